import type { RedisConnection } from "../node/connect-redis.ts";
import type { JobQueue, QueuedJob } from "./job-queue.ts";

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
  /** Attempts that have ended. */
  attemptsMade: number;
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
  const state = finished ? await readEnd({ queue, redis }, job) : toPlace(place, retryAt);
  // Whatever other programs have put into the queue.
  const data = (job.data as Partial<QueuedJob> | null) ?? {};
  // BullMQ 6.7 has 0 for a job that was queued without.
  const maxAttempts = Math.max(1, job.opts.attempts ?? 1);
  const attempt = finished || state === "delayed" ? job.attemptsMade : job.attemptsMade + 1;
  return {
    state,
    kind: job.name,
    org: data.org ?? "",
    title: data.title ?? "",
    enqueuedAt: job.timestamp,
    run: job.attemptsStarted,
    attempt: job.attemptsStarted === 0 ? 0 : Math.min(attempt, maxAttempts),
    maxAttempts,
    attemptsMade: job.attemptsMade,
    ...(job.deferredFailure && !finished && { givenUp: job.deferredFailure }),
    ...(state === "delayed" && retryAt !== undefined && { retryAt }),
    ...(finished && job.finishedOn !== undefined && { finishedAt: job.finishedOn }),
    ...(job.failedReason && { failedReason: job.failedReason }),
    ...(state === "completed" && { result: toResult(job.returnvalue) }),
  };
}

/** What a processor gave back, as a snapshot has it: an object. A processor of any other BullMQ program may give back anything. */
export function toResult(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/**
 * Not by `failedReason`: that of an earlier attempt stays when a later one completes. Nor by the result alone, which may be
 * `null`: the sets that ended jobs are listed in tell then. A job that is in none of them has been queued again since it was read.
 */
async function readEnd(
  { queue, redis }: { queue: JobQueue; redis: RedisConnection },
  job: { id?: string | undefined; returnvalue: unknown },
): Promise<"completed" | "failed" | "unknown"> {
  if (job.returnvalue !== null && job.returnvalue !== undefined) return "completed";
  const [completed, failed] = await Promise.all([
    redis.zscore(queue.toKey("completed"), job.id ?? ""),
    redis.zscore(queue.toKey("failed"), job.id ?? ""),
  ]);
  if (completed !== null) return "completed";
  return failed === null ? "unknown" : "failed";
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
