import { createJobClient } from "@headway/shared/client/job-client";
import type { JobClient, JobView } from "@headway/shared/client/job-client-types";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { mintToken } from "./installation.ts";
import type { Ledger } from "./ledger.ts";

export interface WatcherOptions {
  name: string;
  org: string;
  url: string;
  transports: ("websocket" | "polling")[];
  /** How long each of its tokens is good for, in ms: the socket is closed then, and comes back with a fresh one. */
  tokenLifeMs: number;
  watchesFeed: boolean;
}

/** Somebody with the client library who watches jobs, an organisation's feed or both, and tells the ledger what they are shown. */
export class Watcher {
  readonly name: string;
  readonly org: string;
  /** What it holds of each job it watches. */
  readonly held = new Map<string, JobView>();
  /** What it holds of the feed; undefined where it does not watch it, or has not been told yet. */
  feed: JobSnapshot[] | undefined;
  tokens = 0;
  readonly #options: WatcherOptions;
  readonly #ledger: Ledger;
  readonly #leaves = new Map<string, () => void>();
  #client: JobClient;

  constructor(options: WatcherOptions, ledger: Ledger) {
    this.name = options.name;
    this.org = options.org;
    this.#options = options;
    this.#ledger = ledger;
    this.#client = this.#open();
  }

  get isLive(): boolean {
    return this.#client.connection.state === "live";
  }

  get watchesFeed(): boolean {
    return this.#options.watchesFeed;
  }

  get connection(): string {
    const { state, reason } = this.#client.connection;
    return reason ? `${state} (${reason.message})` : state;
  }

  join(jobId: string): void {
    if (this.#leaves.has(jobId)) return;
    this.#ledger.begin(this.name, jobId);
    this.held.set(jobId, { status: "loading" });
    const leave = this.#client.watchJob(jobId, (view) => {
      this.#show(jobId, view);
    });
    this.#leaves.set(jobId, leave);
  }

  leave(jobId: string): void {
    this.#leaves.get(jobId)?.();
    this.#leaves.delete(jobId);
    this.held.delete(jobId);
  }

  /** As a page that is loaded again: another client, the same jobs. */
  async reload(): Promise<void> {
    const jobIds = [...this.held.keys()];
    await this.close();
    this.#client = this.#open();
    for (const jobId of jobIds) this.join(jobId);
  }

  async close(): Promise<void> {
    this.#leaves.clear();
    this.held.clear();
    this.feed = undefined;
    await this.#client.close();
  }

  #open(): JobClient {
    const { name, org, url, transports, tokenLifeMs, watchesFeed } = this.#options;
    const client = createJobClient({
      url,
      transports,
      getToken: () => {
        this.tokens += 1;
        return mintToken({ sub: name, org, lifeMs: tokenLifeMs });
      },
    });
    if (watchesFeed) this.#watchFeed(client);
    return client;
  }

  #watchFeed(client: JobClient): void {
    /** What the list last said of each job: a list repeats what has not changed. */
    const told = new Map<string, number>();
    const reader = `${this.name}/feed`;
    this.feed = undefined;
    client.watchFeed((jobs) => {
      if (client !== this.#client && this.feed !== undefined) return;
      this.feed = jobs;
      for (const job of jobs) {
        const before = told.get(job.jobId);
        if (before === job.seq) continue;
        if (before === undefined) this.#ledger.begin(reader, job.jobId);
        told.set(job.jobId, job.seq);
        this.#ledger.see(reader, this.org, job);
      }
    });
  }

  #show(jobId: string, view: JobView): void {
    const before = this.held.get(jobId);
    if (before === undefined) return;
    this.held.set(jobId, view);
    if (view.status === "refused")
      this.#ledger.violate("I2 watchable", `refused: ${view.error.message}`, { jobId, watcher: this.name });
    if (view.status !== "known") return;
    // A view is shown again, unchanged, to a listener that is added.
    if (before.status === "known" && before.job.seq === view.job.seq) return;
    this.#ledger.see(this.name, this.org, view.job);
  }
}
