import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { Logger } from "@headway/shared/node/logger";
import type { ProgressStore } from "@headway/shared/progress/progress-store";
import { countWorkersOnline } from "@headway/shared/progress/worker-presence";
import { CANCELLED, isToldByWorker, LOST, parseFailedReason } from "@headway/shared/jobs/job-error";
import {
  toCancelled,
  toCompleted,
  toDraft,
  toFailed,
  toQueuedAgain,
} from "@headway/shared/jobs/snapshot-transitions";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobDraft, JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { JobQueue } from "@headway/shared/queue/job-queue";
import { beginNextLife, isRunAgain } from "@headway/shared/queue/next-life";
import { readQueueRecord } from "@headway/shared/queue/queue-record";
import type { QueueRecord } from "@headway/shared/queue/queue-record";
import { readQueuePlace } from "@headway/shared/queue/queue-look";
import { takeOutOfQueue } from "@headway/shared/queue/take-out-of-queue";
import type { JobRecords } from "@headway/shared/store/job-records";
import { BackgroundQueue } from "./background-queue.ts";
import { findKnownEnd } from "./known-end.ts";
import type { History } from "./known-end.ts";
import { projectState } from "./project-state.ts";
import type { QueueEnd } from "./queue-events.ts";

export interface ProjectorDeps {
  redis: RedisConnection;
  queue: JobQueue;
  progress: ProgressStore;
  records: JobRecords;
  /** Takes back whatever a job that did not complete may have made public. */
  discard: (ended: JobSnapshot) => Promise<void>;
  findResult: History["findResult"];
  log: Logger;
}

/** What is known of a life (ms since epoch) from elsewhere than its stored state and the queue. */
export interface Known {
  /** The life that was taken out of the queue a moment ago, before it had ended. */
  withdrawn?: number;
  /** The history was asked how this life ended: this way, where it knows. */
  asked?: { life: number; end: JobDraft | undefined };
}

/** A writer that lost a race reads again; after this many losses it leaves the job to the others and the sweep. */
const TRIES = 5;
/** Jobs whose history is written at once. */
const KEPT_AT_ONCE = 4;
/** How long what is under way may take when the gateway closes, in ms. */
const CLOSE_WITHIN_MS = 3_000;

/**
 * Brings a job's snapshot in line with the queue's own record of it.
 *
 * Safe to do at any time, any number of times, by any number of gateways at once: it reads the present state, and writes
 * only upon the very snapshot it has read.
 *
 * Updates never wait for MongoDB: a background queue writes a job's record.
 */
export class Projector {
  readonly #deps: ProjectorDeps;
  readonly #background: BackgroundQueue;

