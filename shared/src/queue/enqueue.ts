import { randomBytes } from "node:crypto";
import type { JobKind } from "../jobs/define-job-kind.ts";
import type { PayloadOf } from "../jobs/kinds.ts";
import { LOST } from "../jobs/job-error.ts";
import { toDraft, toFirstSnapshot } from "../jobs/snapshot-transitions.ts";
import type { JobSnapshot } from "../protocol/job-snapshot.ts";
import type { TraceContext } from "../protocol/trace-context.ts";
import { WireError } from "../protocol/wire-error.ts";
import { countWorkersOnline } from "../progress/worker-presence.ts";
import type { JobRecord } from "../store/job-record-model.ts";
import { addToQueue } from "./add-to-queue.ts";
import { isQueuePaused } from "./queue-look.ts";
import type { QueueingDeps } from "./run-again.ts";
import { runAgain } from "./run-again.ts";

export type EnqueueDeps = QueueingDeps;

export interface EnqueueOptions<Kind extends JobKind> {
  kind: Kind;
  org: string;
  payload: PayloadOf<Kind>;
  /** A repeat with the same key, of the same organisation, is answered with the first call's job. */
  idempotencyKey?: string;
  /** With a key: tells whether a repeat asks for the same; any text that is equal when it does. */
  requestFingerprint?: string;
  /** Goes on with the job: BullMQ's telemetry of a worker (5 or 6) reads it there. */
  trace?: TraceContext | undefined;
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
 *
 * Nothing is taken back when a step fails, since it may have been done all the same, or be done yet: only its reply may be
 * lost. The record stays open, so that the sweep finds out what became of the job: one that is in the queue goes on, and one
 * that is nowhere is called lost.
 *
 * Throws `conflict` where the idempotency key was used for another request.
 */
export async function enqueue<Kind extends JobKind>(
  deps: EnqueueDeps,
  options: EnqueueOptions<Kind>,
): Promise<JobSnapshot> {
  const { queue, progress, records } = deps;
  const kind: JobKind = options.kind;
  const enqueuedAt = (options.now ?? Date.now)();
  const [queuePosition, workersOnline, isPaused] = await Promise.all([
    queue.getWaitingCount(),
    countWorkersOnline(deps.redis, progress.keys),
    isQueuePaused(deps.redis, queue),
  ]);
  const draft = toFirstSnapshot(kind, {
    jobId: createJobId(),
    org: options.org,
    title: kind.title(options.payload),
    enqueuedAt,
    queuePosition,
    workersOnline,
    isPaused,
  });
  const { record, created } = await records.create({
    jobId: draft.jobId,
    org: draft.org,
    kind: draft.kind,
    title: draft.title,
    payload: options.payload as Record<string, unknown>,
    ...(options.idempotencyKey !== undefined && { idempotencyKey: options.idempotencyKey }),
    ...(options.requestFingerprint !== undefined && { requestFingerprint: options.requestFingerprint }),
    ...(options.trace && { trace: options.trace }),
    enqueuedAt,
    state: "queued",
    open: true,
    attempts: [],
    log: [],
    snapshot: { ...draft, seq: 0, at: enqueuedAt },
  });
  if (!created) assertSameRequest(record, options);
  if (!created && !record.open) {
    if (!neverRan(record)) return record.snapshot;
    return (await runAgain(deps, record, record.snapshot)).snapshot;
  }
  const { snapshot } = await progress.create(created ? draft : toDraft(record.snapshot));
  // Any other state says that it has been in the queue, or is not to go there any more.
  if (snapshot.state === "queued") await addToQueue(deps, { ...record, enqueuedAt: snapshot.enqueuedAt });
  return snapshot;
}

/** Throws `conflict` for a key that another request has used: its caller would take that one's job for its own. */
function assertSameRequest(
  { requestFingerprint: first, idempotencyKey = "", jobId }: JobRecord,
  { requestFingerprint }: Pick<EnqueueOptions<JobKind>, "requestFingerprint">,
): void {
  if (first === undefined || first === requestFingerprint) return;
  const message = `The Idempotency-Key ${JSON.stringify(idempotencyKey)} belongs to another request, with another body or to another route, which started the job ${jobId}. Send a key of its own with each request that is not a repeat.`;
  throw new WireError("conflict", message);
}

/**
 * Whether the job has been called lost before any worker took it: because no call got it into the queue, or because the queue
 * lost it with Redis' data. Whoever asks for it again still wants it.
 */
function neverRan({ snapshot, attempts }: JobRecord): boolean {
  return snapshot.error?.code === LOST && attempts.length === 0;
}
