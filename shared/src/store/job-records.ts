import { mongo } from "mongoose";
import type { Connection } from "mongoose";
import { isTerminal } from "../protocol/job-snapshot.ts";
import type { JobSnapshot } from "../protocol/job-snapshot.ts";
import { inTime } from "./in-time.ts";
import { jobLists } from "./job-lists.ts";
import type { JobLists } from "./job-lists.ts";
import { jobRecordModel } from "./job-record-model.ts";
import type { AttemptRecord, JobRecord, LogLine } from "./job-record-model.ts";

/** A job that logs in a loop must not fill the database: only its last lines are kept. */
const LOG_LINES_KEPT = 500;

const DUPLICATE_KEY = 11000;

/** What there is to know of a job in order to look after it. */
export type OpenJob = Pick<JobRecord, "jobId" | "enqueuedAt">;

/** The durable history of jobs in MongoDB. */
export interface JobRecords extends JobLists {
  ensureIndexes(): Promise<void>;
  /** Adds a record. Where the organisation has used its idempotency key before, answers with that record instead. */
  create(record: JobRecord): Promise<{ record: JobRecord; created: boolean }>;
  find(jobId: string): Promise<JobRecord | undefined>;
  /** Its snapshot alone, which is a small part of a record with log, attempts and payload. */
  findSnapshot(jobId: string): Promise<JobSnapshot | undefined>;
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
    ...jobLists(model),
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
