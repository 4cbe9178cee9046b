import { listJobs } from "@headway/shared/bullmq/list-jobs";
import { createQueueKeys } from "@headway/shared/bullmq/queue-keys";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { NamedQueue } from "../../observing/queue-directory.ts";
import type { Found, JobListQuery } from "./list-request.ts";
import { countSequence } from "./list-parts.ts";
import type { Part } from "./list-parts.ts";
import { readMergedIds, readRefs } from "./merged-sets.ts";
import type { MergedSet } from "./merged-sets.ts";
import type { QueueRow } from "../queues/overview.ts";
import { matchesText } from "./search-text.ts";

/** Jobs whose runs are compared, and those of a search, whose texts are read. */
const COMPARED = 2_000;
const SEARCHED = 500;

/** Those that ran longest of the newest ended jobs, behind those that run for longest now. One page, and no next one. */
export async function readSlowest(
  redis: RedisConnection,
  rows: readonly QueueRow[],
  parts: readonly Part[],
  query: JobListQuery,
): Promise<{ found: Found[]; next: undefined; looked: number }> {
  const most = query.q === undefined ? COMPARED : SEARCHED;
  const running = parts.some(
    ({ kind, ...part }) => kind === "sequence" && "state" in part && part.state === "active",
  )
    ? await readRunning(redis, rows, most)
    : [];
  const sets = parts
    .flatMap((part) => (part.kind === "merged" ? part.sets : []))
    .filter((set) => set !== "delayed");
  const { ended, compared } = await readLongest(redis, rows, sets, query, most);
  const all = [...running, ...ended];
  const isMatch = query.q === undefined ? undefined : await matchesText(redis, all, query.q);
  const found = all.filter((_, at) => isMatch?.[at] ?? true).slice(0, query.limit);
  return { found, next: undefined, looked: running.length + compared };
}

async function readRunning(
  redis: RedisConnection,
  rows: readonly QueueRow[],
  most: number,
): Promise<Found[]> {
  const found: Found[] = [];
  for (const place of rows.filter((row) => countSequence(row, { kind: "sequence", state: "active" }) > 0)) {
    const { records } = await listJobs(redis, createQueueKeys(place), {
      state: "active",
      limit: most - found.length,
    });
    found.push(...records.map((record) => ({ place, record })));
    if (found.length >= most) break;
  }
  return found.sort((a, b) => (a.record.processedOn ?? Infinity) - (b.record.processedOn ?? Infinity));
}

async function readLongest(
  redis: RedisConnection,
  places: readonly NamedQueue[],
  sets: readonly MergedSet[],
  { since, until, limit, q }: JobListQuery,
  most: number,
): Promise<{ ended: Found[]; compared: number }> {
  if (sets.length === 0) return { ended: [], compared: 0 };
  const { refs } = await readMergedIds(redis, places, { sets, limit: most, since, until });
  const pipeline = redis.pipeline();
  for (const { place, jobId } of refs)
    pipeline.hmget(createQueueKeys(place).job(jobId), "processedOn", "finishedOn");
  const replies = (await pipeline.exec()) ?? [];
  const runs = refs.map((ref, at) => {
    const [began, ended] = ((replies[at]?.[1] ?? []) as (string | null)[]).map(Number);
    return { ref, ms: began && ended ? ended - began : 0 };
  });
  runs.sort((a, b) => b.ms - a.ms);
  const longest = runs.slice(0, q === undefined ? limit : most).map(({ ref }) => ref);
  return { ended: await readRefs(redis, longest), compared: refs.length };
}
