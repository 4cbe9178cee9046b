import { coerceError } from "@headway/shared/node/coerce-error";
import { isRedisAway, toMissingPermission, toRedisTrouble } from "@headway/shared/node/redis-trouble";

/** What has been said in this process, which is said once. */
const told = new Set<string>();
const MOST_TOLD = 20;

/** Says once, as a warning of the process, why progress cannot be told. An outage is none: the worker says that itself. */
export function warnOfTrouble(thrown: unknown): void {
  const error = coerceError(thrown);
  if (isRedisAway(error) && toRedisTrouble(error)?.kind !== "configuration") return;
  const missing = toMissingPermission(error);
  const what = missing
    ? `Redis refuses it to this user (${error.message}). Give the user ${missing}.`
    : error.message;
  if (told.has(what) || told.size >= MOST_TOLD) return;
  told.add(what);
  process.emitWarning(`The progress of jobs cannot be told; they run on without. ${what}`, {
    type: "HeadwayWarning",
    code: "HEADWAY_PROGRESS",
  });
}

/** For a `ProgressWriter`. */
export const TROUBLE_LOG = {
  warn: (fields: object): void => {
    if ("err" in fields) warnOfTrouble(fields.err);
  },
};
