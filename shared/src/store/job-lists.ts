import type { JobSnapshot, TerminalState } from "../protocol/job-snapshot.ts";
import { z } from "zod";
import type { jobRecordModel, JobRecord } from "./job-record-model.ts";
import { parseCursor, toCursor } from "./page-cursor.ts";

type Model = ReturnType<typeof jobRecordModel>;

const position = z.tuple([z.number(), z.string().max(200)]);

export interface JobKeyQuery {
  org: string;
  /** Ended this way; or `open`: not ended yet. */
  state?: TerminalState | "open";
  limit: number;
  cursor?: string;
}

/** As much of a record as decides whether a list has it. */
export type JobKey = Pick<JobRecord, "jobId" | "enqueuedAt" | "kind" | "title">;

/** Where a list goes on behind this job. */
export function toJobCursor({ enqueuedAt, jobId }: JobKey): string {
  return toCursor([enqueuedAt, jobId]);
}

/** Open jobs of an organisation, as many as were wanted, and how many there are in all. */
export interface RunningJobs {
  snapshots: JobSnapshot[];
  total: number;
}

type SnapshotOnly = Pick<JobRecord, "snapshot">;

/** Without log, attempts and payload, which may be a hundred times as much. */
const SNAPSHOT_ONLY = { _id: 0, snapshot: 1 } as const;

/** The lists of jobs, each answered by an index. */
export interface JobLists {
  /** Newest first. Throws `invalid-request` for a bad cursor. */
  listKeys(query: JobKeyQuery): Promise<JobKey[]>;
  /** In the order of the ids; those that there are. */
  findSnapshots(jobIds: readonly string[]): Promise<JobSnapshot[]>;
  /**
   * The organisation's open jobs as their records know them. Of more than `limit`, half are those that were enqueued first,
   * which are the ones that run or will be taken next, and half are the newest.
   */
  listRunning(org: string, limit: number): Promise<RunningJobs>;
  /** The organisation's jobs that ended at `since` or later (ms since epoch), the last that ended first. */
  listEnded(org: string, limit: number, since?: number): Promise<JobSnapshot[]>;
}

export function jobLists(model: Model): JobLists {
  return {
    listKeys: (query) =>
      model
        .find(toFilter(query), { _id: 0, jobId: 1, enqueuedAt: 1, kind: 1, title: 1 })
        .sort({ enqueuedAt: -1, jobId: -1 })
        .limit(query.limit)
        .lean<JobKey[]>()
        .exec(),
    findSnapshots: async (jobIds) => {
      if (jobIds.length === 0) return [];
      const found = await model.find({ jobId: { $in: [...jobIds] } }, SNAPSHOT_ONLY).lean<SnapshotOnly[]>();
      const byId = new Map(found.map(({ snapshot }) => [snapshot.jobId, snapshot]));
      return jobIds.flatMap((jobId) => byId.get(jobId) ?? []);
    },
    listRunning: (org, limit) => listRunning(model, org, limit),
    listEnded: async (org, limit, since = 0) => {
      const ended = await model
        .find({ org, open: false, "snapshot.finishedAt": { $gte: since } }, SNAPSHOT_ONLY)
        .sort({ "snapshot.finishedAt": -1 })
        .limit(limit)
        .lean<SnapshotOnly[]>();
      return ended.map(({ snapshot }) => snapshot);
    },
  };
}

async function listRunning(model: Model, org: string, limit: number): Promise<RunningJobs> {
  const open = { org, open: true };
  const read = async (direction: 1 | -1, count: number): Promise<JobSnapshot[]> => {
    const sort = { enqueuedAt: direction, jobId: direction };
    const found = await model.find(open, SNAPSHOT_ONLY).sort(sort).limit(count).lean<SnapshotOnly[]>();
    return found.map(({ snapshot }) => snapshot);
  };
  const newest = await read(-1, limit + 1);
  if (newest.length <= limit) return { snapshots: newest, total: newest.length };
  const half = Math.floor(limit / 2);
  const [oldest, total] = await Promise.all([read(1, limit - half), model.countDocuments(open)]);
  const chosen = new Map([...newest.slice(0, half), ...oldest].map((job) => [job.jobId, job]));
  return { snapshots: [...chosen.values()], total: Math.max(total, chosen.size) };
}

function toFilter({ org, state, cursor }: JobKeyQuery): Record<string, unknown> {
  const [enqueuedAt, jobId] = cursor === undefined ? [] : parseCursor(position, cursor);
  return {
    org,
    ...(state === "open" ? { open: true } : state !== undefined && { state, open: false }),
    ...(enqueuedAt !== undefined && {
      enqueuedAt: { $lte: enqueuedAt },
      $or: [{ enqueuedAt: { $lt: enqueuedAt } }, { jobId: { $lt: jobId } }],
    }),
  };
}
