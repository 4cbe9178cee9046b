import type { JobQueue } from "./job-queue.ts";

/**
 * Removes a job from the queue unless a worker holds it.
 * @param enqueuedAt the life that is meant (ms since epoch); a job that was queued again meanwhile stays
 * @returns whether the queue has it no longer
 */
export async function takeOutOfQueue(queue: JobQueue, jobId: string, enqueuedAt: number): Promise<boolean> {
  const job = await queue.getJob(jobId);
  if (job?.timestamp !== enqueuedAt) return true;
  try {
    await job.remove();
    return true;
  } catch (thrown) {
    // BullMQ says so in words alone: "Job … could not be removed because it is locked by another worker".
    if (thrown instanceof Error && thrown.message.includes("locked")) return false;
    throw thrown;
  }
}
