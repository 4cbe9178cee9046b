import type { RedisConnection } from "@headway/shared/node/connect-redis";
import { KEEP_COMPLETED_SECONDS, KEEP_FAILED_SECONDS } from "@headway/shared/queue/job-queue";
import type { JobQueue } from "@headway/shared/queue/job-queue";
import type { JobCounts, JobEnd } from "@headway/shared/store/job-counts";

export interface QueueCounts {
  counts: { waiting: number; active: number; delayed: number; completed: number; failed: number };
  /** Jobs a minute, the latest minute first. */
  throughput: { completedPerMinute: number[]; failedPerMinute: number[] };
}

export interface QueueCounterDeps {
  redis: RedisConnection;
  queue: JobQueue;
  counts: JobCounts;
}

const THROUGHPUT_MINUTES = 60;
const MINUTE_MS = 60_000;
/** Of so many jobs that run or are delayed it is looked up whose they are; those beyond count as waiting. */
const LOOKED_UP = 5_000;

/** Counts jobs by state: of all organisations as the queue has them, of one by its records. */
export class QueueCounter {
  readonly #deps: QueueCounterDeps;
  /** By organisation. */
  readonly #running = new Map<string, Promise<QueueCounts>>();
  readonly #next = new Map<string, Promise<QueueCounts>>();

  constructor(deps: QueueCounterDeps) {
    this.#deps = deps;
  }

  async ofAll(): Promise<QueueCounts> {
    const { queue } = this.#deps;
    const [counts, completed, failed] = await Promise.all([
      queue.getJobCounts("waiting", "active", "delayed", "completed", "failed"),
      queue.getMetrics("completed", 0, THROUGHPUT_MINUTES - 1),
      queue.getMetrics("failed", 0, THROUGHPUT_MINUTES - 1),
    ]);
    return {
      counts: counts as unknown as QueueCounts["counts"],
      throughput: { completedPerMinute: completed.data, failedPerMinute: failed.data },
    };
  }

  /**
   * One count at a time, and one after it that all share who ask meanwhile: each is told what was so when they asked, or later.
   * The work does not grow with the number of jobs that wait.
   */
  of(org: string): Promise<QueueCounts> {
    const waiting = this.#next.get(org);
    if (waiting) return waiting;
    const running = this.#running.get(org);
    if (running === undefined) return this.#begin(org);
    const next = running.then(
      () => this.#begin(org),
      () => this.#begin(org),
    );
    this.#next.set(org, next);
    return next;
  }

  #begin(org: string): Promise<QueueCounts> {
    this.#next.delete(org);
    const counting = this.#count(org).finally(() => {
      if (this.#running.get(org) === counting) this.#running.delete(org);
    });
    this.#running.set(org, counting);
    return counting;
  }

  async #count(org: string): Promise<QueueCounts> {
    const { redis, queue, counts } = this.#deps;
    const now = Date.now();
    const [activeIds, delayedIds] = await Promise.all([
      redis.lrange(queue.toKey("active"), 0, LOOKED_UP - 1),
      redis.zrange(queue.toKey("delayed"), 0, `${LOOKED_UP - 1}`),
    ]);
    const [open, active, delayed, completed, failed, ends] = await Promise.all([
      counts.countOpen(org),
      counts.countOpenAmong(org, activeIds),
      counts.countOpenAmong(org, delayedIds),
      // For as long as the queue keeps those of all.
      counts.countEnded(org, "completed", now - KEEP_COMPLETED_SECONDS * 1_000),
      counts.countEnded(org, "failed", now - KEEP_FAILED_SECONDS * 1_000),
      counts.listEnds(org, now - THROUGHPUT_MINUTES * MINUTE_MS),
    ]);
    return {
      counts: { waiting: Math.max(0, open - active - delayed), active, delayed, completed, failed },
      throughput: {
        completedPerMinute: toMinutes(ends, "completed", now),
        failedPerMinute: toMinutes(ends, "failed", now),
      },
    };
  }
}

function toMinutes(ends: readonly JobEnd[], state: JobEnd["state"], now: number): number[] {
  const minutes = new Array<number>(THROUGHPUT_MINUTES).fill(0);
  for (const end of ends) {
    const ago = Math.max(0, Math.floor(now / MINUTE_MS) - Math.floor(end.finishedAt / MINUTE_MS));
    if (end.state === state && ago < THROUGHPUT_MINUTES) minutes[ago] = (minutes[ago] ?? 0) + 1;
  }
  return minutes;
}
