import type { JobKind } from "../jobs/define-job-kind.ts";
import type { JobRecord } from "../store/job-record-model.ts";
import type { JobQueue } from "./job-queue.ts";

/** Puts a job into the queue; one that is there already stays as it is. */
export async function addToQueue(queue: JobQueue, kind: JobKind, record: JobRecord): Promise<void> {
  await queue.add(
    record.kind,
    { org: record.org, title: record.title, payload: record.payload },
    {
      jobId: record.jobId,
      timestamp: record.enqueuedAt,
      attempts: kind.retry.attempts,
      backoff: { type: "exponential", delay: kind.retry.backoffMs },
    },
  );
}
