import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { Logger } from "@headway/shared/node/logger";
import { LOST } from "@headway/shared/jobs/job-error";
import { toFailed } from "@headway/shared/jobs/snapshot-transitions";
import type { ProgressStore } from "@headway/shared/progress/progress-store";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { JobQueue } from "@headway/shared/queue/job-queue";
import { readQueueRecord } from "@headway/shared/queue/queue-record";
import type { JobRecords, OpenJob } from "@headway/shared/store/job-records";
import { findKnownEnd } from "./known-end.ts";
import type { History } from "./known-end.ts";

export interface LostJobsDeps {
  redis: RedisConnection;
  queue: JobQueue;
  progress: ProgressStore;
  records: JobRecords;
  findResult: History["findResult"];
  projector: { keepEnd(ended: JobSnapshot): void };
  log: Logger;
  /** Whether all events that the queue has told so far were read: one of them may be the job's end. */
  hasReadEvents: () => boolean;
}

/** A job that no queue knows is given this long before it is called lost: it may just be on its way in. */
const LOST_AFTER_MS = 30_000;
/** It must have been missing for this long: a worker that still runs it learns so by its lock within 2.5 s, and stops. */
const MISSING_FOR_MS = 10_000;
const MOST_MISSING = 10_000;

const MESSAGE =
  "The job is in no queue: it never got there, was removed, or has vanished with Redis' data. Start it again.";

/**
 * Ends jobs that the queue does not have. What the history says of such a job comes first; `lost` is said only of one of
 * which nothing tells that it has ended.
 */
export class LostJobs {
  readonly #deps: LostJobsDeps;
  /** Since when each job has been missed, by the process' own clock, in ms. */
  readonly #missing = new Map<string, number>();

  constructor(deps: LostJobsDeps) {
    this.#deps = deps;
  }

  /** To be told of each job that the queue has. */
  seen(jobId: string): void {
    this.#missing.delete(jobId);
  }

  /** To be told again and again of a job that the queue does not have and that has not ended. */
  async missed({ jobId, enqueuedAt }: OpenJob): Promise<void> {
    if (Date.now() - enqueuedAt < LOST_AFTER_MS || !this.#isMissedLong(jobId) || !this.#deps.hasReadEvents())
      return;
    const { progress, records, queue, redis } = this.#deps;
    if ((await readQueueRecord({ queue, redis }, jobId)) !== undefined) {
      this.seen(jobId);
      return;
    }
    const stored = await progress.read(jobId);
    const last = stored?.snapshot ?? (await records.find(jobId))?.snapshot;
    if (last === undefined || isTerminal(last.state)) return;
    await this.#end(last, stored);
    this.#missing.delete(jobId);
  }

  #isMissedLong(jobId: string): boolean {
    const now = performance.now();
    const since = this.#missing.get(jobId) ?? now;
    // Jobs that others have ended meanwhile are never told of again.
    if (this.#missing.size >= MOST_MISSING) this.#missing.clear();
    this.#missing.set(jobId, since);
    return now - since >= MISSING_FOR_MS;
  }

  async #end(last: JobSnapshot, stored: { run: number } | undefined): Promise<void> {
    const { progress, projector, log } = this.#deps;
    const { jobId } = last;
    const known = await findKnownEnd(this.#deps, last, Date.now());
    log[known ? "warn" : "error"](
      { jobId, state: known?.state },
      known ? "a job is in no queue; its record says how it ended" : "a job is in no queue and has not ended",
    );
    const lost = { code: LOST, message: MESSAGE, retryable: true };
    const draft = known ?? toFailed(last, { error: lost, finishedAt: Date.now() });
    const { outcome, snapshot } = await progress.write(draft, {
      run: stored?.run ?? 0,
      ...(stored && { ifSeq: last.seq }),
    });
    if (outcome === "written") projector.keepEnd(snapshot);
  }
}
