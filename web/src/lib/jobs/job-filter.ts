import { isTerminal, type JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { JobEntry } from "@headway/shared/words/job-entry";
import { formatCount } from "@headway/shared/words/numbers";
import { isJustEnded } from "./job-board.ts";

export interface JobFilter {
  /** Empty: any. `running`: not ended yet. Else a terminal state. */
  state: string;
  kind: string;
  /** Part of the title or of the id, in any case. */
  q: string;
}

export const STATE_CHOICES = [
  ["", "All"],
  ["running", "Running"],
  ["completed", "Done"],
  ["failed", "Failed"],
  ["cancelled", "Cancelled"],
] as const;

/** `now`, in ms since epoch: among those that run, one that has just ended is seen to have. */
export function matches(entry: JobEntry, { state, kind, q }: JobFilter, now: number): boolean {
  const { job } = entry;
  const isRunning = !isTerminal(job.state) || isJustEnded(entry, now);
  if (state === "running" ? !isRunning : state !== "" && job.state !== state) return false;
  if (kind !== "" && sortOf(job) !== kind) return false;
  const wanted = q.trim().toLowerCase();
  return job.title.toLowerCase().includes(wanted) || job.jobId.toLowerCase().includes(wanted);
}

/** What jobs are sorted by: those of any queues by their queue, others by their kind. */
export function sortOf({ queue, kind }: JobSnapshot): string {
  return queue ?? kind;
}

/** Running jobs that are looked for in the history are watched by themselves: so many at most, of 200 that a connection may watch. */
const FOUND_WATCHED = 100;

/** Whether jobs are looked for that the list need not have. */
export function isSearch({ kind, q }: JobFilter): boolean {
  return kind !== "" || q.trim() !== "";
}

/** Ids of those that had not ended when they were found. */
export function toFoundRunning(found: readonly JobSnapshot[]): string[] {
  return found
    .filter(({ state }) => !isTerminal(state))
    .slice(0, FOUND_WATCHED)
    .map(({ jobId }) => jobId);
}

/** Under the list: how many running jobs it leaves out, where it is about those. A search finds them in the history. */
export function sayOmitted(running: number, filter: JobFilter): string | undefined {
  const isAboutThem = (filter.state === "" || filter.state === "running") && !isSearch(filter);
  return running > 0 && isAboutThem ? `and ${formatCount(running)} more running` : undefined;
}

/** What to ask the history for. The list has the running jobs, save what it says it leaves out. */
export function toHistoryQuery({ state, kind, q }: JobFilter): Record<string, string | undefined> {
  return { state: state === "running" || state === "" ? undefined : state, kind, q: q.trim() };
}
