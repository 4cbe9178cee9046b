import { coerceError } from "@headway/shared/node/coerce-error";
import type { Logger } from "@headway/shared/node/logger";
import type { JobAddress } from "@headway/shared/protocol/job-address";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { JobNews } from "../../observing/observed-job.ts";
import { notFound } from "../../observing/not-found.ts";
import type { Observer } from "../../observing/observer.ts";
import type { QueueDirectory } from "../../observing/queue-directory.ts";
import { WireError } from "@headway/shared/protocol/wire-error";
import type { JobHistory } from "../history/history.ts";
import type { Caller } from "../rules/callers.ts";
import type { JobRules, Remembered } from "../rules/job-rules.ts";

export interface SessionDeps<User> {
  observer: Observer;
  directory: QueueDirectory;
  rules: JobRules<User>;
  history: JobHistory | undefined;
  log: Logger;
}

/** How a watch ends before the job does: its record is gone, or the caller may not see it any more. */
type WatchEnd = "gone" | "refused";

export interface JobListener {
  onJob: (job: JobSnapshot) => void;
  onEnd: (why: WatchEnd) => void;
}

export interface JobSession {
  job: JobSnapshot;
  isGone: boolean;
  stop: () => void;
}

/** A rule may answer otherwise later. */
const ASK_AGAIN_MS = 5 * 60_000;
const AGAIN_AFTER_MS = 1_000;
/** Ends of lives that wait to be told; more than a few means rules that take longer than lives. */
const MOST_PENDING = 8;

/**
 * Watches a job for a caller who may: first the present state, then each newer one as the caller may see it. States that come
 * while one is being made ready are conflated.
 * @throws WireError `not-found`, whether there is no such job or the caller may not see it
 */
export async function watchFor<User>(
  caller: Caller<User>,
  address: JobAddress,
  listener: JobListener,
  deps: SessionDeps<User>,
): Promise<JobSession> {
  const { observer, directory, rules, log } = deps;
  const place = await directory.find(address.queue);
  if (place === undefined) throw notFound(address);
  const remembered: Remembered = {};
  const relay = new Relay(
    ({ job, returned }) => rules.present(caller, place, job, { remembered, returned }),
    {
      onJob: listener.onJob,
      onEnd: (why) => {
        stop();
        listener.onEnd(why);
      },
    },
    log,
  );
  const assertPermitted = async (): Promise<void> => {
    const permission = await rules.permit(caller, place, address.jobId, remembered);
    if (permission === undefined) throw notFound(address);
  };
  // Before anything is followed or noted for somebody who may not see it.
  await assertPermitted();
  const watch = await observer
    .watch(address, (news) => {
      relay.take(news);
    })
    .catch(async (thrown: unknown) => {
      const kept = isNotFound(thrown) ? await deps.history?.find(address) : undefined;
      if (kept === undefined) throw thrown;
      // Its end is all there is to tell.
      return { job: kept.job, returned: undefined, isGone: false, stop: () => undefined };
    });
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = (): void => {
    clearInterval(timer);
    relay.close();
    watch.stop();
  };
  try {
    const job = await rules.present(caller, place, watch.job, { remembered, returned: watch.returned });
    timer = setInterval(() => {
      assertPermitted().catch((thrown: unknown) => {
        // Redis away for a moment takes nobody's right; it is asked again.
        if (!isNotFound(thrown)) return;
        stop();
        listener.onEnd("refused");
      });
    }, ASK_AGAIN_MS);
    timer.unref();
    // In the same breath: what comes from here on is told.
    if (watch.isGone) stop();
    else relay.open(job.seq);
    return { job, isGone: watch.isGone, stop };
  } catch (thrown) {
    stop();
    throw thrown;
  }
}

function isNotFound(thrown: unknown): boolean {
  return thrown instanceof WireError && thrown.code === "not-found";
}

type Told = Exclude<JobNews, { gone: true }>;

/** Makes states ready one after another, the newest only, and tells them in order. */
class Relay {
  readonly #present: (told: Told) => Promise<JobSnapshot>;
  readonly #listener: JobListener;
  readonly #log: Logger;
  readonly #pending: Told[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isGone = false;
  #told = Infinity;
  #isBusy = false;
  #isClosed = false;

  constructor(present: (told: Told) => Promise<JobSnapshot>, listener: JobListener, log: Logger) {
    this.#present = present;
    this.#listener = listener;
    this.#log = log;
  }

  take(news: JobNews): void {
    if ("gone" in news) this.#isGone = true;
    else {
      // An end is told, whatever begins after it.
      const last = this.#pending.at(-1);
      if (last !== undefined && !isTerminal(last.job.state)) this.#pending.pop();
      this.#pending.push(news);
      if (this.#pending.length > MOST_PENDING) this.#pending.shift();
    }
    this.#work();
  }

  /** Begins to tell, from the state after `seq` on. */
  open(seq: number): void {
    this.#told = seq;
    this.#work();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  #work(): void {
    if (this.#isBusy || this.#told === Infinity || this.#isClosed) return;
    this.#isBusy = true;
    this.#tellAll().then(
      () => {
        this.#isBusy = false;
        if (this.#pending.length > 0) this.#work();
      },
      (thrown: unknown) => {
        this.#isBusy = false;
        const cause = coerceError(thrown).message;
        this.#log.warn({ cause }, "a state cannot be told for the moment; trying again");
        // It may be the last one, which nothing would come after.
        if (this.#isClosed) return;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => {
          this.#work();
        }, AGAIN_AFTER_MS);
      },
    );
  }

  async #tellAll(): Promise<void> {
    for (let told = this.#next(); told !== undefined; told = this.#next()) {
      const shown = await this.#present(told);
      if (this.#isOver()) return;
      if (this.#pending[0] === told) this.#pending.shift();
      this.#told = told.job.seq;
      this.#listener.onJob(shown);
    }
    if (this.#isGone && !this.#isOver()) this.#listener.onEnd("gone");
  }

  /** A function, because it changes while a state is made ready. */
  #isOver(): boolean {
    return this.#isClosed;
  }

  /** Stays where it is until it is told. */
  #next(): Told | undefined {
    while (this.#pending[0] && this.#pending[0].job.seq <= this.#told) this.#pending.shift();
    return this.#pending[0];
  }
}
