import type { JobAddress } from "@headway/shared/protocol/job-address";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { JobPapers } from "../rules/job-facts.ts";
import type { RollUp } from "./roll-ups.ts";
import type { RuleJob } from "../rules/rule-job.ts";

/** A job that has ended, as it outlives its queue's record. */
export interface KeptJob {
  job: JobSnapshot;
  /** What rules decide by; its `data` is undefined where it was too large, or the record went too fast to be read. */
  facts: RuleJob;
  papers: JobPapers;
  /** Whose it is, by the application's `tenant`. */
  tenant: string | undefined;
}

export interface HistoryQuery {
  /** All queues where it is left out. */
  queue?: string;
  states: readonly string[];
  /** Part of the id or the name. */
  q?: string;
  tenant?: string;
  limit: number;
  cursor?: string;
}

export interface HistoryPage {
  jobs: KeptJob[];
  nextCursor: string | null;
}

/** Times are ms since epoch; `stepMs` is a whole number of minutes. */
export interface TimelineQuery {
  queue: string;
  since: number;
  until: number;
  stepMs: number;
}

/** Keeps jobs that have ended. `mongoHistory` is one; an application may bring another. */
export interface JobHistory {
  /** May be called again for the same life of a job, by any server. */
  keep(ended: KeptJob): Promise<void>;
  /** Its latest life. */
  find(address: JobAddress): Promise<KeptJob | undefined>;
  /** The last that ended first. */
  list(query: HistoryQuery): Promise<HistoryPage>;
  /** What ended in a queue, summed by steps of time, in the order of time. */
  timeline?(query: TimelineQuery): Promise<RollUp[]>;
  /** Deletes one job, or all of a tenant, and answers how many. What was counted of them stays counted. */
  remove?(what: { job: JobAddress } | { tenant: string }): Promise<number>;
  /** Writes what it still holds. */
  close?(): Promise<void>;
}
