import type { Redis } from "ioredis";
import type { Logger } from "@headway/shared/node/logger";
import type { ProgressStore } from "@headway/shared/progress/progress-store";
import { countWorkersOnline } from "@headway/shared/progress/worker-presence";
import { toCancelled } from "@headway/shared/jobs/snapshot-transitions";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobDraft, JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { JobQueue } from "@headway/shared/queue/job-queue";
import { readQueueRecord } from "@headway/shared/queue/queue-record";
import type { QueueRecord } from "@headway/shared/queue/queue-record";
import { takeOutOfQueue } from "@headway/shared/queue/take-out-of-queue";
import type { JobRecords } from "@headway/shared/store/job-records";
import { projectState } from "./project-state.ts";

export interface ProjectorDeps {
  redis: Redis;
  queue: JobQueue;
  progress: ProgressStore;
  records: JobRecords;
  /** Takes back whatever a job that did not complete may have made public. */
  discard: (jobId: string) => Promise<void>;
  log: Logger;
}

/** A writer that lost a race reads again; after this many losses it leaves the job to the others and the sweep. */
const TRIES = 5;

/**
 * Brings a job's snapshot in line with the queue's own record of it.
 *
 * Safe to do at any time, any number of times, by any number of gateways at once: it reads the present state, and writes
 * only upon the very snapshot it has read.
 */
export class Projector {
  readonly #deps: ProjectorDeps;

  constructor(deps: ProjectorDeps) {
    this.#deps = deps;
  }

  /** @returns the snapshot as it is now, or undefined when neither the store nor the queue knows the job */
  async project(jobId: string): Promise<JobSnapshot | undefined> {
    const { progress, queue, redis } = this.#deps;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const record = await readQueueRecord({ queue, redis }, jobId);
      const stored = await progress.read(jobId);
      if (stored === undefined) return undefined;
      const draft = await this.#toDraft(record, stored.snapshot);
      if (draft === undefined) return stored.snapshot;
      const run = Math.max(record?.run ?? 0, stored.run);
      const { outcome, snapshot } = await progress.write(draft, { run, ifSeq: stored.snapshot.seq });
      if (outcome === "written") {
        if (isTerminal(snapshot.state)) await this.keepEnd(snapshot);
        // Given up while it waits: nobody needs to come only to fail it.
        if (record?.givenUp !== undefined && snapshot.state === "failed") await takeOutOfQueue(queue, jobId);
        return snapshot;
      }
      if (outcome !== "changed") return snapshot;
    }
    return undefined;
  }

  async #toDraft(record: QueueRecord | undefined, snapshot: JobSnapshot): Promise<JobDraft | undefined> {
    const { redis, progress, queue } = this.#deps;
    if (record === undefined) {
      // Taken out of the queue to cancel it, before anybody ran it or after its worker was lost.
      return snapshot.state === "cancelling" ? toCancelled(snapshot, { finishedAt: Date.now() }) : undefined;
    }
    // The queue still holds an earlier life of this id: a retry is about to replace it.
    if (record.enqueuedAt < snapshot.enqueuedAt) return undefined;
    const waits = record.state === "waiting";
    return projectState(record, snapshot, {
      workersOnline: waits ? await countWorkersOnline(redis, progress.keys) : 0,
      queuePosition: waits ? await readQueuePosition(redis, queue, snapshot.jobId) : 0,
      now: Date.now(),
    });
  }

  /** The history follows the snapshot; when it cannot now, the record stays open and the sweep comes back to it. */
  async keepEnd(snapshot: JobSnapshot): Promise<void> {
    const { records, discard, log } = this.#deps;
    const { jobId, state, error } = snapshot;
    log.info({ jobId, state, error }, "job ended");
    try {
      if (state !== "completed") await discard(jobId);
      await records.keepSnapshot(snapshot);
    } catch (err) {
      log.warn({ err, jobId }, "the end of a job could not be kept yet");
    }
  }
}

/** Jobs ahead in the queue. BullMQ adds on the left and takes from the right. */
async function readQueuePosition(redis: Redis, queue: JobQueue, jobId: string): Promise<number> {
  const fromTheRight = await redis.lpos(queue.toKey("wait"), jobId, "RANK", -1);
  if (fromTheRight === null) return 0;
  const length = await redis.llen(queue.toKey("wait"));
  return Math.max(0, length - 1 - fromTheRight);
}
