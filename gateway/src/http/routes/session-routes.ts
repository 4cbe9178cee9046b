import type { FastifyInstance } from "fastify";
import type { Authenticator, Identity } from "../../auth/authenticate.ts";
import { bearerToken } from "../http-server.ts";

/** Staying signed in, and signing out of every browser, tab and script at once. */
export function sessionRoutes(
  app: FastifyInstance,
  {
    authenticator,
    endSessions,
  }: { authenticator: Authenticator; endSessions: (identity: Identity) => Promise<number> },
): void {
  app.post("/admin/session/renew", async (request, reply) => {
    const token = await authenticator.renew(bearerToken(request) ?? "");
    return reply.send({ token });
  });

  app.post("/admin/session/end", async ({ identity }) => ({ signedOutAt: await endSessions(identity) }));
}
