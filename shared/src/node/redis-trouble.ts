/**
 * What an error of a Redis client means to the one who asked. `away`: the server cannot be reached, or answers that it does not
 * serve this now; the same request may succeed later. `configuration`: the server refuses this user until somebody changes a setting.
 */
export interface RedisTrouble {
  kind: "away" | "configuration";
  /** The server's own words; undefined where it said nothing. */
  said: string | undefined;
}

/**
 * The codes with which Redis 7.0 answers "not now", each with whether another connection may be answered otherwise: after a
 * failover the address leads to another server, while connections that are kept go on leading to the demoted one.
 */
const NOT_NOW: Readonly<Record<string, "connect anew" | "ask again">> = {
  READONLY: "connect anew",
  UNBLOCKED: "connect anew",
  MASTERDOWN: "connect anew",
  LOADING: "connect anew",
  NOREPLICAS: "connect anew",
  OOM: "ask again",
  MISCONF: "ask again",
  BUSY: "ask again",
  CLUSTERDOWN: "ask again",
  TRYAGAIN: "ask again",
};

const REFUSES_USER = new Set(["NOAUTH", "WRONGPASS", "NOPERM"]);
/** What a script is told that its user may not do. Redis 7.0 does not say which command it was, nor which key. */
const REFUSES_SCRIPT = /^(?:ERR |NOPERM )?The user executing the script can't (run|access|publish)/;

/** How ioredis 6.0 itself says that a server cannot be reached. */
const UNREACHABLE_WORDS =
  /^(Command timed out|Connection is closed\.|Stream isn't writeable|Cluster isn't ready|Too many Cluster redirections|None of startup nodes|Failed to refresh slots|Node is disconnected|Socket timeout)/;
const TOO_MANY_CLIENTS = /^ERR max number of clients reached/;

/**
 * The code of an error reply. A transaction and, before Redis 7, a script wrap the one that they met: `EXECABORT Transaction
 * discarded because of: READONLY …`, `ERR Error running script (call to f_…): @user_script:1: -READONLY …`.
 */
const CODE =
  /^(?:EXECABORT [^:]*because of: -?|ERR Error running script.*?: -|@user_script.*?: -)?([A-Z]{3,})(?= )/s;

/** Whether, and how, an error tells of trouble with Redis, as opposed to a bug. */
export function toRedisTrouble(error: unknown): RedisTrouble | undefined {
  if (!(error instanceof Error)) return undefined;
  const { name, message } = error;
  if (name === "MaxRetriesPerRequestError" || UNREACHABLE_WORDS.test(message))
    return { kind: "away", said: undefined };
  if (TOO_MANY_CLIENTS.test(message)) return { kind: "away", said: message };
  if (isDiscarded(error)) return toRedisTrouble(error.previousErrors.find((previous) => previous != null));
  const code = codeOf(message);
  if (Object.hasOwn(NOT_NOW, code)) return { kind: "away", said: message };
  return REFUSES_USER.has(code) || REFUSES_SCRIPT.test(message)
    ? { kind: "configuration", said: message }
    : undefined;
}

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

/** Whether an error means that Redis does not serve at present, as opposed to a bug. */
export function isRedisAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code: unknown = "code" in error ? error.code : undefined;
  return toRedisTrouble(error) !== undefined || (typeof code === "string" && UNREACHABLE_CODE.has(code));
}

/** Whether an error reply may be another one on another connection to the same address. */
export function isWorthReconnecting(error: Error): boolean {
  return NOT_NOW[codeOf(error.message)] === "connect anew";
}

/** What is to be given to the user of `REDIS_URL`, in words for an operator; undefined for another error. */
export function toMissingPermission(error: Error): string | undefined {
  const [, refused] = REFUSES_SCRIPT.exec(error.message) ?? [];
  if (refused === "run") return "each command that its scripts run, +time among them";
  if (refused === undefined && codeOf(error.message) !== "NOPERM") return undefined;
  const [, command] = /run the '([^']+)' command/.exec(error.message) ?? [];
  if (command !== undefined) return `the permission +${command.toLowerCase()}`;
  return error.message.includes("channel") ? "its channels" : "its keys";
}

/**
 * A transaction of which a command was refused before its EXEC: `EXECABORT Transaction discarded because of previous errors.`
 * ioredis 6.0 keeps what the commands were told.
 * With OOM these are reads, too, which Redis serves outside of a transaction.
 */
function isDiscarded(error: Error): error is Error & { previousErrors: unknown[] } {
  return "previousErrors" in error && Array.isArray(error.previousErrors);
}

function codeOf(message: string): string {
  return CODE.exec(message)?.[1] ?? "";
}
