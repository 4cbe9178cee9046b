import type { JobSnapshot } from "../protocol/job-snapshot.ts";

/** What is shown of the time left, and what the next showing is smoothed from. Times in ms since epoch. */
export interface ShownEta {
  endsAt: number;
  shownAt: number;
  words: string;
}

const SHORTEST_JOB_MS = 10_000;
const LEAST_PROGRESS = 10;
/** What follows the counted work, such as saving, takes its share of the bar and little time. */
const ALMOST_DONE_FROM = 75;
const REFRESH_MS = 5_000;
/** Weight of the newest estimate: a single slow batch should not make the words jump. */
const NEWEST_WEIGHT = 0.4;

/**
 * The time left to show after a snapshot, or undefined to show none: the job is short, has barely begun, is not being
 * worked on, or the worker does not know yet (it waits for three batches).
 */
export function nextEta(shown: ShownEta | undefined, job: JobSnapshot, now: number): ShownEta | undefined {
  if (job.state !== "active" || job.etaMs === null || job.progress <= LEAST_PROGRESS) return undefined;
  const elapsed = job.startedAt === undefined ? 0 : job.at - job.startedAt;
  // Once said, it is not taken back because the estimate of a short job wavers.
  if (!shown && elapsed + job.etaMs <= SHORTEST_JOB_MS) return undefined;
  const estimate = now + job.etaMs;
  const endsAt = shown ? shown.endsAt + (estimate - shown.endsAt) * NEWEST_WEIGHT : estimate;
  if (shown && now - shown.shownAt < REFRESH_MS) return { ...shown, endsAt };
  return { endsAt, shownAt: now, words: toTimeLeft(endsAt - now, job.progress) };
}

/** "About 2 minutes left", "Less than a minute left", "Almost done". `progress`: 0..100. */
export function toTimeLeft(ms: number, progress: number): string {
  const minutes = Math.round(ms / 60_000);
  // Beside a bar that is half empty nobody would believe it, however soon the end is.
  if (ms < 10_000 && progress >= ALMOST_DONE_FROM) return "Almost done";
  if (ms < 60_000) return "Less than a minute left";
  if (minutes < 60) return minutes === 1 ? "About a minute left" : `About ${minutes} minutes left`;
  const hours = Math.round(ms / 3_600_000);
  return hours === 1 ? "About an hour left" : `About ${hours} hours left`;
}