  constructor(deps: ProjectorDeps) {
    this.#deps = deps;
    this.#background = new BackgroundQueue(KEPT_AT_ONCE, (what, err) => {
      deps.log.warn({ err, what }, "the history of a job could not be reached; the sweep comes back to it");
    });
  }

  close(): Promise<void> {
    return this.#background.close(CLOSE_WITHIN_MS);
  }

  /**
   * @param end how the job ended, from an event: used where the queue does not keep the job itself
   * @returns the snapshot as it is now, or undefined when the store does not know the job
   */
  async project(jobId: string, end?: QueueEnd, known: Known = {}): Promise<JobSnapshot | undefined> {
    const { progress, queue, redis } = this.#deps;
    for (let tries = 0; tries < TRIES; tries += 1) {
      // In this order: what happens to the job from here on changes the stored state, and the write below is refused.
      const stored = await progress.read(jobId);
      const found = await readQueueRecord({ queue, redis }, jobId);
      if (stored === undefined) {
        if (found !== undefined) this.#seed(jobId, found, end);
        return undefined;
      }
      // Cancelled before its retry came to the queue, and nobody brings it there any more: no record is of this life.
      const isCancelledBefore = stored.snapshot.state === "cancelling" && isEarlier(found, stored.snapshot);
      const record = isCancelledBefore ? undefined : found;
      if (record !== undefined && record.enqueuedAt > stored.snapshot.enqueuedAt) {
        await this.#beginAnew(record, stored.snapshot);
        continue;
      }
      if (record !== undefined && isUnended(record) && isRunAgain(record, stored)) {
        const now = await beginNextLife(redis, queue, { jobId, enqueuedAt: record.enqueuedAt });
        // Its worker holds it, and tells the rest.
        if (now === record.enqueuedAt) return stored.snapshot;
        continue;
      }
      const seen = record
        ? await this.#fromRecord(record, stored.snapshot)
        : withoutRecord(stored.snapshot, ofThisLife(end, stored.snapshot));
      const isInQueue = record?.finishedAt !== undefined;
      if (seen === undefined) {
        if (isInQueue && isTerminal(stored.snapshot.state) && !stored.isInQueue)
          await progress.write(stored.snapshot, { run: stored.run, isInQueue });
        await this.#letGo(record, stored.snapshot);
        return stored.snapshot;
      }
      const life = seen.enqueuedAt;
      const isAsked = known.asked?.life === life;
      const isSure = isTold(seen, record, end) || known.withdrawn === life;
      if (isBadEnd(seen) && !isSure && !isAsked) {
        this.#askHistory(stored.snapshot, end);
        return stored.snapshot;
      }
      const draft = (isAsked && isBadEnd(seen) && known.asked?.end) || seen;
      const run = Math.max(record?.run ?? 0, stored.run);
      const { outcome, snapshot } = await progress.write(draft, {
        run,
        ifSeq: stored.snapshot.seq,
        isInQueue,
      });
      if (outcome === "written") {
        if (isTerminal(snapshot.state)) this.keepEnd(snapshot);
        await this.#letGo(record, snapshot);
        return snapshot;
      }
      if (outcome !== "changed") return snapshot;
    }
    return undefined;
  }

  /** Takes out of the queue what it need not keep, unless a worker holds it: that one finds out by itself. */
  async #letGo(record: QueueRecord | undefined, snapshot: JobSnapshot): Promise<void> {
    if (record?.enqueuedAt !== snapshot.enqueuedAt || !isDone(record, snapshot)) return;
    await takeOutOfQueue(this.#deps.queue, snapshot.jobId, record.enqueuedAt);
  }

  /**
   * Nothing but the absence of a record, or of workers, says that the job did not complete. The history may know better; while
   * it cannot be asked the end is open, and the sweep comes back to it.
   */
  #askHistory(life: JobSnapshot, end: QueueEnd | undefined): void {
    this.#background.do(`how ${life.jobId} ended`, async () => {
      await this.settle(life, end);
    });
  }

  /** As `project`, after the history was asked. Rejects when it cannot be. */
  async settle(life: JobSnapshot, end?: QueueEnd): Promise<JobSnapshot | undefined> {
    const { jobId, enqueuedAt } = life;
    const asked = { life: enqueuedAt, end: await findKnownEnd(this.#deps, life, Date.now()) };
    return this.project(jobId, end, { asked });
  }

  /** The store has lost a job that the queue still has: it begins anew from the history's last word. */
  #seed(jobId: string, record: QueueRecord, end: QueueEnd | undefined): void {
    const { records, progress, log } = this.#deps;
    this.#background.do(`the record of ${jobId}`, async () => {
      const kept = await records.find(jobId);
      // Where a running one is, its worker knows and tells again.
      if (kept === undefined || record.state === "active") return;
      if (!kept.open) {
        await this.#reviveEnded(jobId, record, kept.snapshot);
        return;
      }
      log.warn({ jobId }, "the state of a job was lost; taking it from its record");
      const lost: JobSnapshot = { ...kept.snapshot, enqueuedAt: record.enqueuedAt };
      const seen = await this.#fromRecord(record, lost);
      // An ended one is told as such, and not as waiting before.
      const { outcome, snapshot } = await progress.create(seen?.state === "completed" ? seen : toDraft(lost));
      if (outcome === "written" && snapshot.state === "completed") this.keepEnd(snapshot);
      await this.project(jobId, end);
    });
  }

  /** The state of an ended job is kept for a day, the queue keeps it for longer: it may be run again by then. */
  async #reviveEnded(jobId: string, record: QueueRecord, end: JobSnapshot): Promise<void> {
    const { redis, queue } = this.#deps;
    const life = end.enqueuedAt;
    if (record.enqueuedAt === life && isUnended(record) && end.state !== "cancelled" && !isLost(end))
      await beginNextLife(redis, queue, { jobId, enqueuedAt: life });
    const now = await readQueueRecord({ queue, redis }, jobId);
    if (now !== undefined && now.enqueuedAt > life) await this.#beginAnew(now, end);
  }

  /** The queue has a later life of this id than the store: somebody removed the job and queued it again. */
  async #beginAnew(record: QueueRecord, before: JobSnapshot): Promise<void> {
    const { redis, queue, progress, records } = this.#deps;
    const draft = toQueuedAgain(before, {
      enqueuedAt: record.enqueuedAt,
      workersOnline: await countWorkersOnline(redis, progress.keys),
      ...(await readQueuePlace(redis, queue, before.jobId)),
    });
    const { snapshot } = await progress.create({ ...draft, title: record.title || before.title });
    this.#background.do(`the next life of ${before.jobId}`, () => records.keepSnapshot(snapshot));
  }

  async #fromRecord(record: QueueRecord, snapshot: JobSnapshot): Promise<JobDraft | undefined> {
    const { redis, progress, queue } = this.#deps;
    // The queue still holds an earlier life of this id: a retry is about to replace it.
    if (isEarlier(record, snapshot)) return undefined;
    const waits = record.state === "waiting";
    return projectState(record, snapshot, {
      workersOnline: waits ? await countWorkersOnline(redis, progress.keys) : 0,
      ...(waits ? await readQueuePlace(redis, queue, snapshot.jobId) : { queuePosition: 0, isPaused: false }),
      now: Date.now(),
    });
  }

  /** The history follows the snapshot; when it cannot now, the record stays open and the sweep comes back to it. */
  keepEnd(snapshot: JobSnapshot): void {
    const { records, discard, log } = this.#deps;
    const { jobId, state, error } = snapshot;
    log.info({ jobId, state, error }, "job ended");
    this.#background.do(`the end of ${jobId}`, async () => {
      if (state !== "completed") await discard(snapshot);
      await records.keepSnapshot(snapshot);
    });
  }
}

