import type { Cluster, Redis } from "ioredis";
import type { QueueKeys } from "./queue-keys.ts";
import type { PlaceInQueue, QueueRecord } from "./queue-record.ts";
import { readRecordsIn } from "./read-record.ts";

/** What a list can be narrowed to: BullMQ's states, and those of a snapshot. */
const SEGMENTS: Record<string, readonly Segment[]> = {
  active: ["active"],
  waiting: ["paused", "wait"],
  prioritized: ["prioritized"],
  "waiting-children": ["waiting-children"],
  delayed: ["delayed"],
  queued: ["paused", "wait", "prioritized", "waiting-children"],
  completed: ["completed"],
  failed: ["failed"],
  running: ["active", "paused", "wait", "prioritized", "waiting-children", "delayed"],
  ended: ["failed", "completed"],
};
const ALL: readonly Segment[] = [
  "active",
  "paused",
  "wait",
  "prioritized",
  "waiting-children",
  "delayed",
  "failed",
  "completed",
];

type Segment = Exclude<PlaceInQueue, "gone" | "waiting"> | "wait" | "paused";

/** Where a page begins: the segment's place in the list, and how many jobs of it went before. */
export type ListPosition = readonly [segment: number, offset: number];

export interface JobsPage {
  records: QueueRecord[];
  next: ListPosition | undefined;
}

export const LISTED_STATES = Object.keys(SEGMENTS);

export interface ListRequest {
  /** One of `LISTED_STATES`; all of them, running ones first, where it is left out. */
  state?: string | undefined;
  limit: number;
  from?: ListPosition | undefined;
}

/** A page of a queue's jobs from BullMQ's own sets, in their order: what comes next first, what ended last first. */
export async function listJobs(
  redis: Redis | Cluster,
  keys: QueueKeys,
  { state, limit, from = [0, 0] }: ListRequest,
): Promise<JobsPage> {
  const segments = state === undefined ? ALL : (SEGMENTS[state] ?? []);
  const records: QueueRecord[] = [];
  let [at, offset] = from;
  while (at < segments.length && records.length < limit) {
    const segment = segments[at] as Segment;
    const wanted = limit - records.length;
    const jobs = await readSegment(redis, keys, segment, offset, wanted);
    records.push(...(await readRecordsIn(redis, keys, toPlace(segment), jobs)));
    offset += jobs.length;
    if (jobs.length < wanted) [at, offset] = [at + 1, 0];
  }
  return { records, next: at < segments.length ? [at, offset] : undefined };
}

function toPlace(segment: Segment): Exclude<PlaceInQueue, "gone"> {
  return segment === "wait" || segment === "paused" ? "waiting" : segment;
}

async function readSegment(
  redis: Redis | Cluster,
  keys: QueueKeys,
  segment: Segment,
  offset: number,
  count: number,
): Promise<{ jobId: string; score?: number }[]> {
  const key = keys.of(segment);
  switch (segment) {
    case "active":
    case "wait":
    case "paused": {
      // Workers take from the end.
      const ids = await redis.lrange(key, -offset - count, -offset - 1);
      return ids.reverse().map((jobId) => ({ jobId }));
    }
    case "delayed":
    case "prioritized":
      return toScored(await redis.zrange(key, String(offset), String(offset + count - 1), "WITHSCORES"));
    case "waiting-children":
    case "completed":
    case "failed":
      return toScored(await redis.zrevrange(key, offset, offset + count - 1, "WITHSCORES"));
  }
}

function toScored(flat: string[]): { jobId: string; score: number }[] {
  return flat.flatMap((jobId, at) => (at % 2 === 0 ? { jobId, score: Number(flat[at + 1]) } : []));
}
