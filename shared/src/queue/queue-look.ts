import type { RedisConnection } from "../node/connect-redis.ts";
import type { JobQueue } from "./job-queue.ts";

/** Waiting jobs whose places one look tells unless it asks for fewer: the next ones. Those behind are that far back at least. */
const SEEN = 10_000;

/** Where the waiting jobs stand, all as of one moment. */
export interface QueueLook {
  /** Whether the queue is paused, so that no worker takes jobs from it. */
  isPaused: boolean;
  /** Jobs ahead, by job, of the next ones. */
  ahead: ReadonlyMap<string, number>;
}

/** Whether the queue is paused, by BullMQ's own mark. */
export async function isQueuePaused(redis: RedisConnection, queue: JobQueue): Promise<boolean> {
  return (await redis.hexists(queue.toKey("meta"), "paused")) === 1;
}

/**
 * Looks at all places at once, so that no two of them contradict each other, at the cost of one request. BullMQ adds on the left
 * and takes from the right; up to 5.x it moves the jobs of a paused queue into a list of their own, 6.7 leaves them.
 *
 * @param seen how many of the next jobs are looked at
 */
export async function lookAtQueue(redis: RedisConnection, queue: JobQueue, seen = SEEN): Promise<QueueLook> {
  const replies = await redis
    .multi()
    .hexists(queue.toKey("meta"), "paused")
    .lrange(queue.toKey("wait"), -seen, -1)
    .lrange(queue.toKey("paused"), -seen, -1)
    .exec();
  const [paused, wait, inPaused] = (replies ?? []).map(([error, reply]) => {
    if (error !== null) throw error;
    return reply;
  });
  const next = [...(wait as string[]).reverse(), ...(inPaused as string[]).reverse()];
  return { isPaused: paused === 1, ahead: new Map(next.map((jobId, place) => [jobId, place])) };
}

/** The place of one job, and whether its queue is paused. `queuePosition`: 0 also where it does not wait any more. */
export async function readQueuePlace(
  redis: RedisConnection,
  queue: JobQueue,
  jobId: string,
): Promise<{ queuePosition: number; isPaused: boolean }> {
  const [isPaused, inWait, inPaused] = await Promise.all([
    isQueuePaused(redis, queue),
    readPlace(redis, queue.toKey("wait"), jobId),
    readPlace(redis, queue.toKey("paused"), jobId),
  ]);
  return { isPaused, queuePosition: inWait ?? inPaused ?? 0 };
}

async function readPlace(redis: RedisConnection, key: string, jobId: string): Promise<number | undefined> {
  const fromTheRight = await redis.lpos(key, jobId, "RANK", -1);
  if (fromTheRight === null) return undefined;
  const length = await redis.llen(key);
  return Math.max(0, length - 1 - fromTheRight);
}
