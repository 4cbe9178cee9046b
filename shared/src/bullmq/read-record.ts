import type { Cluster, Redis } from "ioredis";
import { createQueueKeys, parseQueueKey } from "./queue-keys.ts";
import type { QueueKeys, QueuePlace } from "./queue-keys.ts";
import type { PlaceInQueue, QueueRecord } from "./queue-record.ts";

/** Fields of a job's hash that are small. */
const FIELDS = ["name", "timestamp", "processedOn", "finishedOn", "atm", "ats", "opts", "parentKey"] as const;

/** Fields that are as large as the job made them: read once it is known how large. */
const SIZED = ["progress", "failedReason"] as const;
/** In bytes; of a larger one nothing is loaded. */
const LARGEST_READ = 4 * 1024 * 1024;

/** Characters of a failure's reason. */
const REASON_SHOWN = 10_000;

type Fields = Partial<Record<(typeof FIELDS)[number] | (typeof SIZED)[number], string>>;
type Reply = [error: Error | null, value: unknown];

/** Where a job's children are kept, behind its key. */
const CHILDREN = [":dependencies", ":processed", ":failed", ":unsuccessful"] as const;
/** Only so far is a place in `wait` looked for, from its next job on. */
const PLACES_READ = 1_000;
/** Of a parent with more open children, failed ones among them are not told apart. */
const CHILDREN_LOOKED_AT = 100;
/** A delayed job's score is its due time in ms times this, plus a counter. */
const DELAY_FACTOR = 0x1000;

/** Reads what a queue says of one job, in one transaction. Undefined where its record is gone. */
export async function readRecord(
  redis: Redis | Cluster,
  place: QueuePlace,
  jobId: string,
): Promise<QueueRecord | undefined> {
  const keys = createQueueKeys(place);
  const key = keys.job(jobId);
  const [fields, ...rest] = await exec(redis, (multi) => {
    multi.hmget(key, ...FIELDS);
    for (const field of SIZED) multi.hstrlen(key, field);
    for (const set of SETS) multi.zscore(keys.of(set), jobId);
    multi.lpos(keys.of("active"), jobId);
    multi.exists(`${key}:lock`);
    multi.hexists(keys.of("meta"), "paused");
    for (const list of ["wait", "paused"] as const) {
      multi.llen(keys.of(list));
      multi.lpos(keys.of(list), jobId, "RANK", -1, "MAXLEN", PLACES_READ);
    }
    multi.scard(`${key}:dependencies`);
    multi.hlen(`${key}:processed`);
    multi.hlen(`${key}:failed`);
    multi.zcard(`${key}:unsuccessful`);
  });
  const found = toFields(fields);
  if (found === undefined) return undefined;
  const sizes = rest.splice(0, SIZED.length);
  Object.assign(found, ...(await readSized(redis, [{ key, sizes }])));
  const values = rest.map(valueOf);
  const scores = values.slice(0, SETS.length);
  const [active, lock, paused, waiting, waitingAt, held, heldAt, open, processed, ignored, unsuccessful] =
    values.slice(SETS.length).map((value) => (value === null ? undefined : Number(value)));
  const inSet = SETS.findIndex((_, at) => scores[at] !== null);
  const where: PlaceInQueue = SETS[inSet] ?? (active === undefined ? "waiting" : "active");
  const ahead = toAhead(waiting, waitingAt) ?? toAhead(held, heldAt);
  const failed = (ignored ?? 0) + (unsuccessful ?? 0);
  const children = { open: open ?? 0, processed: processed ?? 0, failed };
  const isParent = children.open + children.processed + children.failed > 0;
  return {
    ...toRecord(jobId, found, where),
    ...(where === "delayed" && { dueAt: toDueAt(scores[inSet]) }),
    hasLock: lock === 1,
    isPaused: paused === 1,
    ...(where === "waiting" && ahead !== undefined && { ahead }),
    ...(isParent && { children: await withFailedOpen(redis, `${key}:dependencies`, children) }),
  };
}

const SETS = ["completed", "failed", "delayed", "prioritized", "waiting-children"] as const;

/** A job of a list that is read. */
interface ListedJob {
  jobId: string;
  score?: number;
  /** Whether it is left out where it has children, which `readRecord` counts. */
  isAlone?: boolean;
}

/** Many jobs that lie in one set or list, as a list shows them: without children, and without a look at other sets. */
export async function readRecordsIn(
  redis: Redis | Cluster,
  keys: QueueKeys,
  where: Exclude<PlaceInQueue, "gone">,
  jobs: readonly ListedJob[],
): Promise<QueueRecord[]> {
  if (jobs.length === 0) return [];
  const replies = await exec(redis, (multi) => {
    multi.hexists(keys.of("meta"), "paused");
    for (const { jobId, isAlone } of jobs) {
      const key = keys.job(jobId);
      multi.hmget(key, ...FIELDS);
      for (const field of SIZED) multi.hstrlen(key, field);
      if (where === "active") multi.exists(`${key}:lock`);
      if (isAlone) multi.exists(...CHILDREN.map((part) => key + part));
    }
  });
  let at = 0;
  const next = (): Reply | undefined => replies[at++];
  const isPaused = valueOf(next()) === 1;
  const found = jobs.flatMap(({ jobId, score, isAlone }) => {
    const fields = toFields(next());
    const sizes = SIZED.map(next);
    const hasLock = where === "active" && valueOf(next()) === 1;
    const isLeftOut = isAlone === true && valueOf(next()) !== 0;
    return fields === undefined || isLeftOut ? [] : [{ jobId, score, fields, sizes, hasLock }];
  });
  const texts = await readSized(
    redis,
    found.map(({ jobId, sizes }) => ({ key: keys.job(jobId), sizes })),
  );
  return found.map(({ jobId, score, fields, hasLock }, index) => ({
    ...toRecord(jobId, { ...fields, ...texts[index] }, where),
    ...(where === "delayed" && { dueAt: toDueAt(score) }),
    hasLock,
    isPaused,
  }));
}

