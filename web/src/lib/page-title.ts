import { isTerminal, type TerminalState } from "@headway/shared/protocol/job-snapshot";
import { formatCount, readResult } from "./describe-job.ts";
import type { JobEntry } from "./job-board.ts";

/**
 * The page's title: the state of the job in front while it runs, then how it ended, else the view's name.
 *
 * @param inFront the job the person is most likely waiting for, if any
 */
export function toPageTitle(inFront: JobEntry | undefined, viewName: string): string {
  if (inFront === undefined) return `${viewName} · Headway`;
  const { job } = inFront;
  if (!isTerminal(job.state)) {
    const noun = job.kind === "persona-generation" ? "Personas" : job.title;
    return inFront.isCounted ? `(${inFront.percent}%) ${noun}` : `(…) ${noun}`;
  }
  return sayEnd(job.state, readResult(job).created);
}

function sayEnd(state: TerminalState, created: number | undefined): string {
  if (state === "failed") return "⚠ Failed";
  if (state === "cancelled") return "Cancelled";
  return created === undefined ? "✓ Done" : `✓ ${formatCount(created)} ready`;
}

/**
 * The job the title speaks of: the newest running one of the person's own, else the newest running one at all, else the
 * one of their own that ended while this page was open.
 */
export function pickInFront(
  entries: readonly JobEntry[],
  own: ReadonlySet<string>,
  endedHere: string | undefined,
): JobEntry | undefined {
  const running = entries.filter((entry) => !isTerminal(entry.job.state));
  return (
    running.find((entry) => own.has(entry.job.jobId)) ??
    entries.find((entry) => entry.job.jobId === endedHere) ??
    running[0]
  );
}
