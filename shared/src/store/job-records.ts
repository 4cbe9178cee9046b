import { mongo } from "mongoose";
import type { Connection } from "mongoose";
import { z } from "zod";
import { isTerminal } from "../protocol/job-snapshot.ts";
import type { JobSnapshot, TerminalState } from "../protocol/job-snapshot.ts";
import { inTime } from "./in-time.ts";
import { jobRecordModel } from "./job-record-model.ts";
import type { AttemptRecord, JobRecord, LogLine } from "./job-record-model.ts";
import { escapePattern, parseCursor, toCursor } from "./page-cursor.ts";

/** A job that logs in a loop must not fill the database: only its last lines are kept. */
const LOG_LINES_KEPT = 500;

const DUPLICATE_KEY = 11000;

const position = z.tuple([z.number(), z.string()]);

export interface JobRecordQuery {
  org: string;
  kind?: string;
  /** Part of the title or of the job id, in any case. */
  q?: string;
  /** Ended this way; or `open`: not ended yet. */
  state?: TerminalState | "open";
  limit: number;
  cursor?: string;
}

/** Open jobs of an organisation, as many as were wanted, and how many there are in all. */
export interface RunningJobs {
  snapshots: JobSnapshot[];
  total: number;
}

/** What a list tells of a job: without log, attempts and payload, which may be hundreds of times as much. */
export type ListedRecord = Pick<JobRecord, "jobId" | "enqueuedAt" | "snapshot">;
const LISTED = { _id: 0, jobId: 1, enqueuedAt: 1, snapshot: 1 } as const;

/** What there is to know of a job in order to look after it. */
export type OpenJob = Pick<JobRecord, "jobId" | "enqueuedAt">;

/** The durable history of jobs in MongoDB. */
export interface JobRecords {
  ensureIndexes(): Promise<void>;
  /** Adds a record. Where the organisation has used its idempotency key before, answers with that record instead. */
  create(record: JobRecord): Promise<{ record: JobRecord; created: boolean }>;
  find(jobId: string): Promise<JobRecord | undefined>;
  /** Its snapshot alone, which is a small part of a record with log, attempts and payload. */
  findSnapshot(jobId: string): Promise<JobSnapshot | undefined>;
  /** Newest first. */
  list(query: JobRecordQuery): Promise<{ records: ListedRecord[]; nextCursor: string | null }>;
  /**
   * The organisation's open jobs as their records know them. Of more than `limit`, half are those that were enqueued first,
   * which are the ones that run or will be taken next, and half are the newest.
   */
  listRunning(org: string, limit: number): Promise<RunningJobs>;
  /** The organisation's jobs that ended at `since` or later (ms since epoch), the last that ended first. */
  listEnded(org: string, limit: number, since?: number): Promise<JobSnapshot[]>;
  /** The next jobs of all organisations that have not ended, in the order of their ids. */
  listOpen(afterJobId: string, limit: number): Promise<OpenJob[]>;
  addAttempt(jobId: string, attempt: AttemptRecord): Promise<void>;
  endAttempt(
    jobId: string,
    attempt: Pick<AttemptRecord, "run" | "startedAt">,
    end: Omit<AttemptRecord, "attempt" | "run" | "startedAt">,
  ): Promise<void>;
  addLog(jobId: string, lines: readonly LogLine[]): Promise<void>;
  /** Keeps what a handler has to tell of its job, in place of what it told before. */
  keepReport(jobId: string, report: Record<string, unknown>): Promise<void>;
  /** Counts the job among the open ones, so that it is looked after until a terminal snapshot is kept. */
  reopen(jobId: string): Promise<void>;
  /** Keeps a snapshot, unless a newer one is kept already; a terminal one closes the record, any other opens it. */
  keepSnapshot(snapshot: JobSnapshot): Promise<void>;
}

