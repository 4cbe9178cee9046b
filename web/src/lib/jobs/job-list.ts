import type { JobClient, RowsNews } from "@headway/shared/client/job-client-types";
import type { RowCounts } from "@headway/shared/protocol/job-row";
import { isTerminal, type JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { JobBoard } from "./job-board.ts";
import { Observable } from "../observable.ts";

/** Rows of the list that a page has whatever it shows: the cards, the navigation's count and the title are made of them. */
export const ROWS_AT_LEAST = 50;

export interface JobListDeps {
  client: JobClient;
  board: JobBoard;
  /** Whether the job is watched by itself. */
  isWatched: (jobId: string) => boolean;
  /** `listed`: the jobs that the list vouches for. `isRenewed`: updates of all others may have been missed. */
  onNews: (listed: ReadonlySet<string>, isRenewed: boolean) => void;
}

/**
 * What the gateway tells of the list of jobs. Of an organisation it tells the first rows, and counts of the rest; of any queues,
 * to their operator, each change of each job.
 */
export class JobList {
  /** Running jobs that the board does not have, because there are more than the list tells of. */
  readonly omittedRunning = new Observable(0);
  /** Of an organisation's list; a new object whenever a count has changed. */
  readonly counts = new Observable<RowCounts | undefined>(undefined);
  readonly #deps: JobListDeps;
  #listed: ReadonlySet<string> | undefined;

  constructor(deps: JobListDeps) {
    this.#deps = deps;
  }

  /** Returns the undo. */
  start(isOfQueues: boolean): () => void {
    const { client } = this.#deps;
    if (!isOfQueues) {
      return client.watchRows(ROWS_AT_LEAST, (news) => {
        this.#hearRows(news);
      });
    }
    return client.watchFeed((jobs, isRenewed, omitted) => {
      this.#hearFeed(jobs, omitted.running);
      this.#deps.onNews(new Set(jobs.map(({ jobId }) => jobId)), isRenewed);
    });
  }

  /** Lets the list be this long while a view shows as much of it. Returns the undo. */
  show(count: number): () => void {
    return this.#deps.client.watchRows(count, () => {});
  }

  /**
   * Takes in what was fetched. While the list is live, a running job that it leaves out is not taken: no change of it would be
   * heard of.
   */
  acceptFetched(jobs: readonly JobSnapshot[]): void {
    const isLive = this.#isLive;
    this.#deps.board.accept(
      jobs.filter(({ jobId, state }) => !isLive || isTerminal(state) || this.#isSure(jobId)),
    );
  }

  /** Lets go of running jobs that are neither listed nor watched by themselves. */
  settle(): void {
    if (this.#isLive) this.#settle();
  }

  #settle(): void {
    const { counts } = this.counts.value ?? {};
    this.#deps.board.keepRunning((jobId) => this.#isSure(jobId));
    const open = Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);
    this.omittedRunning.set(Math.max(0, open - this.#countRunning(() => true)));
  }

  get #isLive(): boolean {
    return this.#listed !== undefined && this.#deps.client.connection.state === "live";
  }

  #isSure(jobId: string): boolean {
    return this.#listed?.has(jobId) === true || this.#deps.isWatched(jobId);
  }

  #hearRows({ rows, changed, isRenewed, total, counts, ends }: RowsNews): void {
    const { board, onNews } = this.#deps;
    const listed = new Set(rows.map(({ jobId }) => jobId));
    this.#listed = listed;
    board.acceptRows(changed);
    board.acceptRows(rows);
    // Before others are let go of, those whose updates may have been missed are asked for.
    onNews(listed, isRenewed);
    const now: RowCounts = { total, counts, ends };
    if (JSON.stringify(this.counts.value) !== JSON.stringify(now)) this.counts.set(now);
    this.#settle();
  }

  #hearFeed(jobs: JobSnapshot[], omitted: number): void {
    this.#deps.board.accept(jobs);
    const fed = new Set(jobs.map(({ jobId }) => jobId));
    // Of the jobs that the feed left out, some may have come another way.
    const others = omitted === 0 ? 0 : this.#countRunning((jobId) => !fed.has(jobId));
    this.omittedRunning.set(Math.max(0, omitted - others));
  }

  #countRunning(isCounted: (jobId: string) => boolean): number {
    return this.#deps.board.entries.value.filter(({ job }) => !isTerminal(job.state) && isCounted(job.jobId))
      .length;
  }
}
