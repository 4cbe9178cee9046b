import type { JobFailure, JobSnapshot, StageTiming } from "@headway/shared/protocol/job-snapshot";

/** What the HTTP calls answer, as far as the dashboard shows it. */

export interface JobPage {
  jobs: JobSnapshot[];
  nextCursor: string | null;
}

export interface Attempt {
  attempt: number;
  run?: number;
  startedAt: number;
  endedAt?: number;
  outcome?: string;
  error?: JobFailure;
  stages?: StageTiming[];
}

export interface LogLine {
  /** ms since epoch; absent where the queue keeps none. */
  at?: number;
  attempt?: number;
  message: string;
}

export interface JobDetail {
  job: JobSnapshot;
  attempts: Attempt[];
  log: LogLine[];
  payload?: Record<string, unknown>;
  /** What the handler had to tell beside the result; each kind has its own fields. */
  report?: Record<string, unknown>;
  /** Where the trace is shown that the job was started in. */
  traceUrl?: string;
}

/** A queue as the server counts it: for an operator all jobs, for others those of their organisation. */
export interface QueueStatus {
  name: string;
  counts: { waiting?: number; active?: number; delayed?: number; completed?: number; failed?: number };
  workersOnline: number;
  paused?: boolean;
  /** Of any BullMQ queue: its prefix, and how many of its jobs have ended in the last minute. */
  prefix?: string;
  perMinute?: number;
}

export interface QueuesAnswer {
  queues: QueueStatus[];
}
