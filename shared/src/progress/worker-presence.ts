import type { Redis } from "ioredis";
import type { ProgressKeys } from "./keys.ts";

/** A worker that has not been heard of for this long counts as gone, in ms. */
const GONE_AFTER_MS = 10_000;
const BEAT_EVERY_MS = 2_500;

/** How many workers are online, by Redis' own clock. */
export async function countWorkersOnline(redis: Redis, keys: ProgressKeys): Promise<number> {
  const now = await redisNow(redis);
  return redis.zcount(keys.workers, now - GONE_AFTER_MS, "+inf");
}

/**
 * Says every few seconds that this worker is alive. Returns the undo, which also takes it off the list at once.
 * @param onError told of each beat that could not be delivered; the next one is tried all the same
 */
export async function announceWorker(
  redis: Redis,
  keys: ProgressKeys,
  workerId: string,
  onError: (error: unknown) => void,
): Promise<() => Promise<void>> {
  const beat = async (): Promise<void> => {
    const now = await redisNow(redis);
    await redis
      .multi()
      .zadd(keys.workers, now, workerId)
      .zremrangebyscore(keys.workers, "-inf", now - GONE_AFTER_MS * 6)
      .exec();
  };
  await beat();
  const timer = setInterval(() => {
    beat().catch(onError);
  }, BEAT_EVERY_MS);
  return async () => {
    clearInterval(timer);
    await redis.zrem(keys.workers, workerId);
  };
}

async function redisNow(redis: Redis): Promise<number> {
  const [seconds, micros] = await redis.time();
  return Number(seconds) * 1_000 + Math.floor(Number(micros) / 1_000);
}
