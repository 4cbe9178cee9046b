import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import { describeJob, describeRunTime } from "@headway/shared/words/describe-job";
import type { Hearing } from "@headway/shared/words/describe-job";
import type { JobEntry } from "@headway/shared/words/job-entry";

/** What a line is made from. `now`: ms since epoch. */
export interface LineContext {
  now: number;
  connection: Hearing;
}

/** A job's state on one line: the words that the dashboard uses, and what it shows beside them. */
export function describeLine(entry: JobEntry, { now, connection }: LineContext): string {
  const { words, note, percent, timeLeft } = describeJob(entry, now, connection);
  if (isTerminal(entry.job.state)) {
    const runTime = describeRunTime(entry.job);
    return toPlain([words, note, runTime && `Took ${runTime}.`].filter(Boolean).join(" "));
  }
  const isUnsaid = entry.job.state === "active" && percent !== undefined && !words.includes("%");
  const left = timeLeft && timeLeft.charAt(0).toLowerCase() + timeLeft.slice(1);
  return toPlain([words, isUnsaid && `${percent}%`, left].filter(Boolean).join(" · "));
}

/** What a server says must not be able to move the cursor or change colours: control characters become spaces. */
export function toPlain(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}
