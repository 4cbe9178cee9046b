import type { Result } from "ioredis";
import type { RedisConnection } from "../node/connect-redis.ts";
import type { ProgressKeys } from "./keys.ts";
import { WORKER_PRESENCE } from "./lua/worker-presence.ts";

/** A worker that has not been heard of for this long counts as gone, in ms. */
const GONE_AFTER_MS = 10_000;
const BEAT_EVERY_MS = 2_500;
/** When a worker that is gone is taken off the list, in ms. */
const FORGET_AFTER_MS = 6 * GONE_AFTER_MS;

declare module "ioredis" {
  interface RedisCommander<Context> {
    headwayWorkerPresence(
      key: string,
      workerId: string,
      goneAfterMs: number,
      forgetAfterMs: number,
    ): Result<number, Context>;
  }
}

/** How many workers are online, by Redis' own clock. */
export function countWorkersOnline(redis: RedisConnection, keys: ProgressKeys): Promise<number> {
  return callPresence(redis, keys, "");
}

/**
 * Says every few seconds that this worker is alive. Returns the undo, which also takes it off the list at once.
 * @param onError told of what could not be delivered: a beat, which the next one makes good, or the farewell
 */
export async function announceWorker(
  redis: RedisConnection,
  keys: ProgressKeys,
  workerId: string,
  onError: (error: unknown) => void,
): Promise<() => Promise<void>> {
  await callPresence(redis, keys, workerId);
  const timer = setInterval(() => {
    callPresence(redis, keys, workerId).catch(onError);
  }, BEAT_EVERY_MS);
  return async () => {
    clearInterval(timer);
    // Where it cannot be said, the silence will say so.
    await redis.zrem(keys.workers, workerId).catch(onError);
  };
}

function callPresence(redis: RedisConnection, keys: ProgressKeys, workerId: string): Promise<number> {
  if (!("headwayWorkerPresence" in redis)) {
    (redis as RedisConnection).defineCommand("headwayWorkerPresence", {
      numberOfKeys: 1,
      lua: WORKER_PRESENCE,
    });
  }
  return redis.headwayWorkerPresence(keys.workers, workerId, GONE_AFTER_MS, FORGET_AFTER_MS);
}
