import { randomUUID } from "node:crypto";
import type { Logger } from "@headway/shared/node/logger";
import { WireError } from "@headway/shared/protocol/wire-error";
import type { WireErrorBody } from "@headway/shared/protocol/wire-error";
import { isStoreUnavailable, toUnavailable } from "@headway/shared/store/store-unavailable";

export interface WireAnswer {
  status: number;
  body: WireErrorBody;
  retryAfterSeconds?: number;
}

/**
 * Anything thrown, as the error that may leave the server. What is not listed is `internal`: the caller gets a correlation
 * id, and the cause stays in the log.
 */
export function toWireAnswer(thrown: unknown, log: Logger): WireAnswer {
  const error = isStoreUnavailable(thrown) ? toUnavailable(thrown) : thrown;
  if (error instanceof WireError) {
    if (error.code === "unavailable") log.warn({ err: error.cause }, "a call could not be served");
    return {
      status: error.status,
      body: error.toBody(),
      ...(error.retryAfterSeconds !== undefined && { retryAfterSeconds: error.retryAfterSeconds }),
    };
  }
  const correlationId = randomUUID();
  log.error({ err: thrown, correlationId }, "a call failed for an unforeseen reason");
  const message = `Something went wrong that nobody foresaw. The server's log has the cause under ${correlationId}.`;
  return { status: 500, body: { code: "internal", message, correlationId } };
}
