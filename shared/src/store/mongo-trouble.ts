import { mongo } from "mongoose";

/** Names of the errors with which mongoose 9 and its driver say that a server cannot be reached. */
const UNREACHABLE = new Set([
  "MongooseServerSelectionError",
  "MongoNotConnectedError",
  "MongoTopologyClosedError",
  "MongoClientClosedError",
  "MongoPoolClosedError",
  "MongoOperationTimeoutError",
  "MongoWaitQueueTimeoutError",
  "DatabaseOverdueError",
]);

/** MongoDB's codes of what passes without anybody changing a setting, by the names that its `error_codes.yml` gives them. */
const PASSING: Readonly<Record<number, string>> = {
  6: "HostUnreachable",
  7: "HostNotFound",
  24: "LockTimeout",
  46: "LockBusy",
  50: "MaxTimeMSExpired",
  64: "WriteConcernTimeout",
  82: "NoProgressMade",
  89: "NetworkTimeout",
  91: "ShutdownInProgress",
  94: "NotYetInitialized",
  100: "UnsatisfiableWriteConcern",
  112: "WriteConflict",
  133: "FailedToSatisfyReadPreference",
  134: "ReadConcernMajorityNotAvailableYet",
  175: "QueryPlanKilled",
  189: "PrimarySteppedDown",
  202: "NetworkInterfaceExceededTimeLimit",
  216: "ElectionInProgress",
  262: "ExceededTimeLimit",
  279: "ClientDisconnect",
  290: "TransactionExceededLifetimeLimitSeconds",
  317: "ConnectionPoolExpired",
  355: "InterruptedDueToStorageChange",
  365: "TemporarilyUnavailable",
  384: "ConnectionError",
  402: "ResourceExhausted",
  462: "IngressRequestRateLimitExceeded",
  9001: "SocketException",
  10058: "LegacyNotPrimary",
  10107: "NotWritablePrimary",
  11600: "InterruptedAtShutdown",
  11601: "Interrupted",
  11602: "InterruptedDueToReplStateChange",
  13388: "StaleConfig",
  13435: "NotPrimaryNoSecondaryOk",
  13436: "NotPrimaryOrSecondary",
  14031: "OutOfDiskSpace",
};

/** Unauthorized and AuthenticationFailed: the server refuses this user until somebody changes a setting. */
const REFUSES_USER = new Set([13, 18]);

const PASSING_LABELS = [
  "RetryableWriteError",
  "TransientTransactionError",
  "RetryableError",
  "SystemOverloadedError",
];

/**
 * Whether an error says that MongoDB does not serve at present, as opposed to a bug: it cannot be reached, is no primary any more,
 * is recovering or shutting down, or took too long.
 */
export function isMongoAway(error: Error): boolean {
  if (error instanceof mongo.MongoNetworkError || error instanceof mongo.MongoServerSelectionError)
    return true;
  if (UNREACHABLE.has(error.name)) return true;
  if (!(error instanceof mongo.MongoError)) return false;
  // The driver 7 wraps what kept a bulk write from being done.
  if (error instanceof mongo.MongoBulkWriteError && error.errorResponse instanceof Error)
    return isMongoAway(error.errorResponse);
  const code = Number(error.code);
  return (
    Object.hasOwn(PASSING, code) ||
    REFUSES_USER.has(code) ||
    PASSING_LABELS.some((label) => error.hasErrorLabel(label))
  );
}
