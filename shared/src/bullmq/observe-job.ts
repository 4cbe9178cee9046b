import { createHash } from "node:crypto";
import { clampProgress } from "../jobs/clamp-progress.ts";
import { isTerminal } from "../protocol/job-snapshot.ts";
import type { JobDraft, JobFailure, JobState } from "../protocol/job-snapshot.ts";
import { observeStages } from "./observe-stages.ts";
import type { QueueRecord } from "./queue-record.ts";
import { readProgress, toBar } from "./read-progress.ts";
import type { MapProgress, ProgressReport } from "./read-progress.ts";

/** What is kept of a job between two looks: its last state, and where its present life and attempt began. */
export interface Observation {
  draft: JobDraft;
  memo: Memo;
}

interface Memo {
  /** The record's `timestamp`, `finishedOn`, `atm` and `ats` at the last look. */
  timestamp: number;
  finishedOn: number;
  made: number;
  started: number;
  /** The attempts that earlier lives of the id have used up. */
  madeBefore: number;
  /** A digest of the progress at the last look, and of the one left behind by an earlier attempt. */
  progress: string;
  leftBehind: string;
  /** Where earlier runs of the present attempt had brought the bar: those whose worker was lost, or which put the job back. */
  brought?: number;
}

export interface ObserveOptions {
  /** The queue's public name. */
  queue: string;
  mapProgress?: MapProgress;
  /** The public name of the queue at `prefix:name`; undefined for one that is not served, to which no job leads back. */
  nameOf?: (queueKey: string) => string | undefined;
  tenant?: string;
  /** Of a job that a worker may take; undefined where it is not known. */
  workersOnline?: number | undefined;
}

/**
 * A job's state as its queue's record tells it. Pure: the same record after the same observation is the same state.
 *
 * @param before what the last look made of this id; undefined at the first one
 */
export function observeJob(
  record: QueueRecord,
  before: Observation | undefined,
  options: ObserveOptions,
): Observation {
  const life = findLife(record, before);
  const memo = toMemo(record, life, before);
  const state = toState(record);
  const previous = life.isNew ? undefined : before?.draft;
  const hasMoved = memo.progress !== memo.leftBehind;
  const report = hasMoved ? readProgress(record.progress, options.mapProgress) : undefined;
  const isSameAttempt = previous !== undefined && record.attemptsStarted === before?.memo.started;
  const brought = memo.brought ?? 0;
  const counts = toCounts(report, brought) ?? (isSameAttempt ? previous.counts : undefined);
  const attempt = toAttempt(record, memo.madeBefore);
  const children = toChildren(record);
  const parent = toParent(record, options);
  const error = toError(record, state);
  const { workersOnline } = options;
  const draft: JobDraft = {
    jobId: record.jobId,
    queue: options.queue,
    guarantee: "observed",
    kind: record.name,
    org: options.tenant ?? "",
    title: record.name,
    state,
    progress: toProgress(state, report, children, isSameAttempt ? previous.progress : brought),
    ...observeStages({ record, state, report, previous, isSameAttempt, enqueuedAt: life.enqueuedAt }),
    ...(counts && { counts }),
    attempt,
    maxAttempts: Math.max(record.attempts - memo.madeBefore, attempt, 1),
    ...(state === "delayed" && record.dueAt !== undefined && { retryAt: record.dueAt }),
    ...(state === "queued" && record.ahead !== undefined && { queuePosition: record.ahead }),
    ...(state === "queued" && record.isPaused && { paused: true as const }),
    ...(state === "queued" && workersOnline !== undefined && { workersOnline }),
    etaMs: null,
    enqueuedAt: life.enqueuedAt,
    ...(record.processedOn !== undefined && { startedAt: record.processedOn }),
    ...(isTerminal(state) && { finishedAt: record.finishedOn ?? record.readAt }),
    ...(error && { error }),
    ...(children && { children }),
    ...(parent && { parent }),
  };
  return { draft, memo };
}

function toParent({ parent }: QueueRecord, { nameOf }: ObserveOptions): JobDraft["parent"] {
  const queue = parent && (nameOf ? nameOf(parent.queueKey) : parent.queueKey);
  return queue === undefined || parent === undefined ? undefined : { queue, jobId: parent.jobId };
}

/** A job that was taken out of its queue before its end. */
export function observeRemoval({ draft, memo }: Observation, at: number): Observation {
  const { retryAt: _1, queuePosition: _2, paused: _3, workersOnline: _4, ...rest } = draft;
  const error = { code: "removed", message: "The job was removed from its queue.", retryable: false };
  return { draft: { ...rest, state: "cancelled", finishedAt: at, error }, memo };
}

const STATES: Record<QueueRecord["place"], JobState> = {
  waiting: "queued",
  prioritized: "queued",
  "waiting-children": "queued",
  delayed: "delayed",
  active: "active",
  completed: "completed",
  failed: "failed",
  gone: "cancelled",
};

function toState({ place, hasLock }: QueueRecord): JobState {
  return place === "active" && !hasLock ? "stalled" : STATES[place];
}

interface Life {
  isNew: boolean;
  enqueuedAt: number;
  madeBefore: number;
  progressBefore: string;
}

