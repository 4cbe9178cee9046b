import { FEED_LENGTH, newestFirst } from "@headway/shared/client/watch/feed-list";
import { isTerminal, type JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { keyOf } from "../core/addresses.ts";

/** The list of a stream, which begins with all of it: what moves comes after it, in order. */
export class StreamedList {
  /** By the time they moved last. */
  #held = new Map<string, JobSnapshot>();

  /** @returns newest first */
  hear(jobs: readonly JobSnapshot[], isWhole?: boolean): JobSnapshot[] {
    if (isWhole) this.#held.clear();
    for (const job of jobs) {
      const key = keyOf(job);
      if (job.seq <= (this.#held.get(key)?.seq ?? -1)) continue;
      this.#held.delete(key);
      this.#held.set(key, job);
    }
    for (const [key, { state }] of this.#held)
      if (this.#held.size > FEED_LENGTH && isTerminal(state)) this.#held.delete(key);
    return [...this.#held.values()].sort(newestFirst);
  }
}
