import type { WireErrorCode } from "../protocol/wire-error.ts";
import { readWireError } from "./read-wire.ts";
import type { CommandOutcome } from "./watch/watch-desk.ts";

/** How often a command is tried that is refused for now. Infinity: an outage may last as long as it likes. */
const TRIES: Partial<Record<WireErrorCode, number>> = {
  unavailable: Infinity,
  // Commands are sent slower than the limit allows, so what is still refused after a few tries is over another limit.
  "rate-limited": 3,
  internal: 3,
};

/**
 * What an acknowledgement that did not grant the command means. An answer that makes no sense is treated like none: tried
 * again, slower each time.
 *
 * @param tries how often this command has failed before
 */
export function toOutcome(answer: unknown, tries: number): CommandOutcome {
  const error = readWireError(answer);
  if (!error || tries < (TRIES[error.code] ?? 0)) return { is: "failed" };
  return { is: "refused", error };
}
