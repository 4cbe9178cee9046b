/**
 * A job, as everyone sees it. Every message carries one of these whole, so any single message is enough to draw a screen,
 * and receiving one twice does no harm.
 */

export const JOB_STATES = [
  "queued",
  "delayed",
  "active",
  "stalled",
  "cancelling",
  "completed",
  "failed",
  "cancelled",
] as const;

export type JobState = (typeof JOB_STATES)[number];

const TERMINAL_STATES = ["completed", "failed", "cancelled"] as const satisfies readonly JobState[];

export type TerminalState = (typeof TERMINAL_STATES)[number];

export function isTerminal(state: JobState): state is TerminalState {
  return (TERMINAL_STATES as readonly JobState[]).includes(state);
}

/**
 * The stage a job is in. `label` is ready to show; `index` counts from 0 within the `count` entries of the snapshot's `stages`:
 * the frame (queued, running or starting, done) is among them, besides the stages that were declared or seen.
 */
export interface CurrentStage {
  key: string;
  label: string;
  index: number;
  count: number;
}

/** One declared stage in the timeline of the current attempt. Times are ms since epoch, server time. */
export interface StageTiming {
  key: string;
  label: string;
  startedAt?: number;
  endedAt?: number;
}

export interface JobCounts {
  done: number;
  total: number;
  unit: string;
}

export interface JobFailure {
  code: string;
  message: string;
  /** Whether a person who presses "Retry" may expect another outcome. */
  retryable: boolean;
}

/** A flow's parent as its snapshot counts it. */
export interface ChildCounts {
  total: number;
  done: number;
  failed: number;
}

export interface JobSnapshot {
  jobId: string;
  /** The queue's public name; absent in Headway's own queue. */
  queue?: string;
  /** `fenced`: told by the job's own worker through `track`. `observed`: read from the queue's record, and as good as that. */
  guarantee?: "fenced" | "observed";
  /** Of a job that was added as another one's child. */
  parent?: { queue: string; jobId: string };
  /** Of a job with children. */
  children?: ChildCounts;
  kind: string;
  org: string;
  title: string;
  state: JobState;
  /** 0..100 of the whole job; 100 exactly when `completed`. */
  progress: number;
  stage: CurrentStage;
  stages: StageTiming[];
  counts?: JobCounts;
  /** 1-based; 0 while never started. */
  attempt: number;
  maxAttempts: number;
  /** When `delayed`: ms since epoch. */
  retryAt?: number;
  /** When `queued`: jobs ahead. */
  queuePosition?: number;
  /** When `queued` in a queue that is paused: no worker takes jobs from it. */
  paused?: true;
  /** When `queued` or `stalled`, of the job's queue. In another queue than Headway's own: when `queued`, and known. */
  workersOnline?: number;
  /** Estimate of the time left; null when not known. */
  etaMs: number | null;
  /** Strictly increases over the life of a job id, whatever happens to Redis. */
  seq: number;
  /** When this state was written; ms since epoch, server time. */
  at: number;
  enqueuedAt: number;
  startedAt?: number;
  finishedAt?: number;
  /** When `failed`, or the last attempt's error while `delayed`. */
  error?: JobFailure;
  /** When `completed`. */
  result?: Record<string, unknown>;
}

/** A snapshot that the progress store has not numbered and dated yet. */
export type JobDraft = Omit<JobSnapshot, "seq" | "at">;
