/**
 * How a snapshot changes, as pure functions: time comes in as an argument, and what goes out is complete. Only the first
 * three need the kind's declaration; the others work for any kind, also one that this build does not know.
 */
import type { JobCounts, JobDraft, JobFailure, JobSnapshot, StageTiming } from "../protocol/job-snapshot.ts";
import { clampProgress } from "./clamp-progress.ts";
import type { JobOutline, StageDeclaration } from "./define-job-kind.ts";

type AnySnapshot = JobDraft | JobSnapshot;

/** The state a job has before anyone can look: queued, nothing done. Times in ms since epoch. */
export function toFirstSnapshot(
  kind: JobOutline,
  job: {
    jobId: string;
    org: string;
    title: string;
    enqueuedAt: number;
    queuePosition?: number;
    workersOnline?: number;
    isPaused?: boolean;
  },
): JobDraft {
  return {
    jobId: job.jobId,
    kind: kind.kind,
    org: job.org,
    title: job.title,
    state: "queued",
    progress: 0,
    stage: toCurrentStage(kind.stages, 0, 0),
    stages: freshTimeline(kind.stages, job.enqueuedAt),
    attempt: 0,
    maxAttempts: kind.retry.attempts,
    ...(job.queuePosition !== undefined && { queuePosition: job.queuePosition }),
    ...(job.isPaused === true && { paused: true }),
    ...(job.workersOnline !== undefined && { workersOnline: job.workersOnline }),
    etaMs: null,
    enqueuedAt: job.enqueuedAt,
  };
}

/**
 * A worker begins an attempt. The words start afresh; the bar holds what an earlier attempt had reached, because its
 * checkpoint is still there.
 */
export function toAttemptStarted(
  kind: JobOutline,
  snapshot: AnySnapshot,
  attempt: { attempt: number; now: number },
): JobDraft {
  const fresh: JobDraft = {
    ...withoutPassing(snapshot),
    state: "active",
    attempt: attempt.attempt,
    stages: freshTimeline(kind.stages, snapshot.enqueuedAt),
    startedAt: snapshot.startedAt ?? attempt.now,
    etaMs: null,
  };
  delete fresh.counts;
  return toStageEntered(kind, fresh, kind.stages[1]?.key ?? "starting", attempt.now);
}

/** Enters a declared stage: the one before it ends, and progress rises to the stage's first mark. */
export function toStageEntered(kind: JobOutline, snapshot: AnySnapshot, key: string, now: number): JobDraft {
  const index = kind.stages.findIndex((stage) => stage.key === key);
  const stage = kind.stages[index];
  if (stage === undefined)
    throw new RangeError(`job kind ${kind.kind} declares no stage ${JSON.stringify(key)}`);
  const progress = clampProgress(Math.max(snapshot.progress, stage.from));
  const stages = snapshot.stages.map((timing, position): StageTiming => {
    if (position > index) return { key: timing.key, label: timing.label };
    if (position === index) return { ...timing, startedAt: timing.startedAt ?? now };
    return timing.startedAt !== undefined && timing.endedAt === undefined
      ? { ...timing, endedAt: now }
      : timing;
  });
  const draft = {
    ...toDraft(snapshot),
    progress,
    stage: toCurrentStage(kind.stages, index, progress),
    stages,
  };
  if (stage.to === stage.from) delete draft.counts;
  return { ...draft, etaMs: null };
}

/** So much of the present stage's work is done. Progress is floored, so that it never promises more than there is. */
export function toProgressed(
  kind: JobOutline,
  snapshot: AnySnapshot,
  work: { done: number; total: number; etaMs: number | null },
): JobDraft {
  const stage = kind.stages[snapshot.stage.index];
  if (stage === undefined) return toDraft(snapshot);
  const share = work.total > 0 ? Math.min(1, Math.max(0, work.done / work.total)) : 0;
  const reached = stage.from + (stage.to - stage.from) * share;
  const progress = clampProgress(Math.max(snapshot.progress, reached));
  const counts: JobCounts = { done: work.done, total: work.total, unit: kind.unit };
  const isCounted = stage.key !== "starting";
  return {
    ...toDraft(snapshot),
    progress,
    stage: toCurrentStage(kind.stages, snapshot.stage.index, progress),
    ...(isCounted && { counts }),
    etaMs: work.etaMs,
  };
}

export function toCompleted(
  snapshot: AnySnapshot,
  end: { result: Record<string, unknown>; finishedAt: number },
): JobDraft {
  const last = snapshot.stages.length - 1;
  const stages = snapshot.stages.map((timing, position): StageTiming => {
    if (position === last) return { ...timing, startedAt: end.finishedAt, endedAt: end.finishedAt };
    return timing.startedAt !== undefined && timing.endedAt === undefined
      ? { ...timing, endedAt: end.finishedAt }
      : timing;
  });
  const done = stages[last];
  return {
    ...withoutPassing(snapshot),
    state: "completed",
    progress: 100,
    stage: done ? { key: done.key, label: done.label, index: last, count: stages.length } : snapshot.stage,
    stages,
    etaMs: null,
    finishedAt: end.finishedAt,
    result: end.result,
  };
}