/**
 * A retry keeps the record's `timestamp`, `atm`, `ats` and progress, and an id that is added again has another timestamp: both
 * are the next life of the id.
 */
function findLife(record: QueueRecord, before: Observation | undefined): Life {
  // Nobody starts a job whose attempts are used up but by a retry.
  const isRetried = record.finishedOn === undefined && record.attemptsMade >= record.attempts;
  if (before === undefined) {
    const madeBefore = isRetried ? record.attemptsMade : 0;
    return { isNew: true, enqueuedAt: record.timestamp, madeBefore, progressBefore: "" };
  }
  const { draft, memo } = before;
  const isAddedAgain = record.timestamp !== memo.timestamp || record.attemptsStarted < memo.started;
  const isRunAgain = isTerminal(draft.state) && (record.finishedOn ?? 0) !== memo.finishedOn;
  if (isAddedAgain) {
    const enqueuedAt = Math.max(record.timestamp, draft.enqueuedAt + 1);
    return { isNew: true, enqueuedAt, madeBefore: 0, progressBefore: "" };
  }
  if (isRunAgain) {
    // `resetAttemptsMade` of BullMQ sets the count back.
    const madeBefore = Math.min(memo.made, record.attemptsMade);
    const enqueuedAt = Math.max(record.readAt, draft.enqueuedAt + 1);
    return { isNew: true, enqueuedAt, madeBefore, progressBefore: memo.progress };
  }
  const isOtherAttempt = record.attemptsStarted !== memo.started;
  const progressBefore = isOtherAttempt ? memo.progress : memo.leftBehind;
  const { madeBefore } = memo;
  return { isNew: false, enqueuedAt: draft.enqueuedAt, madeBefore, progressBefore };
}

function toMemo(record: QueueRecord, life: Life, before: Observation | undefined): Memo {
  const brought = toBrought(record, life, before);
  return {
    timestamp: record.timestamp,
    finishedOn: record.finishedOn ?? 0,
    made: record.attemptsMade,
    started: record.attemptsStarted,
    madeBefore: life.madeBefore,
    progress: toDigest(record.progress),
    leftBehind: life.progressBefore,
    ...(brought > 0 && { brought }),
  };
}

/** BullMQ counts no attempt for a run that neither failed nor completed: the next one is of the same, in which no bar falls. */
function toBrought(record: QueueRecord, life: Life, before: Observation | undefined): number {
  if (life.isNew || before === undefined || record.attemptsMade !== before.memo.made) return 0;
  const { draft, memo } = before;
  const { brought = 0 } = memo;
  const hasRun = draft.state === "active" || draft.state === "stalled";
  const goesOn = record.place === "active" && record.attemptsStarted === memo.started;
  return hasRun && !goesOn ? Math.max(brought, draft.progress) : brought;
}

/** Progress may be of megabytes; whether it has changed is all there is to remember. */
function toDigest(progress: string | undefined): string {
  if (progress === undefined || progress === "" || progress === "0") return "";
  return createHash("sha1").update(progress).digest("base64url").slice(0, 16);
}

/** `atm` rises when an attempt ends, so that a running one is the next. */
function toAttempt({ place, attemptsMade, attemptsStarted }: QueueRecord, madeBefore: number): number {
  const made = attemptsMade - madeBefore;
  if (place === "active") return made + 1;
  // One that has ended had an attempt, also where its end was written without one (a parent whose child failed).
  return attemptsStarted > 0 && (place === "completed" || place === "failed")
    ? Math.max(1, made)
    : Math.max(0, made);
}

function toProgress(
  state: JobState,
  report: ProgressReport | undefined,
  children: JobDraft["children"],
  before: number,
): number {
  if (state === "completed") return 100;
  const shareOfChildren =
    children && children.total > 0 && state === "queued"
      ? clampProgress(((children.done + children.failed) / children.total) * 100)
      : undefined;
  const wanted = (report && toBar(report)) ?? shareOfChildren ?? 0;
  return clampProgress(Math.max(wanted, before));
}

/** Counts of a run that has not come as far as one before it would belie the bar. */
function toCounts(report: ProgressReport | undefined, brought: number): JobDraft["counts"] {
  if (report?.done === undefined || report.total === undefined) return undefined;
  if ((toBar(report) ?? 0) < brought) return undefined;
  return { done: Math.min(report.done, report.total), total: report.total, unit: "" };
}

function toChildren({ children }: QueueRecord): JobDraft["children"] {
  if (children === undefined) return undefined;
  const { open, processed, failed } = children;
  return { total: open + processed + failed, done: processed, failed };
}

function toError(record: QueueRecord, state: JobState): JobFailure | undefined {
  const { failedReason, attemptsMade } = record;
  const isBetweenAttempts = (state === "delayed" || state === "queued") && attemptsMade > 0;
  // The reason of an earlier attempt stays in the record of a job that completed.
  if (state !== "failed" && !isBetweenAttempts) return undefined;
  if (failedReason === undefined && state !== "failed") return undefined;
  return { code: "failed", message: failedReason ?? "The cause is not known.", retryable: true };
}
