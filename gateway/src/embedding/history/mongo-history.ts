import type { HistoryQuery, JobHistory, KeptJob, TimelineQuery } from "./history.ts";
import { RollUpWriter } from "./roll-up-writer.ts";
import type { RollUpCollection, StoredRollUp } from "./roll-up-writer.ts";
import { mergeRollUps, SPANS } from "./roll-ups.ts";
import type { EndedRun, RollUp, Span } from "./roll-ups.ts";

/** What is used of mongoose's `Connection`, of version 8 or 9. */
export interface MongooseConnection {
  asPromise(): Promise<{ db?: unknown }>;
}

export interface MongoHistoryOptions {
  /** The collection's name. */
  collection?: string;
  /** Ended jobs are deleted after so many days. Where it is left out, after `HISTORY_DAYS` of the environment, or 90. */
  keepDays?: number;
}

interface StoredJob {
  queue: string;
  jobId: string;
  life: number;
  state: string;
  name: string;
  tenant: string | null;
  endedAt: Date;
  expireAt: Date;
  /** When it ended, then which it was: the order of lists. */
  place: string;
  /** The whole, as text: an application's own data may have any keys. */
  kept: string;
}

/** The parts of the driver's collection that are used. */
interface Collection {
  createIndex(keys: object, options?: object): Promise<unknown>;
  insertOne(document: StoredJob): Promise<unknown>;
  updateOne(filter: object, update: { $set: Partial<StoredJob> }): Promise<unknown>;
  deleteMany(filter: object): Promise<{ deletedCount: number }>;
  find(filter: object): Cursor<StoredJob>;
}
interface Cursor<Stored> {
  sort(keys: object): Cursor<Stored>;
  limit(count: number): Cursor<Stored>;
  maxTimeMS(ms: number): Cursor<Stored>;
  toArray(): Promise<Stored[]>;
}
interface Opened {
  jobs: Collection;
  rollUps: RollUpCollection & { find(filter: object): Cursor<StoredRollUp> };
}

const COLLECTION = "headway_jobs";
const DAY_MS = 24 * 60 * 60_000;
const KEEP_DAYS = 90;
/** Documents of one timeline: an hour of 30 days of six servers. */
const MOST_ROLL_UPS = 5_000;
const DUPLICATE_KEY = 11000;
const WITHIN_MS = 5_000;

/** Keeps ended jobs in MongoDB. @param connection mongoose's */
export function mongoHistory(
  connection: MongooseConnection,
  { collection: name = COLLECTION, keepDays = readKeepDays() }: MongoHistoryOptions = {},
): JobHistory {
  let opened: Promise<Opened> | undefined;
  const openAll = (): Promise<Opened> => {
    opened ??= openCollections(connection, name);
    // The next call tries again.
    opened.catch(() => (opened = undefined));
    return opened;
  };
  const open = async (): Promise<Collection> => (await openAll()).jobs;
  const rollUps = new RollUpWriter(async () => (await openAll()).rollUps, keepDays);
  return {
    keep: async (ended) => {
      const collection = await open();
      const stored = toStored(ended, keepDays);
      try {
        await collection.insertOne({ ...stored });
        // Once for each life, by the server that was first.
        rollUps.add(toRun(ended));
      } catch (thrown) {
        if ((thrown as { code?: unknown }).code !== DUPLICATE_KEY) throw thrown;
        const { queue, jobId, life, ...rest } = stored;
        await collection.updateOne({ queue, jobId, life }, { $set: rest });
      }
    },
    find: async ({ queue, jobId }) => {
      const found = (await open()).find({ queue, jobId }).sort({ life: -1 }).limit(1).maxTimeMS(WITHIN_MS);
      return (await found.toArray()).map(toKept)[0];
    },
    list: async (query) => {
      const found = (await open()).find(toFilter(query)).sort({ place: -1 });
      const stored = await found
        .limit(query.limit + 1)
        .maxTimeMS(WITHIN_MS)
        .toArray();
      const page = stored.slice(0, query.limit);
      const last = stored.length > query.limit ? page.at(-1) : undefined;
      return {
        jobs: page.map(toKept),
        nextCursor: last ? Buffer.from(last.place).toString("base64url") : null,
      };
    },
    timeline: async (query) => readTimeline((await openAll()).rollUps, query),
    remove: async (what) => {
      const filter =
        "job" in what ? { queue: what.job.queue, jobId: what.job.jobId } : { tenant: what.tenant };
      return (await (await open()).deleteMany(filter)).deletedCount;
    },
    close: () => rollUps.write(),
  };
}

