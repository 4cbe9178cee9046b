import type * as bullmq from "bullmq";
import type { JobDraft } from "../../protocol/job-snapshot.ts";
import { openForeignQueue } from "../../testing/foreign-queue.ts";
import type { ForeignQueue } from "../../testing/foreign-queue.ts";
import { observeJob } from "../observe-job.ts";
import type { Observation } from "../observe-job.ts";
import { readRecord } from "../read-record.ts";

/** A foreign queue, and an observer of one of its jobs. */
export interface ObservedQueue extends ForeignQueue {
  /** What the observer makes of the job's record and of what it saw before. */
  look(jobId: string): Promise<JobDraft>;
  /** The next look is a first one. */
  forget(): void;
}

/** @param library BullMQ 5 or 6 */
export async function openObservedQueue(library: typeof bullmq, url: string): Promise<ObservedQueue> {
  const app = await openForeignQueue(library, url);
  let seen: Observation | undefined;
  return {
    ...app,
    look: async (jobId) => {
      const record = await readRecord(app.redis, app.place, jobId);
      if (record === undefined) throw new Error(`${jobId} is gone`);
      seen = observeJob(record, seen, { queue: "video" });
      return seen.draft;
    },
    forget: () => {
      seen = undefined;
    },
  };
}
