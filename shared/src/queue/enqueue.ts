import { randomBytes } from "node:crypto";
import { CATALOG } from "../jobs/catalog.ts";
import type { KindName, PayloadOf } from "../jobs/catalog.ts";
import type { JobKind } from "../jobs/define-job-kind.ts";
import { toDraft, toFirstSnapshot } from "../jobs/snapshot-transitions.ts";
import type { RedisConnection } from "../node/connect-redis.ts";
import type { JobSnapshot } from "../protocol/job-snapshot.ts";
import { countWorkersOnline } from "../progress/worker-presence.ts";
import type { ProgressStore } from "../progress/progress-store.ts";
import type { JobRecord } from "../store/job-record-model.ts";
import type { JobRecords } from "../store/job-records.ts";
import type { JobQueue } from "./job-queue.ts";

export interface EnqueueDeps {
  redis: RedisConnection;
  queue: JobQueue;
  progress: ProgressStore;
  records: JobRecords;
}

export interface EnqueueOptions<Kind extends KindName> {
  kind: Kind;
  org: string;
  payload: PayloadOf<Kind>;
  /** A repeat with the same key, of the same organisation, is answered with the first call's job. */
  idempotencyKey?: string;
  now?: () => number;
}

/** 136 random bits behind a letter, so that an id is never all digits (BullMQ refuses those) and never looks like an option. */
export function createJobId(): string {
  return `j${randomBytes(17).toString("base64url")}`;
}

/**
 * Queues a job. Its record and its first snapshot are stored before the queue knows it, so nobody can meet a job that has
 * no state yet.
 *
 * Each step may be repeated: a call that was cut off and comes again with its idempotency key finishes what the first began.
 */
export async function enqueue<Kind extends KindName>(
  deps: EnqueueDeps,
  options: EnqueueOptions<Kind>,
): Promise<JobSnapshot> {
  const { queue, progress, records } = deps;
  const kind: JobKind = CATALOG[options.kind];
  const enqueuedAt = (options.now ?? Date.now)();
  const [queuePosition, workersOnline] = await Promise.all([
    queue.getWaitingCount(),
    countWorkersOnline(deps.redis, progress.keys),
  ]);
  const draft = toFirstSnapshot(kind, {
    jobId: createJobId(),
    org: options.org,
    title: kind.title(options.payload),
    enqueuedAt,
    queuePosition,
    workersOnline,
  });
  const { record, created } = await records.create({
    jobId: draft.jobId,
    org: draft.org,
    kind: draft.kind,
    title: draft.title,
    payload: options.payload,
    ...(options.idempotencyKey !== undefined && { idempotencyKey: options.idempotencyKey }),
    enqueuedAt,
    state: "queued",
    open: true,
    attempts: [],
    log: [],
    snapshot: { ...draft, seq: 0, at: enqueuedAt },
  });
  if (!created && !record.open) return record.snapshot;
  try {
    const first = created ? draft : toDraft(record.snapshot);
    const { snapshot } = await progress.create(first);
    await addToQueue(queue, kind, record);
    return snapshot;
  } catch (thrown) {
    // The caller hears that the job was not taken, so it must not turn up in the history as one that waits. Where even
    // this fails, the sweep finds a record that no queue knows and closes it as lost.
    if (created) await records.remove(record.jobId).catch(() => undefined);
    throw thrown;
  }
}

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
