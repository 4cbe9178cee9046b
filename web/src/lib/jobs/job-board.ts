import { isTerminal, type JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { toEntry, type JobEntry } from "@headway/shared/words/job-entry";
import type { WordsByKind } from "@headway/shared/words/kind-words";
import { Observable } from "../observable.ts";

/** The end of a job stays where the job was for this long, in ms, whatever else would take its place. */
const END_STAYS_MS = 1_000;

/** Whether a job ended so lately that it should still be seen where it ran. `now`: ms since epoch. */
export function isJustEnded({ endedAt }: JobEntry, now: number): boolean {
  return endedAt !== undefined && now - endedAt < END_STAYS_MS;
}

export type JobListener = (entry: JobEntry, previous: JobEntry | undefined) => void;

/** Ended jobs beyond this many are let go, oldest first; the history has them. */
const ENDED_KEPT = 1_000;

/** Every job this page knows of, whichever way the news came: watched, from the feed, or answered over HTTP. */
export class JobBoard {
  /** Newest first. */
  readonly entries = new Observable<readonly JobEntry[]>([]);
  readonly #byId = new Map<string, JobEntry>();
  readonly #listeners = new Set<JobListener>();
  /** Jobs of which updates may have been missed, and nothing was heard since. */
  readonly #doubtful = new Set<string>();
  readonly #now: () => number;
  readonly #words: WordsByKind;

  constructor(now: () => number = Date.now, words: WordsByKind = {}) {
    this.#now = now;
    this.#words = words;
  }

  find(jobId: string): JobEntry | undefined {
    return this.#byId.get(jobId);
  }

  /** Calls the listener with each accepted change of a job. Returns the undo. */
  onJob(listener: JobListener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /**
   * Takes news in; what is not newer than what is held is dropped.
   *
   * @param heardAt ms since epoch, when it is known of each of these jobs that they were just heard
   *   of; left out for lists, which repeat what they said before
   */
  accept(jobs: readonly JobSnapshot[], heardAt?: number): void {
    const changes: [JobEntry, JobEntry | undefined][] = [];
    for (const job of jobs) {
      this.#doubtful.delete(job.jobId);
      const previous = this.#byId.get(job.jobId);
      const entry = toEntry(previous, job, this.#now(), heardAt, this.#words);
      if (entry === previous) continue;
      this.#byId.set(job.jobId, entry);
      changes.push([entry, previous]);
    }
    if (changes.length === 0) return;
    this.#letOldOnesGo();
    this.entries.set([...this.#byId.values()].sort(newestFirst));
    for (const [entry, previous] of changes) {
      for (const listener of [...this.#listeners]) listener(entry, previous);
    }
  }

  /** Another time is taken for the server's: what this page noted by the one before moves along. */
  shiftTimes(byMs: number): void {
    for (const [jobId, entry] of this.#byId) this.#byId.set(jobId, shift(entry, byMs));
    this.entries.set([...this.#byId.values()].sort(newestFirst));
  }

  /** What is held of all jobs but these may be old: updates may have been missed. Answers whether there is any such job. */
  doubtAllBut(isSure: (jobId: string) => boolean): boolean {
    for (const jobId of this.#byId.keys()) if (!isSure(jobId)) this.#doubtful.add(jobId);
    return this.#doubtful.size > 0;
  }

  /** Lets go of what is in doubt still: rather nothing about a job than what is wrong. */
  dropDoubtful(): void {
    if (this.#doubtful.size === 0) return;
    for (const jobId of this.#doubtful) this.#byId.delete(jobId);
    this.#doubtful.clear();
    this.entries.set([...this.#byId.values()].sort(newestFirst));
  }

  #letOldOnesGo(): void {
    if (this.#byId.size <= ENDED_KEPT) return;
    const ended = [...this.#byId.values()].filter((entry) => isTerminal(entry.job.state)).sort(newestFirst);
    for (const { job } of ended.slice(ENDED_KEPT)) this.#byId.delete(job.jobId);
  }
}

function shift(entry: JobEntry, byMs: number): JobEntry {
  const { eta, endedAt } = entry;
  return {
    ...entry,
    heardAt: entry.heardAt + byMs,
    eta: eta && { ...eta, endsAt: eta.endsAt + byMs, shownAt: eta.shownAt + byMs },
    endedAt: endedAt === undefined ? undefined : endedAt + byMs,
  };
}

function newestFirst(a: JobEntry, b: JobEntry): number {
  return b.job.enqueuedAt - a.job.enqueuedAt || (a.job.jobId < b.job.jobId ? 1 : -1);
}