export function toFailed(snapshot: AnySnapshot, end: { error: JobFailure; finishedAt: number }): JobDraft {
  return {
    ...withoutPassing(snapshot),
    state: "failed",
    stages: closeOpenStage(snapshot.stages, end.finishedAt),
    etaMs: null,
    finishedAt: end.finishedAt,
    error: end.error,
  };
}

/** Somebody wants it cancelled; whoever runs it has yet to stop. */
export function toCancelling(snapshot: AnySnapshot): JobDraft {
  return { ...withoutPassing(snapshot), state: "cancelling", etaMs: null };
}

export function toCancelled(snapshot: AnySnapshot, end: { finishedAt: number }): JobDraft {
  return {
    ...withoutPassing(snapshot),
    state: "cancelled",
    stages: closeOpenStage(snapshot.stages, end.finishedAt),
    etaMs: null,
    finishedAt: end.finishedAt,
  };
}

/**
 * A job is queued again, as a new life: attempts are counted afresh, and progress begins at 0, or at what a checkpoint still
 * holds (`kept`, of the progress reached before). What a checkpoint holds beyond that, the handler's first report tells.
 */
export function toQueuedAgain(
  snapshot: AnySnapshot,
  { isPaused, kept = 0, ...again }: QueueSurroundings & { enqueuedAt: number; kept?: number },
): JobDraft {
  const [first] = snapshot.stages;
  const { startedAt: _startedAt, counts: _counts, ...draft } = withoutPassing(snapshot);
  return {
    ...draft,
    state: "queued",
    progress: clampProgress(kept),
    attempt: 0,
    stages: snapshot.stages.map(({ key, label }, index) =>
      index === 0 ? { key, label, startedAt: again.enqueuedAt } : { key, label },
    ),
    stage: {
      key: first?.key ?? "queued",
      label: first?.label ?? "",
      index: 0,
      count: snapshot.stages.length,
    },
    etaMs: null,
    ...again,
    ...(isPaused === true && { paused: true }),
  };
}

/** Waits for its next attempt at `retryAt` (ms since epoch); `error` is what ended the last one, if it failed. */
export function toDelayed(
  snapshot: AnySnapshot,
  wait: { retryAt: number; error?: JobFailure; now: number },
): JobDraft {
  return {
    ...withoutPassing(snapshot),
    state: "delayed",
    stages: closeOpenStage(snapshot.stages, wait.now),
    etaMs: null,
    retryAt: wait.retryAt,
    ...(wait.error && { error: wait.error }),
  };
}

/** Its worker is gone; it waits for another one. */
export function toStalled(snapshot: AnySnapshot, workersOnline: number): JobDraft {
  return { ...withoutPassing(snapshot), state: "stalled", etaMs: null, workersOnline };
}

/** What a waiting job's snapshot says of its queue. */
export interface QueueSurroundings {
  queuePosition: number;
  workersOnline: number;
  isPaused?: boolean;
}

export function toQueued(
  snapshot: AnySnapshot,
  { isPaused, ...queue }: Partial<QueueSurroundings> = {},
): JobDraft {
  const draft: JobDraft = { ...withoutPassing(snapshot), state: "queued", etaMs: null, ...queue };
  return isPaused === true ? { ...draft, paused: true } : draft;
}

/** A snapshot without what the store adds. */
export function toDraft(snapshot: AnySnapshot): JobDraft {
  const { seq: _seq, at: _at, ...draft } = snapshot as JobSnapshot;
  return draft;
}

/** Without the fields that belong to one state only, so that none outlives it. */
function withoutPassing(snapshot: AnySnapshot): JobDraft {
  const draft = toDraft(snapshot);
  draft.progress = clampProgress(draft.progress);
  delete draft.retryAt;
  delete draft.queuePosition;
  delete draft.paused;
  delete draft.workersOnline;
  delete draft.error;
  delete draft.finishedAt;
  delete draft.result;
  return draft;
}

function toCurrentStage(
  stages: readonly StageDeclaration[],
  index: number,
  progress: number,
): JobDraft["stage"] {
  const stage = stages[index];
  if (stage === undefined) throw new RangeError(`no stage ${index} of ${stages.length}`);
  const label = stage.showsPercent === true ? `${stage.label} ${progress}%` : stage.label;
  return { key: stage.key, label, index, count: stages.length };
}

function freshTimeline(stages: readonly StageDeclaration[], enqueuedAt: number): StageTiming[] {
  return stages.map(({ key, label }, index) =>
    index === 0 ? { key, label, startedAt: enqueuedAt } : { key, label },
  );
}

/** The timeline of an attempt that has ended: what was open is closed, and `done` is reached if it completed. */
export function toEndedTimeline(
  stages: readonly StageTiming[],
  endedAt: number,
  isCompleted: boolean,
): StageTiming[] {
  return closeOpenStage(stages, endedAt).map((timing, index) =>
    isCompleted && index === stages.length - 1 ? { ...timing, startedAt: endedAt, endedAt } : timing,
  );
}

function closeOpenStage(stages: readonly StageTiming[], now: number): StageTiming[] {
  return stages.map((timing) =>
    timing.startedAt !== undefined && timing.endedAt === undefined ? { ...timing, endedAt: now } : timing,
  );
}
