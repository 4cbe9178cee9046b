import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { toFeedChange } from "@headway/shared/progress/feed-change";
import type { FeedChange } from "@headway/shared/progress/feed-change";

/** At most four messages a second, in ms: a list of jobs is looked at, not read along. */
export const FEED_INTERVAL_MS = 250;

export interface FeedRoomsDeps {
  /** Sends the changes to everybody on this gateway who watches the organisation's jobs. */
  broadcast: (org: string, changes: FeedChange[]) => void;
}

interface PendingFeed {
  changed: Map<string, FeedChange>;
  lastSentAt: number;
  timer: NodeJS.Timeout | undefined;
  /** Jobs that somebody who watches may hold as not ended. */
  running: Set<string>;
}

/** Gathers what changes in each organisation's jobs and sends it in batches: the latest of each job, at most 4 times a second. */
export class FeedRooms {
  readonly #deps: FeedRoomsDeps;
  readonly #feeds = new Map<string, PendingFeed>();

  constructor(deps: FeedRoomsDeps) {
    this.#deps = deps;
  }

  get orgs(): string[] {
    return [...this.#feeds.keys()];
  }

  enter(org: string): void {
    if (this.#feeds.has(org)) return;
    this.#feeds.set(org, { changed: new Map(), lastSentAt: 0, timer: undefined, running: new Set() });
  }

  /** Jobs that the organisation's watchers were told of, and whose end they were not. */
  running(org: string): string[] {
    return [...(this.#feeds.get(org)?.running ?? [])];
  }

  /**
   * Somebody is being told of these jobs in an answer. An end that an answer tells is told to everybody else too: what was
   * heard of no channel may be in nobody's hands yet, and is not looked for once it is known to have been told.
   */
  answer(org: string, jobs: readonly JobSnapshot[]): void {
    const feed = this.#feeds.get(org);
    if (feed === undefined) return;
    for (const job of jobs) {
      if (!isTerminal(job.state)) feed.running.add(job.jobId);
      else if (feed.running.has(job.jobId)) this.offer(org, toFeedChange(job));
    }
  }

  forget(org: string): void {
    clearTimeout(this.#feeds.get(org)?.timer);
    this.#feeds.delete(org);
  }

  offer(org: string, change: FeedChange): void {
    const feed = this.#feeds.get(org);
    if (feed === undefined) return;
    const waiting = feed.changed.get(change.jobId);
    if (waiting !== undefined && change.seq <= waiting.seq) return;
    feed.changed.set(change.jobId, change);
    if (change.isEnded) feed.running.delete(change.jobId);
    else feed.running.add(change.jobId);
    const waitMs = Math.max(0, feed.lastSentAt + FEED_INTERVAL_MS - Date.now());
    feed.timer ??= setTimeout(() => {
      feed.timer = undefined;
      feed.lastSentAt = Date.now();
      const changes = [...feed.changed.values()];
      feed.changed.clear();
      this.#deps.broadcast(org, changes);
    }, waitMs);
  }

  close(): void {
    for (const org of this.orgs) this.forget(org);
  }
}
