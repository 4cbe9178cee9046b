import type { JobQueue } from "./job-queue.ts";

/**
 * Removes a job from the queue unless a worker holds it.
 * @param enqueuedAt the life that is meant (ms since epoch); a job that was queued again meanwhile stays
 * @returns whether the queue has it no longer
 */
export async function takeOutOfQueue(queue: JobQueue, jobId: string, enqueuedAt: number): Promise<boolean> {
  return take(queue, jobId, enqueuedAt, () => true);
}

/** As `takeOutOfQueue`, for cancelling: a job that has ended stays, so that its end can be read. */
export async function withdrawFromQueue(
  queue: JobQueue,
  jobId: string,
  enqueuedAt: number,
): Promise<boolean> {
  return take(queue, jobId, enqueuedAt, ({ finishedOn }) => finishedOn === undefined || finishedOn === 0);
}

async function take(
  queue: JobQueue,
  jobId: string,
  enqueuedAt: number,
  isMeant: (job: { finishedOn?: number | undefined }) => boolean,
): Promise<boolean> {
  const job = await queue.getJob(jobId);
  if (job?.timestamp !== enqueuedAt || !isMeant(job)) return true;
  try {
    await job.remove();
    return true;
  } catch (thrown) {
    // BullMQ says so in words alone: "Job … could not be removed because it is locked by another worker".
    if (thrown instanceof Error && thrown.message.includes("locked")) return false;
    throw thrown;
  }
}
