import type { Result } from "ioredis";
import type { RedisConnection } from "../node/connect-redis.ts";
import { isTerminal } from "../protocol/job-snapshot.ts";
import type { JobDraft, JobSnapshot, JobState } from "../protocol/job-snapshot.ts";
import { toFeedHead, toSnapshotText } from "./feed-change.ts";
import { pickFeedShard } from "./feed-shards.ts";
import { createProgressKeys } from "./keys.ts";
import type { ProgressKeys } from "./keys.ts";
import { FIND_HOLDING } from "./lua/find-holding.ts";
import { FIND_NOT_OPEN } from "./lua/find-not-open.ts";
import { WRITE_PROGRESS } from "./lua/fenced-write.ts";

/** How long the snapshot of an ended job stays, in seconds. */
const KEEP_ENDED_SECONDS = 24 * 60 * 60;

/**
 * Whether a write was taken, and the snapshot that is stored now.
 *
 * `repeated`: this state of the run, or a later one, was written before. `exists`: this life of the job already has a first state. `superseded`: a later life or run has spoken. `ended`: the
 * life is over. `cancelling`: only its end is taken now. `changed`: somebody wrote since the state that the writer built on.
 */
export interface WriteOutcome {
  outcome: "written" | "repeated" | "exists" | "superseded" | "cancelling" | "ended" | "changed";
  snapshot: JobSnapshot;
}

/** A stored snapshot with the run that wrote it. */
export interface StoredProgress {
  snapshot: JobSnapshot;
  run: number;
  /** Whether this is an end that the queue had, too. */
  isInQueue: boolean;
}

interface Writer {
  run: number;
  step?: number;
  ifSeq?: number;
  isInQueue?: boolean;
}

/** The live state of jobs in Redis. Each write is stored and published in one fenced step. */
export interface ProgressStore {
  readonly keys: ProgressKeys;
  /**
   * Stores the first state of a life, once: `enqueuedAt` tells lives apart, and a later one ends the one before.
   * @param ifSeq for a retry: the `seq` of the end that it follows; the write is refused when somebody was faster
   */
  create(draft: JobDraft, ifSeq?: number): Promise<WriteOutcome>;
  /**
   * Stores a further state.
   * @param writer.run how many times the queue had started the job when this writer spoke (BullMQ's `attemptsStarted`)
   * @param writer.step the number of this state in its run, from 1, by which it may be sent again; of the run's own worker only
   * @param writer.ifSeq the `seq` this state was built on; the write is refused when it has changed
   * @param writer.isInQueue whether this is an end that the queue has, too
   */
  write(draft: JobDraft, writer: Writer): Promise<WriteOutcome>;
  read(jobId: string): Promise<StoredProgress | undefined>;
  /** In the order of the ids; undefined where nothing is stored. */
  readMany(jobIds: readonly string[]): Promise<(StoredProgress | undefined)[]>;
  /** The same, for jobs of which probably none is stored: then one command tells so, except on a cluster. */
  readAny(jobIds: readonly string[]): Promise<(StoredProgress | undefined)[]>;
  /**
   * Those of the jobs that are in this state, and few others: those of which nothing is stored, and any whose result looks like
   * it. One reply of Redis for all of them, which holds no state.
   */
  sift(jobIds: readonly string[], state: JobState): Promise<string[]>;
  /** How far each life is, in the order of the ids; undefined where nothing is stored. Cheaper than reading the states. */
  readPhases(jobIds: readonly string[]): Promise<(ProgressPhase | undefined)[]>;
}

/** What is still to be expected of a life: anything, its end alone, or nothing. */
export type ProgressPhase = "open" | "cancelling" | "ended";

type WriteReply =
  [outcome: "written", seq: string, at: string] | [outcome: WriteOutcome["outcome"], snapshot: string];

declare module "ioredis" {
  interface RedisCommander<Context> {
    headwayWriteProgress(key: string, ...args: (string | number)[]): Result<WriteReply, Context>;
    headwayFindHolding(keys: number, ...keysAndText: string[]): Result<number[], Context>;
    headwayFindNotOpen(keys: number, ...stateKeys: string[]): Result<(number | string)[], Context>;
  }
}

/**
 * @param redis a connection for requests: it must fail, not wait forever, while Redis is away
 * @param options.keepOpenSeconds how long a state that is no end is kept after its last write, or up to a 24th less; by default, for as long as it lasts
 */
