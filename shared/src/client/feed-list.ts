import { isTerminal, type JobSnapshot } from "../protocol/job-snapshot.ts";

/** How many jobs of the organisation are kept. */
export const FEED_LENGTH = 200;

/** The organisation's jobs, pieced together from the gateway's answer and the updates after it. */
export interface FeedList {
  /** Newest first, by the time they were enqueued. */
  jobs(): JobSnapshot[];
  /** Takes in an update; answers whether the list changed. */
  merge(jobs: JobSnapshot[]): boolean;
  /** The gateway is being asked for the whole list: from here on, remember what updates tell. */
  beginResync(): void;
  /**
   * The gateway's answer. A job held as running that is neither in it nor in an update since it was asked for has left the
   * organisation's list while nobody listened, and is dropped.
   */
  endResync(jobs: JobSnapshot[]): void;
}

export function createFeedList(length: number = FEED_LENGTH): FeedList {
  let held = new Map<string, JobSnapshot>();
  let heardSinceAsked = new Set<string>();

  function merge(jobs: JobSnapshot[]): boolean {
    let changed = false;
    for (const job of jobs) {
      heardSinceAsked.add(job.jobId);
      if (job.seq <= (held.get(job.jobId)?.seq ?? -1)) continue;
      held.set(job.jobId, job);
      changed = true;
    }
    if (held.size > length) held = keep(held, length);
    return changed;
  }

  return {
    jobs: () => [...held.values()].sort(newestFirst),
    merge,
    beginResync() {
      heardSinceAsked = new Set();
    },
    endResync(jobs) {
      merge(jobs);
      for (const job of [...held.values()]) {
        if (!isTerminal(job.state) && !heardSinceAsked.has(job.jobId)) held.delete(job.jobId);
      }
      heardSinceAsked = new Set();
    },
  };
}

/** Over the length, finished jobs go before running ones, and the oldest go first. */
function keep(held: Map<string, JobSnapshot>, length: number): Map<string, JobSnapshot> {
  const byWorth = [...held.values()].sort(
    (a, b) => Number(isTerminal(a.state)) - Number(isTerminal(b.state)) || newestFirst(a, b),
  );
  return new Map(byWorth.slice(0, length).map((job) => [job.jobId, job]));
}

export function newestFirst(a: JobSnapshot, b: JobSnapshot): number {
  return b.enqueuedAt - a.enqueuedAt || (a.jobId < b.jobId ? 1 : -1);
}
