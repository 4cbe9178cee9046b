import { CATALOG, isKindName } from "@headway/shared/jobs/catalog";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { addToQueue } from "@headway/shared/queue/enqueue";
import type { JobQueue } from "@headway/shared/queue/job-queue";
import { takeOutOfQueue } from "@headway/shared/queue/take-out-of-queue";
import type { JobRecord } from "@headway/shared/store/job-record-model";
import type { JobRecords } from "@headway/shared/store/job-records";

/**
 * Brings a job's new life, whose first state is stored, into the queue in place of the life before it. It may be repeated:
 * whoever comes second changes nothing.
 */
export async function queueAgain(
  { queue, records }: { queue: JobQueue; records: JobRecords },
  record: JobRecord,
  snapshot: JobSnapshot,
): Promise<void> {
  const { enqueuedAt, jobId } = snapshot;
  if (!isKindName(record.kind)) throw new TypeError(`expected a known kind of job, got ${record.kind}`);
  const queued = await queue.getJob(jobId);
  if (queued && queued.timestamp < enqueuedAt) await takeOutOfQueue(queue, jobId, queued.timestamp);
  await addToQueue(queue, CATALOG[record.kind], { ...record, enqueuedAt });
  await records.keepSnapshot(snapshot);
}
