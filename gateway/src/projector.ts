import type { Redis } from "ioredis";
import type { Logger } from "@headway/shared/node/logger";
import type { ProgressStore } from "@headway/shared/progress/progress-store";
import { countWorkersOnline } from "@headway/shared/progress/worker-presence";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobDraft, JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { JobQueue } from "@headway/shared/queue/job-queue";
import { readQueueRecord } from "@headway/shared/queue/queue-record";
import type { QueueRecord } from "@headway/shared/queue/queue-record";
import type { JobRecords } from "@headway/shared/store/job-records";
import { projectState } from "./project-state.ts";

export interface ProjectorDeps {
  redis: Redis;
  queue: JobQueue;
  progress: ProgressStore;
  records: JobRecords;
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
      if (stored === undefined || record === undefined) return stored?.snapshot;
      const draft = await this.#toDraft(record, stored.snapshot);
      if (draft === undefined) return stored.snapshot;
      const { outcome, snapshot } = await progress.write(draft, {
        run: record.run,
        ifSeq: stored.snapshot.seq,
      });
      if (outcome === "written") {
        await this.#keep(snapshot);
        return snapshot;
      }
      if (outcome !== "changed") return snapshot;
    }
    return undefined;
  }

  async #toDraft(record: QueueRecord, snapshot: JobSnapshot): Promise<JobDraft | undefined> {
    const { redis, progress, queue } = this.#deps;
    const waits = record.state === "waiting";
    return projectState(record, snapshot, {
      workersOnline: waits ? await countWorkersOnline(redis, progress.keys) : 0,
      queuePosition: waits ? await readQueuePosition(redis, queue, snapshot.jobId) : 0,
      now: Date.now(),
    });
  }

  /** The history follows the snapshot; when it cannot now, the sweep makes it. */
  async #keep(snapshot: JobSnapshot): Promise<void> {
    if (!isTerminal(snapshot.state)) return;
    this.#deps.log.info({ jobId: snapshot.jobId, state: snapshot.state, error: snapshot.error }, "job ended");
    try {
      await this.#deps.records.keepSnapshot(snapshot);
    } catch (err) {
      this.#deps.log.warn({ err, jobId: snapshot.jobId }, "the end of a job could not be kept yet");
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
