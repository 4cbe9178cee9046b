import type { RedisConnection } from "../node/connect-redis.ts";
import type { JobQueue } from "./job-queue.ts";

/** Removes a job from the queue unless a worker holds it. */
export async function takeOutOfQueue(queue: JobQueue, jobId: string, enqueuedAt: number): Promise<void> {
  const job = await queue.getJob(jobId);
  // A job that was queued again meanwhile stays.
  if (job?.timestamp === enqueuedAt) await remove(job);
}

/** What became of a job that was to be withdrawn: see `withdrawFromQueue`. */
export type Withdrawal = "withdrawn" | "held" | "not-there";

/**
 * Takes a job that has not ended out of the queue, unless a worker holds it. `withdrawn`: it had not ended, and nobody runs it
 * any more. `not-there`: the queue does not have this life, or has its end, so that this says nothing of how it ended.
 * @param enqueuedAt the life that is meant (ms since epoch)
 */
export async function withdrawFromQueue(
  { queue, redis }: { queue: JobQueue; redis: RedisConnection },
  jobId: string,
  enqueuedAt: number,
): Promise<Withdrawal> {
  const job = await queue.getJob(jobId);
  if (job?.timestamp !== enqueuedAt || job.finishedOn) return "not-there";
  if (!(await remove(job))) return "held";
  return (await hadEnded({ queue, redis }, jobId)) ? "not-there" : "withdrawn";
}

/** Events that are looked through for the removal of a moment ago. */
const EVENTS_BACK = 100;
const ENDS = new Set(["completed", "failed", "unknown"]);

/** Whether a job that was just removed had ended between the look at it and its removal: the removal's event tells. */
async function hadEnded(
  { queue, redis }: { queue: JobQueue; redis: RedisConnection },
  jobId: string,
): Promise<boolean> {
  const events = await redis.xrevrange(queue.toKey("events"), "+", "-", "COUNT", EVENTS_BACK);
  for (const [, fields] of events) {
    const valueOf = (field: string): string | undefined => fields[fields.indexOf(field) + 1];
    if (valueOf("jobId") === jobId && valueOf("event") === "removed")
      return ENDS.has(valueOf("prev") ?? "unknown");
  }
  return true;
}

/** @returns whether the queue has it no longer */
async function remove(job: { remove(): Promise<void> }): Promise<boolean> {
  try {
    await job.remove();
    return true;
  } catch (thrown) {
    // BullMQ says so in words alone: "Job … could not be removed because it is locked by another worker".
    if (thrown instanceof Error && thrown.message.includes("locked")) return false;
    throw thrown;
  }
}
