import { setTimeout } from "node:timers/promises";
import { isStoreUnavailable } from "@headway/shared/store/store-unavailable";
import { unlessAborted } from "@headway/shared/node/unless-aborted";
import type { JobContext } from "./job-context.ts";

/** How long an attempt waits for a database that has gone away, in ms. Then it fails, and the next attempt begins later. */
export const OUTLAST_OUTAGES_MS = 5 * 60_000;
const TRY_EVERY_MS = 1_000;

/**
 * Does a call to the database, again and again while the database cannot be reached: an outage of a minute shall cost a job a
 * minute, and not its attempts. The call must do no harm when it is repeated, because the reply alone may have been lost.
 * Rejects with the signal's reason as soon as the attempt is to stop, whatever becomes of the call, and with the outage's error after `withinMs`.
 */
export async function outlastOutages<Value>(
  { signal, log }: Pick<JobContext, "signal" | "log">,
  call: () => Promise<Value>,
  withinMs = OUTLAST_OUTAGES_MS,
): Promise<Value> {
  const beganAt = performance.now();
  let isTold = false;
  for (;;) {
    try {
      const value = await unlessAborted(signal, call());
      if (isTold) log("The database is back.");
      return value;
    } catch (thrown) {
      signal.throwIfAborted();
      if (!isStoreUnavailable(thrown) || performance.now() - beganAt >= withinMs) throw thrown;
      if (!isTold) log("The database cannot be reached. Waiting for it to come back.");
      isTold = true;
    }
    await setTimeout(TRY_EVERY_MS * (0.5 + Math.random()), undefined, { signal }).catch(() => undefined);
    signal.throwIfAborted();
  }
}
