import { formatAddress, OWN_QUEUE } from "@headway/shared/protocol/job-address";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobSnapshot, TerminalState } from "@headway/shared/protocol/job-snapshot";
import { coerceError } from "@headway/shared/node/coerce-error";
import type { Logger } from "@headway/shared/node/logger";
import { forEachConcurrently } from "@headway/shared/node/for-each-concurrently";
import type { Observer } from "../../observing/observer.ts";
import type { NamedQueue, QueueDirectory } from "../../observing/queue-directory.ts";
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
/** A person's own jobs are looked for among so many. */
const SEARCHED_IN_ALL = { running: 1_000, ended: 500 };
const SEEN_AT_ONCE = 16;
const REMEMBERED = 2_000;

export interface FeedAnswer {
  jobs: JobSnapshot[];
  omitted: { running: number };
}

/** Whose jobs a listener is told of, and how he sees each: for one who is no operator. */
export interface FeedScope {
  /** The job as he sees it; undefined for one that is not his. */
  see(place: NamedQueue, job: JobSnapshot): Promise<JobSnapshot | undefined>;
  /** Of those whose records are gone, the last that ended. */
  kept(limit: number): Promise<JobSnapshot[]>;
}

export interface FeedListener {
  /** One queue, or all of them. */
  queue?: string | undefined;
  scope?: FeedScope | undefined;
  tell: (jobs: JobSnapshot[]) => void;
}

interface Moved {
  place: NamedQueue;
  jobId: string;
  event: string;
}

/** What moves in all queues, or in one: for operators, and of a person's own jobs. Reads nothing while nobody listens. */
export class Feed {
  readonly #deps: FeedDeps;
  readonly #listeners = new Set<FeedListener>();
  readonly #followed = new Map<string, () => void>();
  readonly #moved = new Map<string, Moved>();
  /** What was told last of jobs that run: their records may go with their ends. */
  readonly #running = new Map<string, JobSnapshot>();
  #timers: ReturnType<typeof setInterval>[] = [];
  #isTelling = false;

  constructor(deps: FeedDeps) {
    this.#deps = deps;
    deps.observer.eventListeners.add((place, events) => {
      if (this.#listeners.size === 0) return;
      for (const { jobId, event } of events) if (jobId !== undefined) this.#note({ place, jobId, event });
    });
  }

  async watch(listener: FeedListener): Promise<FeedAnswer & { stop: () => void }> {
    this.#listeners.add(listener);
    const stop = (): void => {
      this.#listeners.delete(listener);
      this.#rest();
    };
    try {
      await this.#follow();
      if (this.#timers.length === 0 && this.#listeners.size > 0) this.#begin();
      return { ...(await this.#read(listener)), stop };
    } catch (thrown) {
      stop();
      throw thrown;
    }
  }

  async #read({ queue, scope }: FeedListener): Promise<FeedAnswer> {
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
    const most = scope === undefined ? IN_ALL : SEARCHED_IN_ALL;
    const jobs = await this.#deps.lists.overview(shown, {
      running: Math.ceil(most.running / share),
      ended: Math.ceil(most.ended / share),
    });
    this.#remember(jobs);
    if (scope) {
      const [own, kept] = await Promise.all([this.#select(scope, jobs), scope.kept(IN_ALL.ended)]);
      const ids = new Set(own.map(keyOf));
      return { jobs: [...own, ...kept.filter((job) => !ids.has(keyOf(job)))], omitted: { running: 0 } };
    }
    const all = counted.reduce((sum, one) => sum + running(one), 0);
    const told = jobs.filter(({ finishedAt }) => finishedAt === undefined).length;
    return { jobs, omitted: { running: Math.max(0, all - told) } };
  }

  async #select(scope: FeedScope, jobs: readonly JobSnapshot[]): Promise<JobSnapshot[]> {
    const seen: JobSnapshot[] = [];
    await forEachConcurrently(jobs, SEEN_AT_ONCE, async (job) => {
      const place = await this.#deps.directory.find(job.queue ?? "");
      const own = place && (await scope.see(place, job));
      if (own) seen.push(own);
    });
    return seen;
  }

  close(): void {
    this.#listeners.clear();
    this.#rest();
  }

  #note(moved: Moved): void {
    const key = JSON.stringify([moved.place.queue, moved.jobId]);
    this.#moved.delete(key);
    this.#moved.set(key, moved);
    trim(this.#moved, LOOKED_AT_ONCE);
  }

  #remember(jobs: readonly JobSnapshot[]): void {
    for (const job of jobs) {
      this.#running.delete(keyOf(job));
      if (!isTerminal(job.state)) this.#running.set(keyOf(job), job);
    }
    trim(this.#running, REMEMBERED);
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
    this.#running.clear();
  }

  async #follow(): Promise<void> {
    const places = await this.#deps.directory.all();
    const wanted = new Set([...this.#listeners].map(({ queue }) => queue));
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
      const found = await this.#deps.lists.look(moved);
      const jobs = [...found, ...this.#findGone(moved, found, await this.#deps.lists.now())];
      this.#remember(jobs);
      // One whose rules fail or hang holds up no other.
      await Promise.allSettled([...this.#listeners].map((listener) => this.#tellOne(listener, jobs)));
    } finally {
      this.#isTelling = false;
    }
  }

  async #tellOne({ queue, scope, tell }: FeedListener, jobs: readonly JobSnapshot[]): Promise<void> {
    const some = jobs.filter((job) => queue === undefined || job.queue === queue);
    const own = scope ? await this.#select(scope, some) : some;
    if (own.length > 0) tell(own);
  }

  /** The ends of jobs whose records went with them. */
  #findGone(moved: readonly Moved[], found: readonly JobSnapshot[], now: number): JobSnapshot[] {
    const isThere = new Set(found.map(keyOf));
    return moved.flatMap(({ place, jobId, event }) => {
      const job = this.#running.get(formatAddress({ queue: place.queue, jobId }));
      const state = ENDS[event];
      if (job === undefined || state === undefined || isThere.has(keyOf(job))) return [];
      const at = Math.round(now);
      const progress = state === "completed" ? 100 : job.progress;
      return { ...job, state, progress, finishedAt: at, at, seq: at * 1_000 };
    });
  }
}

const ENDS: Record<string, TerminalState> = {
  completed: "completed",
  failed: "failed",
  removed: "cancelled",
};

function keyOf({ queue = OWN_QUEUE, jobId }: JobSnapshot): string {
  return formatAddress({ queue, jobId });
}

/** Of more, the oldest go. */
function trim(map: Map<string, unknown>, most: number): void {
  for (const oldest of map.keys()) {
    if (map.size <= most) break;
    map.delete(oldest);
  }
}
