import { checkMongo, checkRedis } from "./net/reachable.ts";
import { redactUrl } from "./net/server-address.ts";
import type { StartedServer } from "./started-server.ts";
import { startRedis } from "./redis/redis.ts";
import { startMongo } from "./mongo.ts";

export interface StartServersOptions {
  /** Folder for the files of the servers that are started. */
  readonly dataDir: string;
  /** A server that is given is not started, only checked. */
  readonly redisUrl?: string;
  readonly mongoUrl?: string;
  /** Told what takes long while it happens. */
  readonly log: (line: string) => void;
}

export interface StartedServers {
  readonly redisUrl: string;
  readonly mongoUrl: string;
  /** A line for each server: what it is, and where its data is. No passwords. */
  readonly describe: readonly string[];
  /** Ends the servers that were started here, and waits for their end. */
  stop(): Promise<void>;
}

/**
 * Brings a Redis and a MongoDB, each started here unless its URL is given, and returns when both answer.
 * @throws ServerUnreachableError when a given server does not answer; other errors say which server did not start and
 * what to do. Nothing is left running then.
 */
export async function startServers({
  dataDir,
  redisUrl,
  mongoUrl,
  log,
}: StartServersOptions): Promise<StartedServers> {
  const [redis, mongo] = await Promise.allSettled([
    redisUrl === undefined ? startRedis({ dataDir, log }) : given("Redis", redisUrl, checkRedis),
    mongoUrl === undefined ? startMongo({ dataDir, log }) : given("MongoDB", mongoUrl, checkMongo),
  ]);
  const stop = async (): Promise<void> => {
    const started = [mongo, redis].flatMap((outcome) =>
      outcome.status === "fulfilled" ? [outcome.value] : [],
    );
    const ends = await Promise.allSettled(started.map((server) => server.stop()));
    for (const end of ends) if (end.status === "rejected") throw end.reason;
  };
  if (redis.status === "rejected" || mongo.status === "rejected") {
    await stop();
    throw redis.status === "rejected" ? redis.reason : (mongo as PromiseRejectedResult).reason;
  }
  return {
    redisUrl: redis.value.url,
    mongoUrl: mongo.value.url,
    describe: [redis.value.describe, mongo.value.describe],
    stop,
  };
}

async function given(
  name: string,
  url: string,
  check: (url: string) => Promise<void>,
): Promise<StartedServer> {
  await check(url);
  return { url, describe: `${name}: ${redactUrl(url)} (given)`, stop: () => Promise.resolve() };
}
