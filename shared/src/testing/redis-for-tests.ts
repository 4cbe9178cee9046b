import { Redis } from "ioredis";

/** The Redis that the test run has brought up. */
export function testRedisUrl(): string {
  const url = process.env["REDIS_URL"];
  if (!url)
    throw new Error("REDIS_URL is not set: run the tests with `npm test`, which brings its own Redis");
  return url;
}

/** A connection and a key prefix of this test's own; disposing removes what was written and closes the connection. */
export function openTestRedis(url = testRedisUrl()): { redis: Redis; prefix: string } & AsyncDisposable {
  const redis = new Redis(url);
  const prefix = `test-${crypto.randomUUID()}`;
  return {
    redis,
    prefix,
    [Symbol.asyncDispose]: async () => {
      const keys = await redis.keys(`${prefix}:*`);
      if (keys.length > 0) await redis.del(...keys);
      redis.disconnect();
    },
  };
}
