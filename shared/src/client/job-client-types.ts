import type { OmittedJobs } from "../protocol/client-commands.ts";
import type { JobRow, RowCounts } from "../protocol/job-row.ts";
import type { JobSnapshot } from "../protocol/job-snapshot.ts";
import type { WireErrorBody } from "../protocol/wire-error.ts";
import type { ServerClock } from "./server-clock.ts";

/**
 * The five things a view needs to know of a connection:
 * `connecting` (never been live yet), `live`, `paused` (connected, but the gateway says it cannot hear updates),
 * `reconnecting` (lost, trying again by itself) and `closed` (by us, or refused for good: see `reason`).
 */
export type ConnectionState = "connecting" | "live" | "paused" | "reconnecting" | "closed";

export interface Connection {
  state: ConnectionState;
  /** ms since epoch, this machine's clock: since when it has been so. */
  since: number;
  /** Why it is paused or closed by the server's refusal, or what the last attempt to connect was told. */
  reason?: { code: string; message: string };
}

/** What is known of one watched job. */
export type JobView =
  | { status: "loading" }
  /** `heardAt`: ms since epoch, this machine's clock, of the last message about it. */
  | { status: "known"; job: JobSnapshot; heardAt: number }
  /** The gateway answered that it cannot be watched: unknown or foreign job, a limit. */
  | { status: "refused"; error: WireErrorBody };

/**
 * Told the organisation's jobs, newest first. `isRenewed`: the gateway has been asked for them anew, because updates may have
 * been missed; what was in the list before and is not any more may have become anything since. `omitted`: how many jobs there
 * are that the list does not have, because an answer holds 200 running ones at most.
 */
export type FeedListener = (jobs: JobSnapshot[], isRenewed: boolean, omitted: OmittedJobs) => void;

/**
 * The first rows of the organisation's list, in its order, and counts of the whole list. `changed`: those of them that are news,
 * and those that left the window as they changed, with their end for example. `isRenewed`: as in the feed.
 */
export interface RowsNews extends RowCounts {
  rows: JobRow[];
  changed: JobRow[];
  isRenewed: boolean;
}

export type RowsListener = (news: RowsNews) => void;

export interface JobClient extends AsyncDisposable {
  readonly connection: Connection;
  /** Calls the listener now and at each change; returns the undo. */
  onConnection(listener: (connection: Connection) => void): () => void;
  /** Watches a job until the returned undo is called. Calls the listener now and at each change. Shared: five listeners, one watch. */
  watchJob(jobId: string, listener: (view: JobView) => void): () => void;
  /**
   * Watches the organisation's jobs. The listener gets the whole list, as soon as the gateway has told it (now, if it has
   * already) and at each change. Of more than 200 jobs, those that ended are left out, the first that ended first, once a
   * list has said that they did.
   */
  watchFeed(listener: FeedListener): () => void;
  /**
   * Watches the first rows of the organisation's list, `count` at least (200 at most): as many as the listener that asks for the
   * most gets. Called as a feed's listener is.
   */
  watchRows(count: number, listener: RowsListener): () => void;
  /** Tries to connect at once instead of waiting for the back-off; also after a refusal that closed the connection. */
  retryNow(): void;
  /** Ends everything: no listener is called afterwards. Safe to call twice. */
  close(): Promise<void>;
}

export interface JobClientOptions {
  /**
   * Address of the gateway, with the path below which it serves (`BASE_PATH`), e.g. "http://127.0.0.1:3000" or
   * "https://example.org/headway". In a browser, the page's own origin by default.
   */
  url?: string;
  /**
   * Asked before every connection attempt, so that an expired token is replaced. When it fails it is asked again, later, for
   * as long as it takes. An error whose `code` is "unauthenticated" says that there is no token to be had, as after signing
   * out: three of them in a row close the connection.
   */
  getToken: () => string | Promise<string>;
  /** In order of preference; the next one is tried where one gets through to nobody. After silence, polling comes first. */
  transports?: ("websocket" | "polling")[];
  /** ms since epoch. */
  now?: () => number;
  /** Learns the gateway's time from what it says. Times of snapshots, such as `retryAt`, are to be compared with its `now()`. */
  clock?: ServerClock;
  /** 0 (inclusive) to 1 (exclusive). */
  random?: () => number;
}

/** A job started or watched here, to be shown again after a reload. */
export interface RememberedJob {
  jobId: string;
  /** ms since epoch. */
  rememberedAt: number;
}

export interface RememberedJobs {
  /** Newest first; those of this organisation only. */
  list(): RememberedJob[];
  remember(jobId: string): void;
  forget(jobId: string): void;
  /** Calls the listener when the list changes, here or in another tab. Returns the undo. */
  onChange(listener: (jobs: RememberedJob[]) => void): () => void;
}
