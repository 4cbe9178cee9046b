import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { PluginRoute } from "./plugin-route.ts";

/** Adds routes of plugins to the program's server, which has read body and identity by then. */
export function addPluginRoutes(app: FastifyInstance, routes: readonly PluginRoute[]): void {
  for (const { method, path, handle } of routes) {
    app.route({
      method,
      url: path,
      handler: async (request, reply) => {
        const { params, identity, body } = request;
        const made = toWebRequest(request, reply);
        const answer = await handle({
          request: made,
          url: new URL(made.url),
          params: Object.values(params as Record<string, string>),
          identity,
          readBody: () => Promise.resolve(body),
        });
        return send(answer, reply);
      },
    });
  }
}

/** Its body has been read. Aborted when its caller goes, or has been answered. */
function toWebRequest({ raw, method }: FastifyRequest, reply: FastifyReply): Request {
  const over = new AbortController();
  reply.raw.once("close", () => {
    over.abort();
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw.headers))
    for (const one of [value ?? []].flat()) headers.append(name, one);
  // Two slashes at its beginning would name a host.
  const url = new URL((raw.url ?? "/").replace(/^\/+/, "/"), "http://headway.invalid");
  return new Request(url, { method, headers, signal: over.signal });
}

/** Unpacked, because the HEAD routes of Fastify 5.12 take a stream, but no `Response`. */
function send({ status, headers, body }: Response, reply: FastifyReply): FastifyReply {
  reply.status(status);
  for (const [name, value] of headers) reply.header(name, value);
  return reply.send(body);
}
