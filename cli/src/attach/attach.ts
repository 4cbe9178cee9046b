import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Redis } from "ioredis";
import { jwtVerify, SignJWT } from "jose";
import { createHeadway } from "@headway/gateway";
import type { AlertOptions, QueueSetting } from "@headway/gateway";
import { discoverQueues } from "@headway/shared/bullmq/discover-queues";
import { coerceError } from "@headway/shared/node/coerce-error";
import { createConsoleLogger } from "@headway/shared/node/console-logger";
import { openRedis } from "@headway/shared/node/connect-redis";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import { traceTemplateSetting } from "@headway/shared/node/env";
import { findRedis } from "@headway/shared/node/find-redis";
import type { Logger } from "@headway/shared/node/logger";
import { readErrorFacts } from "../error-facts.ts";
import { CommandFailedError, EXIT } from "../exit-codes.ts";
import type { ExitCode } from "../exit-codes.ts";
import type { AttachCommand } from "./read-attach.ts";
import type { Screen } from "../output/show-progress.ts";

export interface AttachDeps {
  out: Screen;
  err: Screen;
  /** Fires when the person interrupts. */
  signal: AbortSignal;
}

interface Operator {
  id: string;
  operator: "read" | "control";
}

/** The link is good for as long as this program runs, or for so long. */
const LINK_LASTS = "30d";
const PREFIX = "headway";

/** Serves every queue of a Redis to whoever has the link, until it is interrupted. */
export async function attach(command: AttachCommand, deps: AttachDeps): Promise<ExitCode> {
  const log = createConsoleLogger("headway", (line) => {
    deps.err.write(line);
  });
  const traceUrlTemplate = readTraceTemplate(process.env);
  const redis = await connect(command, log);
  const secret = randomBytes(32);
  const operator = command.control ? "control" : "read";
  const readOnly = !(await takesWrites(redis));
  if (readOnly) {
    deps.err.write(
      `This user of Redis may not write below ${PREFIX}:, so that nothing is written at all: one \`headway attach\` at a time sees tracked jobs only as their queues do.\n`,
    );
  }
  const headway = createHeadway<Operator>({
    connection: redis,
    queues: await findQueues(redis, command),
    ...(command.prefix !== undefined && { queuePrefix: command.prefix }),
    prefix: PREFIX,
    readOnly,
    alerts: readAlerts(process.env),
    ...(traceUrlTemplate !== undefined && { traceUrlTemplate }),
    log,
    authenticate: async ({ token }) => {
      if (token === undefined) return undefined;
      await jwtVerify(token, secret, { algorithms: ["HS256"] });
      return { id: "operator", operator };
    },
  });
  const server = createServer();
  headway.attach(server, { path: "/" });
  try {
    const url = await listen(server, command);
    const token = await new SignJWT({
      sub: "operator",
      org: "",
      role: command.control ? "admin" : "viewer",
      operator,
      page: "queues",
    })
      .setProtectedHeader({ alg: "HS256" })
      .setIssuedAt()
      .setExpirationTime(LINK_LASTS)
      .sign(secret);
    deps.out.write(`${url}/#token=${token}\n`);
    await untilAborted(deps.signal);
    return EXIT.completed;
  } finally {
    await headway.close();
    redis.disconnect();
    server.closeAllConnections();
    server.close();
  }
}

/** @throws CommandFailedError where it is no address with a place for the trace's id */
function readTraceTemplate(env: NodeJS.ProcessEnv): string | undefined {
  try {
    return traceTemplateSetting(env, "TRACE_URL_TEMPLATE");
  } catch (thrown) {
    throw new CommandFailedError(EXIT.usage, coerceError(thrown).message, { cause: thrown });
  }
}

