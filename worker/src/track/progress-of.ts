import { createObservedProgress } from "./observed-progress.ts";
import { attachProgress, findProgress } from "./progress.ts";
import type { Progress, ProgressJob } from "./progress.ts";

const NEVER = new AbortController().signal;

/**
 * Where a processor says how far its job is. Within `track` what is said is stored, fenced and pushed at once; elsewhere it goes
 * through the job's own `updateProgress`.
 */
export function progressOf(job: ProgressJob): Progress {
  const found = findProgress(job);
  if (found) return found;
  const { progress } = createObservedProgress(job, NEVER);
  attachProgress(job, progress);
  return progress;
}
