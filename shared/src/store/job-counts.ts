import type { Connection } from "mongoose";
import type { JobState } from "../protocol/job-snapshot.ts";
import { inTime } from "./in-time.ts";
import { jobRecordModel } from "./job-record-model.ts";

/** What is counted no further, so that a count takes a bounded time: a number that large means "at least". */
const COUNTED_AT_MOST = 100_000;
/** Ends that are listed at most, the latest. */
const ENDS_AT_MOST = 10_000;

/** How an ended job ended, and when, in ms since epoch. */
export interface JobEnd {
  state: JobState;
  finishedAt: number;
}

/** How many jobs an organisation has, by MongoDB's indexes alone or nearly so. */
export interface JobCounts {
  countOpen(org: string): Promise<number>;
  /** How many of these jobs are the organisation's, and have not ended. */
  countOpenAmong(org: string, jobIds: readonly string[]): Promise<number>;
  /** Jobs that ended this way at `since` or later, in ms since epoch. */
  countEnded(org: string, state: JobState, since: number): Promise<number>;
  /** The latest ends at `since` or later, the last first. */
  listEnds(org: string, since: number): Promise<JobEnd[]>;
}

export function createJobCounts(connection: Connection): JobCounts {
  const model = jobRecordModel(connection);
  const count = (filter: Record<string, unknown>): Promise<number> =>
    model.countDocuments(filter, { limit: COUNTED_AT_MOST }).exec();

  return inTime<JobCounts>({
    countOpen: (org) => count({ org, open: true }),
    countOpenAmong: async (org, jobIds) =>
      jobIds.length === 0 ? 0 : count({ org, open: true, jobId: { $in: [...jobIds] } }),
    countEnded: (org, state, since) =>
      count({ org, open: false, state, "snapshot.finishedAt": { $gte: since } }),
    listEnds: async (org, since) => {
      const ended = await model
        .find(
          { org, open: false, "snapshot.finishedAt": { $gte: since } },
          { _id: 0, state: 1, "snapshot.finishedAt": 1 },
        )
        .sort({ "snapshot.finishedAt": -1 })
        .limit(ENDS_AT_MOST)
        .lean<{ state: JobState; snapshot: { finishedAt: number } }[]>();
      return ended.map(({ state, snapshot }) => ({ state, finishedAt: snapshot.finishedAt }));
    },
  });
}
