import type { KindLookup } from "../jobs/kinds.ts";
import { toQueuedAgain } from "../jobs/snapshot-transitions.ts";
import type { RedisConnection } from "../node/connect-redis.ts";
import { countWorkersOnline } from "../progress/worker-presence.ts";
import type { ProgressStore, WriteOutcome } from "../progress/progress-store.ts";
import type { JobSnapshot } from "../protocol/job-snapshot.ts";
import type { JobRecord } from "../store/job-record-model.ts";
import type { JobRecords } from "../store/job-records.ts";
import { addToQueue } from "./add-to-queue.ts";
import type { JobQueue } from "./job-queue.ts";
import { isQueuePaused } from "./queue-look.ts";
import { takeOutOfQueue } from "./take-out-of-queue.ts";

/** What it takes to bring a job into the queue. */
export interface QueueingDeps {
  redis: RedisConnection;
  queue: JobQueue;
  progress: ProgressStore;
  records: JobRecords;
  kinds: KindLookup;
}

/**
 * Begins the next life of a job that has ended, under its own id. `outcome` is other than `written` when somebody else has
 * been faster; `snapshot` is what the job is now.
 */
export async function runAgain(
  deps: QueueingDeps,
  record: JobRecord,
  end: JobSnapshot,
): Promise<WriteOutcome> {
  const { redis, queue, progress, records, kinds } = deps;
  const [queuePosition, workersOnline, isPaused] = await Promise.all([
    queue.getWaitingCount(),
    countWorkersOnline(redis, progress.keys),
    isQueuePaused(redis, queue),
  ]);
  const enqueuedAt = Math.max(Date.now(), end.enqueuedAt + 1);
  const kept = (await hasCheckpoint(kinds, end, enqueuedAt)) ? end.progress : 0;
  const draft = toQueuedAgain(end, { enqueuedAt, queuePosition, workersOnline, isPaused, kept });
  // From here on the sweep looks at it, and finishes this should we be gone before it is in the queue.
  await records.reopen(end.jobId);
  const written = await progress.create(draft, end.seq);
  if (written.outcome === "written") await queueAgain(deps, record, written.snapshot);
  return written;
}

/** Whether what the life before has made is there to go on from. */
async function hasCheckpoint(kinds: KindLookup, end: JobSnapshot, now: number): Promise<boolean> {
  const keptMs = (await kinds.find(end.kind))?.checkpointMs ?? 0;
  return end.state !== "completed" && now - (end.finishedAt ?? 0) < keptMs;
}

/**
 * Brings a job's new life, whose first state is stored, into the queue in place of the life before it. It may be repeated:
 * whoever comes second changes nothing.
 */
export async function queueAgain(
  { queue, records, kinds }: Pick<QueueingDeps, "queue" | "records" | "kinds">,
  record: JobRecord,
  snapshot: JobSnapshot,
): Promise<void> {
  const { enqueuedAt, jobId } = snapshot;
  const queued = await queue.getJob(jobId);
  if (queued && queued.timestamp < enqueuedAt) await takeOutOfQueue(queue, jobId, queued.timestamp);
  // First, so that the end before, kept late, cannot close the record of a job that is not in the queue yet.
  await records.keepSnapshot(snapshot);
  await addToQueue({ queue, kinds }, { ...record, enqueuedAt });
}
