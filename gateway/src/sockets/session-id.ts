import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

/**
 * The id of a new Socket.IO session. It begins with what a proxy says in X-Headway-Affinity it has chosen this gateway by, so
 * that the proxy finds this gateway again by the id: the requests of a polling session have nothing else in common.
 */
export function toSessionId(request: Pick<IncomingMessage, "headers">): string {
  // Node makes these from 2 KiB of randomness at a time.
  const id = randomUUID();
  const affinity = request.headers["x-headway-affinity"];
  return typeof affinity === "string" && /^[0-9a-f]{32}$/.test(affinity) ? `${affinity}.${id}` : id;
}
