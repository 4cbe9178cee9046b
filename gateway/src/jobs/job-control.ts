import { setTimeout } from "node:timers/promises";
import type { KindLookup } from "@headway/shared/jobs/kinds";
import { toCancelling } from "@headway/shared/jobs/snapshot-transitions";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { ProgressStore } from "@headway/shared/progress/progress-store";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { WireError } from "@headway/shared/protocol/wire-error";
import type { JobQueue } from "@headway/shared/queue/job-queue";
import { runAgain } from "@headway/shared/queue/run-again";
import type { JobRecords } from "@headway/shared/store/job-records";
import type { JobLookup } from "./job-lookup.ts";
import type { Projector } from "../reconciler/projector.ts";
import { stopJob } from "./stop-job.ts";

export interface JobControlDeps {
  redis: RedisConnection;
  queue: JobQueue;
  progress: ProgressStore;
  records: JobRecords;
  kinds: KindLookup;
  jobs: JobLookup;
  projector: Projector;
}

/** A writer that lost a race reads again, this often. */
const TRIES = 10;
/** How long a caller waits for what the history knows of a job, in ms; what is found later is told all the same. */
const HISTORY_WITHIN_MS = 2_000;

/** Cancels jobs and runs them again, from any gateway, safe against the job's own end: one of the two happens, and everyone sees the same one. */
export class JobControl {
  readonly #deps: JobControlDeps;

  constructor(deps: JobControlDeps) {
    this.#deps = deps;
  }

  /**
   * Asks for cancellation. A job that nobody runs is cancelled when this returns; a running one is `cancelling` until its
   * worker has stopped, and asking again has the worker told again. Throws `conflict` for a job that has ended.
   */
  async cancel(org: string, jobId: string): Promise<JobSnapshot> {
    const { progress, queue, redis, projector, jobs } = this.#deps;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const snapshot = await jobs.find(org, jobId);
      if (isTerminal(snapshot.state))
        throw conflict(snapshot, "It has ended, so there is nothing to cancel.");
      if (snapshot.state !== "cancelling") {
        const stored = await progress.read(jobId);
        const { outcome } = await progress.write(toCancelling(snapshot), {
          run: stored?.run ?? 0,
          ifSeq: snapshot.seq,
        });
        if (outcome !== "written") continue;
      }
      const stopped = await stopJob({ redis, queue, keys: progress.keys }, snapshot);
      const known = stopped === "withdrawn" ? { withdrawn: snapshot.enqueuedAt } : {};
      const answer = (await projector.project(jobId, undefined, known)) ?? snapshot;
      return stopped === "not-there" && !isTerminal(answer.state) ? this.#settled(answer) : answer;
    }
    throw busy(jobId);
  }

  /** The queue does not know the job (yet, or any more): the history is asked, which may be away, but a caller does not wait long. */
  async #settled(snapshot: JobSnapshot): Promise<JobSnapshot> {
    const settled = this.#deps.projector.settle(snapshot).catch(() => undefined);
    return (
      (await Promise.race([settled, setTimeout(HISTORY_WITHIN_MS, undefined, { ref: false })])) ?? snapshot
    );
  }

  /** Queues a failed or cancelled job again under its own id. Throws `conflict` for one in any other state. */
  async retry(org: string, jobId: string): Promise<JobSnapshot> {
    const { snapshot: end, record } = await this.#deps.jobs.findWithRecord(org, jobId);
    if (end.state !== "failed" && end.state !== "cancelled") {
      throw conflict(end, "Only a failed or cancelled job can be run again.");
    }
    if ((await this.#deps.kinds.find(record.kind)) === undefined)
      throw conflict(end, `This version knows no job kind ${record.kind}.`);
    const { outcome, snapshot } = await runAgain(this.#deps, record, end);
    if (outcome !== "written") throw conflict(snapshot, "Somebody else has run it again just now.");
    return snapshot;
  }
}

function conflict(job: JobSnapshot, why: string): WireError {
  return new WireError("conflict", `Job ${job.jobId} is ${job.state}. ${why}`);
}

function busy(jobId: string): WireError {
  return new WireError("unavailable", `Job ${jobId} is changing too fast to be cancelled. Try again.`, {
    retryAfterSeconds: 1,
  });
}
