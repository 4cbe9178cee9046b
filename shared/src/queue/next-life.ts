import type { Result } from "ioredis";
import type { RedisConnection } from "../node/connect-redis.ts";
import type { JobLife } from "../progress/cancellations.ts";
import type { StoredProgress } from "../progress/progress-store.ts";
import type { JobQueue } from "./job-queue.ts";
import { BEGIN_NEXT_LIFE } from "./lua/begin-next-life.ts";

declare module "ioredis" {
  interface RedisCommander<Context> {
    headwayBeginNextLife(
      jobKey: string,
      lockKey: string,
      life: number,
      next: number,
      token: string,
    ): Result<string | null, Context>;
  }
}

/** What the queue has of a job that has not ended there. */
interface Unended {
  enqueuedAt: number;
  attemptsMade: number;
  maxAttempts: number;
}

/**
 * Whether another program has had the queue run a job again that had ended: BullMQ's `job.retry()`, as other dashboards use
 * it, which leaves the job's timestamp and attempts as they are. The queue then had the job's end and has it no more, or the job
 * has no attempt left. A job whose end the queue never had (it was cancelled, or called lost, on its way there) is none.
 */
export function isRunAgain(
  { enqueuedAt, attemptsMade, maxAttempts }: Unended,
  stored: StoredProgress | undefined,
): boolean {
  if (stored !== undefined && stored.snapshot.enqueuedAt !== enqueuedAt) return false;
  return stored?.isInQueue === true || attemptsMade >= Math.max(1, maxAttempts);
}

/**
 * Makes such a run a life of its own, as any other retry is: attempts are counted afresh, and nobody takes it for the life that
 * has ended. It may be repeated, by workers and gateways: the first one decides.
 * @param token the caller's lock on the job, if it holds one
 * @returns when the job's life began (ms since epoch): the life given, where this was refused; undefined when the job is gone
 */
export async function beginNextLife(
  redis: RedisConnection,
  queue: Pick<JobQueue, "toKey">,
  { jobId, enqueuedAt }: JobLife,
  token = "",
): Promise<number | undefined> {
  redis.defineCommand("headwayBeginNextLife", { numberOfKeys: 2, lua: BEGIN_NEXT_LIFE });
  const jobKey = queue.toKey(jobId);
  const next = Math.max(Date.now(), enqueuedAt + 1);
  const now = await redis.headwayBeginNextLife(jobKey, `${jobKey}:lock`, enqueuedAt, next, token);
  return now === null ? undefined : Number(now);
}
