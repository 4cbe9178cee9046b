import { Redis } from "ioredis";
import type { Cluster, RedisOptions } from "ioredis";
import { askNowAndThen } from "@headway/shared/node/connect-redis";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import { holdRejections } from "@headway/shared/node/hold-rejections";
import type { Logger } from "@headway/shared/node/logger";
import { isWorthReconnecting } from "@headway/shared/node/redis-trouble";

export interface Connections {
  /** Fails within seconds. */
  requests: RedisConnection;
  /** Both wait for as long as it takes. */
  blocking: RedisConnection;
  subscriber: RedisConnection;
  /** Why updates cannot be heard at present; undefined while they can. */
  readonly trouble: string | undefined;
  /** Is called when that changes. */
  readonly listeners: Set<() => void>;
  close(): void;
}

type OwnOptions = (typeof PURPOSES)[keyof typeof PURPOSES] & Pick<RedisOptions, "reconnectOnError">;

const COMMAND_TIMEOUT_MS = 4_000;
/** How often a connection is given up at most for what Redis replies, in ms: a replica that is meant is READONLY for good. */
const ANEW_EVERY_MS = 60_000;
const SHARED = {
  connectTimeout: 3_000,
  keepAlive: 10_000,
  /** Longer than the longest answer takes: XREAD waits for 250 ms. ioredis would keep a connection that is dead at its other end. */
  socketTimeout: 5_000,
  retryStrategy: (times: number): number => Math.min(50 * 2 ** times, 300),
  lazyConnect: false,
};

const PURPOSES = {
  requests: { ...SHARED, maxRetriesPerRequest: 1, commandTimeout: COMMAND_TIMEOUT_MS },
  blocking: { ...SHARED, maxRetriesPerRequest: null },
  subscriber: { ...SHARED, maxRetriesPerRequest: null, autoResubscribe: true },
};

/** Three connections of Headway's own, to where the application's lead. */
export function openConnections(
  connection: string | RedisOptions | Redis | Cluster,
  log: Logger,
): Connections {
  const away = new Set<string>();
  const listeners = new Set<() => void>();
  /** Connections that have said why they are away, and whether the log has told of it. */
  const lost = new Set<string>();
  let isTold = false;
  const turn = (purpose: string, isAway: boolean): void => {
    const before = away.size > 0;
    if (isAway) away.add(purpose);
    else away.delete(purpose);
    if (before !== away.size > 0) for (const listener of listeners) listener();
  };
  const open = (purpose: keyof typeof PURPOSES): RedisConnection => {
    const redis = openOne(connection, { ...PURPOSES[purpose], reconnectOnError: reconnectSeldom() });
    redis.on("close", () => {
      turn(purpose, true);
    });
    redis.on("error", (error: Error) => {
      lost.add(purpose);
      // One line an outage, whichever connections it takes.
      if (!isTold) log.warn({ cause: error.message }, "Redis cannot be reached; reconnecting");
      isTold = true;
    });
    redis.on("ready", () => {
      lost.delete(purpose);
      if (isTold && lost.size === 0) {
        log.info({}, "Redis is back");
        isTold = false;
      }
      turn(purpose, false);
    });
    return redis;
  };
  const [requests, blocking, subscriber] = [open("requests"), open("blocking"), open("subscriber")];
  // A cluster's subscriber is ioredis' own; what it misses is found by looking.
  if (!subscriber.isCluster) askNowAndThen(subscriber as Redis);
  return {
    requests,
    blocking,
    subscriber,
    listeners,
    get trouble() {
      return away.size > 0 ? "Redis cannot be reached at the moment." : undefined;
    },
    close: () => {
      listeners.clear();
      for (const redis of [requests, blocking, subscriber]) redis.disconnect();
    },
  };
}

/** After a failover the address leads to another server; connections that are kept lead to the demoted one. */
function reconnectSeldom(): (error: Error) => boolean {
  let lastAt = -Infinity;
  return (error) => {
    const now = performance.now();
    if (!isWorthReconnecting(error) || now - lastAt < ANEW_EVERY_MS) return false;
    lastAt = now;
    return true;
  };
}

function openOne(connection: string | RedisOptions | Redis | Cluster, own: OwnOptions): RedisConnection {
  if (typeof connection === "string") return holdRejections(new Redis(connection, own));
  // An instance, also of another copy of ioredis.
  if (!("duplicate" in connection)) {
    const { replyMapping: _, ...given } = connection;
    return holdRejections(new Redis({ ...given, ...own }));
  }
  if (!connection.isCluster) return holdRejections((connection as Redis).duplicate(own));
  const cluster = connection as Cluster;
  // ioredis 5 puts these in the place of its own, which have the password and TLS.
  const { replyMapping: _, ...given } = cluster.options.redisOptions ?? {};
  return cluster.duplicate([], { redisOptions: { ...given, ...own } });
}
