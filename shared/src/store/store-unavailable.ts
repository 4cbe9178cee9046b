import { mongo } from "mongoose";
import { WireError } from "../protocol/wire-error.ts";

/** Names of the errors with which the drivers say that a server cannot be reached. */
const UNREACHABLE = new Set([
  "MaxRetriesPerRequestError",
  "MongooseServerSelectionError",
  "MongoNotConnectedError",
  "MongoTopologyClosedError",
  "MongoClientClosedError",
  "MongoPoolClosedError",
  "DatabaseOverdueError",
]);
const UNREACHABLE_MESSAGE =
  /^(Command timed out|Connection is closed\.|Stream isn't writeable|connect ECONNREFUSED|read ECONNRESET|LOADING )/;
const UNREACHABLE_CODE = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND"]);

/** Whether an error means that Redis or MongoDB cannot be reached at present, as opposed to a bug. */
export function isStoreUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof mongo.MongoNetworkError || error instanceof mongo.MongoServerSelectionError)
    return true;
  if (UNREACHABLE.has(error.name) || UNREACHABLE_MESSAGE.test(error.message)) return true;
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