/** @throws CommandFailedError where a bound is no number */
function readAlerts(env: NodeJS.ProcessEnv): AlertOptions {
  const { HEADWAY_WEBHOOK_URL: url, HEADWAY_WEBHOOK_SECRET: secret, HEADWAY_ALERT_WAIT_SECONDS: wait } = env;
  if (wait && !/^\d{1,6}$/.test(wait))
    throw new CommandFailedError(
      EXIT.usage,
      `HEADWAY_ALERT_WAIT_SECONDS: expected whole seconds, got ${JSON.stringify(wait)}`,
    );
  return {
    ...(url && { webhookUrl: url }),
    ...(secret && { webhookSecret: secret }),
    ...(wait && { slowMs: Number(wait) * 1_000 }),
  };
}

async function connect({ redisUrl }: AttachCommand, log: Logger): Promise<RedisConnection> {
  const sentinel = /^rediss?\+sentinel:/.test(redisUrl) ? toSentinelOptions(redisUrl) : undefined;
  try {
    if (sentinel === undefined) return openRedis(await findRedis(redisUrl), "requests", log);
    const redis = new Redis({ ...sentinel, lazyConnect: true });
    redis.on("error", () => undefined);
    await redis.connect();
    return redis;
  } catch (thrown) {
    // Its words name the variable by which the other programs are told.
    const message = coerceError(thrown).message.replaceAll("REDIS_URL", "the address of Redis");
    throw new CommandFailedError(EXIT.unreachable, message, { cause: thrown });
  }
}

/** `redis+sentinel://user:password@host:26379,host:26379/name`: the sentinels, and the name that they know the master by. */
function toSentinelOptions(text: string) {
  const [, scheme, login = "", hosts = "", name] =
    /^(rediss?)\+sentinel:\/\/(?:([^@/]*)@)?([^/]+)\/([^/?]+)/.exec(text) ?? [];
  if (name === undefined)
    throw new CommandFailedError(
      EXIT.usage,
      "expected redis+sentinel://host:26379,host:26379/name-of-the-master",
    );
  const sentinels = hosts.split(",").map((host) => {
    const { hostname, port } = new URL(`redis://${host}`);
    return { host: hostname, port: Number(port || 26_379) };
  });
  const [username = "", password = ""] = login.split(":").map(decodeURIComponent);
  return {
    sentinels,
    name,
    sentinelRetryStrategy: () => null,
    maxRetriesPerRequest: 1,
    ...(username && { username }),
    ...(password && { password }),
    ...(scheme === "rediss" && { tls: {} }),
  };
}

/** Queues that are named lie under whatever prefix they are found; one that is not there yet, under BullMQ's own. */
async function findQueues(
  redis: RedisConnection,
  { queues, prefix }: AttachCommand,
): Promise<"*" | QueueSetting[]> {
  if (queues === undefined) return "*";
  const found = await discoverQueues(redis, prefix);
  return queues.flatMap((name): QueueSetting[] => {
    const places = found.queues.filter(
      (place) => place.name === name || `${place.prefix}:${place.name}` === name,
    );
    if (places.length < 2) return [places[0] ?? name];
    return places.map((place) => ({ ...place, as: `${place.prefix}:${place.name}` }));
  });
}

async function takesWrites(redis: RedisConnection): Promise<boolean> {
  try {
    await redis.set(`${PREFIX}:probe`, "", "PX", 1_000);
    return true;
  } catch (thrown) {
    if (/^(NOPERM|READONLY)/.test(readErrorFacts(thrown).message)) return false;
    throw thrown;
  }
}

async function listen(
  server: ReturnType<typeof createServer>,
  { host, port }: AttachCommand,
): Promise<string> {
  server.listen({ host, port });
  try {
    await once(server, "listening");
  } catch (thrown) {
    const { code, message } = readErrorFacts(thrown);
    const why = code === "EADDRINUSE" ? `port ${port} is taken: name another one by --port` : message;
    throw new CommandFailedError(EXIT.usage, `cannot listen on ${host}: ${why}`, { cause: thrown });
  }
  const address = server.address() as AddressInfo;
  return `http://${host.includes(":") ? `[${host}]` : host}:${address.port}`;
}

function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener(
      "abort",
      () => {
        resolve();
      },
      { once: true },
    );
  });
}
