import { toFeedChange } from "@headway/shared/progress/feed-change";
import type { FeedChange } from "@headway/shared/progress/feed-change";
import type { JobRow, RowsAnswer, RowWindow } from "@headway/shared/protocol/job-row";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { SharedReads } from "../../jobs/shared-reads.ts";
import { RowList } from "./row-list.ts";
import type { ListedJob } from "./row-list.ts";

/** How often what is published for lists is read, in ms. */
export const LISTS_READ_EVERY_MS = 180;
/** How long after the first change watchers are told, in ms: by then all that was read with it has come. */
const GATHERED_FOR_MS = 5;
/**
 * How far apart two updates are at least, in ms. Less than two reads, so that what is read is told then: with the same interval
 * for both, updates that once came late would go on coming as late, up to an interval after what they tell was read.
 */
const UPDATES_APART_MS = 150;

/** What the watchers of one window are sent, as JSON text. */
export interface RowsBroadcast {
  members: ReadonlySet<string>;
  /** What has changed. */
  update: string;
  /** The whole window as it is when this is called, for one who has missed an update. */
  whole: () => string;
}

export interface RowListsDeps {
  /** All jobs of an organisation that have not ended, and the last that have, in batches; ended ones in the order of their ends. */
  readAll: (org: string) => AsyncIterable<readonly JobSnapshot[]>;
  broadcast: (org: string, rows: RowsBroadcast) => void;
}

/** The sockets that watch the same part of a list. All are told the same. */
interface Shown {
  readonly window: RowWindow;
  readonly members: Set<string>;
  /** The rows that all of them hold, and what they know of the rest. */
  told: string[];
  toldCounts: string;
  /** Whether some hold others besides, since they came between two updates. */
  isMixed: boolean;
}

interface Listing {
  readonly list: RowList;
  /** By `from` and `count`. */
  readonly shown: Map<string, Shown>;
  readonly changed: Set<string>;
  isRead: boolean;
  lastSentAt: number;
  timer: NodeJS.Timeout | undefined;
}

/**
 * The sorted lists of the organisations that are watched here, of which each watcher is sent the part that he shows and counts for
 * the rest: 10,000 running jobs cost a page what 50 do.
 */
export class RowLists {
  readonly #deps: RowListsDeps;
  readonly #listings = new Map<string, Listing>();
  readonly #reads = new SharedReads<void>();

  constructor(deps: RowListsDeps) {
    this.#deps = deps;
  }

  get orgs(): string[] {
    return [...this.#listings.keys()];
  }

  /** To be called with the first watcher of an organisation, before anything is heard or read for him. */
  enter(org: string): void {
    if (this.#listings.has(org)) return;
    this.#listings.set(org, {
      list: new RowList(),
      shown: new Map(),
      changed: new Set(),
      isRead: false,
      lastSentAt: 0,
      timer: undefined,
    });
  }

  forget(org: string): void {
    clearTimeout(this.#listings.get(org)?.timer);
    this.#listings.delete(org);
  }

  /** Reads the list unless it has been read: since then all that happens is heard. */
  async ready(org: string): Promise<void> {
    if (this.#listings.get(org)?.isRead === false) await this.read(org);
  }

  /** Reads the list anew, for what has begun or ended while nothing was heard. */
  read(org: string): Promise<void> {
    return this.#reads.read(org, async () => {
      const listing = this.#listings.get(org);
      if (listing === undefined) return;
      for await (const jobs of this.#deps.readAll(org)) {
        for (const job of jobs) this.offer(org, toFeedChange(job));
      }
      listing.isRead = true;
    });
  }