/** @throws RangeError */
function readKeepDays(): number {
  const text = process.env["HISTORY_DAYS"] ?? "";
  const days = text === "" ? KEEP_DAYS : Number(text);
  if (Number.isFinite(days) && days > 0) return days;
  throw new RangeError(
    `HISTORY_DAYS is ${JSON.stringify(text)}: give a number of days above 0, or leave it out for ${KEEP_DAYS}.`,
  );
}

async function openCollections(connection: MongooseConnection, name: string): Promise<Opened> {
  const { db } = (await connection.asPromise()) as { db?: { collection(name: string): unknown } };
  if (db === undefined) throw new TypeError("mongoHistory: the connection has no database");
  const collection = db.collection(name) as Collection;
  const rollUps = db.collection(`${name}_by_time`) as Opened["rollUps"];
  await collection.createIndex({ queue: 1, jobId: 1, life: 1 }, { unique: true });
  await collection.createIndex({ queue: 1, place: -1 });
  await collection.createIndex({ tenant: 1, place: -1 });
  // By a time of each document's own: another number of days is for those that come, and conflicts with no index.
  for (const one of [collection, rollUps]) await one.createIndex({ expireAt: 1 }, { expireAfterSeconds: 0 });
  await rollUps.createIndex({ queue: 1, span: 1, at: 1 });
  return { jobs: collection, rollUps };
}

/** By the longest span of which the step is a whole number. */
async function readTimeline(
  rollUps: Opened["rollUps"],
  { queue, since, until, stepMs }: TimelineQuery,
): Promise<RollUp[]> {
  const fitting = (Object.keys(SPANS) as Span[]).filter((span) => stepMs % SPANS[span] === 0);
  const span = fitting.at(-1) ?? "minute";
  const found = rollUps.find({ queue, span, at: { $gte: since, $lt: until } }).sort({ at: -1 });
  return mergeRollUps(await found.limit(MOST_ROLL_UPS).maxTimeMS(WITHIN_MS).toArray(), stepMs);
}

function toRun({ job, facts }: KeptJob): EndedRun {
  const { queue = "", state, enqueuedAt, startedAt, finishedAt, at, attempt } = job;
  const endedAt = finishedAt ?? at;
  const { delay } = facts.opts as { delay?: unknown };
  const delayMs = typeof delay === "number" ? delay : 0;
  return {
    queue,
    endedAt,
    isFailed: state === "failed",
    waitMs:
      startedAt === undefined || attempt > 1 ? undefined : Math.max(0, startedAt - enqueuedAt - delayMs),
    runMs: startedAt === undefined ? undefined : Math.max(0, endedAt - startedAt),
  };
}

function toStored(ended: KeptJob, keepDays: number): StoredJob {
  const { queue = "", jobId, enqueuedAt: life, state, kind: name, finishedAt, at } = ended.job;
  const endedAt = new Date(finishedAt ?? at);
  const expireAt = new Date(endedAt.getTime() + keepDays * DAY_MS);
  const tenant = ended.tenant ?? null;
  const place = `${String(endedAt.getTime()).padStart(15, "0")} ${life} ${jobId.slice(0, 200)}`;
  return { queue, jobId, life, state, name, tenant, endedAt, expireAt, place, kept: JSON.stringify(ended) };
}

function toKept({ kept }: StoredJob): KeptJob {
  return JSON.parse(kept) as KeptJob;
}

function toFilter({ queue, states, q, tenant, cursor }: HistoryQuery): object {
  const words = q && { $regex: q.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"), $options: "i" };
  return {
    ...(queue !== undefined && { queue }),
    ...(tenant !== undefined && { tenant }),
    state: { $in: [...states] },
    ...(words && { $or: [{ jobId: words }, { name: words }] }),
    ...(cursor !== undefined && { place: { $lt: Buffer.from(cursor, "base64url").toString() } }),
  };
}
