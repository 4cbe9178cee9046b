import type { ListPosition } from "@headway/shared/bullmq/list-jobs";
import type { QueueRecord } from "@headway/shared/bullmq/queue-record";
import type { NamedQueue } from "../../observing/queue-directory.ts";
import type { MergedPosition } from "./merged-sets.ts";

export interface JobListQuery {
  /** One of `JOB_LIST_STATES`; without one, all but the waiting ones, of which the count is told. */
  state?: string | undefined;
  queues: readonly string[];
  /** Literal text within the id, name, failure or data. */
  q?: string | undefined;
  /** Of ended jobs, those that ended since; ms since epoch. */
  since?: number | undefined;
  until?: number | undefined;
  /** Of ended jobs; the newest ones first where it is left out. */
  sort?: "oldest" | "slowest" | undefined;
  limit: number;
  from?: JobListPosition | undefined;
}

export type JobListPosition =
  { part: number; queue: string; at: ListPosition } | { part: number; merged: MergedPosition };

/** A job with its queue. */
export interface Found {
  place: NamedQueue;
  record: QueueRecord;
}
