import type { IncomingMessage, ServerResponse } from "node:http";
import type { NodeRequest } from "./node-bridge.ts";

/** What is used of a request of Fastify 4 and 5. */
export interface FastifyRequestLike {
  raw: IncomingMessage;
  body?: unknown;
  routeOptions?: { url?: string | undefined };
}

/** What is used of a reply of Fastify 4 and 5. */
export interface FastifyReplyLike {
  raw: ServerResponse;
  hijack: () => unknown;
}

/** Node's own request and response, also of a Fastify route, which is `/headway/*` wherever its plugin is mounted. */
export function toNodePair(
  request: IncomingMessage | FastifyRequestLike,
  response: ServerResponse | FastifyReplyLike,
): { request: NodeRequest; response: ServerResponse } {
  if (!("hijack" in response)) return { request: request as NodeRequest, response };
  const { raw, body, routeOptions } = request as FastifyRequestLike;
  // From here on the answer is ours.
  response.hijack();
  const whole = raw.url ?? "/";
  const base = (routeOptions?.url ?? "").replace(/\/\*$/, "");
  const below = whole.startsWith(base) ? whole.slice(base.length) : whole;
  return {
    request: Object.assign(raw, { url: below === "" ? "/" : below, originalUrl: whole, body }),
    response: response.raw,
  };
}
