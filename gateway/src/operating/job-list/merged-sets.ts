import { createQueueKeys } from "@headway/shared/bullmq/queue-keys";
import type { QueueRecord } from "@headway/shared/bullmq/queue-record";
import { readRecordsIn } from "@headway/shared/bullmq/read-record";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { NamedQueue } from "../../observing/queue-directory.ts";

export type MergedSet = "delayed" | "failed" | "completed";

/** The score of the last job that was given, and how many of that score were; null: at the beginning. */
export interface MergedPosition {
  score: number | null;
  skip: number;
}

export interface MergedRequest {
  sets: readonly MergedSet[];
  limit: number;
  from?: MergedPosition | undefined;
  since?: number | undefined;
  until?: number | undefined;
  isOldestFirst?: boolean;
}

/** A job that is known by its id alone. */
export interface MergedRef {
  place: NamedQueue;
  set: MergedSet;
  jobId: string;
  score: number;
}

/** Job ids of the same sets of many queues, in one order: delayed ones by due time, ended ones newest first unless told otherwise. */
export async function readMergedIds(
  redis: RedisConnection,
  places: readonly NamedQueue[],
  request: MergedRequest,
): Promise<{ refs: MergedRef[]; next: MergedPosition | undefined }> {
  const { sets, limit, from } = request;
  const isAscending = sets[0] === "delayed" || request.isOldestFirst === true;
  const skip = from?.skip ?? 0;
  const sources = places.flatMap((place) => sets.map((set) => ({ place, set })));
  const pipeline = redis.pipeline();
  for (const { place, set } of sources) {
    const key = createQueueKeys(place).of(set);
    const [low, high] = boundsOf(request, isAscending);
    const page = ["LIMIT", 0, limit + skip, "WITHSCORES"] as const;
    if (isAscending) pipeline.call("ZRANGE", key, low, high, "BYSCORE", ...page);
    else pipeline.call("ZRANGE", key, high, low, "BYSCORE", "REV", ...page);
  }
  const replies = (await pipeline.exec()) ?? [];
  const all = sources.flatMap((source, at) => toRefs(source, replies[at]?.[1]));
  // Within a set as Redis has it, or a page would begin where none has ended.
  const sign = isAscending ? 1 : -1;
  all.sort(
    (a, b) =>
      sign * (a.score - b.score) ||
      compare(a.place.queue, b.place.queue) ||
      compare(a.set, b.set) ||
      sign * compare(a.jobId, b.jobId),
  );
  const refs = all.slice(skip, skip + limit);
  const last = refs.at(-1);
  if (last === undefined || refs.length < limit) return { refs, next: undefined };
  const given = all.slice(0, skip + limit).filter(({ score }) => score === last.score).length;
  return { refs, next: { score: last.score, skip: given } };
}

/** The same with the jobs' records. Those that went in between are left out. */
export async function readMerged(
  redis: RedisConnection,
  places: readonly NamedQueue[],
  request: MergedRequest,
): Promise<{ found: { place: NamedQueue; record: QueueRecord }[]; next: MergedPosition | undefined }> {
  const { refs, next } = await readMergedIds(redis, places, request);
  return { found: await readRefs(redis, refs), next };
}

/** The records of these jobs, in their order. */
export async function readRefs(
  redis: RedisConnection,
  refs: readonly MergedRef[],
): Promise<{ place: NamedQueue; record: QueueRecord }[]> {
  const bySource = new Map<string, MergedRef[]>();
  for (const ref of refs) {
    const key = JSON.stringify([ref.place.queue, ref.set]);
    bySource.set(key, [...(bySource.get(key) ?? []), ref]);
  }
  const records = new Map<string, QueueRecord>();
  await Promise.all(
    [...bySource.values()].map(async (some) => {
      const [{ place, set } = { place: undefined, set: undefined }] = some;
      if (place === undefined) return;
      for (const record of await readRecordsIn(redis, createQueueKeys(place), set, some))
        records.set(JSON.stringify([place.queue, record.jobId]), record);
    }),
  );
  return refs.flatMap(({ place, jobId }) => {
    const record = records.get(JSON.stringify([place.queue, jobId]));
    return record === undefined ? [] : [{ place, record }];
  });
}

function boundsOf({ from, since, until }: MergedRequest, isAscending: boolean): [low: string, high: string] {
  const score = from?.score ?? undefined;
  const low = isAscending ? (score ?? since) : since;
  const high = isAscending ? until : (score ?? until);
  return [low === undefined ? "-inf" : String(low), high === undefined ? "+inf" : String(high)];
}

function toRefs({ place, set }: { place: NamedQueue; set: MergedSet }, reply: unknown): MergedRef[] {
  if (!Array.isArray(reply)) return [];
  // RESP3 answers in pairs.
  const flat = reply.flat() as string[];
  return flat.flatMap((jobId, at) =>
    at % 2 === 0 ? { place, set, jobId, score: Number(flat[at + 1]) } : [],
  );
}

/** By code units, the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
