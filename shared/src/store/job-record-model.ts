import { Schema } from "mongoose";
import type { Connection } from "mongoose";
import type { JobFailure, JobSnapshot, JobState, StageTiming } from "../protocol/job-snapshot.ts";
import type { TraceContext } from "../protocol/trace-context.ts";

/** One try at a job, kept for good. `run` tells a re-run after a lost worker from the try it repeats. Times in ms since epoch. */
export interface AttemptRecord {
  attempt: number;
  run: number;
  startedAt: number;
  /** When the life that it belongs to was queued. Records of earlier versions do not have it. */
  life?: number;
  endedAt?: number;
  outcome?: "completed" | "failed" | "cancelled" | "returned" | "lost";
  error?: JobFailure;
  /** When `completed`: kept here, too, because the queue may lose its own record before it is read. */
  result?: Record<string, unknown>;
  stages?: StageTiming[];
}

export interface LogLine {
  at: number;
  attempt: number;
  message: string;
}

/** What is kept of a job for good: what was asked, what was tried, how it ended. */
export interface JobRecord {
  jobId: string;
  org: string;
  kind: string;
  title: string;
  payload: Record<string, unknown>;
  idempotencyKey?: string;
  /** Tells whether a request that comes with the same key is the same one; absent from records of earlier versions. */
  requestFingerprint?: string;
  /** Of the trace that it was started in, where its request named one. */
  trace?: TraceContext;
  enqueuedAt: number;
  /** The last state the record was told of; `open` jobs are looked up in the progress store. */
  state: JobState;
  open: boolean;
  attempts: AttemptRecord[];
  log: LogLine[];
  /** What the handler found worth telling beside the result; each kind has its own. */
  report?: Record<string, unknown>;
  /** The final snapshot, or the first one while the job is open. */
  snapshot: JobSnapshot;
}

/** The sub-documents are stored as they are: their shapes are held by the types of what writes them. */
const jobRecordSchema = new Schema<JobRecord>(
  {
    jobId: { type: String, required: true },
    org: { type: String, required: true },
    kind: { type: String, required: true },
    title: { type: String, required: true },
    payload: { type: Schema.Types.Mixed, required: true },
    idempotencyKey: { type: String },
    requestFingerprint: { type: String },
    trace: { type: Schema.Types.Mixed },
    enqueuedAt: { type: Number, required: true },
    state: { type: String, required: true },
    open: { type: Boolean, required: true },
    attempts: { type: Schema.Types.Mixed, required: true },
    log: { type: Schema.Types.Mixed, required: true },
    report: { type: Schema.Types.Mixed },
    snapshot: { type: Schema.Types.Mixed, required: true },
  },
  { versionKey: false, minimize: false, collection: "jobs" },
);

jobRecordSchema.index({ jobId: 1 }, { unique: true });
jobRecordSchema.index(
  { org: 1, idempotencyKey: 1 },
  { unique: true, partialFilterExpression: { idempotencyKey: { $exists: true } } },
);
jobRecordSchema.index({ org: 1, enqueuedAt: -1, jobId: -1 });
jobRecordSchema.index({ org: 1, open: 1, enqueuedAt: -1, jobId: -1 });
jobRecordSchema.index({ org: 1, open: 1, state: 1, enqueuedAt: -1, jobId: -1 });
jobRecordSchema.index({ org: 1, open: 1, "snapshot.finishedAt": -1 });
// For counting, which then reads no record.
jobRecordSchema.index({ org: 1, open: 1, state: 1, "snapshot.finishedAt": -1 });
jobRecordSchema.index({ open: 1, jobId: 1 });

// The model's type is mongoose's own, too long to write out.
export function jobRecordModel(connection: Connection) {
  return connection.model("JobRecord", jobRecordSchema);
}
