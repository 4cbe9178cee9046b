import type { RedisConnection } from "../node/connect-redis.ts";
import type { JobQueue } from "./job-queue.ts";

/** What the queue itself knows of a job. Times are ms since epoch. */
export interface QueueRecord {
  state: "waiting" | "delayed" | "active" | "completed" | "failed" | "unknown";
  kind: string;
  org: string;
  title: string;
  enqueuedAt: number;
  /** How often the job was started, re-runs after a lost worker included. Never falls while the job lives. */
  run: number;
  /** 1-based number of the attempt that runs, or ran last; 0 while never started. */
  attempt: number;
  maxAttempts: number;
  /** When `delayed`: not before this time. */
  retryAt?: number;
  finishedAt?: number;
  failedReason?: string;
  result?: Record<string, unknown>;
  /** Why it is given up: its workers were lost too often. BullMQ leaves it waiting until some worker comes and fails it. */
  givenUp?: string;
}

/**
 * Reads a job's present state from the queue, or undefined when the queue does not know it.
 *
 * That a job has ended, and how, stands in the job's own hash and is read in one go. Its place among the others (waiting,
 * delayed, active) takes a second read, so it may be older by a moment; each change of it makes an event, after which it is
 * read again. Whoever compares the place with the stored state reads that state first, and writes only upon it.
 */
export async function readQueueRecord(
  { queue, redis }: { queue: JobQueue; redis: RedisConnection },
  jobId: string,
): Promise<QueueRecord | undefined> {
  const place = await queue.getJobState(jobId);
  const job = await queue.getJob(jobId);
  if (job === undefined) return undefined;
  const retryAt = place === "delayed" ? await readRetryAt(queue, redis, jobId) : undefined;
  const finished = job.finishedOn !== undefined && job.finishedOn > 0;
  // Not by `failedReason`: that of an earlier attempt stays when a later one completes. Every kind's result is an object.
  const completed = (job.returnvalue as unknown) !== null && (job.returnvalue as unknown) !== undefined;
  const state = finished ? (completed ? "completed" : "failed") : toPlace(place, retryAt);
  const maxAttempts = job.opts.attempts ?? 1;
  const attempt = finished || state === "delayed" ? job.attemptsMade : job.attemptsMade + 1;
  return {
    state,
    kind: job.name,
    org: job.data.org,
    title: job.data.title,
    enqueuedAt: job.timestamp,
    run: job.attemptsStarted,
    attempt: job.attemptsStarted === 0 ? 0 : Math.min(attempt, maxAttempts),
    maxAttempts,
    ...(job.deferredFailure && !finished && { givenUp: job.deferredFailure }),
    ...(state === "delayed" && retryAt !== undefined && { retryAt }),
    ...(finished && job.finishedOn !== undefined && { finishedAt: job.finishedOn }),
    ...(job.failedReason && { failedReason: job.failedReason }),
    ...(state === "completed" && { result: job.returnvalue }),
  };
}

function toPlace(state: string, retryAt: number | undefined): QueueRecord["state"] {
  switch (state) {
    case "waiting":
    case "waiting-children":
    case "prioritized":
      return "waiting";
    case "delayed":
      // Its time has come since its place was read; the event of that is to come.
      return retryAt === undefined ? "unknown" : "delayed";
    case "active":
      return state;
    default:
      // "completed" or "failed" without an end in the hash: read across a change; the event of that change is to come.
      return "unknown";
  }
}

/**
 * BullMQ keeps a delayed job's due time in the upper bits of its score: `timestamp * 0x1000 + counter`. Undefined when the
 * job is not delayed any more.
 */
async function readRetryAt(
  queue: JobQueue,
  redis: RedisConnection,
  jobId: string,
): Promise<number | undefined> {
  const score = await redis.zscore(queue.toKey("delayed"), jobId);
  return score === null ? undefined : Math.floor(Number(score) / 0x1000);
}
