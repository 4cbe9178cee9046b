import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobEntry } from "@headway/shared/words/job-entry";

/** What is being worked on comes before what waits, and that before what has ended. */
function rank({ job: { state } }: JobEntry): number {
  if (isTerminal(state)) return 2;
  return state === "queued" || state === "delayed" ? 1 : 0;
}

/** Jobs in the order in which one looks for them; those alike stay as they were. */
export function inOrderOfWork(entries: readonly JobEntry[]): JobEntry[] {
  return [...entries].sort((a, b) => rank(a) - rank(b));
}