/** Whether the queue has an earlier life of the job. */
function isEarlier(record: QueueRecord | undefined, { enqueuedAt }: JobSnapshot): boolean {
  return record !== undefined && record.enqueuedAt < enqueuedAt;
}

/**
 * Whether the queue need not keep the job: one that was given up while it waits, so that nobody has to come only to fail it,
 * and a cancelled one, which the queue would count among the failed, or which was cancelled on its way into the queue.
 */
function isDone(record: QueueRecord, snapshot: JobSnapshot): boolean {
  return snapshot.state === "cancelled" || (record.givenUp !== undefined && snapshot.state === "failed");
}

/** Whether the queue has neither an end of the job nor the wish to end it. */
function isUnended({ finishedAt, givenUp }: QueueRecord): boolean {
  return finishedAt === undefined && givenUp === undefined;
}

function isLost({ error }: JobSnapshot): boolean {
  return error?.code === LOST;
}

function isBadEnd({ state }: JobDraft): boolean {
  return state === "failed" || state === "cancelled";
}

/** Whether the worker itself has told that the job ended in this way. */
function isTold(draft: JobDraft, record: QueueRecord | undefined, end: QueueEnd | undefined): boolean {
  if (draft.state === "completed") return true;
  if (record) return isToldByWorker(record.givenUp ?? record.failedReason);
  return end !== undefined && "failedReason" in end && isToldByWorker(end.failedReason);
}

/** An event that comes late may tell the end of an earlier life, which the present one does not share. */
function ofThisLife(end: QueueEnd | undefined, { enqueuedAt }: JobSnapshot): QueueEnd | undefined {
  return end !== undefined && end.at >= enqueuedAt ? end : undefined;
}

/** What is to be said of a job that the queue does not know. */
function withoutRecord(snapshot: JobSnapshot, end: QueueEnd | undefined): JobDraft | undefined {
  if (isTerminal(snapshot.state)) return undefined;
  const finishedAt = Date.now();
  // Taken out of the queue to cancel it, before anybody ran it or after its worker was lost.
  if (snapshot.state === "cancelling" && end === undefined) return toCancelled(snapshot, { finishedAt });
  if (end === undefined) return undefined;
  if ("result" in end) return toCompleted(snapshot, { result: end.result, finishedAt });
  const error = parseFailedReason(end.failedReason);
  return error.code === CANCELLED
    ? toCancelled(snapshot, { finishedAt })
    : toFailed(snapshot, { error, finishedAt });
}
