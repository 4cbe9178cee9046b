import type {
  Connection,
  FeedListener,
  JobClient,
  JobView,
  RowsListener,
} from "@headway/shared/client/job-client-types";
import { SharedRows } from "@headway/shared/client/watch/shared-rows";
import { newestFirst } from "@headway/shared/client/watch/feed-list";
import { callListener, createListeners, type Listeners } from "@headway/shared/client/listeners";
import type { OmittedJobs } from "@headway/shared/protocol/client-commands";
import type { ServerClock } from "@headway/shared/client/server-clock";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { hear, type Handlers, type HubMessages, type Port, type TabMessage } from "./contract.ts";

export interface TabClientDeps {
  /** The person's present token; empty once they have signed out of this browser. */
  token: () => string;
  /** A token for another attempt to connect, renewed when that is due. */
  getToken: () => Promise<string>;
  /** Tells of the network; a window. */
  network: Pick<EventTarget, "addEventListener">;
  clock: ServerClock;
}

interface WatchedJob {
  view: JobView;
  listeners: Listeners<JobView>;
}

/** The tab's side: a job client whose connection is somewhere else. Watches made before it has joined a hub are kept for it. */
export class TabClient implements JobClient {
  readonly #deps: TabClientDeps;
  readonly #now: () => number;
  readonly #onConnection = createListeners<Connection>();
  readonly #jobs = new Map<string, WatchedJob>();
  readonly #onFeed = createListeners<{ jobs: JobSnapshot[]; isRenewed: boolean; omitted: OmittedJobs }>();
  readonly #rows = new SharedRows((count) => {
    if (count === 0) this.#rows.forget();
    this.#tell(count === 0 ? { is: "unwatchRows" } : { is: "watchRows", count });
  });
  #feed: Map<string, JobSnapshot> | undefined;
  #omitted: OmittedJobs = { running: 0 };
  #connection: Connection;
  #port: Port<TabMessage> | undefined;
  #isServed = false;
  #lock: string | undefined;
  readonly #closing = new AbortController();

  constructor(deps: TabClientDeps) {
    this.#deps = deps;
    this.#now = () => deps.clock.now();
    this.#connection = { state: "connecting", since: this.#now() };
    const undo = deps.clock.onChange((byMs) => {
      this.#shiftTimes(byMs);
    });
    this.closed.addEventListener("abort", undo);
    for (const change of ["online", "offline"] as const) {
      const tell = (): void => {
        this.#tell({ is: "network", change });
      };
      deps.network.addEventListener(change, tell, { signal: this.closed });
    }
  }

  get connection(): Connection {
    return this.#connection;
  }

  /** Aborted once it is closed. */
  get closed(): AbortSignal {
    return this.#closing.signal;
  }

  /** Is served by the hub at the other end from now on, instead of the one before. `onWelcome` gets the lock that it holds. */
  join(port: Port<TabMessage>, onWelcome: (lock: string) => void = () => {}): void {
    if (this.closed.aborted) return;
    this.#tell({ is: "leave", signedOut: false });
    this.#port?.close();
    this.#port = port;
    const handlers = this.#handlers(onWelcome);
    port.addEventListener("message", ({ data }) => {
      if (this.#port === port && !this.closed.aborted) hear(handlers, data);
    });
    port.start();
    this.#sayHello();
  }

  /** The tab holds this lock, by which its hub sees that it lives. */
  holds(lock: string): void {
    this.#lock = lock;
    this.#tell({ is: "held", lock });
  }

  /** The hub is gone; another one is on its way. */
  lose(): void {
    this.#isServed = false;
    this.#setConnection({ state: "reconnecting", since: this.#now() });
  }

  /** There is no hub to be had. */
  fail(message: string): void {
    this.#isServed = false;
    this.#setConnection({ state: "closed", since: this.#now(), reason: { code: "internal", message } });
  }

  onConnection(listener: (connection: Connection) => void): () => void {
    const undo = this.closed.aborted ? () => {} : this.#onConnection.add(listener);
    callListener(listener, this.#connection);
    return undo;
  }

  watchJob(jobId: string, listener: (view: JobView) => void): () => void {
    if (this.closed.aborted) return () => {};
    const held = this.#jobs.get(jobId);
    const job = held ?? { view: { status: "loading" }, listeners: createListeners<JobView>() };
    this.#jobs.set(jobId, job);
    const undo = job.listeners.add(listener);
    callListener(listener, job.view);
    if (!held) this.#tell({ is: "watchJob", jobId });
    return () => {
      undo();
      if (job.listeners.size > 0 || this.#jobs.get(jobId) !== job) return;
      this.#jobs.delete(jobId);
      this.#tell({ is: "unwatchJob", jobId });
    };
  }

  watchFeed(listener: FeedListener): () => void {
    if (this.closed.aborted) return () => {};
    const undo = this.#onFeed.add(({ jobs, isRenewed, omitted }) => {
      listener(jobs, isRenewed, omitted);
    });
    if (this.#feed) {
      const jobs = inOrder(this.#feed);
      callListener(() => {
        listener(jobs, true, this.#omitted);
      }, undefined);
    }
    if (this.#onFeed.size === 1) this.#tell({ is: "watchFeed" });
    return () => {
      undo();
      if (this.#onFeed.size > 0) return;
      this.#feed = undefined;
      this.#tell({ is: "unwatchFeed" });
    };
  }

  watchRows(count: number, listener: RowsListener): () => void {
    return this.closed.aborted ? () => {} : this.#rows.add(count, listener);
  }

  retryNow(): void {
    if (this.#isServed) this.#tell({ is: "retryNow" });
    else this.#sayHello();
  }

  close(): Promise<void> {
    if (!this.closed.aborted) {
      this.#tell({ is: "leave", signedOut: this.#deps.token() === "" });
      this.#closing.abort();
      this.#onConnection.clear();
      this.#onFeed.clear();
      this.#rows.clear();
      for (const { listeners } of this.#jobs.values()) listeners.clear();
      this.#jobs.clear();
      this.#port?.close();
    }
    return Promise.resolve();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #sayHello(): void {
    this.#isServed = true;
    this.#feed = undefined;
    this.#rows.forget();
    this.#tell({ is: "hello", token: this.#deps.token() });
    if (this.#lock !== undefined) this.#tell({ is: "held", lock: this.#lock });
    for (const jobId of this.#jobs.keys()) this.#tell({ is: "watchJob", jobId });
    if (this.#onFeed.size > 0) this.#tell({ is: "watchFeed" });
    if (this.#rows.count > 0) this.#tell({ is: "watchRows", count: this.#rows.count });
  }

  #tell(message: TabMessage): void {
    if (!this.closed.aborted) this.#port?.postMessage(message);
  }

  #handlers(onWelcome: (lock: string) => void): Handlers<HubMessages> {
    return {
      welcome: ({ lock }) => {
        onWelcome(lock);
      },
      connection: ({ connection, at }) => {
        this.#setConnection({ ...connection, since: this.#toOwnTime(connection.since, at) });
      },
      job: ({ jobId, view: told, at }) => {
        const view = told.status === "known" ? { ...told, heardAt: this.#toOwnTime(told.heardAt, at) } : told;
        const job = this.#jobs.get(jobId);
        // A hub that has only begun to ask knows less than the tab.
        if (!job || (view.status === "loading" && job.view.status === "known")) return;
        job.view = view;
        job.listeners.tell(view);
      },
      feed: ({ isWhole, isRenewed, changed, gone, omitted }) => {
        const feed = isWhole ? new Map<string, JobSnapshot>() : this.#feed;
        // A change that was on its way when the feed was let go of.
        if (!feed || this.#onFeed.size === 0) return;
        this.#feed = feed;
        for (const job of changed) feed.set(job.jobId, job);
        for (const jobId of gone) feed.delete(jobId);
        this.#omitted = omitted;
        this.#onFeed.tell({ jobs: inOrder(feed), isRenewed, omitted });
      },
      rows: ({ isWhole, isRenewed, rows, order, total, counts, ends }) => {
        this.#rows.accept({ rows, order, total, counts, ends }, { isWhole, isRenewed });
      },
      tokenWanted: () => void this.#giveToken(),
      ended: () => {
        this.#isServed = false;
        this.#setConnection({ state: "closed", since: this.#now() });
      },
    };
  }

  /** The hub may have another clock than the tab, so what counts is how long ago it was. */
  #toOwnTime(moment: number, sentAt: number): number {
    return this.#now() - (sentAt - moment);
  }

  /** Another time is taken for the server's: those that were noted by the one before move along. */
  #shiftTimes(byMs: number): void {
    for (const job of this.#jobs.values()) {
      if (job.view.status === "known") job.view = { ...job.view, heardAt: job.view.heardAt + byMs };
    }
    this.#setConnection({ ...this.#connection, since: this.#connection.since + byMs });
  }

  async #giveToken(): Promise<void> {
    this.#tell({ is: "token", token: await this.#deps.getToken() });
  }

  #setConnection(connection: Connection): void {
    this.#connection = connection;
    this.#onConnection.tell(connection);
  }
}

function inOrder(feed: Map<string, JobSnapshot>): JobSnapshot[] {
  return [...feed.values()].sort(newestFirst);
}
