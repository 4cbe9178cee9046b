import { toStalled } from "@headway/shared/jobs/snapshot-transitions";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { ProgressStore } from "@headway/shared/progress/progress-store";
import { countWorkersOnline } from "@headway/shared/progress/worker-presence";
import type { JobQueue } from "@headway/shared/queue/job-queue";
import { readQueueRecord } from "@headway/shared/queue/queue-record";
import { forEachWhateverFails } from "./for-each-whatever-fails.ts";
import type { JobLocks } from "./job-locks.ts";

/** Many at once: when all workers of a large installation are lost, nobody else notices, and none may wait for the others. */
const TOLD_AT_ONCE = 32;

export interface StalledJobsDeps {
  redis: RedisConnection;
  queue: JobQueue;
  progress: ProgressStore;
}

/** A running job's worker holds a lock on it. Where there is none, the worker is gone, whether or not another notices. */
export class StalledJobs {
  readonly #deps: StalledJobsDeps;
  readonly #locks: JobLocks;

  constructor(deps: StalledJobsDeps, locks: JobLocks) {
    this.#deps = deps;
    this.#locks = locks;
  }

  /** Finds the jobs that have stalled since, and tells so. Rejects with the first failure, after a look at all of them. */
  async tell(): Promise<void> {
    const { redis, progress } = this.#deps;
    const unlocked = await this.#locks.listUnlocked();
    if (unlocked.length === 0) return;
    const workersOnline = await countWorkersOnline(redis, progress.keys);
    await forEachWhateverFails(unlocked, TOLD_AT_ONCE, (jobId) => this.#tellOf(jobId, workersOnline));
  }

  async #tellOf(jobId: string, workersOnline: number): Promise<void> {
    const { redis, queue, progress } = this.#deps;
    const stored = await progress.read(jobId);
    if (stored?.snapshot.state !== "active") return;
    // It may have ended, or have been taken by another worker, before its state was read.
    const record = await readQueueRecord({ queue, redis }, jobId);
    const [lock] = await this.#locks.read([jobId]);
    if (record?.state !== "active" || lock !== "unlocked") return;
    const draft = toStalled(stored.snapshot, workersOnline);
    await progress.write(draft, { run: stored.run, ifSeq: stored.snapshot.seq });
  }
}
