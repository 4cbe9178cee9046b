import { isTerminal, type TerminalState } from "@headway/shared/protocol/job-snapshot";
import { isolateText } from "@headway/shared/protocol/plain-text";
import { readResult } from "@headway/shared/words/describe-job";
import { formatCount } from "@headway/shared/words/numbers";
import type { JobEntry } from "@headway/shared/words/job-entry";
import { isJustEnded } from "../jobs/job-board.ts";
import { inOrderOfWork } from "../jobs/order-of-work.ts";

/**
 * The page's title: the state of the job in front while it runs, then how it ended, else the view's name.
 *
 * @param inFront the job the person is most likely waiting for, if any
 * @param isItsPage whether the page is about that job alone: then it is named
 */
export function toPageTitle(inFront: JobEntry | undefined, viewName: string, isItsPage = false): string {
  if (inFront === undefined) return `${viewName} · Headway`;
  const { job, words } = inFront;
  if (isItsPage && isTerminal(job.state)) return `${ENDS[job.state]} ${isolateText(job.title)}`;
  if (!isTerminal(job.state)) {
    const noun = words && !isItsPage ? words.heading : isolateText(job.title);
    return inFront.isCounted ? `(${inFront.percent}%) ${noun}` : `(…) ${noun}`;
  }
  return sayEnd(job.state, readResult(job).created);
}

const ENDS: Record<TerminalState, string> = { completed: "✓", failed: "⚠ Failed:", cancelled: "Cancelled:" };

function sayEnd(state: TerminalState, created: number | undefined): string {
  if (state === "failed") return "⚠ Failed";
  if (state === "cancelled") return "Cancelled";
  return created === undefined ? "✓ Done" : `✓ ${formatCount(created)} ready`;
}

/**
 * The job the title speaks of: one of the person's own that has just ended, else the newest of their own that runs, else
 * the last of their own that ended while this page was open, else the newest running one at all. `now`: ms since epoch.
 */
export function pickInFront(
  entries: readonly JobEntry[],
  own: ReadonlySet<string>,
  endedHere: string | undefined,
  now: number,
): JobEntry | undefined {
  const ended = entries.find((entry) => entry.job.jobId === endedHere);
  if (ended && isJustEnded(ended, now)) return ended;
  const running = inOrderOfWork(entries).filter((entry) => !isTerminal(entry.job.state));
  return running.find((entry) => own.has(entry.job.jobId)) ?? ended ?? running[0];
}
