import type { Observation } from "@headway/shared/bullmq/observe-job";
import type { QueueRecord } from "@headway/shared/bullmq/queue-record";
import { toEndedTimeline } from "@headway/shared/jobs/snapshot-transitions";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { StoredProgress } from "@headway/shared/progress/progress-store";

/** Which life and run of a job the queue's record was last seen in. */
export interface SeenRun extends Pick<QueueRecord, "timestamp" | "attemptsMade" | "attemptsStarted"> {
  /** The record has been removed since: a run that began after the last look was never seen in it. */
  isGone?: boolean;
}

/** The run of a job whose record is gone, as its last observation remembers it. */
export function toGoneRun({ memo }: Observation): SeenRun {
  const { timestamp, made, started } = memo;
  return { timestamp, attemptsMade: made, attemptsStarted: started, isGone: true };
}

/**
 * Of what was observed and what the job's own worker has told, the truth. The worker knows how far it is; whether the job runs at
 * all, and how it has ended, is what the queue says.
 *
 * @param tracked what `track` has stored of this id, of whichever life and run
 */
export function mergeTracked(
  observed: JobSnapshot,
  seen: SeenRun,
  tracked: StoredProgress | undefined,
): JobSnapshot {
  if (tracked === undefined) return observed;
  const { snapshot, run } = tracked;
  const isSameRun = seen.isGone ? run >= seen.attemptsStarted : run === seen.attemptsStarted;
  if (snapshot.at < seen.timestamp) return observed;
  if (!isSameRun) return isEarlierRun(observed, seen, tracked) ? keepBar(observed, snapshot) : observed;
  // BullMQ (5.81, 6.7) keeps count of the runs when a job is run again, so that only its attempts tell a next life.
  if (observed.attempt === 0 && seen.attemptsMade > 0 && !seen.isGone) return observed;
  const seq = Math.max(observed.seq, snapshot.seq);
  if (observed.state === "active") {
    if (isTerminal(snapshot.state)) return observed;
    // What only the server's `mapProgress` understands is in the queue's record alone.
    const progress = Math.max(snapshot.progress, observed.progress);
    return { ...withQueue(snapshot, observed), progress, seq };
  }
  if (isTerminal(observed.state)) return { ...toEnd(observed, snapshot), seq };
  const { stage, stages, counts, title, progress } = snapshot;
  return {
    ...observed,
    title,
    guarantee: "fenced",
    progress: Math.max(observed.progress, Math.min(progress, 99)),
    stage,
    stages,
    ...(counts && { counts }),
    seq,
  };
}

/** A run of the same attempt, whose worker was lost or put the job back: BullMQ counts runs and attempts apart. */
function isEarlierRun(observed: JobSnapshot, seen: SeenRun, { snapshot, run }: StoredProgress): boolean {
  const { state, attempt, enqueuedAt } = observed;
  const isRunning = state === "active" || state === "stalled";
  // Of a life that a retry has begun, attempts do not tell which attempt a run was of.
  const isSameAttempt = attempt === snapshot.attempt && attempt === seen.attemptsMade + 1;
  return isRunning && isSameAttempt && run < seen.attemptsStarted && snapshot.at >= enqueuedAt;
}

function keepBar(observed: JobSnapshot, { progress, seq }: JobSnapshot): JobSnapshot {
  const kept = Math.max(observed.progress, Math.min(progress, 99));
  return { ...observed, progress: kept, seq: Math.max(observed.seq, seq) };
}

/** The end that the queue tells, of a run that its worker has told. */
function toEnd(observed: JobSnapshot, snapshot: JobSnapshot): JobSnapshot {
  const { finishedAt = observed.at } = observed;
  const isCompleted = observed.state === "completed";
  const stages = toEndedTimeline(snapshot.stages, finishedAt, isCompleted);
  // A run that was cancelled is a failure to the queue.
  if (observed.state === "failed" && snapshot.state === "cancelling")
    return { ...withQueue(snapshot, observed), state: "cancelled", finishedAt, stages };
  const done = stages.at(-1);
  const { counts, title, startedAt } = snapshot;
  return {
    ...observed,
    title,
    guarantee: "fenced",
    progress: isCompleted ? 100 : Math.max(observed.progress, Math.min(snapshot.progress, 99)),
    stage:
      isCompleted && done
        ? { key: done.key, label: done.label, index: stages.length - 1, count: stages.length }
        : snapshot.stage,
    stages,
    ...(counts && { counts }),
    ...(startedAt !== undefined && { startedAt }),
  };
}

/** A worker does not know which queues are served here, nor by which names. */
function withQueue(told: JobSnapshot, { queue, parent, children }: JobSnapshot): JobSnapshot {
  const { parent: _, ...tracked } = told;
  return {
    ...tracked,
    ...(queue !== undefined && { queue }),
    guarantee: "fenced",
    ...(parent && { parent }),
    ...(children && { children }),
  };
}
