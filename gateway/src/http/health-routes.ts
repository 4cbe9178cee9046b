import type { FastifyInstance } from "fastify";
import type { Connection } from "mongoose";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { ServerStatus } from "@headway/shared/protocol/server-events";

export interface HealthRoutesDeps {
  redis: RedisConnection;
  mongo: Connection;
  subscription: () => ServerStatus;
}

const PROBE_TIMEOUT_MS = 2_000;

/** For whoever restarts processes and routes traffic: no token, and nothing said but which part fails. */
export function healthRoutes(app: FastifyInstance, deps: HealthRoutesDeps): void {
  app.get("/healthz", () => ({ status: "ok" }));

  app.get("/readyz", async (_request, reply) => {
    const parts = {
      redis: await answers(deps.redis.ping()),
      mongo: await answers(Promise.resolve(deps.mongo.db?.command({ ping: 1 }))),
      subscription: deps.subscription().live,
    };
    const failing = Object.entries(parts).flatMap(([part, ok]) => (ok ? [] : [part]));
    const ready = failing.length === 0;
    return reply.status(ready ? 200 : 503).send({ status: ready ? "ok" : "unavailable", parts, failing });
  });
}

async function answers(probe: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<false>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, PROBE_TIMEOUT_MS);
  });
  try {
    return await Promise.race([probe.then((answer) => answer !== undefined), deadline]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
