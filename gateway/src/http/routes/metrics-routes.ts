import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { assertOperator } from "../../auth/authenticate.ts";
import type { Authenticator } from "../../auth/authenticate.ts";
import type { Metrics } from "../../metrics.ts";
import { authenticated, bearerToken } from "../http-server.ts";
import type { RequestRates } from "../bounds/request-rates.ts";

export interface MetricsRoutesDeps {
  metrics: Metrics;
  authenticator: Authenticator;
  rates: RequestRates;
  /** What a scraper may send in place of an operator's token. */
  metricsToken: string | undefined;
}

/** What Prometheus scrapes: the figures of the whole installation, so for its operators, or with a token of their own. */
export function metricsRoutes(app: FastifyInstance, deps: MetricsRoutesDeps): void {
  const authenticate = authenticated(deps.authenticator, deps.rates);
  app.get("/metrics", async (request, reply) => {
    if (deps.metricsToken === undefined || !isSame(bearerToken(request) ?? "", deps.metricsToken)) {
      await authenticate(request, reply);
      assertOperator(request.identity);
    }
    const { registry } = deps.metrics;
    return reply
      .header("cache-control", "no-store")
      .type(registry.contentType)
      .send(await registry.metrics());
  });
}

/** In a time that does not tell how much of it is right. */
function isSame(given: string, expected: string): boolean {
  const [one, other] = [given, expected].map((text) => createHash("sha256").update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}
