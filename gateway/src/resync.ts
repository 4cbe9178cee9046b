import { setImmediate, setTimeout } from "node:timers/promises";
import { toFeedChange } from "@headway/shared/progress/feed-change";
import type { ProgressStore } from "@headway/shared/progress/progress-store";
import type { FeedRooms } from "./feed-rooms.ts";
import type { JobLookup } from "./job-lookup.ts";
import type { JobRooms } from "./job-rooms.ts";

/** Snapshots read in one go. Between two goes, sockets and timers have their turn. */
const BATCH = 200;
/** Gateways that lost Redis together come back together: each begins within this time, in ms, so that Redis is not asked by all at once. */
const JITTER_MS = 150;
/** How far the clocks of workers and gateways may be apart, in ms. */
const CLOCKS_APART_MS = 60_000;

export interface ResyncDeps {
  progress: ProgressStore;
  jobs: JobLookup;
  jobRooms: JobRooms;
  feedRooms: FeedRooms;
  /** 0 (inclusive) to 1 (exclusive). */
  random?: () => number;
}

/**
 * Sends everybody what they may have missed: reads all watched jobs and feeds again, in batches, and offers each room its
 * newest state. Rejects when a store cannot be read; it may be repeated, and sends nothing twice.
 *
 * @param deafSince ms since epoch: since when updates may be missing
 */
export async function resync(
  { progress, jobs, jobRooms, feedRooms, random = Math.random }: ResyncDeps,
  deafSince: number,
): Promise<void> {
  const watched = jobRooms.jobIds;
  const { orgs } = feedRooms;
  if (watched.length + orgs.length > 0) await setTimeout(random() * JITTER_MS);
  for (let start = 0; start < watched.length; start += BATCH) {
    const stored = await progress.readMany(watched.slice(start, start + BATCH));
    for (const read of stored) {
      // Whoever left meanwhile needs nothing, and an offer would make the room known again for good.
      if (read && jobRooms.latest(read.snapshot.jobId)) jobRooms.offer(read.snapshot);
    }
    await setImmediate();
  }
  for (const org of orgs) {
    // A feed lists the latest of the ended jobs only: what ended during the outage need not be among them, be it that it was
    // known to run, or that somebody had it done again.
    const held = feedRooms.running(org);
    for (const job of await jobs.listFeed(org, deafSince - CLOCKS_APART_MS))
      feedRooms.offer(org, toFeedChange(job));
    for (let start = 0; start < held.length; start += BATCH) {
      const stored = await progress.readMany(held.slice(start, start + BATCH));
      for (const read of stored) if (read) feedRooms.offer(org, toFeedChange(read.snapshot));
      await setImmediate();
    }
  }
}
