import { setTimeout } from "node:timers/promises";
import type { Result } from "ioredis";
import type { KindLookup } from "@headway/shared/jobs/kinds";
import { unlessAborted } from "@headway/shared/node/unless-aborted";
import { countWorkersOnline } from "@headway/shared/progress/worker-presence";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { lookAtQueue } from "@headway/shared/queue/queue-look";
import { readQueueRecord } from "@headway/shared/queue/queue-record";
import { queueAgain } from "@headway/shared/queue/run-again";
import type { OpenJob } from "@headway/shared/store/job-records";
import { JobLocks } from "./job-locks.ts";
import type { LockState } from "./job-locks.ts";
import { LostJobs } from "./lost-jobs.ts";
import type { LostJobsDeps } from "./lost-jobs.ts";
import { TAKE_LEASE } from "../lua/take-lease.ts";
import type { Projector } from "./projector.ts";
import { StalledJobs } from "./stalled-jobs.ts";
import { forEachWhateverFails } from "./for-each-whatever-fails.ts";
import { stopJob } from "../jobs/stop-job.ts";

const EVERY_MS = 2_000;
/** Open jobs looked at in one round; the rounds go through all of them in turn. */
const OPEN_PER_ROUND = 200;
/** Jobs that are brought in line with the queue at once. */
const LOOKED_AT_ONCE = 32;
/** Waiting jobs whose place in the queue is kept current: the next ones. */
const PLACES_SHOWN = 50;
/** Places are looked at again after this many rounds even if nothing seems to have moved. */
const PLACES_AGAIN_AFTER = 5;
/** A job that is to run again and is not in the queue by then has lost the gateway that was at it, in ms. */
const REQUEUE_AFTER_MS = 5_000;

declare module "ioredis" {
  interface RedisCommander<Context> {
    headwayTakeLease(key: string, holder: string, leaseMs: number): Result<0 | 1, Context>;
  }
}

export interface SweepDeps extends LostJobsDeps {
  kinds: KindLookup;
  projector: Projector;
  prefix: string;
}

/**
 * Finds what no event told: ends whose event was lost, workers that died with nobody left to notice, places in the queue that
 * have moved up, jobs that vanished with Redis' data. One gateway at a time does it.
 */
export class Sweep {
  readonly #deps: SweepDeps;
  readonly #locks: JobLocks;
  readonly #lost: LostJobs;
  readonly #stalled: StalledJobs;
  readonly #id = crypto.randomUUID();
  readonly #closing = new AbortController();
  #rounds: Promise<void>[] = [];
  #after = "";
  /** Whether this gateway held the lease when it asked last: `askedAt`, by the process' own clock, in ms. */
  #lease: { askedAt: number; isMine: Promise<boolean> } | undefined;
  /** Who waits next and for how many workers, as of the last round that brought their places up to date. */
  #places = { seen: "", rounds: 0 };

  constructor(deps: SweepDeps) {
    this.#deps = deps;
    this.#locks = new JobLocks(deps.redis, deps.queue);
    this.#lost = new LostJobs(deps);
    this.#stalled = new StalledJobs(deps, this.#locks);
    deps.redis.defineCommand("headwayTakeLease", { numberOfKeys: 1, lua: TAKE_LEASE });
  }

  /** Two rounds, so that MongoDB, which lists the open jobs, cannot keep anybody from learning that a worker is lost. */
  start(): void {
    this.#rounds = [this.#goRound(() => this.#followWorkers()), this.#goRound(() => this.#visitOpen())];
  }

