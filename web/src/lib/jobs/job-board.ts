import type { JobRow } from "@headway/shared/protocol/job-row";
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
  /** Jobs whose state came as a row: their timelines are older than they are, or not known. */
  readonly #withoutTimeline = new Set<string>();
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
    this.#takeIn(jobs, (job, previous) => {
      const entry = toEntry(previous, job, this.#now(), heardAt, this.#words);
      if (job.seq < entry.job.seq || !this.#withoutTimeline.delete(job.jobId)) return entry;
      return { ...entry, job };
    });
  }

  /** As `accept`, of rows: what is known of a job's timeline stays until a whole snapshot tells more. */
  acceptRows(rows: readonly JobRow[]): void {
    this.#takeIn(rows, (row, previous) => {
      const entry = toEntry(
        previous,
        { ...row, stages: previous?.job.stages ?? [] },
        this.#now(),
        undefined,
        this.#words,
      );
      if (entry !== previous) this.#withoutTimeline.add(row.jobId);
      return entry;
    });
  }

  /** Lets go of the jobs that have not ended, save these and those in doubt, which are being asked for. */
  keepRunning(isKept: (jobId: string) => boolean): void {
    const gone = [...this.#byId.values()].filter(
      ({ job: { jobId, state } }) => !isTerminal(state) && !this.#doubtful.has(jobId) && !isKept(jobId),
    );
    this.#letGo(gone.map(({ job }) => job.jobId));
  }

  #takeIn<News extends JobRow>(
    news: readonly News[],
    toNext: (job: News, previous: JobEntry | undefined) => JobEntry,
  ): void {
    const changes: [JobEntry, JobEntry | undefined][] = [];
    for (const job of news) {
      this.#doubtful.delete(job.jobId);
      const previous = this.#byId.get(job.jobId);
      const entry = toNext(job, previous);
      if (entry === previous) continue;
      this.#byId.set(job.jobId, entry);
      changes.push([entry, previous]);
    }
    if (changes.length === 0) return;
    this.#letOldOnesGo();
    this.#show();
    for (const [entry, previous] of changes) {
      for (const listener of [...this.#listeners]) listener(entry, previous);
    }
  }

  /** Another time is taken for the server's: what this page noted by the one before moves along. */
  shiftTimes(byMs: number): void {
    for (const [jobId, entry] of this.#byId) this.#byId.set(jobId, shift(entry, byMs));
    this.#show();
  }

  /** What is held of all jobs but these may be old: updates may have been missed. Answers whether there is any such job. */
  doubtAllBut(isSure: (jobId: string) => boolean): boolean {
    for (const jobId of this.#byId.keys()) if (!isSure(jobId)) this.#doubtful.add(jobId);
    return this.#doubtful.size > 0;
  }

  /** Lets go of what is in doubt still: rather nothing about a job than what is wrong. */
  dropDoubtful(): void {
    this.#letGo([...this.#doubtful]);
  }

  #letGo(jobIds: readonly string[]): void {
    if (jobIds.length === 0) return;
    for (const jobId of jobIds) {
      for (const held of [this.#byId, this.#doubtful, this.#withoutTimeline]) held.delete(jobId);
    }
    this.#show();
  }

  #show(): void {
    this.entries.set([...this.#byId.values()].sort(newestFirst));
  }

  #letOldOnesGo(): void {
    if (this.#byId.size <= ENDED_KEPT) return;
    const ended = [...this.#byId.values()].filter((entry) => isTerminal(entry.job.state)).sort(newestFirst);
    for (const { job } of ended.slice(ENDED_KEPT)) {
      for (const held of [this.#byId, this.#withoutTimeline]) held.delete(job.jobId);
    }
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
