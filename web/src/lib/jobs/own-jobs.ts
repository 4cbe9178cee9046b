import type { JobClient, RememberedJob, RememberedJobs } from "@headway/shared/client/job-client-types";
import { isTerminal, type JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { JobBoard } from "./job-board.ts";
import { Observable } from "../observable.ts";

/**
 * The jobs that were started in this browser: watched one by one, in every tab, across reloads, until their end has been
 * seen. What is learnt goes to the board.
 */
export class OwnJobs {
  /** Ids of the jobs being watched. */
  readonly running = new Observable<ReadonlySet<string>>(new Set());
  /** The one whose end was seen last while this page was open; a new object for each end, also for one job's second. */
  readonly lastEnded = new Observable<{ readonly jobId: string } | undefined>(undefined);
  readonly #client: JobClient;
  readonly #remembered: RememberedJobs;
  readonly #board: JobBoard;
  readonly #watches = new Map<string, () => void>();
  readonly #sinceSeq = new Map<string, number>();

  constructor(client: JobClient, remembered: RememberedJobs, board: JobBoard) {
    this.#client = client;
    this.#remembered = remembered;
    this.#board = board;
  }

  /** From this state of the job on: what is older, such as the end of its earlier life, is no news of it. */
  remember({ jobId, seq }: Pick<JobSnapshot, "jobId" | "seq">): void {
    this.#sinceSeq.set(jobId, seq);
    this.#remembered.remember(jobId);
  }

  isOwn(jobId: string): boolean {
    return this.#watches.has(jobId);
  }

  /** Returns the undo. */
  start(): () => void {
    const follow = (jobs: RememberedJob[]): void => {
      const ids = jobs.map(({ jobId }) => jobId);
      for (const jobId of ids) this.#watch(jobId);
      this.running.set(new Set(ids));
    };
    const undo = this.#remembered.onChange(follow);
    // What was remembered before this page was opened is no change.
    follow(this.#remembered.list());
    return () => {
      undo();
      for (const unwatch of this.#watches.values()) unwatch();
      this.#watches.clear();
    };
  }

  #watch(jobId: string): void {
    if (this.#watches.has(jobId)) return;
    // Held before the call, because the listener may be told of the end while it is being added.
    const watch: { undo?: () => void; isOver: boolean } = { isOver: false };
    const stop = (): void => {
      watch.isOver = true;
      watch.undo?.();
      this.#watches.delete(jobId);
      this.#sinceSeq.delete(jobId);
    };
    this.#watches.set(jobId, stop);
    watch.undo = this.#client.watchJob(jobId, (view) => {
      if (watch.isOver || view.status === "loading") return;
      if (view.status === "refused") {
        // A job that is gone is not worth remembering; a limit or an outage says nothing about the job.
        if (view.error.code !== "not-found") return;
      } else {
        if (view.job.seq < (this.#sinceSeq.get(jobId) ?? 0)) return;
        this.#board.accept([view.job], view.heardAt);
        if (!isTerminal(view.job.state)) return;
        this.lastEnded.set({ jobId });
      }
      stop();
      this.#remembered.forget(jobId);
    });
    if (watch.isOver) watch.undo();
  }
}
