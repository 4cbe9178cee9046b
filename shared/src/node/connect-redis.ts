import { Redis } from "ioredis";
import { ServerUnreachableError } from "./server-unreachable-error.ts";
import { coerceError } from "./coerce-error.ts";
import type { Logger } from "./logger.ts";

/**
 * What a connection is for decides what it does while Redis is away.
 *
 * `requests` fails each command within seconds, so that a caller can be told. `blocking` and `subscriber` wait for as long
 * as it takes: their commands are a standing wish, and giving up would end the process (ioredis rejects them after 20
 * reconnections by default, in promises that its users do not hold).
 */
export type RedisPurpose = "requests" | "blocking" | "subscriber";

const CONNECT_TIMEOUT_MS = 3_000;
const COMMAND_TIMEOUT_MS = 4_000;

/** Opens a connection that reconnects for ever, with a back-off of at most half a second plus jitter: all must be current within 2 s of its return. */
export function openRedis(url: string, purpose: RedisPurpose, log: Logger): Redis {
  const redis = new Redis(url, {
    connectTimeout: CONNECT_TIMEOUT_MS,
    retryStrategy: (times) => Math.min(50 * 2 ** times, 500) * (0.75 + Math.random() / 2),
    maxRetriesPerRequest: purpose === "requests" ? 1 : null,
    ...(purpose === "requests" && { commandTimeout: COMMAND_TIMEOUT_MS }),
    ...(purpose === "subscriber" && { autoResubscribe: true }),
  });
  let lost = false;
  redis.on("error", (error: Error) => {
    // One line per outage, not one per attempt: an outage of an hour must not bury what led to it.
    if (!lost) log.warn({ purpose, cause: error.message }, "Redis cannot be reached; reconnecting");
    lost = true;
  });
  redis.on("ready", () => {
    if (lost) log.info({ purpose }, "Redis is back");
    lost = false;
  });
  return redis;
}

/** Makes sure at start that Redis answers; throws `ServerUnreachableError` otherwise. */
export async function assertRedisReachable(url: string): Promise<void> {
  const probe = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    retryStrategy: null,
    maxRetriesPerRequest: 0,
    commandTimeout: COMMAND_TIMEOUT_MS,
  });
  let cause: Error | undefined;
  probe.on("error", (error: Error) => {
    cause = error;
  });
  try {
    await probe.connect();
    await probe.ping();
  } catch (thrown) {
    throw new ServerUnreachableError("Redis", url, "REDIS_URL", cause ?? coerceError(thrown));
  } finally {
    probe.disconnect();
  }
}
