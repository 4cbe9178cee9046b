import { setImmediate, setTimeout } from "node:timers/promises";
import { toFeedChange } from "@headway/shared/progress/feed-change";
import type { ProgressStore, StoredProgress } from "@headway/shared/progress/progress-store";
import type { FeedRooms } from "./feed-rooms.ts";
import type { JobLookup } from "../../jobs/job-lookup.ts";
import type { RowLists } from "./row-lists.ts";
import type { JobRooms } from "./job-rooms.ts";

/** Snapshots read in one go. Between two goes, sockets and timers have their turn. */
const BATCH = 200;
/** Gateways that lost Redis together come back together: each begins within this time, in ms, so that Redis is not asked by all at once. */
const JITTER_MS = 150;
const FEEDS_AT_ONCE = 10;
/** How far the clocks of workers and gateways may be apart, in ms. */
const CLOCKS_APART_MS = 60_000;

export interface ResyncDeps {
  progress: ProgressStore;
  jobRooms: JobRooms;
  feedRooms: FeedRooms;
  rowLists: RowLists;
  /** 0 (inclusive) to 1 (exclusive). */
  random?: () => number;
}

export interface CatchUpDeps {
  jobs: JobLookup;
  feedRooms: FeedRooms;
  rowLists: RowLists;
}

/**
 * Sends everybody what they may have missed of the jobs they see: reads all that are watched, and all that feeds hold as
 * running, in batches, and offers each room its newest state. Rejects when Redis cannot be read; it may be repeated, and sends
 * nothing twice.
 */
export async function resync({
  progress,
  jobRooms,
  feedRooms,
  rowLists,
  random = Math.random,
}: ResyncDeps): Promise<void> {
  const watched = jobRooms.jobIds;
  const { orgs } = feedRooms;
  if (watched.length + orgs.length + rowLists.orgs.length > 0) await setTimeout(random() * JITTER_MS);
  for await (const { snapshot } of readInBatches(progress, watched)) {
    jobRooms.offer(snapshot);
  }
  for (const org of orgs) {
    for await (const { snapshot } of readInBatches(progress, feedRooms.running(org)))
      feedRooms.offer(org, toFeedChange(snapshot));
  }
  for (const org of rowLists.orgs) {
    for await (const { snapshot } of readInBatches(progress, rowLists.open(org)))
      rowLists.offer(org, toFeedChange(snapshot));
  }
}

/**
 * Sends those who watch feeds what they cannot have seen yet: what has begun since `deafSince` (ms since epoch), and what has
 * begun and ended. Only the history knows of that, so it may take until MongoDB is back, too; it may be repeated.
 */
export async function catchUp({ jobs, feedRooms, rowLists }: CatchUpDeps, deafSince: number): Promise<void> {
  const { orgs } = feedRooms;
  for (const org of rowLists.orgs) await rowLists.read(org);
  for (let start = 0; start < orgs.length; start += FEEDS_AT_ONCE) {
    await Promise.all(
      orgs.slice(start, start + FEEDS_AT_ONCE).map(async (org) => {
        const feed = await jobs.listFeed(org, deafSince - CLOCKS_APART_MS);
        for (const job of feed.jobs) feedRooms.offer(org, toFeedChange(job));
      }),
    );
  }
}

async function* readInBatches(
  progress: ProgressStore,
  jobIds: readonly string[],
): AsyncGenerator<StoredProgress> {
  for (let start = 0; start < jobIds.length; start += BATCH) {
    for (const read of await progress.readMany(jobIds.slice(start, start + BATCH))) if (read) yield read;
    await setImmediate();
  }
}
