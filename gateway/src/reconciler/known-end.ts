import { toCancelled, toCompleted, toFailed } from "@headway/shared/jobs/snapshot-transitions";
import type { JobDraft, JobFailure, JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { AttemptRecord, JobRecord } from "@headway/shared/store/job-record-model";
import type { JobRecords } from "@headway/shared/store/job-records";

export interface History {
  records: Pick<JobRecords, "find">;
  /** What the job has made, where that lies complete in the database; undefined where it does not, or where nobody can tell. */
  findResult: (record: JobRecord) => Promise<Record<string, unknown> | undefined>;
}

/** How a life of a job ended, as its history has it. */
type KnownEnd = { last: AttemptRecord | undefined } & (
  | { outcome: "completed"; result: Record<string, unknown> }
  | { outcome: "failed"; error: JobFailure }
  | { outcome: "cancelled" }
);

/**
 * The end of a life that the queue does not tell: because its record has gone (its time was up, somebody cleaned the queue,
 * Redis lost its data), or because it says no more than that workers were lost. Undefined when the history knows of no end
 * either. A job is never called failed or cancelled, and nothing that it made is taken back, before this was asked.
 */
export async function findKnownEnd(
  { records, findResult }: History,
  life: JobSnapshot,
  now: number,
): Promise<JobDraft | undefined> {
  const record = await records.find(life.jobId);
  const end = record && (await readEnd(record, life, findResult));
  if (end === undefined) return undefined;
  const { last } = end;
  const finishedAt = last?.endedAt ?? now;
  const base: JobSnapshot = {
    ...life,
    // Where nothing is left of its attempts, what they made says that there was one.
    attempt: last?.attempt ?? Math.max(1, life.attempt),
    ...(last && { startedAt: life.startedAt ?? last.startedAt }),
    ...(last?.stages && { stages: last.stages }),
  };
  if (end.outcome === "completed") return toCompleted(base, { result: end.result, finishedAt });
  return end.outcome === "failed"
    ? toFailed(base, { error: end.error, finishedAt })
    : toCancelled(base, { finishedAt });
}

async function readEnd(
  record: JobRecord,
  life: JobSnapshot,
  findResult: History["findResult"],
): Promise<KnownEnd | undefined> {
  const attempts = record.attempts.filter((attempt) => isOf(attempt, record, life));
  const last = attempts.findLast((attempt) => isConclusive(attempt, life));
  if (last?.outcome === "completed") {
    return { last, outcome: "completed", result: last.result ?? (await findResult(record)) ?? {} };
  }
  if (last?.outcome === "failed" && last.error) return { last, outcome: "failed", error: last.error };
  if (last?.outcome === "cancelled") return { last, outcome: "cancelled" };
  const result = await findResult(record);
  return result && { last: attempts.at(-1), outcome: "completed", result };
}

/** Clocks differ between machines: times are compared only where an earlier version has kept nothing better. */
function isOf({ life, startedAt }: AttemptRecord, record: JobRecord, { enqueuedAt }: JobSnapshot): boolean {
  if (life !== undefined) return life === enqueuedAt;
  return record.enqueuedAt === enqueuedAt || startedAt >= enqueuedAt;
}

/** A failure that another attempt would have followed is no end. */
function isConclusive({ outcome, error, attempt }: AttemptRecord, { maxAttempts }: JobSnapshot): boolean {
  if (outcome === "failed") return error?.retryable === false || attempt >= maxAttempts;
  return outcome === "completed" || outcome === "cancelled";
}
