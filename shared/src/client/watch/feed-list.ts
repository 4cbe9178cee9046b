import type { OmittedJobs } from "../../protocol/client-commands.ts";
import { isTerminal, type JobSnapshot } from "../../protocol/job-snapshot.ts";

/** How many jobs of the organisation are kept, save that those which run are all kept. */
export const FEED_LENGTH = 200;

/** The organisation's jobs, pieced together from the gateway's answer and the updates after it. */
export interface FeedList {
  /** Newest first, by the time they were enqueued. */
  jobs(): JobSnapshot[];
  /** Jobs of the organisation that the last answer left out and no update has brought since. */
  omitted(): OmittedJobs;
  /** Takes in an update; answers whether the list changed. */
  merge(jobs: JobSnapshot[]): boolean;
  /** The gateway is being asked for the whole list: from here on, remember what updates tell. */
  beginResync(): void;
  /**
   * The gateway's answer. What is neither in it nor in an update since it was asked for is dropped, however it ended: nobody
   * knows what became of it while nobody listened, and a job that has ended may have been done again.
   */
  endResync(jobs: JobSnapshot[], omitted?: OmittedJobs): void;
}

/** @param keyOf what tells jobs apart; the ids alone where all are of one queue */
export function createFeedList(
  length: number = FEED_LENGTH,
  keyOf: (job: JobSnapshot) => string = ({ jobId }) => jobId,
): FeedList {
  let held = new Map<string, JobSnapshot>();
  let heardSinceAsked = new Set<string>();
  let running = 0;
  /** Every omitted job was enqueued before: the newest are never left out. */
  let newestTold = 0;

  function merge(jobs: JobSnapshot[]): boolean {
    // Before, not after: the end of the oldest job of all must have been in a list once.
    held = keep(held, length, keyOf);
    let changed = false;
    for (const job of jobs) {
      const key = keyOf(job);
      heardSinceAsked.add(key);
      const known = held.get(key);
      if (job.seq <= (known?.seq ?? -1)) continue;
      if (known === undefined && running > 0 && job.enqueuedAt <= newestTold) running -= 1;
      held.set(key, job);
      changed = true;
    }
    return changed;
  }

  return {
    jobs: () => [...held.values()].sort(newestFirst),
    omitted: () => ({ running }),
    merge,
    beginResync() {
      heardSinceAsked = new Set();
    },
    endResync(jobs, omitted = { running: 0 }) {
      merge(jobs);
      running = omitted.running;
      newestTold = Math.max(0, ...jobs.map(({ enqueuedAt }) => enqueuedAt));
      for (const key of [...held.keys()]) if (!heardSinceAsked.has(key)) held.delete(key);
      heardSinceAsked = new Set();
    },
  };
}

/** Over the length, those that have ended go, and those that ended first before others. */
function keep(
  held: Map<string, JobSnapshot>,
  length: number,
  keyOf: (job: JobSnapshot) => string,
): Map<string, JobSnapshot> {
  if (held.size <= length) return held;
  const jobs = [...held.values()];
  const running = jobs.filter(({ state }) => !isTerminal(state));
  const ended = jobs.filter(({ state }) => isTerminal(state)).sort(lastEndedFirst);
  const kept = [...running, ...ended.slice(0, Math.max(0, length - running.length))];
  return new Map(kept.map((job) => [keyOf(job), job]));
}

function lastEndedFirst(a: JobSnapshot, b: JobSnapshot): number {
  return (b.finishedAt ?? b.at) - (a.finishedAt ?? a.at) || newestFirst(a, b);
}

export function newestFirst(a: JobSnapshot, b: JobSnapshot): number {
  return b.enqueuedAt - a.enqueuedAt || (a.jobId < b.jobId ? 1 : -1);
}
