import { isTerminal } from "../protocol/job-snapshot.ts";
import type { JobSnapshot } from "../protocol/job-snapshot.ts";
import type { KindWords, WordsByKind } from "./kind-words.ts";
import { nextEta } from "./time-left.ts";
import type { ShownEta } from "./time-left.ts";

/** A job as it is shown: one percentage for the bar, the label, the list and the page title. */
export interface JobEntry {
  job: JobSnapshot;
  /** ms since epoch, of the last message about it. */
  heardAt: number;
  /** Whole percent; never less than what was on the screen before, also across a retry. */
  percent: number;
  /** Whether the bar has a length: from the first counted work on, and never back. */
  isCounted: boolean;
  eta: ShownEta | undefined;
  /** When the job was seen to end, in ms since epoch; undefined while it runs, and when it had ended before. */
  endedAt: number | undefined;
  /** Of its kind, where a plugin declares them. */
  words?: KindWords | undefined;
}

/** The entry after a snapshot; the very same entry when the snapshot says nothing new. */
export function toEntry(
  previous: JobEntry | undefined,
  job: JobSnapshot,
  now: number,
  knownHeardAt?: number,
  wordsByKind: WordsByKind = {},
): JobEntry {
  const heardAt = knownHeardAt ?? now;
  if (previous && job.seq < previous.job.seq) return previous;
  if (previous && job.seq === previous.job.seq) {
    return knownHeardAt !== undefined && knownHeardAt > previous.heardAt
      ? { ...previous, heardAt }
      : previous;
  }
  const percent = Math.max(previous?.percent ?? 0, Math.floor(job.progress));
  const hasCount = (job.counts?.done ?? 0) > 0 || percent > 10 || job.state === "completed";
  return {
    job,
    heardAt,
    percent,
    isCounted: (previous?.isCounted ?? false) || hasCount,
    eta: nextEta(previous?.eta, job, heardAt),
    endedAt: toEndedAt(previous, job, now),
    words: Object.hasOwn(wordsByKind, job.kind) ? wordsByKind[job.kind] : undefined,
  };
}

function toEndedAt(previous: JobEntry | undefined, job: JobSnapshot, now: number): number | undefined {
  if (previous === undefined || !isTerminal(job.state)) return undefined;
  return isTerminal(previous.job.state) ? previous.endedAt : now;
}
