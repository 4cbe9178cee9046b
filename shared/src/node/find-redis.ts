import { Redis } from "ioredis";
import { coerceError } from "./coerce-error.ts";
import { redactUrl, SettingInvalidError, splitUrls } from "./env.ts";
import { toMissingPermission } from "./redis-trouble.ts";
import { ServerUnreachableError } from "./server-unreachable-error.ts";

const VARIABLE = "REDIS_URL";
const CONNECT_TIMEOUT_MS = 3_000;
const COMMAND_TIMEOUT_MS = 4_000;

/** Where Redis is, and what answers there. */
export interface RedisAddress {
  /** One server, or some nodes of a cluster, through which the others are found. */
  readonly urls: readonly string[];
  readonly isCluster: boolean;
}

/**
 * Asks at start what is at `REDIS_URL`, so that nobody has to say so: one server, or with any number of nodes' addresses,
 * separated by commas, a cluster.
 * @throws ServerUnreachableError when nothing answers there, or a cluster that is not whole
 * @throws SettingInvalidError when what answers refuses the password or has no such database
 */
export async function findRedis(setting: string): Promise<RedisAddress> {
  const urls = splitUrls(setting);
  const answers = await Promise.allSettled(urls.map(ask));
  const answer = answers.find((one) => one.status === "fulfilled")?.value;
  if (answer === undefined) {
    const [first] = answers as PromiseRejectedResult[];
    throw toStartError(setting, coerceError(first?.reason));
  }
  if (answer.isCluster) assertDatabaseZero(urls);
  else if (urls.length > 1) {
    throw new SettingInvalidError(
      VARIABLE,
      `${urls.length} addresses, of which ${redactUrl(answer.url)} is no node of a cluster`,
      "one address, or those of nodes of a Redis Cluster",
    );
  }
  return { urls, isCluster: answer.isCluster };
}

/** The database that an address names behind its host; 0 where it names none. */
function databaseOf(url: string): number {
  const path = new URL(url).pathname.slice(1);
  if (/^\d*$/.test(path)) return Number(path);
  throw new SettingInvalidError(VARIABLE, JSON.stringify(path), "the number of a database behind the host");
}

function assertDatabaseZero(urls: readonly string[]): void {
  const database = urls.map(databaseOf).find((number) => number !== 0);
  if (database === undefined) return;
  throw new SettingInvalidError(
    VARIABLE,
    `database ${database}`,
    "no database, because a Redis Cluster has only database 0 (HEADWAY_PREFIX sets installations apart)",
  );
}

async function ask(url: string): Promise<{ url: string; isCluster: boolean }> {
  const database = databaseOf(url);
  const bare = new URL(url);
  bare.pathname = "";
  const probe = new Redis(bare.toString(), {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    retryStrategy: null,
    maxRetriesPerRequest: 0,
    commandTimeout: COMMAND_TIMEOUT_MS,
  });
  let trouble: Error | undefined;
  probe.on("error", (error: Error) => {
    trouble = error;
  });
  try {
    await probe.connect();
    const isCluster = (await probe.info("cluster")).includes("cluster_enabled:1");
    if (isCluster) await assertWhole(probe);
    else if (database !== 0) await select(probe, database);
    return { url, isCluster };
  } catch (thrown) {
    if (thrown instanceof SettingInvalidError) throw thrown;
    throw trouble ?? thrown;
  } finally {
    probe.disconnect();
  }
}

async function assertWhole(probe: Redis): Promise<void> {
  const state = /cluster_state:(\w+)/.exec(await probe.cluster("INFO"))?.[1];
  if (state !== "ok") throw new Error(`the cluster's state is ${state}: not all of its slots are served`);
}

async function select(probe: Redis, database: number): Promise<void> {
  try {
    await probe.select(database);
  } catch (cause) {
    const why = coerceError(cause).message;
    throw new SettingInvalidError(VARIABLE, `${database} (${why})`, "a database that the server has");
  }
}

function toStartError(setting: string, cause: Error): Error {
  if (cause instanceof SettingInvalidError) return cause;
  const where = redactUrl(setting);
  if (cause.message.startsWith("WRONGPASS")) {
    return new SettingInvalidError(VARIABLE, "others", `a user and password that Redis takes at ${where}`);
  }
  if (cause.message.startsWith("NOAUTH")) {
    return new SettingInvalidError(VARIABLE, "none", `the password that Redis asks for at ${where}`);
  }
  const refused = toPermissionError(cause);
  if (refused !== undefined) return refused;
  // Node's own words of a certificate that no authority it knows has signed.
  if ("code" in cause && /SELF_SIGNED|UNABLE_TO_(GET_ISSUER|VERIFY)/.test(String(cause.code))) {
    const hint = `${cause.message}; set NODE_EXTRA_CA_CERTS to the certificate of your own authority`;
    return new ServerUnreachableError("Redis", setting, VARIABLE, new Error(hint, { cause }));
  }
  return new ServerUnreachableError("Redis", setting, VARIABLE, cause);
}

/** What an operator is told of a Redis user that lacks a permission; undefined for another error. */
export function toPermissionError(cause: Error): SettingInvalidError | undefined {
  const missing = toMissingPermission(cause);
  if (missing === undefined) return undefined;
  const expected = `a user that Redis has given ${missing}`;
  return new SettingInvalidError(VARIABLE, `one that lacks it (${cause.message})`, expected);
}
