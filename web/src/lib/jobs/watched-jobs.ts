import type { JobClient, JobView } from "@headway/shared/client/job-client-types";
import type { JobBoard } from "./job-board.ts";

/** Jobs that are watched by themselves, whether the list shows them or not. What is heard of them goes to the board. */
export class WatchedJobs {
  readonly #client: JobClient;
  readonly #board: JobBoard;
  readonly #onUnwatched: () => void;
  readonly #counts = new Map<string, number>();

  constructor(client: JobClient, board: JobBoard, onUnwatched: () => void) {
    this.#client = client;
    this.#board = board;
    this.#onUnwatched = onUnwatched;
  }

  has(jobId: string): boolean {
    return this.#counts.has(jobId);
  }

  /** Returns the undo. */
  watch(jobId: string, listener: (view: JobView) => void = () => {}): () => void {
    this.#counts.set(jobId, (this.#counts.get(jobId) ?? 0) + 1);
    const unwatch = this.#client.watchJob(jobId, (view) => {
      if (view.status === "known") this.#board.accept([view.job], view.heardAt);
      listener(view);
    });
    return () => {
      const left = (this.#counts.get(jobId) ?? 0) - 1;
      if (left > 0) this.#counts.set(jobId, left);
      else this.#counts.delete(jobId);
      unwatch();
      if (left <= 0) this.#onUnwatched();
    };
  }

  /** Watches these jobs, and from each call on those of that call alone. */
  follower(): (jobIds: Iterable<string>) => void {
    const held = new Map<string, () => void>();
    return (jobIds) => {
      const wanted = new Set(jobIds);
      for (const jobId of wanted) if (!held.has(jobId)) held.set(jobId, this.watch(jobId));
      for (const [jobId, unwatch] of [...held]) {
        if (wanted.has(jobId)) continue;
        held.delete(jobId);
        unwatch();
      }
    };
  }
}
