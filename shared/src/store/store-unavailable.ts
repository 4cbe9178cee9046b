import { toRedisTrouble } from "../node/redis-trouble.ts";
import { WireError } from "../protocol/wire-error.ts";
import { isMongoAway } from "./mongo-trouble.ts";

/** Codes with which the system says that a server cannot be reached. */
const UNREACHABLE_CODE = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);

/** Whether an error means that Redis or MongoDB does not serve at present, as opposed to a bug. */
export function isStoreUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (toRedisTrouble(error) !== undefined || isMongoAway(error)) return true;
  const code: unknown = "code" in error ? error.code : undefined;
  return typeof code === "string" && UNREACHABLE_CODE.has(code);
}

/** The answer to a call while a store is away. */
export function toUnavailable(cause: unknown): WireError {
  return new WireError(
    "unavailable",
    "A database cannot be reached at present. Try again in a few seconds.",
    {
      retryAfterSeconds: 2,
      cause,
    },
  );
}
