import type { Cluster, Redis } from "ioredis";
import { openRedis } from "../node/connect-redis.ts";
import type { RedisConnection } from "../node/connect-redis.ts";
import { findRedis } from "../node/find-redis.ts";
import type { RedisAddress } from "../node/find-redis.ts";
import { createLogger } from "../node/logger.ts";

/** The Redis, or the nodes of the Redis Cluster, that the test run has brought up. */
export function testRedisUrl(): string {
  const url = process.env["REDIS_URL"];
  if (!url)
    throw new Error("REDIS_URL is not set: run the tests with `npm test`, which brings its own Redis");
  return url;
}

export interface TestRedis extends AsyncDisposable {
  address: RedisAddress;
  redis: RedisConnection;
  prefix: string;
}

/** A connection and a key prefix of this test's own; disposing removes what was written and closes the connection. */
export async function openTestRedis(url = testRedisUrl()): Promise<TestRedis> {
  const address = await findRedis(url);
  const redis = openRedis(address, "blocking", createLogger("test", { LOG_LEVEL: "silent" }));
  const prefix = `test-${crypto.randomUUID()}`;
  return {
    address,
    redis,
    prefix,
    [Symbol.asyncDispose]: async () => {
      for (const node of mastersOf(redis)) {
        // The queue's keys have a brace before the prefix.
        const keys = await node.keys(`*${prefix}:*`);
        await Promise.all(keys.map((key) => redis.del(key)));
      }
      redis.disconnect();
    },
  };
}

/** A connection to each server that holds keys. */
export function mastersOf(redis: Redis | Cluster): Redis[] {
  return "nodes" in redis ? redis.nodes("master") : [redis];
}
