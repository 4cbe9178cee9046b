import { toJobReference } from "../../protocol/job-address.ts";
import type { JobSnapshot } from "../../protocol/job-snapshot.ts";
import { jobRoom } from "../../protocol/rooms.ts";
import type { JobView } from "../job-client-types.ts";
import { createJobTracker } from "./job-tracker.ts";
import { callListener, createListeners, type Listeners } from "../listeners.ts";
import { isPositive, readGone, readSnapshot } from "../read-wire.ts";
import { toOutcome } from "../to-outcome.ts";
import type { WatchDesk, WatchTarget } from "./watch-desk.ts";

interface WatchedJob {
  view: JobView;
  listeners: Listeners<JobView>;
}

/** The watched jobs: one watch and one newest state each, however many listeners. */
export class JobWatches {
  readonly #desk: WatchDesk;
  readonly #now: () => number;
  readonly #watched = new Map<string, WatchedJob>();
  readonly #tracker = createJobTracker();

  constructor(desk: WatchDesk, now: () => number) {
    this.#desk = desk;
    this.#now = now;
  }

  add(jobId: string, listener: (view: JobView) => void): () => void {
    const job = this.#watched.get(jobId) ?? { view: { status: "loading" }, listeners: createListeners() };
    this.#watched.set(jobId, job);
    const undo = job.listeners.add(listener);
    this.#desk.want(jobRoom(jobId), this.#toTarget(jobId, job));
    callListener(listener, job.view);
    return () => {
      undo();
      if (job.listeners.size === 0) this.#desk.unwant(jobRoom(jobId));
    };
  }

  /** A pushed snapshot. Dropped if it is not newer than what is held, or if nobody watches that job. */
  hear(snapshot: JobSnapshot): void {
    const job = this.#watched.get(snapshot.jobId);
    if (!job) return;
    const isNews = this.#tracker.accept(snapshot);
    const held = this.#tracker.get(snapshot.jobId);
    if (!held || (!isNews && job.view.status === "known")) return;
    show(job, { status: "known", job: held, heardAt: this.#now() });
  }

  /** A gateway in an application has ended a watch. */
  hearGone(payload: unknown): void {
    const gone = readGone(payload);
    const job = gone && this.#watched.get(gone.address);
    if (job) show(job, { status: "refused", error: { code: "not-found", message: gone.message } });
  }

  clear(): void {
    for (const { listeners } of this.#watched.values()) listeners.clear();
    this.#watched.clear();
  }

  /** An answer tells the state anew, so even one that holds nothing new was heard just now. */
  #hearAnswer(snapshot: JobSnapshot): void {
    const view = this.#watched.get(snapshot.jobId)?.view;
    if (view?.status === "known") view.heardAt = this.#now();
    this.hear(snapshot);
  }

  #toTarget(jobId: string, job: WatchedJob): WatchTarget {
    return {
      urgent: false,
      watch: async (link, tries) => {
        const answer = await link.send("job:watch", toJobReference(jobId));
        const snapshot = isPositive(answer) ? readSnapshot(answer["job"]) : undefined;
        if (snapshot === undefined) return toOutcome(answer, tries);
        this.#hearAnswer(snapshot);
        return { is: "granted" };
      },
      unwatch: async (link) => {
        const answer = await link.send("job:unwatch", toJobReference(jobId));
        return isPositive(answer) ? { is: "granted" } : toOutcome(answer, 0);
      },
      onRefused(error) {
        show(job, { status: "refused", error });
      },
      onRemoved: () => {
        this.#watched.delete(jobId);
        this.#tracker.forget(jobId);
      },
    };
  }
}

function show(job: WatchedJob, view: JobView): void {
  job.view = view;
  job.listeners.tell(view);
}