export function createJobRecords(connection: Connection): JobRecords {
  const model = jobRecordModel(connection);
  const withoutId = { _id: 0 };

  return inTime<JobRecords>({
    ensureIndexes: async () => {
      await model.createIndexes();
    },
    create: (record) => createOrFind(model, record),
    find: async (jobId) => (await model.findOne({ jobId }, withoutId).lean<JobRecord>()) ?? undefined,
    findSnapshot: async (jobId) =>
      (await model.findOne({ jobId }, { _id: 0, snapshot: 1 }).lean<Pick<JobRecord, "snapshot">>())?.snapshot,
    list: async (query) => {
      const records = await model
        .find(toFilter(query), LISTED)
        .sort({ enqueuedAt: -1, jobId: -1 })
        .limit(query.limit + 1)
        .lean<ListedRecord[]>();
      const page = records.slice(0, query.limit);
      const last = page.at(-1);
      const more = last !== undefined && records.length > query.limit;
      return { records: page, nextCursor: more ? toCursor([last.enqueuedAt, last.jobId]) : null };
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
    listOpen: (afterJobId, limit) =>
      model
        .find({ open: true, jobId: { $gt: afterJobId } }, { ...withoutId, jobId: 1, enqueuedAt: 1 })
        .sort({ jobId: 1 })
        .limit(limit)
        .lean<OpenJob[]>()
        .exec(),
    addAttempt: (jobId, attempt) => addOnce(model, jobId, attempt),
    endAttempt: async (jobId, { run, startedAt }, end) => {
      const fields = Object.entries(end).map(([field, value]) => [`attempts.$.${field}`, value] as const);
      // Both, because runs are counted afresh when a job is retried.
      const attempt = { attempts: { $elemMatch: { run, startedAt } } };
      await model.updateOne({ jobId, ...attempt }, { $set: Object.fromEntries(fields) });
    },
    addLog: async (jobId, lines) => {
      await model.updateOne({ jobId }, { $push: { log: { $each: [...lines], $slice: -LOG_LINES_KEPT } } });
    },
    keepReport: async (jobId, report) => {
      await model.updateOne({ jobId }, { $set: { report } });
    },
    reopen: async (jobId) => {
      await model.updateOne({ jobId }, { $set: { open: true } });
    },
    keepSnapshot: async (snapshot) => {
      const { jobId, state, seq } = snapshot;
      await model.updateOne(
        { jobId, "snapshot.seq": { $lte: seq } },
        { $set: { state, open: !isTerminal(state), snapshot } },
      );
    },
  });
}

type SnapshotOnly = Pick<JobRecord, "snapshot">;

/** Without log, attempts and payload, which may be a hundred times as much. */
const SNAPSHOT_ONLY = { _id: 0, snapshot: 1 } as const;

async function listRunning(
  model: ReturnType<typeof jobRecordModel>,
  org: string,
  limit: number,
): Promise<RunningJobs> {
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

/** However often it is sent: an answer may be lost. */
async function addOnce(
  model: ReturnType<typeof jobRecordModel>,
  jobId: string,
  attempt: AttemptRecord,
): Promise<void> {
  const { run, startedAt } = attempt;
  const isNew = { attempts: { $not: { $elemMatch: { run, startedAt } } } };
  await model.updateOne({ jobId, ...isNew }, { $push: { attempts: attempt } });
}

async function createOrFind(
  model: ReturnType<typeof jobRecordModel>,
  record: JobRecord,
): Promise<{ record: JobRecord; created: boolean }> {
  const { org, idempotencyKey } = record;
  try {
    await model.create(record);
    return { record, created: true };
  } catch (thrown) {
    const isRepeat = thrown instanceof mongo.MongoServerError && thrown.code === DUPLICATE_KEY;
    if (!isRepeat || idempotencyKey === undefined) throw thrown;
    const earlier = await model.findOne({ org, idempotencyKey }, { _id: 0 }).lean<JobRecord>();
    // Only an operator deletes records: in this moment, then.
    if (earlier === null) return createOrFind(model, record);
    return { record: earlier, created: false };
  }
}

function toFilter({ org, kind, q, state, cursor }: JobRecordQuery): Record<string, unknown> {
  const pattern = q === undefined ? undefined : { $regex: escapePattern(q), $options: "i" };
  const [enqueuedAt, jobId] = cursor === undefined ? [] : parseCursor(position, cursor);
  return {
    org,
    ...(kind !== undefined && { kind }),
    ...(state === "open" ? { open: true } : state !== undefined && { state, open: false }),
    $and: [
      pattern ? { $or: [{ title: pattern }, { jobId: pattern }] } : {},
      enqueuedAt === undefined
        ? {}
        : { $or: [{ enqueuedAt: { $lt: enqueuedAt } }, { enqueuedAt, jobId: { $lt: jobId } }] },
    ],
  };
}
