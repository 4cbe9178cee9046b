import type { HistoryQuery, JobHistory, KeptJob } from "./history.ts";

/** What is used of mongoose's `Connection`, of version 8 or 9. */
export interface MongooseConnection {
  asPromise(): Promise<{ db?: unknown }>;
}

export interface MongoHistoryOptions {
  /** The collection's name. */
  collection?: string;
  /** Ended jobs are deleted after so many days; kept for good where it is left out. */
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
  find(filter: object): Cursor;
}
interface Cursor {
  sort(keys: object): Cursor;
  limit(count: number): Cursor;
  maxTimeMS(ms: number): Cursor;
  toArray(): Promise<StoredJob[]>;
}

const COLLECTION = "headway_jobs";
const DAY_SECONDS = 24 * 60 * 60;
const DUPLICATE_KEY = 11000;
const WITHIN_MS = 5_000;

/** Keeps ended jobs in MongoDB. @param connection mongoose's */
export function mongoHistory(
  connection: MongooseConnection,
  { collection: name = COLLECTION, keepDays }: MongoHistoryOptions = {},
): JobHistory {
  let opened: Promise<Collection> | undefined;
  const open = (): Promise<Collection> => {
    opened ??= openCollection(connection, name, keepDays);
    // The next call tries again.
    opened.catch(() => (opened = undefined));
    return opened;
  };
  return {
    keep: async (ended) => {
      const collection = await open();
      const stored = toStored(ended);
      try {
        await collection.insertOne({ ...stored });
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
  };
}

async function openCollection(
  connection: MongooseConnection,
  name: string,
  keepDays: number | undefined,
): Promise<Collection> {
  const { db } = (await connection.asPromise()) as { db?: { collection(name: string): Collection } };
  if (db === undefined) throw new TypeError("mongoHistory: the connection has no database");
  const collection = db.collection(name);
  await collection.createIndex({ queue: 1, jobId: 1, life: 1 }, { unique: true });
  await collection.createIndex({ queue: 1, place: -1 });
  await collection.createIndex({ tenant: 1, place: -1 });
  if (keepDays !== undefined)
    await collection.createIndex({ endedAt: 1 }, { expireAfterSeconds: keepDays * DAY_SECONDS });
  return collection;
}

function toStored(ended: KeptJob): StoredJob {
  const { queue = "", jobId, enqueuedAt: life, state, kind: name, finishedAt, at } = ended.job;
  const endedAt = new Date(finishedAt ?? at);
  const tenant = ended.tenant ?? null;
  const place = `${String(endedAt.getTime()).padStart(15, "0")} ${life} ${jobId.slice(0, 200)}`;
  return { queue, jobId, life, state, name, tenant, endedAt, place, kept: JSON.stringify(ended) };
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