/** Of some jobs of one queue. A failure whose reason is too large says that much. */
async function readSized(
  redis: Redis | Cluster,
  jobs: readonly { key: string; sizes: readonly (Reply | undefined)[] }[],
): Promise<Fields[]> {
  const pipeline = redis.pipeline();
  const all = jobs.map(({ key, sizes }) => {
    const bytes = sizes.map((size) => Number(valueOf(size)));
    const wanted = SIZED.filter((_, at) => (bytes[at] ?? 0) > 0 && (bytes[at] ?? 0) <= LARGEST_READ);
    if (wanted.length > 0) pipeline.hmget(key, ...wanted);
    return { wanted, reasonBytes: bytes[SIZED.indexOf("failedReason")] ?? 0 };
  });
  const replies = pipeline.length === 0 ? [] : ((await pipeline.exec()) ?? []);
  let at = 0;
  return all.map(({ wanted, reasonBytes }) => {
    const values = wanted.length === 0 ? [] : (valueOf(replies[at++]) as (string | null)[]);
    const fields: Fields = Object.fromEntries(wanted.map((field, index) => [field, values[index] ?? ""]));
    if (reasonBytes > LARGEST_READ)
      fields.failedReason = `The reason has ${reasonBytes} bytes, which are not loaded.`;
    return fields;
  });
}

type Multi = ReturnType<Redis["multi"]>;

/** The replies of one transaction. An error of a single command stays in its place. */
async function exec(redis: Redis | Cluster, fill: (multi: Multi) => void): Promise<Reply[]> {
  const multi = redis.multi();
  fill(multi);
  return (await multi.exec()) ?? [];
}

function valueOf(reply: Reply | undefined): unknown {
  const [error, value] = reply ?? [null, null];
  if (error !== null) throw error;
  return value;
}

/** Undefined where no job is: no key, a key of something else, or a hash that no job has made. */
function toFields(reply: Reply | undefined): Fields | undefined {
  if (reply?.[0]?.message.startsWith("WRONGTYPE") === true) return undefined;
  const values = valueOf(reply) as (string | null)[];
  const entries = FIELDS.flatMap((field, at) => {
    const value = values[at];
    return value === null || value === undefined ? [] : [[field, value] as const];
  });
  const fields: Fields = Object.fromEntries(entries);
  return fields.timestamp === undefined ? undefined : fields;
}

function toRecord(
  jobId: string,
  fields: Fields,
  place: PlaceInQueue,
): Omit<QueueRecord, "hasLock" | "isPaused"> {
  const { name = "", progress, failedReason, parentKey } = fields;
  const processedOn = toNumber(fields.processedOn);
  const finishedOn = toNumber(fields.finishedOn);
  const parent = parentKey === undefined ? undefined : parseQueueKey(parentKey);
  return {
    jobId,
    place,
    name,
    timestamp: toNumber(fields.timestamp) ?? 0,
    ...(processedOn !== undefined && { processedOn }),
    ...(finishedOn !== undefined && { finishedOn }),
    ...(progress !== undefined && { progress }),
    ...(failedReason !== undefined && { failedReason: failedReason.slice(0, REASON_SHOWN) }),
    attemptsMade: toNumber(fields.atm) ?? 0,
    attemptsStarted: toNumber(fields.ats) ?? 0,
    attempts: toAttempts(fields.opts),
    ...(parent && { parent: { queueKey: parent.prefix, jobId: parent.name } }),
    readAt: Date.now(),
  };
}

function toNumber(text: string | undefined): number | undefined {
  const value = Number(text);
  return text === undefined || text === "" || !Number.isFinite(value) ? undefined : value;
}

function toAttempts(opts: string | undefined): number {
  try {
    const { attempts } = JSON.parse(opts ?? "{}") as { attempts?: unknown };
    return Number.isSafeInteger(attempts) && (attempts as number) > 0 ? (attempts as number) : 1;
  } catch {
    // Written by something else than BullMQ: one attempt is BullMQ's own default.
    return 1;
  }
}

function toDueAt(score: unknown): number {
  return Math.floor(Number(score) / DELAY_FACTOR);
}

/** Workers take the last of a list first. */
function toAhead(length: number | undefined, at: number | undefined): number | undefined {
  return length === undefined || at === undefined ? undefined : Math.max(0, length - 1 - at);
}

type Children = NonNullable<QueueRecord["children"]>;

/** A child that failed without an option for it stays among the open ones, and its parent waits for it for ever. */
async function withFailedOpen(
  redis: Redis | Cluster,
  dependencies: string,
  children: Children,
): Promise<Children> {
  if (children.open === 0 || children.open > CHILDREN_LOOKED_AT) return children;
  const [, childKeys] = await redis.sscan(dependencies, 0, "COUNT", CHILDREN_LOOKED_AT);
  const failedOnes = await Promise.all(
    childKeys.map(async (childKey) => {
      const child = parseQueueKey(childKey);
      return child && (await redis.zscore(`${child.prefix}:failed`, child.name));
    }),
  );
  const failed = failedOnes.filter((score) => score !== null && score !== undefined).length;
  return { ...children, open: children.open - failed, failed: children.failed + failed };
}
