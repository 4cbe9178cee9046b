import { formatAddress, OWN_QUEUE } from "@headway/shared/protocol/job-address";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { FeedAnswer } from "../lists/feed.ts";
import { toFrame } from "./frames.ts";

/** Jobs that moved and are not sent yet. A list that owes more is begun anew instead. */
const MOST_OWED = 500;

/** What a stream owes of a list: the whole of it first, then the latest state of each job that has moved since it was asked for. */
export class OwedList {
  #whole: FeedAnswer | undefined;
  #hasBegun = false;
  readonly #moved = new Map<string, JobSnapshot>();

  begin({ jobs, omitted }: FeedAnswer): void {
    this.#whole = { jobs, omitted };
    this.#hasBegun = true;
  }

  add(jobs: readonly JobSnapshot[]): void {
    for (const job of jobs)
      this.#moved.set(formatAddress({ queue: job.queue ?? OWN_QUEUE, jobId: job.jobId }), job);
  }

  get owesTooMany(): boolean {
    return this.#moved.size > MOST_OWED;
  }

  get isOwing(): boolean {
    return this.#whole !== undefined || (this.#hasBegun && this.#moved.size > 0);
  }

  /** The next frame. */
  take(): string {
    const whole = this.#whole;
    this.#whole = undefined;
    if (whole) return toFrame("feed:state", whole);
    const jobs = [...this.#moved.values()];
    this.#moved.clear();
    return toFrame("feed:update", { jobs });
  }
}
