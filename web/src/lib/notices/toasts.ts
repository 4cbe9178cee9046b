import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobEntry } from "@headway/shared/words/job-entry";
import { Observable } from "../observable.ts";
import type { Route } from "../browser/router.ts";

/** How long a toast is shown at the least to somebody who looks at the page, in ms. */
const SHOWN_MS = 6_000;
/** A clock that slept in the background must not take the time of a toast that nobody has seen. */
const LONGEST_TICK_MS = 1_500;
/** Older ones go; the list of jobs has them all. */
const KEPT = 4;

export interface Toast {
  jobId: string;
  entry: JobEntry;
}

/** What has ended while one was looking at something else. The time runs only while the page is seen and nobody is at a toast. */
export class Toasts {
  /** Newest first. */
  readonly shown = new Observable<readonly Toast[]>([]);
  readonly #leftMs = new Map<string, number>();
  #isHeld = false;

  add(entry: JobEntry): void {
    const { jobId } = entry.job;
    this.#leftMs.set(jobId, SHOWN_MS);
    const others = this.shown.value.filter((toast) => toast.jobId !== jobId);
    this.shown.set([{ jobId, entry }, ...others].slice(0, KEPT));
  }

  dismiss(jobId: string): void {
    this.#leftMs.delete(jobId);
    this.shown.set(this.shown.value.filter((toast) => toast.jobId !== jobId));
  }

  /** Takes away those that are seen where one has gone. */
  keep(isStillNews: (toast: Toast) => boolean): void {
    for (const toast of this.shown.value) if (!isStillNews(toast)) this.dismiss(toast.jobId);
  }

  /** While somebody points at a toast or has the focus in it, none goes. */
  hold(isHeld: boolean): void {
    this.#isHeld = isHeld;
  }

  /** @param elapsedMs since the last call, on a page that is being seen */
  pass(elapsedMs: number): void {
    if (this.#isHeld) return;
    for (const { jobId } of this.shown.value) {
      const left = (this.#leftMs.get(jobId) ?? 0) - Math.min(Math.max(0, elapsedMs), LONGEST_TICK_MS);
      if (left > 0) this.#leftMs.set(jobId, left);
      else this.dismiss(jobId);
    }
  }
}

/** Whether the end of a job cannot be seen where one is: what is seen needs no toast. */
export function isElsewhere(route: Route, { job }: JobEntry): boolean {
  if (!isTerminal(job.state)) return false;
  if (route.view === "job") return route.jobId !== job.jobId;
  return route.view !== "home" && route.view !== "jobs";
}
