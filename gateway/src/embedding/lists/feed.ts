import { formatAddress, OWN_QUEUE } from "@headway/shared/protocol/job-address";
import type { JobSnapshot, TerminalState } from "@headway/shared/protocol/job-snapshot";
import { coerceError } from "@headway/shared/node/coerce-error";
import type { Logger } from "@headway/shared/node/logger";
import { forEachConcurrently } from "@headway/shared/node/for-each-concurrently";
import type { Observer } from "../../observing/observer.ts";
import type { NamedQueue, QueueDirectory } from "../../observing/queue-directory.ts";
import type { Lists } from "./lists.ts";
import { RunningJobs } from "./running-jobs.ts";
import type { Moved } from "./running-jobs.ts";

export interface FeedDeps {
  observer: Observer;
  directory: QueueDirectory;
  lists: Lists;
  log: Logger;
}

/** How often a feed's watchers are told, in ms. */
const TELL_EVERY_MS = 250;
/** Of more jobs that move meanwhile, the latest ones; lists have them all. Reports cost nothing to read. */
const LOOKED_AT_ONCE = 100;
const REPORTS_AT_ONCE = 500;
/** How often queues that have come are found, and what made no event is, in ms. */
const RENEW_EVERY_MS = 5_000;
const QUEUES_AT_ONCE = 200;
const IN_ALL = { running: 200, ended: 50 };
/** A person's own jobs are looked for among so many. */
const SEARCHED_IN_ALL = { running: 1_000, ended: 500 };
const SEEN_AT_ONCE = 16;

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

/** What moves in all queues, or in one: for operators, and of a person's own jobs. Reads nothing while nobody listens. */
export class Feed {
  readonly #deps: FeedDeps;
  readonly #listeners = new Set<FeedListener>();
  readonly #followed = new Map<string, () => void>();
  readonly #moved = new Map<string, Moved>();
  readonly #reports = new Map<string, Moved>();
  readonly #running: RunningJobs;
  #timers: ReturnType<typeof setInterval>[] = [];
  #isTelling = false;

  constructor(deps: FeedDeps) {
    this.#deps = deps;
    this.#running = new RunningJobs(deps.lists);
    deps.observer.eventListeners.add((place, events) => {
      if (this.#listeners.size === 0) return;
      for (const { jobId, event, progress } of events)
        if (jobId !== undefined) this.#note({ place, jobId, event, progress });
    });
    deps.observer.gapListeners.add(() => {
      this.#running.forgetRecords();
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
    const counted = (await this.#deps.observer.counter.count()).filter(
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
    this.#running.remember(jobs);
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
    if (moved.progress !== undefined && !this.#moved.has(key))
      put(this.#reports, key, moved, REPORTS_AT_ONCE);
    else {
      this.#reports.delete(key);
      // Its record says the rest.
      const isReport = moved.event === "progress";
      const event = isReport ? (this.#moved.get(key)?.event ?? moved.event) : moved.event;
      put(this.#moved, key, { ...moved, event, progress: undefined }, LOOKED_AT_ONCE);
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
    this.#reports.clear();
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
      this.#running.forgetRecords(queue);
    }
    if (this.#listeners.size === 0) this.#rest();
  }

  async #tell(): Promise<void> {
    if (this.#isTelling || this.#moved.size + this.#reports.size === 0) return;
    this.#isTelling = true;
    const moved = [...this.#moved.values(), ...this.#reports.values()];
    this.#moved.clear();
    this.#reports.clear();
    try {
      const now = await this.#deps.lists.now();
      const found = await this.#running.look(moved, now);
      const gone = this.#findGone(moved, found, now);
      this.#running.remember(gone);
      const jobs = [...found, ...gone];
      // One whose rules fail or hang holds up no other.
      await Promise.allSettled([...this.#listeners].map((listener) => this.#tellOne(listener, jobs)));
    } finally {
      this.#isTelling = false;
    }
  }

  async #tellOne({ queue, scope, tell }: FeedListener, jobs: JobSnapshot[]): Promise<void> {
    // As it is, so that it is put into words once for all who are told all.
    const some = queue === undefined ? jobs : jobs.filter((job) => job.queue === queue);
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

/** Puts it last; of more, the oldest go. */
function put<Value>(map: Map<string, Value>, key: string, value: Value, most: number): void {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= most) break;
    map.delete(oldest);
  }
}
