import { CANCELLED, parseFailedReason } from "@headway/shared/jobs/job-error";
import {
  toCancelled,
  toCompleted,
  toDelayed,
  toFailed,
  toQueued,
  toStalled,
} from "@headway/shared/jobs/snapshot-transitions";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobDraft, JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { QueueRecord } from "@headway/shared/queue/queue-record";

/** What the projector has seen besides the job's own record. */
export interface Surroundings {
  workersOnline: number;
  queuePosition: number;
  isPaused: boolean;
  now: number;
}

/**
 * What a job's snapshot must say, given what the queue's own record says, or undefined when it says so already. The queue
 * decides on ends, back-offs and waiting; what a running job is doing, only its worker knows.
 */
export function projectState(
  record: QueueRecord,
  snapshot: JobSnapshot,
  around: Surroundings,
): JobDraft | undefined {
  if (isTerminal(snapshot.state)) return undefined;
  const base: JobSnapshot = { ...snapshot, attempt: record.attempt, maxAttempts: record.maxAttempts };
  if (record.givenUp !== undefined && record.state === "waiting") {
    return toFailed(base, { error: parseFailedReason(record.givenUp), finishedAt: around.now });
  }
  switch (record.state) {
    case "completed":
      return toCompleted(base, { result: record.result ?? {}, finishedAt: record.finishedAt ?? around.now });
    case "failed": {
      const error = parseFailedReason(record.failedReason);
      const finishedAt = record.finishedAt ?? around.now;
      return error.code === CANCELLED
        ? toCancelled(base, { finishedAt })
        : toFailed(base, { error, finishedAt });
    }
    case "delayed":
      return projectDelayed(record, base, around);
    case "waiting":
      return projectWaiting(base, around, record.attempt > snapshot.attempt);
    case "active":
    case "unknown":
      return undefined;
  }
}

function projectDelayed(record: QueueRecord, base: JobSnapshot, around: Surroundings): JobDraft | undefined {
  if (base.state === "cancelling") return undefined;
  const retryAt = record.retryAt ?? around.now;
  if (base.state === "delayed" && base.retryAt === retryAt) return undefined;
  return toDelayed(base, { retryAt, error: parseFailedReason(record.failedReason), now: around.now });
}

/** @param isNextAttempt the attempt that the snapshot tells of has ended, and its back-off is over */
function projectWaiting(
  base: JobSnapshot,
  around: Surroundings,
  isNextAttempt: boolean,
): JobDraft | undefined {
  const { queuePosition, workersOnline, isPaused } = around;
  const queue = { queuePosition, workersOnline, isPaused };
  switch (base.state) {
    case "active":
      if (isNextAttempt) return toQueued(base, queue);
      // A worker that stops in good order says so itself before it puts a job back; this one's worker is gone.
      return toStalled(base, workersOnline);
    case "stalled":
      return base.workersOnline === workersOnline ? undefined : toStalled(base, workersOnline);
    case "queued":
    case "delayed": {
      const isSame =
        base.queuePosition === queuePosition &&
        base.workersOnline === workersOnline &&
        (base.paused ?? false) === isPaused;
      return base.state === "queued" && isSame ? undefined : toQueued(base, queue);
    }
    default:
      return undefined;
  }
}
