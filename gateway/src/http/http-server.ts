import type { Socket } from "node:net";
import { fastify } from "fastify";
import type { ConnectionError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "@headway/shared/node/logger";
import { WireError } from "@headway/shared/protocol/wire-error";
import type { WireErrorBody } from "@headway/shared/protocol/wire-error";
import type { Authenticator, Identity } from "../authenticate.ts";
import type { Metrics } from "../metrics.ts";
import { toWireAnswer } from "../to-wire-error.ts";

export interface HttpServerDeps {
  authenticator: Authenticator;
  payloadBytes: number;
  metrics: Metrics;
  log: Logger;
}

declare module "fastify" {
  interface FastifyRequest {
    /** Set by `authenticated` before a route's handler runs. */
    identity: Identity;
  }
}

/** The HTTP side with everything that all routes share: bodies, errors, timing. */
export function createHttpServer(deps: HttpServerDeps): FastifyInstance {
  const { log, metrics } = deps;
  const app = fastify({
    bodyLimit: deps.payloadBytes,
    logger: false,
    // Sockets end with the gateway, idle keep-alive connections must not hold it up.
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 },
    frameworkErrors: (thrown, _request, reply) =>
      void sendError(toKnown(thrown, deps.payloadBytes), reply, log),
    clientErrorHandler: (thrown, socket) => {
      answerUnreadable(thrown, socket);
    },
  });
  app.decorateRequest("identity", null as unknown as Identity);
  // Whatever a body calls itself, it is read as JSON: one reader, one error.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "string" }, (_request, text, done) => {
    try {
      done(null, text === "" ? undefined : JSON.parse(text as string));
    } catch (cause) {
      const got = (text as string).slice(0, 100);
      const details = [{ path: "", expected: "JSON", got: JSON.stringify(got) }];
      done(new WireError("invalid-request", "The body is not JSON.", { details, cause }));
    }
  });
  app.setErrorHandler((thrown, _request, reply) => sendError(toKnown(thrown, deps.payloadBytes), reply, log));
  app.setNotFoundHandler((request, reply) => {
    const what = `${request.method} ${request.url.split("?")[0] ?? ""}`.slice(0, 200);
    return sendError(new WireError("not-found", `There is no ${what} here.`), reply, log);
  });
  app.addHook("onResponse", (request, reply, done) => {
    const route = request.routeOptions.url ?? "other";
    const labels = { method: request.method, route, status: String(reply.statusCode) };
    metrics.httpSeconds.observe(labels, reply.elapsedTime / 1_000);
    log.debug({ ...labels, ms: Math.round(reply.elapsedTime) }, "answered");
    done();
  });
  return app;
}

/** What is no HTTP, or has headers beyond what Node reads, never becomes a request; it is answered all the same. */
function answerUnreadable(thrown: ConnectionError, socket: Socket): void {
  if (socket.writable && thrown.code !== "ECONNRESET") {
    const message = "This is not an HTTP request that can be read, or its headers are too large.";
    const body = JSON.stringify({ error: { code: "invalid-request", message } satisfies WireErrorBody });
    const length = Buffer.byteLength(body);
    socket.write(
      `HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n${body}`,
    );
  }
  socket.destroy();
}

/** A hook for routes that need a token; throws `unauthenticated`. */
export function authenticated(authenticator: Authenticator) {
  return async (request: FastifyRequest): Promise<void> => {
    request.identity = await authenticator.verify(bearerToken(request));
  };
}

/** The token of the Authorization header, if there is one. RFC 6750: the scheme's case does not matter. */
export function bearerToken(request: FastifyRequest): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
}

function sendError(thrown: unknown, reply: FastifyReply, log: Logger): FastifyReply {
  const { status, body, retryAfterSeconds } = toWireAnswer(thrown, log);
  if (retryAfterSeconds !== undefined) void reply.header("retry-after", String(retryAfterSeconds));
  if (status === 401) void reply.header("www-authenticate", "Bearer");
  return reply.status(status).send({ error: body });
}

/** Fastify's own refusals, as ours. */
function toKnown(thrown: unknown, payloadBytes: number): unknown {
  const code: unknown = thrown instanceof Error && "code" in thrown ? thrown.code : undefined;
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE") {
    return new WireError("too-large", `The body is larger than the ${payloadBytes} bytes that are taken.`, {
      details: [{ path: "", expected: `at most ${payloadBytes} bytes`, got: "more" }],
    });
  }
  const status: unknown = thrown instanceof Error && "statusCode" in thrown ? thrown.statusCode : undefined;
  if (!(thrown instanceof WireError) && typeof status === "number" && status >= 400 && status < 500) {
    return new WireError("invalid-request", (thrown as Error).message, { cause: thrown });
  }
  return thrown;
}
