import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { coerceError } from "@headway/shared/node/coerce-error";
import type { Logger } from "@headway/shared/node/logger";
import type { Observer } from "../observing/observer.ts";
import type { NamedQueue, QueueDirectory } from "../observing/queue-directory.ts";
import type { Lists } from "./lists.ts";

export interface FeedDeps {
  observer: Observer;
  directory: QueueDirectory;
  lists: Lists;
  log: Logger;
}

/** How often a feed's watchers are told, in ms. */
const TELL_EVERY_MS = 250;
/** Of a queue in which more jobs move meanwhile, the latest ones; lists have them all. */
const LOOKED_AT_ONCE = 100;
/** How often queues that have come are found, and what made no event is, in ms. */
const RENEW_EVERY_MS = 5_000;
const QUEUES_AT_ONCE = 200;
const IN_ALL = { running: 200, ended: 50 };

export interface FeedAnswer {
  jobs: JobSnapshot[];
  omitted: { running: number };
}

/** What moves in all queues, or in one: for operators. Reads nothing while nobody listens. */
export class Feed {
  readonly #deps: FeedDeps;
  readonly #listeners = new Map<(jobs: JobSnapshot[]) => void, string | undefined>();
  readonly #followed = new Map<string, () => void>();
  readonly #moved = new Map<string, { place: NamedQueue; jobId: string }>();
  #timers: ReturnType<typeof setInterval>[] = [];
  #isTelling = false;

  constructor(deps: FeedDeps) {
    this.#deps = deps;
    deps.observer.eventListeners.add((place, events) => {
      if (this.#listeners.size === 0) return;
      for (const { jobId } of events) if (jobId !== undefined) this.#note(place, jobId);
    });
  }

  /** @param queue one queue, or all of them */
  async watch(
    queue: string | undefined,
    listener: (jobs: JobSnapshot[]) => void,
  ): Promise<FeedAnswer & { stop: () => void }> {
    this.#listeners.set(listener, queue);
    const stop = (): void => {
      this.#listeners.delete(listener);
      this.#rest();
    };
    try {
      await this.#follow();
      if (this.#timers.length === 0 && this.#listeners.size > 0) this.#begin();
      return { ...(await this.read(queue)), stop };
    } catch (thrown) {
      stop();
      throw thrown;
    }
  }

  async read(queue: string | undefined): Promise<FeedAnswer> {
    const counted = (await this.#deps.observer.countQueues()).filter(
      (one) => queue === undefined || one.queue === queue,
    );
    const running = (one: (typeof counted)[number]): number => {
      const { completed: _1, failed: _2, ...open } = one.counts;
      return Object.values(open).reduce((sum, count) => sum + count, 0);
    };
    const busy = counted.filter((one) => running(one) + one.counts.completed + one.counts.failed > 0);
    const shown = busy.slice(0, QUEUES_AT_ONCE);
    const share = Math.max(1, shown.length);
    const jobs = await this.#deps.lists.overview(shown, {
      running: Math.ceil(IN_ALL.running / share),
      ended: Math.ceil(IN_ALL.ended / share),
    });
    const all = counted.reduce((sum, one) => sum + running(one), 0);
    const told = jobs.filter(({ finishedAt }) => finishedAt === undefined).length;
    return { jobs, omitted: { running: Math.max(0, all - told) } };
  }

  close(): void {
    this.#listeners.clear();
    this.#rest();
  }

  #note(place: NamedQueue, jobId: string): void {
    const key = JSON.stringify([place.queue, jobId]);
    this.#moved.delete(key);
    this.#moved.set(key, { place, jobId });
    for (const oldest of this.#moved.keys()) {
      if (this.#moved.size <= LOOKED_AT_ONCE) break;
      this.#moved.delete(oldest);
    }
  }

  #begin(): void {
    const run = (what: () => Promise<void>): void => {
      what().catch((thrown: unknown) => {
        this.#deps.log.debug({ cause: coerceError(thrown).message }, "a feed cannot be read; trying again");
      });
    };
    this.#timers = [
      setInterval(() => {
        run(() => this.#tell());
      }, TELL_EVERY_MS),
      setInterval(() => {
        run(() => this.#follow());
      }, RENEW_EVERY_MS),
    ];
  }

  #rest(): void {
    if (this.#listeners.size > 0) return;
    for (const timer of this.#timers) clearInterval(timer);
    this.#timers = [];
    for (const undo of this.#followed.values()) undo();
    this.#followed.clear();
    this.#moved.clear();
  }

  async #follow(): Promise<void> {
    const places = await this.#deps.directory.all();
    const wanted = new Set(this.#listeners.values());
    const all = places.filter(({ queue }) => wanted.has(undefined) || wanted.has(queue));
    await Promise.all(
      all.map(async (place) => {
        if (this.#followed.has(place.queue)) return;
        this.#followed.set(place.queue, () => undefined);
        this.#followed.set(place.queue, await this.#deps.observer.follow(place));
      }),
    );
    for (const [queue, undo] of this.#followed) {
      if (all.some((place) => place.queue === queue)) continue;
      undo();
      this.#followed.delete(queue);
    }
    if (this.#listeners.size === 0) this.#rest();
  }

  async #tell(): Promise<void> {
    if (this.#isTelling || this.#moved.size === 0) return;
    this.#isTelling = true;
    const moved = [...this.#moved.values()];
    this.#moved.clear();
    try {
      const jobs = await this.#deps.lists.look(moved);
      for (const [listener, queue] of this.#listeners) {
        const own = queue === undefined ? jobs : jobs.filter((job) => job.queue === queue);
        if (own.length > 0) listener(own);
      }
    } finally {
      this.#isTelling = false;
    }
  }
}
