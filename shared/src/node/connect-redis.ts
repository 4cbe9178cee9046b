import { Cluster, Redis } from "ioredis";
import type { Command, RedisOptions } from "ioredis";
import type { RedisAddress } from "./find-redis.ts";
import { holdRejections } from "./hold-rejections.ts";
import type { Logger } from "./logger.ts";
import { isWorthReconnecting } from "./redis-trouble.ts";

/**
 * What a connection is for decides what it does while Redis is away.
 *
 * `requests` fails each command within seconds, so that a caller can be told. `blocking` and `subscriber` wait for as long
 * as it takes: their commands are a standing wish, and giving up would end the process (ioredis rejects them after 20
 * reconnections by default, in promises that its users do not hold).
 */
export type RedisPurpose = "requests" | "blocking" | "subscriber";

/** A connection to one server, or those to all nodes of a cluster. */
export type RedisConnection = Redis | Cluster;

const CONNECT_TIMEOUT_MS = 3_000;
const COMMAND_TIMEOUT_MS = 4_000;
/**
 * A connection on which something was asked and nothing at all has come for this long is given up for a new one, in ms: it may
 * look alive for a quarter of an hour though nobody is at its other end. A blocking read is silent for up to 10 s by design.
 */
const SILENT_FOR_MS: Record<RedisPurpose, number> = { requests: 5_000, blocking: 15_000, subscriber: 5_000 };
/** Who merely listens asks nothing, and would not learn that nobody is there. */
const ASK_EVERY_MS = 5_000;
/** The system asks the other end of a connection that is silent for so long, in ms, whether it is there. */
const KEEP_ALIVE_MS = 10_000;
/** How often a server that loads its data is asked whether it has them, at least, in ms; ioredis would wait for up to 10 s. */
const LOADING_RETRY_MS = 500;
/** How often a cluster is asked who holds which slots, where no redirection tells. */
const SLOTS_REFRESH_MS = 5_000;

/** A back-off of at most 0.3 s plus jitter: all must be current within 2 s of Redis' return. */
const retryAfterMs = (times: number): number => Math.min(50 * 2 ** times, 300) * (0.75 + Math.random() / 2);

/**
 * Opens a connection that reconnects for ever.
 *
 * @param more settings of a connection to one server; there is no use for any to a cluster
 */
export function openRedis(
  address: RedisAddress,
  purpose: RedisPurpose,
  log: Logger,
  more: Pick<RedisOptions, "Connector"> = {},
): RedisConnection {
  return address.isCluster ? openCluster(address, purpose, log) : openServer(address, purpose, log, more);
}

/** Who one is to the nodes of a cluster, and how to speak to them: the same for all, wherever they turn up. */
export type ClusterNodeOptions = Pick<
  RedisOptions,
  "username" | "password" | "tls" | "connectTimeout" | "keepAlive"
>;

export function clusterNodeOptions({ urls: [first = ""] }: RedisAddress): ClusterNodeOptions {
  const { protocol, username, password } = new URL(first);
  return {
    connectTimeout: CONNECT_TIMEOUT_MS,
    keepAlive: KEEP_ALIVE_MS,
    ...(username && { username: decodeURIComponent(username) }),
    ...(password && { password: decodeURIComponent(password) }),
    ...(protocol === "rediss:" && { tls: {} }),
  };
}

function openServer(
  { urls: [url = ""] }: RedisAddress,
  purpose: RedisPurpose,
  log: Logger,
  more: Pick<RedisOptions, "Connector">,
): Redis {
  const redis = new Redis(url, {
    ...more,
    connectTimeout: CONNECT_TIMEOUT_MS,
    retryStrategy: retryAfterMs,
    maxRetriesPerRequest: purpose === "requests" ? 1 : null,
    socketTimeout: SILENT_FOR_MS[purpose],
    keepAlive: KEEP_ALIVE_MS,
    maxLoadingRetryTime: LOADING_RETRY_MS,
    // After a failover the address leads to another server; connections that are kept lead to the demoted one.
    reconnectOnError: isWorthReconnecting,
    ...(purpose === "requests" && { commandTimeout: COMMAND_TIMEOUT_MS }),
    ...(purpose === "subscriber" && { autoResubscribe: true }),
  });
  holdRejections(redis);
  if (purpose === "subscriber") askNowAndThen(redis);
  logOutages(redis, purpose, log);
  return redis;
}

/** So that a subscriber on which nothing comes learns, by its `socketTimeout`, that nobody is at the other end. */
export function askNowAndThen(redis: Redis): void {
  const timer = setInterval(() => {
    // What becomes of it is of no interest: without an answer, the connection is given up.
    if (redis.status === "ready") redis.ping().catch(() => undefined);
  }, ASK_EVERY_MS);
  timer.unref();
  redis.once("end", () => {
    clearInterval(timer);
  });
}

/** Also a command that waits for the cluster to be found, or is sent again and again, fails in time. */
class RequestCluster extends Cluster {
  override sendCommand(command: Command, ...rest: [stream?: never, node?: never]): unknown {
    command.setTimeout(COMMAND_TIMEOUT_MS);
    return super.sendCommand(command, ...rest);
  }
}

function openCluster(address: RedisAddress, purpose: RedisPurpose, log: Logger): Cluster {
  const cluster = new (purpose === "requests" ? RequestCluster : Cluster)([...address.urls], {
    clusterRetryStrategy: retryAfterMs,
    slotsRefreshInterval: SLOTS_REFRESH_MS,
    slotsRefreshTimeout: CONNECT_TIMEOUT_MS,
    // A name must reach TLS as it is: certificates are made out to names.
    dnsLookup: (host, callback) => {
      callback(null, host);
    },
    redisOptions: {
      ...clusterNodeOptions(address),
      maxRetriesPerRequest: purpose === "requests" ? 1 : null,
      ...(purpose === "requests" && { commandTimeout: COMMAND_TIMEOUT_MS }),
      socketTimeout: SILENT_FOR_MS[purpose],
    },
  });
  logOutages(cluster, purpose, log);
  cluster.on("node error", (error: Error, node: string) => {
    log.debug({ purpose, node, cause: error.message }, "a node of the Redis Cluster has trouble");
  });
  return cluster;
}

function logOutages(redis: RedisConnection, purpose: RedisPurpose, log: Logger): void {
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
}
