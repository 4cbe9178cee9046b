import type { Socket } from "node:net";
import { fastify } from "fastify";
import type { ConnectionError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "@headway/shared/node/logger";
import { WireError } from "@headway/shared/protocol/wire-error";
import type { WireErrorBody } from "@headway/shared/protocol/wire-error";
import type { Authenticator, Identity } from "../auth/authenticate.ts";
import type { Metrics } from "../metrics.ts";
import { toWireAnswer } from "./to-wire-error.ts";
import { holdsMany, tooMany } from "./input/bounded-json.ts";
import { assertUnambiguous, REQUEST_TIMES } from "./bounds/request-bounds.ts";
import type { RequestRates } from "./bounds/request-rates.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Set by `authenticated` before a route's handler runs. */
    identity: Identity;
  }
}

export interface HttpServerDeps {
  payloadBytes: number;
  /** For connections on which nothing moves; Node 20 notices between once and twice this time. */
  stillTimeoutMs?: number;
  metrics: Metrics;
  log: Logger;
}

/** The HTTP side with everything that all routes share: bodies, errors, timing. `routes` fills as routes are added. */
export function createHttpServer(deps: HttpServerDeps): { app: FastifyInstance; routes: string[] } {
  const { log, metrics } = deps;
  const app = fastify({
    bodyLimit: deps.payloadBytes,
    logger: false,
    // Sockets end with the gateway, idle keep-alive connections must not hold it up.
    forceCloseConnections: true,
    // What was let in is answered: whoever asked cannot tell a gateway that ends from an outage.
    return503OnClosing: false,
    http: {
      headersTimeout: REQUEST_TIMES.headersTimeout,
      connectionsCheckingInterval: REQUEST_TIMES.connectionsCheckingInterval,
    },
    requestTimeout: REQUEST_TIMES.requestTimeout,
    connectionTimeout: deps.stillTimeoutMs ?? REQUEST_TIMES.stillTimeout,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 },
    frameworkErrors: (thrown, _request, reply) =>
      void sendError(toKnown(thrown, deps.payloadBytes), reply, log),
    clientErrorHandler: (thrown, socket) => {
      answerUnreadable(thrown, socket);
    },
  });
  app.addHook("onRequest", (request, reply, done) => {
    void reply.header("x-content-type-options", "nosniff");
    assertUnambiguous(request.raw);
    done();
  });
  const routes: string[] = [];
  app.addHook("onRoute", ({ method, url }) => {
    for (const one of [method].flat()) if (one !== "HEAD") routes.push(`${one} ${url}`);
  });
  app.decorateRequest("identity", null as unknown as Identity);
  // Whatever a body calls itself, it is read as JSON: one reader, one error.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "string" }, (_request, text, done) => {
    try {
      if (holdsMany(text as string)) throw tooMany([]);
      done(null, text === "" ? undefined : JSON.parse(text as string));
    } catch (cause) {
      if (cause instanceof WireError) {
        done(cause);
        return;
      }
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
  return { app, routes };
}

/**
 * What is no HTTP, has headers beyond what Node reads, or takes too long never becomes a request; it is answered all the same.
 * A connection on which nothing came is closed without an answer, which its client would take for that of its first request.
 */
function answerUnreadable(thrown: ConnectionError, socket: Socket): void {
  if (socket.writable && socket.bytesRead > 0 && thrown.code !== "ECONNRESET") {
    const isLate = thrown.code === "ERR_HTTP_REQUEST_TIMEOUT";
    const status = isLate ? "408 Request Timeout" : "400 Bad Request";
    const message = isLate
      ? `The request was not complete within ${REQUEST_TIMES.requestTimeout / 1_000} s.`
      : "This is not an HTTP request that can be read, or its headers are too large.";
    const body = JSON.stringify({ error: { code: "invalid-request", message } satisfies WireErrorBody });
    const headers = [
      "connection: close",
      "content-type: application/json",
      `content-length: ${Buffer.byteLength(body)}`,
      "cache-control: no-store",
      "x-content-type-options: nosniff",
    ];
    socket.write(`HTTP/1.1 ${status}\r\n${headers.join("\r\n")}\r\n\r\n${body}`);
  }
  socket.destroy();
}

/** A hook for routes that need a token; throws `unauthenticated`, or `rate-limited` for one request too many of an identity. */
export function authenticated(authenticator: Authenticator, rates: RequestRates) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    // What one person was answered, no cache may show the next.
    void reply.header("cache-control", "no-store");
    request.identity = await authenticator.verify(bearerToken(request));
    rates.take(request.identity, Date.now());
  };
}

/** The token of the Authorization header, if there is one. RFC 6750: the scheme's case does not matter. */
export function bearerToken(request: FastifyRequest): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
}

function sendError(thrown: unknown, reply: FastifyReply, log: Logger): FastifyReply {
  const { status, body, retryAfterSeconds } = toWireAnswer(thrown, log);
  if (retryAfterSeconds !== undefined) void reply.header("retry-after", String(retryAfterSeconds));
  void reply.header("cache-control", "no-store");
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
