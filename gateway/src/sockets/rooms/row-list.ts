import type { FeedChange } from "@headway/shared/progress/feed-change";
import { ROW_LIMITS } from "@headway/shared/protocol/job-row";
import type { RowCounts, RowWindow } from "@headway/shared/protocol/job-row";
import type { JobState } from "@headway/shared/protocol/job-snapshot";

/** Ended jobs below the running ones. */
const ENDED_SHOWN = 20;
/** Ended jobs of which an older state that comes late is told from a newer one. */
const ENDED_KNOWN = 1_000;

export interface ListedJob extends Readonly<Pick<FeedChange, "jobId" | "state" | "isEnded" | "enqueuedAt">> {
  seq: number;
  row: string;
}

/**
 * An organisation's jobs in the order in which they are shown: those that are worked on, those that wait, each newest first, then
 * the 20 that ended last. Keeps the newest state of each, whichever way and in whichever order the news come.
 */
export class RowList {
  readonly #byId = new Map<string, ListedJob>();
  /** Those that are worked on, then those that wait; each newest first. */
  readonly #open: ListedJob[] = [];
  /** The last that ended first. */
  readonly #ended: ListedJob[] = [];
  readonly #counts = new Map<JobState, number>();
  #ends = 0;

  /** Answers whether the state was newer than what is held. */
  accept({ jobId, seq, state, isEnded, enqueuedAt, row }: FeedChange): boolean {
    const held = this.#byId.get(jobId);
    if (held !== undefined && seq <= held.seq) return false;
    if (held !== undefined && held.state === state && held.enqueuedAt === enqueuedAt) {
      held.seq = seq;
      held.row = row;
      return true;
    }
    if (held !== undefined) this.#take(held);
    this.#put({ jobId, seq, state, isEnded, enqueuedAt, row });
    return true;
  }

  get(jobId: string): ListedJob | undefined {
    return this.#byId.get(jobId);
  }

  /** The ids of the jobs that have not ended. */
  get openIds(): string[] {
    return this.#open.map(({ jobId }) => jobId);
  }

  read({ from, count }: RowWindow): ListedJob[] {
    const open = this.#open.slice(from, from + count);
    const first = Math.max(0, from - this.#open.length);
    const left = Math.min(count - open.length, ENDED_SHOWN - first);
    return left > 0 ? [...open, ...this.#ended.slice(first, first + left)] : open;
  }

  get counts(): RowCounts {
    return {
      total: this.#open.length + Math.min(ENDED_SHOWN, this.#ended.length),
      counts: Object.fromEntries([...this.#counts].filter(([, count]) => count > 0)),
      ends: this.#ends,
    };
  }

  #put(job: ListedJob): void {
    this.#byId.set(job.jobId, job);
    this.#count(job, 1);
    if (job.isEnded) {
      this.#ends += 1;
      this.#ended.unshift(job);
    } else this.#open.splice(this.#placeOf(job), 0, job);
    const beyond = this.#open.length > ROW_LIMITS.listed ? this.#open.at(-1) : undefined;
    const forgotten = this.#ended.length > ENDED_KNOWN ? this.#ended.at(-1) : undefined;
    for (const one of [beyond, forgotten]) if (one) this.#take(one);
  }

  #take(job: ListedJob): void {
    this.#byId.delete(job.jobId);
    this.#count(job, -1);
    if (job.isEnded) this.#ended.splice(this.#ended.indexOf(job), 1);
    else this.#open.splice(this.#placeOf(job), 1);
  }

  #count({ isEnded, state }: ListedJob, by: number): void {
    if (!isEnded) this.#counts.set(state, (this.#counts.get(state) ?? 0) + by);
  }

  /** Where an open job stands, or would. */
  #placeOf(job: ListedJob): number {
    let [low, high] = [0, this.#open.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#open[middle];
      if (other !== undefined && isBefore(other, job)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isWaiting({ state }: ListedJob): boolean {
  return state === "queued" || state === "delayed";
}

function isBefore(a: ListedJob, b: ListedJob): boolean {
  if (isWaiting(a) !== isWaiting(b)) return isWaiting(b);
  return a.enqueuedAt === b.enqueuedAt ? a.jobId > b.jobId : a.enqueuedAt > b.enqueuedAt;
}
