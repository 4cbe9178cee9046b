import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { toFeedChange } from "@headway/shared/progress/feed-change";
import type { FeedChange } from "@headway/shared/progress/feed-change";

/** Ended jobs of each feed of which an older state that comes late is told from a newer one. */
const ENDED_KNOWN = 1_000;
/** At most four messages a second, in ms: a list of jobs is looked at, not read along. */
const FEED_INTERVAL_MS = 250;

export interface FeedRoomsDeps {
  /** Sends the changes to everybody on this gateway who watches the organisation's jobs. */
  broadcast: (org: string, changes: FeedChange[]) => void;
}

interface PendingFeed {
  changed: Map<string, FeedChange>;
  lastSentAt: number;
  timer: NodeJS.Timeout | undefined;
  /** Jobs that somebody who watches may hold as not ended; of each the newest `seq` that all were told, 0 for none. */
  running: Map<string, number>;
  /** The same of the latest that have ended. */
  ended: Map<string, number>;
}

/**
 * Gathers what changes in each organisation's jobs and sends it in batches: the latest of each job, at most 4 times a second,
 * and none that is older than what was sent before.
 */
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
    this.#feeds.set(org, {
      changed: new Map(),
      lastSentAt: 0,
      timer: undefined,
      running: new Map(),
      ended: new Map(),
    });
  }

  /** Jobs that the organisation's watchers were told of, and whose end they were not. */
  running(org: string): string[] {
    return [...(this.#feeds.get(org)?.running.keys() ?? [])];
  }

  /** The same of all organisations. */
  *allRunning(): Generator<string> {
    for (const { running } of this.#feeds.values()) yield* running.keys();
  }

  /**
   * Somebody is being told of these jobs in an answer. An end that an answer tells is told to everybody else too: what was
   * heard of no channel may be in nobody's hands yet, and is not looked for once it is known to have been told.
   */
  answer(org: string, jobs: readonly JobSnapshot[]): void {
    const feed = this.#feeds.get(org);
    if (feed === undefined) return;
    for (const job of jobs) {
      if (!isTerminal(job.state)) expectEnd(feed, job);
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
    if (change.seq <= toldOf(feed, change.jobId)) return;
    feed.changed.set(change.jobId, change);
    noteTold(feed, change);
    // Bounded both ways: a clock that is set back must not silence the feed.
    const waitMs = Math.min(FEED_INTERVAL_MS, Math.max(0, feed.lastSentAt + FEED_INTERVAL_MS - Date.now()));
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

/** The newest `seq` of a job that all who watch were told. */
function toldOf({ running, ended }: PendingFeed, jobId: string): number {
  return running.get(jobId) ?? ended.get(jobId) ?? 0;
}

function noteTold({ running, ended }: PendingFeed, { jobId, seq, isEnded }: FeedChange): void {
  const [now, before] = isEnded ? [ended, running] : [running, ended];
  before.delete(jobId);
  now.set(jobId, seq);
  if (ended.size <= ENDED_KNOWN) return;
  const [oldest] = ended.keys();
  if (oldest !== undefined) ended.delete(oldest);
}

/** One of those who watch is told in an answer that the job runs; unless its end has been told meanwhile, that is to come. */
function expectEnd(feed: PendingFeed, { jobId, seq }: JobSnapshot): void {
  if (feed.running.has(jobId) || seq <= toldOf(feed, jobId)) return;
  feed.running.set(jobId, toldOf(feed, jobId));
  feed.ended.delete(jobId);
}
