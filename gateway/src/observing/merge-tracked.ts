import type { QueueRecord } from "@headway/shared/bullmq/queue-record";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { StoredProgress } from "@headway/shared/progress/progress-store";

/**
 * Of what was observed and what the job's own worker has told, the truth. The worker knows how far it is; whether the job runs at
 * all, and how it has ended, is what the queue says.
 *
 * @param tracked what `track` has stored of this id, of whichever life and run
 */
export function mergeTracked(
  observed: JobSnapshot,
  record: QueueRecord | undefined,
  tracked: StoredProgress | undefined,
): JobSnapshot {
  if (tracked === undefined || record === undefined) return observed;
  const { snapshot, run } = tracked;
  const isPresent = run === record.attemptsStarted && snapshot.at >= record.timestamp;
  if (!isPresent) return observed;
  // BullMQ (5.81, 6.7) keeps count of the runs when a job is run again, so that only its attempts tell a next life.
  if (observed.attempt === 0 && record.attemptsMade > 0) return observed;
  const seq = Math.max(observed.seq, snapshot.seq);
  if (observed.state === "active")
    return isTerminal(snapshot.state) ? observed : { ...withQueue(snapshot, observed), seq };
  // A run that was cancelled is a failure to the queue.
  if (observed.state === "failed" && snapshot.state === "cancelling") {
    const { finishedAt } = observed;
    return { ...withQueue(snapshot, observed), state: "cancelled", ...(finishedAt && { finishedAt }), seq };
  }
  const { stage, stages, counts, title, progress } = snapshot;
  const isDone = observed.state === "completed";
  return {
    ...observed,
    title,
    guarantee: "fenced",
    progress: isDone ? 100 : Math.max(observed.progress, Math.min(progress, 99)),
    ...(!isDone && { stage, stages }),
    ...(counts && { counts }),
    seq,
  };
}

function withQueue(tracked: JobSnapshot, { queue, parent, children }: JobSnapshot): JobSnapshot {
  return {
    ...tracked,
    ...(queue !== undefined && { queue }),
    guarantee: "fenced",
    ...(parent && { parent }),
    ...(children && { children }),
  };
}