  /** Shows the socket a part of the list, in place of the one before, and answers with it. */
  show(org: string, socketId: string, window: RowWindow): RowsAnswer {
    const listing = this.#listings.get(org);
    if (listing === undefined) return { rows: [], total: 0, counts: {}, ends: 0 };
    this.hide(org, socketId);
    const key = `${window.from} ${window.count}`;
    const { counts } = listing.list;
    const jobs = listing.list.read(window);
    const order = jobs.map(({ jobId }) => jobId);
    const shown = listing.shown.get(key) ?? {
      window,
      members: new Set(),
      told: order,
      toldCounts: JSON.stringify(counts),
      isMixed: false,
    };
    listing.shown.set(key, shown);
    shown.members.add(socketId);
    if (!isSame(shown.told, order)) {
      shown.isMixed = true;
      const held = new Set(order);
      shown.told = shown.told.filter((jobId) => held.has(jobId));
    }
    return { rows: JSON.parse(`[${toTexts(jobs)}]`) as JobRow[], ...counts };
  }

  hide(org: string, socketId: string): void {
    const shown = this.#listings.get(org)?.shown;
    for (const [key, { members }] of shown ?? []) {
      if (members.delete(socketId) && members.size === 0) shown?.delete(key);
    }
  }

  offer(org: string, change: FeedChange): void {
    const listing = this.#listings.get(org);
    if (listing === undefined) return;
    if (!listing.list.accept(change)) return;
    listing.changed.add(change.jobId);
    this.#plan(org, listing);
  }

  /** The jobs of the organisation that have not ended, as far as is known here. */
  open(org: string): string[] {
    return this.#listings.get(org)?.list.openIds ?? [];
  }

  /** Those of all organisations that are on somebody's screen. */
  *allShown(): Generator<string> {
    for (const { shown } of this.#listings.values()) for (const { told } of shown.values()) yield* told;
  }

  close(): void {
    for (const org of this.orgs) this.forget(org);
  }

  #plan(org: string, listing: Listing): void {
    // Bounded both ways: a clock that is set back must not silence the list.
    const waitMs = Math.max(GATHERED_FOR_MS, listing.lastSentAt + UPDATES_APART_MS - Date.now());
    listing.timer ??= setTimeout(
      () => {
        listing.timer = undefined;
        listing.lastSentAt = Date.now();
        this.#tell(org, listing);
      },
      Math.min(UPDATES_APART_MS, waitMs),
    );
  }

  #tell(org: string, { list, shown, changed }: Listing): void {
    const counts = JSON.stringify(list.counts);
    for (const one of shown.values()) {
      const jobs = list.read(one.window);
      const order = jobs.map(({ jobId }) => jobId);
      const held = new Set(one.told);
      const rows = jobs.filter(({ jobId }) => changed.has(jobId) || !held.has(jobId));
      for (const jobId of order) held.delete(jobId);
      // How it ended is told of a job that leaves the window with its end.
      for (const jobId of held) if (changed.has(jobId)) rows.push(...listed(list, jobId));
      const hasMoved = one.isMixed || !isSame(order, one.told);
      if (rows.length === 0 && !hasMoved && counts === one.toldCounts) continue;
      one.told = order;
      one.isMixed = false;
      one.toldCounts = counts;
      this.#deps.broadcast(org, {
        members: one.members,
        update: toText(rows, hasMoved ? order : undefined, counts),
        whole: () => {
          const now = list.read(one.window);
          return toText(
            now,
            now.map(({ jobId }) => jobId),
            JSON.stringify(list.counts),
          );
        },
      });
    }
    changed.clear();
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((jobId, at) => jobId === b[at]);
}

function listed(list: RowList, jobId: string): ListedJob[] {
  const job = list.get(jobId);
  return job === undefined ? [] : [job];
}

function toTexts(jobs: readonly ListedJob[]): string {
  return jobs.map(({ row }) => row).join(",");
}

/** A `RowsUpdate`. */
function toText(jobs: readonly ListedJob[], order: string[] | undefined, counts: string): string {
  const moved = order === undefined ? "" : `"order":${JSON.stringify(order)},`;
  return `{"rows":[${toTexts(jobs)}],${moved}${counts.slice(1)}`;
}
