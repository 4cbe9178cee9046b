import { isRedisAway } from "../node/redis-trouble.ts";
import { WireError } from "../protocol/wire-error.ts";
import { isMongoAway } from "./mongo-trouble.ts";

/** Whether an error means that Redis or MongoDB does not serve at present, as opposed to a bug. */
export function isStoreUnavailable(error: unknown): boolean {
  return error instanceof Error && (isRedisAway(error) || isMongoAway(error));
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
