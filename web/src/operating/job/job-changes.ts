import { isTerminal, type JobSnapshot, type JobState } from "@headway/shared/protocol/job-snapshot";

export type JobChange = "retry" | "promote" | "cancel" | "remove";

export const CHANGE_WORDS: Record<JobChange, { verb: string; doing: string; did: string }> = {
  retry: { verb: "Retry", doing: "Retrying", did: "retried" },
  promote: { verb: "Run now", doing: "Promoting", did: "put to the front" },
  cancel: { verb: "Cancel", doing: "Cancelling", did: "cancelled" },
  remove: { verb: "Remove", doing: "Removing", did: "removed" },
};

/** What can be done with a job in this state; the first one is offered beside it, the others in its menu. */
export function changesOf(state: JobState): JobChange[] {
  if (state === "failed") return ["retry", "remove"];
  if (isTerminal(state)) return ["remove", "retry"];
  if (state === "delayed") return ["promote", "cancel", "remove"];
  return state === "queued" ? ["cancel", "remove"] : ["cancel"];
}

/** What can be done with at least one of these. */
export function changesOfAll(jobs: readonly JobSnapshot[]): JobChange[] {
  const possible = new Set(jobs.flatMap(({ state }) => changesOf(state)));
  return (["retry", "promote", "cancel", "remove"] as const).filter((change) => possible.has(change));
}

/** "Retry 50 jobs", "Run 3 jobs now". */
export function sayChange(change: JobChange, jobs: string): string {
  return change === "promote" ? `Run ${jobs} now` : `${CHANGE_WORDS[change].verb} ${jobs}`;
}

/** What to know before it is done. */
export function sayConsequence(change: JobChange): string {
  switch (change) {
    case "retry":
      return "Each is queued again and runs once more.";
    case "promote":
      return "Each waits for a worker from now on, whatever it was delayed for.";
    case "cancel":
      return "What waits is taken out of its queue. What runs is told to stop, where its worker listens.";
    case "remove":
      return "Their data, results and logs are deleted. This cannot be undone. A job that runs is refused.";
  }
}
