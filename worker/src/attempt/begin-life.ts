import type { Job } from "bullmq";
import type { JobKind } from "@headway/shared/jobs/define-job-kind";
import { toFirstSnapshot, toQueuedAgain } from "@headway/shared/jobs/snapshot-transitions";
import type { JobLife } from "@headway/shared/progress/cancellations";
import type { ProgressStore, StoredProgress } from "@headway/shared/progress/progress-store";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobDraft, JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { QueuedJob } from "@headway/shared/queue/job-queue";
import { isRunAgain } from "@headway/shared/queue/next-life";
import type { JobRecords } from "@headway/shared/store/job-records";
import { ENDED_BEFORE, toQueueError } from "./attempt-failure.ts";
import type { AttemptHistory } from "./histories.ts";
import { untilServed } from "../patient-worker.ts";

export type QueueJob = Job<QueuedJob, Record<string, unknown>>;

export interface BeginLifeDeps {
  progress: ProgressStore;
  records: Pick<JobRecords, "keepSnapshot">;
  /** See `beginNextLife`: of the queue that the job is from. */
  beginNextLife: (life: JobLife, token: string) => Promise<number | undefined>;
}

/**
 * What an attempt goes on from: what is stored, or a first state where nothing is (the job was queued by something else than
 * `enqueue`, or its state was lost with Redis' data). Where the job has been queued or run again after its end, its next life
 * begins here unless a gateway has begun it. Throws for a life that is over.
 */
export async function beginLife(
  deps: BeginLifeDeps,
  { job, token, kind, history }: { job: QueueJob; token: string; kind: JobKind; history: AttemptHistory },
  isOver: () => boolean,
): Promise<JobDraft> {
  const jobId = job.id ?? "";
  // Redis may be away for a moment just now, which is no failure of the attempt.
  const stored = await untilServed(() => deps.progress.read(jobId), { isOver });
  await untilServed(() => takeNextLife(deps, job, token, stored), { isOver });
  const before = stored?.snapshot;
  if (hasEnded(job, before)) throw toQueueError(ENDED_BEFORE);
  const { org, title } = job.data;
  const enqueuedAt = job.timestamp;
  if (before === undefined) return toFirstSnapshot(kind, { jobId, org, title, enqueuedAt });
  if (before.enqueuedAt >= enqueuedAt) return before;
  // What is stored of an earlier life is over. This worker is there.
  const queued = { ...toQueuedAgain(before, { enqueuedAt, queuePosition: 0, workersOnline: 1 }), title };
  const { snapshot } = await untilServed(() => deps.progress.create(queued), { isOver });
  void history.add(() => deps.records.keepSnapshot(snapshot));
  return snapshot;
}

/** A job that another program has had run again gets a life of its own, and BullMQ all attempts to count afresh. */
async function takeNextLife(
  { beginNextLife }: BeginLifeDeps,
  job: QueueJob,
  token: string,
  stored: StoredProgress | undefined,
): Promise<void> {
  const { id: jobId = "", timestamp: enqueuedAt, attemptsMade } = job;
  if (!isRunAgain({ enqueuedAt, attemptsMade, maxAttempts: job.opts.attempts ?? 1 }, stored)) return;
  const next = await beginNextLife({ jobId, enqueuedAt }, token);
  if (next === undefined || next === enqueuedAt) return;
  job.timestamp = next;
  job.attemptsMade = 0;
}

/** Whether this life of the job is over, though the queue has it: it was cancelled, or called lost, on its way into the queue. */
function hasEnded(job: QueueJob, stored: JobSnapshot | undefined): boolean {
  return stored !== undefined && isTerminal(stored.state) && stored.enqueuedAt >= job.timestamp;
}
