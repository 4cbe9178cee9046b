import { CATALOG, isKindName } from "../jobs/catalog.ts";
import type { JobRecord } from "../store/job-record-model.ts";
import type { JobQueue } from "./job-queue.ts";

/** Puts a job into the queue; one that is there already stays as it is. Throws a TypeError for a kind that nobody knows. */
export async function addToQueue(queue: JobQueue, record: JobRecord): Promise<void> {
  if (!isKindName(record.kind)) throw new TypeError(`expected a known kind of job, got ${record.kind}`);
  const { retry } = CATALOG[record.kind];
  await queue.add(
    record.kind,
    { org: record.org, title: record.title, payload: record.payload },
    {
      jobId: record.jobId,
      timestamp: record.enqueuedAt,
      attempts: retry.attempts,
      backoff: { type: "exponential", delay: retry.backoffMs },
    },
  );
}
