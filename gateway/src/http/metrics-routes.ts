import type { FastifyInstance } from "fastify";
import type { Metrics } from "../metrics.ts";

/** What Prometheus scrapes; it takes a token like everything that tells of an installation. */
export function metricsRoutes(app: FastifyInstance, { metrics }: { metrics: Metrics }): void {
  app.get("/metrics", async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
}
