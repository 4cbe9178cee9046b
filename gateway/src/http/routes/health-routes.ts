import type { FastifyInstance } from "fastify";
import type { Connection } from "mongoose";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import { toRedisTrouble } from "@headway/shared/node/redis-trouble";
import type { ServerStatus } from "@headway/shared/protocol/server-events";

export interface HealthRoutesDeps {
  redis: RedisConnection;
  mongo: Connection;
  subscription: () => ServerStatus;
  /** A key in Redis that nobody reads. */
  probeKey: string;
}

const PROBE_TIMEOUT_MS = 2_000;
const PROBE_KEPT_MS = 10_000;

/** Why a part does not serve; undefined when it does. */
type Trouble = string | undefined;

/** For whoever restarts processes and routes traffic: no token, and nothing said but which part fails, and in which words Redis refuses. */
export function healthRoutes(app: FastifyInstance, deps: HealthRoutesDeps): void {
  app.get("/healthz", () => ({ status: "ok" }));

  let probing: Promise<Record<string, Trouble>> | undefined;
  app.get("/readyz", async (_request, reply) => {
    // Whoever asks meanwhile gets the same answer: no number of callers is a load on the databases.
    probing ??= probeAll(deps).finally(() => {
      probing = undefined;
    });
    const entries = Object.entries(await probing);
    const reasons = Object.fromEntries(entries.filter(([, why]) => why !== undefined));
    const failing = Object.keys(reasons);
    const isReady = failing.length === 0;
    return reply.status(isReady ? 200 : 503).send({
      status: isReady ? "ok" : "unavailable",
      parts: Object.fromEntries(entries.map(([part, why]) => [part, why === undefined])),
      failing,
      ...(!isReady && { reasons }),
    });
  });
}

async function probeAll({
  redis,
  mongo,
  subscription,
  probeKey,
}: HealthRoutesDeps): Promise<Record<string, Trouble>> {
  // A write, because a server that was demoted, or is full, goes on answering PING.
  const writing = redis.set(probeKey, "", "PX", PROBE_KEPT_MS).then(() => undefined);
  const [ofRedis, ofMongo] = await Promise.all([
    inTime(writing, "Redis"),
    inTime(askMongo(mongo), "MongoDB"),
  ]);
  const { live, reason = "Updates are not heard." } = subscription();
  return { redis: ofRedis, mongo: ofMongo, subscription: live ? undefined : reason };
}

/** By its role, because a server that is no primary any more goes on answering a ping. */
async function askMongo(mongo: Connection): Promise<Trouble> {
  const hello = await mongo.db?.command({ hello: 1 });
  if (hello === undefined) return "MongoDB cannot be reached.";
  return hello["isWritablePrimary"] === true ? undefined : "MongoDB says that it is not the primary.";
}

async function inTime(probe: Promise<Trouble>, server: string): Promise<Trouble> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<Trouble>((resolve) => {
    timer = setTimeout(() => {
      resolve(`${server} has not answered within ${PROBE_TIMEOUT_MS} ms.`);
    }, PROBE_TIMEOUT_MS);
  });
  try {
    return await Promise.race([probe, deadline]);
  } catch (thrown) {
    // Of other errors the words may hold addresses.
    return toRedisTrouble(thrown)?.said ?? `${server} cannot be reached.`;
  } finally {
    clearTimeout(timer);
  }
}