  /** Looks at all open jobs now, without the lease: to be called when events may have been missed. */
  async all(): Promise<void> {
    for (let after = ""; ;) {
      const open = await this.#listOpen(after);
      await this.#lookAt(open);
      const last = open.at(-1);
      if (last === undefined || open.length < OPEN_PER_ROUND) return;
      after = last.jobId;
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all(this.#rounds);
  }

  /** A function, because it changes behind the rounds' backs. */
  #isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  async #goRound(round: () => Promise<void>): Promise<void> {
    const { signal } = this.#closing;
    let isInTrouble = false;
    while (!this.#isClosed()) {
      try {
        await setTimeout(EVERY_MS, undefined, { signal });
        if (await this.#isMyTurn()) await round();
        isInTrouble = false;
      } catch (err) {
        if (this.#isClosed()) return;
        // Loud once: an outage of an hour must not bury what led to it.
        this.#deps.log[isInTrouble ? "debug" : "warn"](
          { err },
          "a sweep could not be finished; the next one follows",
        );
        isInTrouble = true;
      }
    }
  }

  async #followWorkers(): Promise<void> {
    await Promise.all([this.#stalled.tell(), this.#refreshPlaces()]);
  }

  async #visitOpen(): Promise<void> {
    const open = await this.#listOpen(this.#after);
    this.#after = open.length < OPEN_PER_ROUND ? "" : (open.at(-1)?.jobId ?? "");
    await this.#lookAt(open);
  }

  /** Not waited for beyond the end: MongoDB may be silent for longer than the gateway has for stopping. */
  #listOpen(after: string): Promise<OpenJob[]> {
    return unlessAborted(this.#closing.signal, this.#deps.records.listOpen(after, OPEN_PER_ROUND));
  }

  /** A lease that lasts a little longer than a round: whoever holds it renews it, and another takes over when it lapses. */
  #isMyTurn(): Promise<boolean> {
    const { redis, prefix } = this.#deps;
    const now = performance.now();
    // Both rounds come at about the same time.
    if (this.#lease === undefined || now - this.#lease.askedAt > EVERY_MS / 2) {
      const answer = redis.headwayTakeLease(`${prefix}:sweeper`, this.#id, EVERY_MS * 3);
      this.#lease = { askedAt: now, isMine: answer.then((taken) => taken === 1) };
    }
    return this.#lease.isMine;
  }

  async #refreshPlaces(): Promise<void> {
    const { redis, queue, progress, projector } = this.#deps;
    const { ahead, isPaused } = await lookAtQueue(redis, queue, PLACES_SHOWN);
    const next = [...ahead.keys()].slice(0, PLACES_SHOWN);
    if (next.length === 0) return;
    const seen = [isPaused, await countWorkersOnline(redis, progress.keys), ...next].join(" ");
    const rounds = this.#places.rounds + 1;
    this.#places = { ...this.#places, rounds };
    if (seen === this.#places.seen && rounds < PLACES_AGAIN_AFTER) return;
    await forEachWhateverFails(next, 1, async (jobId) => {
      await projector.project(jobId);
    });
    this.#places = { seen, rounds: 0 };
  }

  /**
   * A job whose worker holds a lock on it needs nothing, as long as the store has its state and nobody cancels it: its worker
   * tells the rest.
   */
  async #lookAt(open: readonly OpenJob[]): Promise<void> {
    const jobIds = open.map(({ jobId }) => jobId);
    const [locks, phases] = await Promise.all([
      this.#locks.read(jobIds),
      this.#deps.progress.readPhases(jobIds),
    ]);
    await forEachWhateverFails(open.entries(), LOOKED_AT_ONCE, async ([index, job]) => {
      const lock = locks[index] ?? "unknown";
      const phase = phases[index];
      if (lock !== "unknown") this.#lost.seen(job.jobId);
      if (lock === "locked" && phase !== undefined && phase !== "cancelling") return;
      await this.#look(job, lock);
    });
  }

  async #look({ jobId, enqueuedAt }: OpenJob, lock: LockState): Promise<void> {
    const { projector, progress, queue, redis } = this.#deps;
    const snapshot = await projector.project(jobId);
    if (snapshot !== undefined && isTerminal(snapshot.state)) {
      projector.keepEnd(snapshot);
      return;
    }
    if (snapshot?.state === "cancelling") {
      const stopped = await stopJob({ redis, queue, keys: progress.keys }, snapshot);
      const known = stopped === "withdrawn" ? { withdrawn: snapshot.enqueuedAt } : {};
      await projector.project(jobId, undefined, known);
      return;
    }
    // The record keeps when the job was first queued: one that is queued since a later time has been retried. Once it has run,
    // it may have ended, too.
    if (snapshot?.state === "queued" && snapshot.attempt === 0 && snapshot.enqueuedAt > enqueuedAt) {
      await this.#finishRetry(snapshot);
      return;
    }
    if (lock === "unknown") await this.#lost.missed({ jobId, enqueuedAt });
  }

  async #finishRetry(snapshot: JobSnapshot): Promise<void> {
    const { queue, redis, records, kinds, log } = this.#deps;
    const { jobId, enqueuedAt } = snapshot;
    if (Date.now() - enqueuedAt < REQUEUE_AFTER_MS) return;
    const queued = await readQueueRecord({ queue, redis }, jobId);
    if (queued !== undefined && queued.enqueuedAt >= enqueuedAt) return;
    const record = await records.find(jobId);
    if (record === undefined) return;
    log.warn({ jobId }, "a job that is to run again is not in the queue; bringing it there");
    await queueAgain({ queue, records, kinds }, record, snapshot);
  }
}
