import { createObservedProgress } from "./observed-progress.ts";
import { attachProgress, findProgress } from "./progress.ts";
import type { Progress, ProgressJob } from "./progress.ts";

const NEVER = new AbortController().signal;
const NO_JOB: ProgressJob = {
  attemptsMade: 0,
  updateProgress: () => Promise.resolve(),
  log: () => Promise.resolve(),
};

/**
 * Where a processor says how far its job is. Within `track` what is said is stored, fenced and pushed at once; elsewhere it goes
 * through the job's own `updateProgress`. Never throws: of what is no job, what is said is dropped.
 */
export function progressOf(job: ProgressJob): Progress {
  const owner = isObject(job) ? job : NO_JOB;
  const found = findProgress(owner);
  if (found) return found;
  const { progress } = createObservedProgress(owner, NEVER);
  if (owner !== NO_JOB) attachProgress(owner, progress);
  return progress;
}

function isObject(value: unknown): boolean {
  return (typeof value === "object" || typeof value === "function") && value !== null;
}