export function createProgressStore(
  redis: RedisConnection,
  prefix: string,
  { keepOpenSeconds }: { keepOpenSeconds?: number } = {},
): ProgressStore {
  const keys = createProgressKeys(prefix);
  redis.defineCommand("headwayWriteProgress", { numberOfKeys: 1, lua: WRITE_PROGRESS });
  redis.defineCommand("headwayFindHolding", { lua: FIND_HOLDING });
  redis.defineCommand("headwayFindNotOpen", { lua: FIND_NOT_OPEN });
  const publish = redis.isCluster ? "SPUBLISH" : "PUBLISH";

  const run = async (mode: "create" | "write", draft: JobDraft, writer: Writer): Promise<WriteOutcome> => {
    const ended = isTerminal(draft.state);
    const state = keys.state(draft.jobId);
    const text = toSnapshotText(draft);
    const reply = await redis.headwayWriteProgress(
      state,
      mode,
      draft.enqueuedAt,
      writer.run,
      ended ? "ended" : draft.state === "cancelling" ? "cancelling" : "open",
      writer.ifSeq ?? "",
      text.json,
      keys.jobChannel(draft.jobId),
      keys.feedChannel(draft.org),
      ended ? KEEP_ENDED_SECONDS : (keepOpenSeconds ?? ""),
      publish,
      writer.step ?? "",
      toFeedHead(draft, text),
      writer.isInQueue ? "1" : "",
      "slots" in redis ? keys.feedShard(draft.org, pickFeedShard(state, redis.slots)) : "",
    );
    return toOutcome(draft, reply);
  };

  const toKey = (jobId: string): string => keys.state(jobId);
  const readMany = async (jobIds: readonly string[]): Promise<(StoredProgress | undefined)[]> =>
    (await readFields(redis, jobIds.map(toKey), STORED_FIELDS)).map(toStored);
  const read = async (jobId: string): Promise<StoredProgress | undefined> =>
    toStored(await redis.hmget(keys.state(jobId), ...STORED_FIELDS));

  return {
    keys,
    create: (draft, ifSeq) => run("create", draft, { run: 0, ...(ifSeq !== undefined && { ifSeq }) }),
    write: (draft, writer) => run("write", draft, writer),
    read,
    readMany,
    readAny: async (jobIds) => {
      const isAnyStored =
        redis.isCluster || jobIds.length < 2 || (await redis.exists(...jobIds.map(toKey))) > 0;
      return isAnyStored ? readMany(jobIds) : jobIds.map(() => undefined);
    },
    sift: (jobIds, state) => sift(redis, keys, jobIds, state),
    readPhases: (jobIds) => readPhases(redis, jobIds.map(toKey)),
  };
}

/** What has been taken is known to its writer, but for its number and time. */
function toOutcome(draft: JobDraft, [outcome, seqOrStored, at]: WriteReply): WriteOutcome {
  const snapshot =
    at === undefined
      ? (JSON.parse(seqOrStored) as JobSnapshot)
      : { seq: Number(seqOrStored), at: Number(at), ...draft };
  return { outcome, snapshot };
}

async function readPhases(
  redis: RedisConnection,
  stateKeys: readonly string[],
): Promise<(ProgressPhase | undefined)[]> {
  if (stateKeys.length === 0) return [];
  // A script reads keys of one node only.
  if (redis.isCluster) {
    const stored = await readFields(redis, stateKeys, ["phase"]);
    return stored.map(([phase]) => (phase ?? undefined) as ProgressPhase | undefined);
  }
  const phases = new Array<ProgressPhase | undefined>(stateKeys.length).fill("open");
  const others = await redis.headwayFindNotOpen(stateKeys.length, ...stateKeys);
  for (let at = 0; at < others.length; at += 2)
    phases[Number(others[at]) - 1] = (others[at + 1] || undefined) as ProgressPhase | undefined;
  return phases;
}

async function sift(
  redis: RedisConnection,
  keys: ProgressKeys,
  jobIds: readonly string[],
  state: JobState,
): Promise<string[]> {
  if (jobIds.length === 0) return [];
  const stateKeys = jobIds.map((jobId) => keys.state(jobId));
  const text = `"state":${JSON.stringify(state)}`;
  // A script reads keys of one node only.
  if (redis.isCluster) {
    const stored = await readFields(redis, stateKeys, ["json"]);
    return jobIds.filter((_, at) => stored[at]?.[0]?.includes(text) ?? true);
  }
  const places = await redis.headwayFindHolding(jobIds.length, ...stateKeys, text);
  return places.flatMap((place) => jobIds[place - 1] ?? []);
}

const STORED_FIELDS = ["json", "run", "inQueue"];

/** The same fields of many hashes, in the order of the keys. */
async function readFields(
  redis: RedisConnection,
  stateKeys: readonly string[],
  fields: readonly string[],
): Promise<(string | null)[][]> {
  if (stateKeys.length === 0) return [];
  // To the node that has it each: a pipeline goes to one only.
  if (redis.isCluster) return Promise.all(stateKeys.map((key) => redis.hmget(key, ...fields)));
  const pipeline = redis.pipeline();
  for (const key of stateKeys) pipeline.hmget(key, ...fields);
  const replies = await pipeline.exec();
  return (replies ?? []).map(([error, reply]) => {
    if (error !== null) throw error;
    return reply as (string | null)[];
  });
}

function toStored([json, run, inQueue]: (string | null)[]): StoredProgress | undefined {
  if (!json) return undefined;
  return { snapshot: JSON.parse(json) as JobSnapshot, run: Number(run), isInQueue: inQueue === "1" };
}
