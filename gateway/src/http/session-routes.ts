import type { FastifyInstance } from "fastify";
import type { Authenticator } from "../authenticate.ts";
import { bearerToken } from "./http-server.ts";

/** Staying signed in. */
export function sessionRoutes(
  app: FastifyInstance,
  { authenticator }: { authenticator: Authenticator },
): void {
  app.post("/admin/session/renew", async (request, reply) => {
    const token = await authenticator.renew(bearerToken(request) ?? "");
    return reply.send({ token });
  });
}
