import { toAttemptStarted, toFirstSnapshot } from "@headway/shared/jobs/snapshot-transitions";
import type { StoredProgress } from "@headway/shared/progress/progress-store";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobDraft } from "@headway/shared/protocol/job-snapshot";
import type { GrowingOutline } from "./outline.ts";

/** What BullMQ 5 and 6 tell a processor of its job's place among lives and attempts. */
export interface JobRun {
  /** When it was added, ms since epoch. */
  timestamp: number;
  attemptsMade: number;
  attemptsStarted: number;
  /** Of the attempt before; `job.retry()` takes it away. */
  failedReason?: string;
  maxAttempts: number;
}

/** Where an attempt stands: the life, and the attempt within it. */
export interface Standing {
  enqueuedAt: number;
  attempt: number;
  maxAttempts: number;
  /** Where earlier runs of the same attempt have brought the bar. */
  reached: number;
}

/** As it looks without asking the store: a life that begins with the job's timestamp. */
export function toStanding({ timestamp, attemptsMade, maxAttempts }: JobRun): Standing {
  const attempt = Math.min(attemptsMade + 1, maxAttempts);
  return { enqueuedAt: Math.trunc(timestamp), attempt, maxAttempts, reached: 0 };
}

/**
 * Whether the job seems to have been run again after an end, by `job.retry()`: that keeps the attempts which have been made, and
 * takes away the reason of the last failure, which another attempt of the same life would have.
 */
function looksRetried({ attemptsMade, failedReason }: JobRun): boolean {
  return attemptsMade > 0 && !failedReason;
}

/**
 * Whether the store may know more of this attempt than the job does: of the life that a retry has begun, or of earlier runs, which
 * BullMQ counts and no attempts for, because their worker was lost or put the job back.
 */
export function mayContinue(run: JobRun): boolean {
  return looksRetried(run) || run.attemptsStarted > run.attemptsMade + 1;
}

/** Where an attempt stands after what is stored, of a worker that holds the job's lock. `isNext`: it begins the next life. */
export function standAfter(
  run: JobRun,
  stored: StoredProgress | undefined,
  now: number,
): Standing & { isNext: boolean } {
  const first = toStanding(run);
  const before = stored?.snapshot;
  if (before === undefined || before.enqueuedAt < first.enqueuedAt) return { ...first, isNext: false };
  const isRetried = looksRetried(run) && before.enqueuedAt === first.enqueuedAt;
  const isOtherLife =
    isTerminal(before.state) || stored === undefined || stored.run > run.attemptsStarted || isRetried;
  const { attemptsMade } = run;
  if (isOtherLife) {
    const enqueuedAt = Math.max(now, before.enqueuedAt + 1);
    const maxAttempts = Math.max(1, run.maxAttempts - attemptsMade);
    return { enqueuedAt, attempt: 1, maxAttempts, reached: 0, isNext: true };
  }
  // A life that a retry has begun has what was left of the attempts.
  const { enqueuedAt, maxAttempts } = before;
  const madeBefore = Math.max(0, run.maxAttempts - maxAttempts);
  const attempt = Math.min(Math.max(1, attemptsMade - madeBefore + 1), maxAttempts);
  const reached = before.attempt === attempt ? before.progress : 0;
  return { enqueuedAt, attempt, maxAttempts, reached, isNext: false };
}

/** The state that an attempt begins with. */
export function toFirstState(
  outline: GrowingOutline,
  job: { jobId: string; queue: string; title: string; parent: JobDraft["parent"] | undefined },
  standing: Standing,
  startedAt: number,
): JobDraft {
  const { enqueuedAt, attempt, maxAttempts } = standing;
  const { jobId, queue, title, parent } = job;
  const first: JobDraft = {
    ...toFirstSnapshot(outline, { jobId, org: "", title, enqueuedAt }),
    queue,
    guarantee: "fenced",
    maxAttempts,
    ...(parent && { parent }),
  };
  return toAttemptStarted(outline, first, { attempt, now: startedAt });
}

/** The same state of an attempt that stands elsewhere. */
export function withStanding(draft: JobDraft, standing: Standing): JobDraft {
  const { enqueuedAt, attempt, maxAttempts, reached } = standing;
  const stages = draft.stages.map((timing, index) =>
    index === 0 ? { ...timing, startedAt: enqueuedAt } : timing,
  );
  const stood = { ...draft, enqueuedAt, attempt, maxAttempts, stages };
  if (draft.progress >= reached) return stood;
  const { counts: _, ...behind } = stood;
  return { ...behind, progress: reached };
}
