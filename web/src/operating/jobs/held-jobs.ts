import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import { Observable } from "../../lib/observable.ts";
import { belongs, groupOf, type JobFilter } from "./job-filter.ts";

export interface HeldState {
  /** In the order in which they were fetched, whatever has become of them since. */
  jobs: readonly JobSnapshot[];
  /** What would be otherwise if the list were fetched now. */
  news: News;
}

interface News {
  added: number;
  ended: number;
  /** Have gone on in another way: a failed job that was retried. */
  moved: number;
}

const NO_NEWS: News = { added: 0, ended: 0, moved: 0 };

/**
 * A list whose order and membership stay as they were fetched, so that nothing moves under a pointer, while the jobs in it go
 * on. What has come or gone on meanwhile is counted.
 */
export class HeldJobs {
  readonly state = new Observable<HeldState>({ jobs: [], news: NO_NEWS });
  #filter: JobFilter;
  readonly #jobs = new Map<string, JobSnapshot>();
  /** The state in which each job was listed. */
  readonly #listed = new Map<string, JobSnapshot["state"]>();
  readonly #added = new Set<string>();

  constructor(filter: JobFilter) {
    this.#filter = filter;
  }

  /** A new order, as it was fetched. */
  reset(jobs: readonly JobSnapshot[], filter: JobFilter): void {
    this.#filter = filter;
    this.#jobs.clear();
    this.#listed.clear();
    this.#added.clear();
    this.append(jobs);
  }

  /** A further page. */
  append(jobs: readonly JobSnapshot[]): void {
    for (const job of jobs) {
      if (this.#jobs.has(job.jobId)) continue;
      this.#jobs.set(job.jobId, job);
      this.#listed.set(job.jobId, job.state);
      this.#added.delete(job.jobId);
    }
    this.#tell();
  }

  /** News of some jobs. */
  hear(jobs: readonly JobSnapshot[]): void {
    for (const job of jobs) {
      const known = this.#jobs.get(job.jobId);
      if (known !== undefined) {
        if (job.seq >= known.seq) this.#jobs.set(job.jobId, job);
      } else if (belongs(job, this.#filter)) this.#added.add(job.jobId);
      else this.#added.delete(job.jobId);
    }
    this.#tell();
  }

  #tell(): void {
    const jobs = [...this.#jobs.values()];
    const gone = jobs.filter((job) => this.#hasGoneOn(job));
    const ended = gone.filter(({ state }) => isTerminal(state)).length;
    this.state.set({ jobs, news: { added: this.#added.size, ended, moved: gone.length - ended } });
  }

  #hasGoneOn(job: JobSnapshot): boolean {
    const listed = this.#listed.get(job.jobId) ?? job.state;
    return listed !== job.state && (groupOf(listed) !== groupOf(job.state) || !belongs(job, this.#filter));
  }
}
