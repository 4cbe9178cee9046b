import type { JobClient } from "@headway/shared/client/job-client-types";
import type { OmittedJobs } from "@headway/shared/protocol/client-commands";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { HubMessage } from "./contract.ts";

type Tell = (message: HubMessage) => void;

/** The feed for all tabs: each is told what changed, and a tab that joins all that is known. One copy of a change for each tab, not of the list. */
export class FeedRelay {
  readonly #client: JobClient;
  readonly #tabs = new Set<Tell>();
  #held: Map<string, JobSnapshot> | undefined;
  #omitted: OmittedJobs = { running: 0 };
  #unwatch: (() => void) | undefined;

  constructor(client: JobClient) {
    this.#client = client;
  }

  /** Returns the undo. */
  add(tell: Tell): () => void {
    this.#tabs.add(tell);
    if (this.#held) tell(toWhole(this.#held, this.#omitted));
    this.#unwatch ??= this.#client.watchFeed((jobs, isRenewed, omitted) => {
      this.#omitted = omitted;
      this.#relay(jobs, isRenewed);
    });
    return () => {
      this.#tabs.delete(tell);
      if (this.#tabs.size > 0) return;
      this.#unwatch?.();
      this.#unwatch = undefined;
      this.#held = undefined;
    };
  }

  #relay(jobs: JobSnapshot[], isRenewed: boolean): void {
    const before = this.#held;
    const now = new Map(jobs.map((job) => [job.jobId, job]));
    this.#held = now;
    if (before === undefined) {
      for (const tell of this.#tabs) tell(toWhole(now, this.#omitted));
      return;
    }
    const changed = jobs.filter(({ jobId, seq }) => before.get(jobId)?.seq !== seq);
    const gone = [...before.keys()].filter((jobId) => !now.has(jobId));
    // Also when nothing changed: after an outage, that is news.
    const omitted = this.#omitted;
    for (const tell of this.#tabs) tell({ is: "feed", isWhole: false, isRenewed, changed, gone, omitted });
  }
}

/** To a tab that has been told nothing yet, or by another hub. */
function toWhole(held: Map<string, JobSnapshot>, omitted: OmittedJobs): HubMessage {
  return { is: "feed", isWhole: true, isRenewed: true, changed: [...held.values()], gone: [], omitted };
}
