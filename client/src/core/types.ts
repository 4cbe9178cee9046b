import type { ConnectionState } from "@headway/shared/client/job-client-types";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";

export type { ConnectionState, JobSnapshot };

/**
 * `queue/jobId`, split at the first slash; a slash or a percent sign in the queue's name is percent-encoded. Without a slash,
 * a job of the queue `jobs`. A getter is asked when the watch begins. Undefined watches nothing.
 */
export type Address = string | undefined | null | (() => string | undefined | null);

/** Why a job is not shown, or why there is no connection. `code` is one of the gateway's error codes. */
export interface Problem {
  readonly code: string;
  readonly message: string;
}

/**
 * `connecting`: nothing is known of it yet. `live`: its state is known; the connection says how fresh it is. `gone`: its record
 * went before an end was seen. `refused`: there is no such job, or it may not be watched here: the two cannot be told apart.
 */
export type WatchStatus = "connecting" | "live" | "gone" | "refused";

interface View {
  readonly status: WatchStatus;
  readonly connection: ConnectionState;
  /** Why it is refused, or why the connection is paused, lost or closed. */
  readonly error?: Problem | undefined;
}

/** What is known of one job: the same object until something changes. */
export interface JobView extends View {
  /** Undefined until its state has come; the last state when it is gone. */
  readonly job: JobSnapshot | undefined;
}

/** A person's own jobs, or an operator's of all queues: the same object until something changes. */
export interface ListView extends View {
  /** Newest first. */
  readonly jobs: readonly JobSnapshot[];
}

export interface ClientOptions {
  /** Where Headway is mounted: "/headway", or with an origin. In a page, the page's own origin by default. */
  url?: string;
  /**
   * Asked before each attempt to connect, so that an expired token is replaced. Left out where cookies tell who is watching.
   * An error whose `code` is "unauthenticated" says that there is none to be had: three in a row close the connection.
   */
  getToken?: () => string | Promise<string>;
  /**
   * The tabs of a browser that give the same name share one connection. By default all of an address that use cookies do, and
   * those with tokens do not, because each tab may have another one. Give the person's id where people change. `false`: never.
   */
  share?: string | false;
}

export interface Client {
  /** One of five: `connecting`, `live`, `paused` (the gateway cannot hear updates), `reconnecting`, `closed`. */
  readonly connection: ConnectionState;
  /** Calls the listener now and at each change; returns the undo. */
  onConnection(listener: (connection: ConnectionState, error?: Problem) => void): () => void;
  /** Watches a job until the returned undo is called. Calls the listener now and at each change. Ten listeners are one watch. */
  watch(address: Address, listener: (view: JobView) => void): () => void;
  /** What is known of a job, without watching it. */
  view(address: Address): JobView;
  /** Watches the person's own jobs. Calls the listener now and at each change. */
  watchList(listener: (view: ListView) => void): () => void;
  listView(): ListView;
  /**
   * Cancels a job: one that runs is told to stop, and one that waits is taken out of its queue. Gives its state by then; the
   * watch tells the end.
   *
   * @throws Error whose `code` says why not: `not-found`, `forbidden` (it may be watched, and not controlled), `conflict` (it has
   * ended, or its worker does not hear of cancellations), `unauthenticated`, `rate-limited`; or the error of the network
   */
  cancel(address: Address): Promise<JobSnapshot>;
  /** Has a job that has ended run again. @throws Error as `cancel` does; `conflict` of a job that has not ended */
  retry(address: Address): Promise<JobSnapshot>;
  /** Tries at once instead of waiting; also after a refusal that closed the connection, as when somebody has signed in. */
  retryNow(): void;
  /** Ends everything: no listener is called afterwards. Safe to call twice. */
  close(): void;
}

/** One thing to show, as frameworks like it: the cell behind each of the hooks. */
export interface Store<View> {
  /** The same object until something changes. */
  get: () => View;
  /** Watches while somebody is subscribed. Tells of changes, not of the present state. */
  subscribe: (listener: () => void) => () => void;
}
