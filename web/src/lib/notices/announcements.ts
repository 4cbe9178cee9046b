import { isolateText } from "@headway/shared/protocol/plain-text";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import { describeJob } from "@headway/shared/words/describe-job";
import type { JobEntry } from "@headway/shared/words/job-entry";

/** What a screen reader is told of a change: `polite` waits its turn, `assertive` is for failures. */
export interface Announcement {
  jobId: string;
  words: string;
  urgency: "polite" | "assertive";
  /** Of the job: never left out, as what lies before it may be. */
  isEnd: boolean;
}

const MILESTONES = [75, 50, 25];
const CONNECTED = { state: "live", since: 0 } as const;

/**
 * Speaks stage changes, 25, 50 and 75 per cent and the end; everything in between is for the eyes. Of the jobs of others,
 * which may be hundreds, nothing is said.
 *
 * @param relation to the person: a job that was started in this browser, or one whose page is open
 */
export function announce(
  entry: JobEntry,
  previous: JobEntry | undefined,
  now: number,
  relation: "own" | "viewed" | undefined,
): Announcement | undefined {
  const { job } = entry;
  const { jobId } = job;
  const isEnd = isTerminal(job.state);
  if (relation === undefined) return undefined;
  // What was so before the page was opened is no news, save an end that one has been waiting for.
  const isAwaited = relation === "own" && isEnd;
  if (previous === undefined && !isAwaited && (isEnd || job.attempt > 0)) return undefined;
  const isNewState = previous?.job.state !== job.state || previous.job.attempt !== job.attempt;
  if (isNewState || previous.job.stage.key !== job.stage.key) {
    const urgency = job.state === "failed" ? "assertive" : "polite";
    const words = `${isolateText(job.title)}: ${withoutNumbers(describeJob(entry, now, CONNECTED).words)}`;
    return { jobId, words, urgency, isEnd };
  }
  const reached = MILESTONES.find((mark) => entry.percent >= mark && previous.percent < mark);
  if (reached === undefined) return undefined;
  return { jobId, words: `${isolateText(job.title)}: ${reached}%`, urgency: "polite", isEnd: false };
}

/** "Checking links… 12% · 3 of 25" is heard as "Checking links…": the figure is old when it has been read out. */
function withoutNumbers(words: string): string {
  return words.replace(/ \d+%( · [\d,]+ of [\d,]+)?/, "");
}
