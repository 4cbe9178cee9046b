import type { KindLookup } from "../jobs/kinds.ts";
import { toTelemetryMetadata } from "../protocol/trace-context.ts";
import type { JobRecord } from "../store/job-record-model.ts";
import type { JobQueue } from "./job-queue.ts";

/** Puts a job into the queue; one that is there already stays as it is. Throws a TypeError for a kind that nobody knows. */
export async function addToQueue(
  { queue, kinds }: { queue: JobQueue; kinds: KindLookup },
  record: JobRecord,
): Promise<void> {
  const kind = await kinds.find(record.kind);
  if (kind === undefined) throw new TypeError(`expected a known kind of job, got ${record.kind}`);
  const { retry } = kind;
  await queue.add(
    record.kind,
    { org: record.org, title: record.title, payload: record.payload },
    {
      jobId: record.jobId,
      timestamp: record.enqueuedAt,
      attempts: retry.attempts,
      backoff: { type: "exponential", delay: retry.backoffMs },
      ...(record.trace && { telemetry: { metadata: toTelemetryMetadata(record.trace) } }),
    },
  );
}
