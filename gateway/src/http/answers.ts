import { randomUUID } from "node:crypto";
import type { Logger } from "@headway/shared/node/logger";
import { toRedisTrouble } from "@headway/shared/node/redis-trouble";
import { WireError } from "@headway/shared/protocol/wire-error";

const RETRY_AFTER_SECONDS = 2;

/** Anything thrown, as the error that may leave the server. What is not listed is `internal`, and its cause stays in the log. */
export function toWireError(thrown: unknown, log: Logger): WireError {
  if (thrown instanceof WireError) return thrown;
  const trouble = toRedisTrouble(thrown);
  if (trouble !== undefined) {
    if (trouble.kind === "configuration")
      log.warn({ cause: trouble.said }, "Redis refuses a command to its user");
    const message =
      trouble.kind === "away"
        ? "Redis cannot be reached at the moment. Try again in a moment."
        : "Redis does not let this server's user do that. An operator has to change its rules.";
    return new WireError("unavailable", message, { retryAfterSeconds: RETRY_AFTER_SECONDS, cause: thrown });
  }
  const correlationId = randomUUID();
  log.error({ err: thrown, correlationId }, "a call failed for an unforeseen reason");
  const message = `Something went wrong that nobody foresaw. The server's log has the cause under ${correlationId}.`;
  return new WireError("internal", message);
}

export function jsonResponse(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      ...headers,
    },
  });
}

export function errorResponse(thrown: unknown, log: Logger): Response {
  const error = toWireError(thrown, log);
  const retryAfter = error.retryAfterSeconds;
  return jsonResponse(
    error.status,
    { error: error.toBody() },
    retryAfter === undefined ? {} : { "retry-after": String(retryAfter) },
  );
}
