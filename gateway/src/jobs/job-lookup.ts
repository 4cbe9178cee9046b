import type { ProgressStore, StoredProgress } from "@headway/shared/progress/progress-store";
import type { Commands } from "@headway/shared/protocol/client-commands";
import { ROW_LIMITS } from "@headway/shared/protocol/job-row";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobSnapshot, JobState } from "@headway/shared/protocol/job-snapshot";
import { quoteText } from "@headway/shared/protocol/plain-text";
import { WireError } from "@headway/shared/protocol/wire-error";
import { toJobCursor } from "@headway/shared/store/job-lists";
import type { JobKey, JobKeyQuery } from "@headway/shared/store/job-lists";
import type { JobRecord } from "@headway/shared/store/job-record-model";
import type { JobRecords } from "@headway/shared/store/job-records";
import type { QueuePlaces } from "./queue-places.ts";
import { SharedReads } from "./shared-reads.ts";

export interface JobLookupDeps {
  progress: ProgressStore;
  records: JobRecords;
  /** Brings what waits in the queue up to date before it is told; without it, snapshots are told as they are stored. */
  places?: Pick<QueuePlaces, "bringUpToDate">;
}

export interface JobListQuery {
  org: string;
  state?: JobState;
  kind?: string;
  q?: string;
  limit: number;
  cursor?: string;
}

export interface JobPage {
  jobs: JobSnapshot[];
  /** Give it back for the next page; null on the last one. */
  nextCursor: string | null;
}

export type Feed = Commands["feed:watch"]["answer"];

/** How many finished jobs a feed shows beside the running ones. */
const FINISHED_IN_FEED = 20;
const RUNNING_IN_FEED = 200;
/** While dashboards keep coming, their organisation's feed is read this seldom, in ms. */
const FEED_READ_EVERY_MS = 100;
/** Jobs of a whole list that are read at once. */
const READ_AT_ONCE = 200;
/** Jobs that a list with a filter reads at once, to look which of them it is about. */
const SIFTED_AT_ONCE = 1_000;
/** Jobs that one call of a list looks at. */
const LOOKED_AT = 10_000;
/** Jobs that ended while this gateway did not hear of it. */
const ENDED_IN_GAP = 1_000;

/** Finds jobs by id and lists them: live state from the progress store, history from the records. */
export class JobLookup {
  readonly #deps: JobLookupDeps;
  /** Look-ups under way, by job id. */
  readonly #finding = new Map<string, Promise<JobSnapshot | undefined>>();
  readonly #feeds = new SharedReads<Feed>(FEED_READ_EVERY_MS);

  constructor(deps: JobLookupDeps) {
    this.#deps = deps;
  }

  /** Throws `not-found` for an unknown job and for one of another organisation alike, so that neither tells of the other. */
  async find(org: string, jobId: string): Promise<JobSnapshot> {
    const snapshot = await this.#look(jobId);
    if (snapshot?.org !== org) throw notFound(jobId);
    return snapshot;
  }

  /**
   * The history's last word of a job. Shared by all who ask meanwhile, since thousands of sockets may come back to one at once.
   */
  async findKept(jobId: string): Promise<JobSnapshot | undefined> {
    const finding = this.#finding.get(jobId) ?? this.#readKept(jobId);
    this.#finding.set(jobId, finding);
    try {
      return await finding;
    } finally {
      this.#finding.delete(jobId);
    }
  }

  async #look(jobId: string): Promise<JobSnapshot | undefined> {
    const stored = await this.#deps.progress.read(jobId);
    if (stored === undefined) return this.#readKept(jobId);
    return (await this.#current([stored])).get(jobId) ?? stored.snapshot;
  }

  async #readKept(jobId: string): Promise<JobSnapshot | undefined> {
    return this.#deps.records.findSnapshot(jobId);
  }

  /** The job with its durable record, which knows the payload, the attempts and the log. */
  async findWithRecord(org: string, jobId: string): Promise<{ snapshot: JobSnapshot; record: JobRecord }> {
    const record = await this.#deps.records.find(jobId);
    if (record?.org !== org) throw notFound(jobId);
    const stored = await this.#deps.progress.read(jobId);
    const fresh = stored && (await this.#current([stored])).get(jobId);
    return { record, snapshot: newer(record.snapshot, fresh ?? stored?.snapshot) };
  }

  /**
   * Newest first. Looks at a bounded number of jobs, so that a page may be short, and empty, while its `nextCursor` goes on.
   *
   * @param signal fires when nobody waits for the answer any more; the page is then what there was until that moment
   */
  async list(query: JobListQuery, signal?: AbortSignal): Promise<JobPage> {
    const { org, state, limit, kind, q } = query;
    const among: JobKeyQuery["state"] = state === undefined || isTerminal(state) ? state : "open";
    const isSifted = among === "open" || kind !== undefined || q !== undefined;
    // One more than asked for tells whether there is a next page.
    const pageSize = isSifted ? SIFTED_AT_ONCE : limit + 1;
    const jobs: JobSnapshot[] = [];
    let { cursor } = query;
    for (let looked = pageSize; ; looked += pageSize) {
      const page = { org, limit: pageSize, ...(among && { state: among }), ...(cursor && { cursor }) };
      const keys = await this.#deps.records.listKeys(page);
      const found = await this.#sift(keys, query);
      const taken = found.slice(0, limit - jobs.length);
      jobs.push(...(await this.#readJobs(taken, state)));
      const last = found.length > taken.length ? taken.at(-1) : keys.at(pageSize - 1);
      if (last === undefined) return { jobs, nextCursor: null };
      cursor = toJobCursor(last);
      if (jobs.length >= limit || looked >= LOOKED_AT || signal?.aborted) return { jobs, nextCursor: cursor };
    }
  }

  /**
   * The organisation's running jobs and those that ended last.
   *
   * @param endedSince ms since epoch: of those that have ended since then, not only the latest
   */
  async listFeed(org: string, endedSince?: number): Promise<Feed> {
    const { records } = this.#deps;
    const [ended, running] = await Promise.all([
      endedSince === undefined
        ? records.listEnded(org, FINISHED_IN_FEED)
        : records.listEnded(org, ENDED_IN_GAP, endedSince),
      records.listRunning(org, RUNNING_IN_FEED),
    ]);
    const jobs = await this.#refreshed([...ended, ...running.snapshots]);
    const byId = new Map(jobs.map((job) => [job.jobId, job]));
    return {
      jobs: [...byId.values()].sort((a, b) => b.enqueuedAt - a.enqueuedAt),
      omitted: { running: running.total - running.snapshots.length },
    };
  }

  /**
   * As `listFeed`, read once for all of an organisation who ask in the same moment: thousands of dashboards come back to a
   * restarted gateway at once.
   */
  readFeed(org: string): Promise<Feed> {
    return this.#feeds.read(org, () => this.listFeed(org));
  }

  /**
   * The organisation's open jobs, newest first, as many as a list may have, and of more those that were enqueued first, which
   * are the ones that run; then those that ended last, in the order of their ends.
   */
  async *listAll(org: string, most: number = ROW_LIMITS.listed): AsyncGenerator<JobSnapshot[]> {
    const { records } = this.#deps;
    let cursor: string | undefined;
    let listed = 0;
    for (let isMore = true; isMore && listed < most;) {
      const query = { org, state: "open" as const, limit: READ_AT_ONCE, ...(cursor && { cursor }) };
      const keys = await records.listKeys(query);
      yield await this.#readJobs(keys, undefined);
      listed += keys.length;
      const last = keys.at(-1);
      isMore = last !== undefined && keys.length === READ_AT_ONCE;
      if (last) cursor = toJobCursor(last);
    }
    if (listed >= most)
      yield await this.#refreshed((await records.listRunning(org, 2 * READ_AT_ONCE)).snapshots);
    yield (await this.#refreshed(await records.listEnded(org, FINISHED_IN_FEED))).reverse();
  }

  /** Those that a list may have. Only the progress store knows which of the open jobs are, say, `delayed`. */
  async #sift(keys: readonly JobKey[], { state, kind, q }: JobListQuery): Promise<JobKey[]> {
    const wanted = q === undefined ? undefined : fold(q);
    const found = keys.filter(
      (key) =>
        (kind === undefined || key.kind === kind) &&
        (wanted === undefined || fold(key.title).includes(wanted) || fold(key.jobId).includes(wanted)),
    );
    if (state === undefined || isTerminal(state)) return found;
    const ids = found.map(({ jobId }) => jobId);
    const inState = new Set(await this.#deps.progress.sift(ids, state));
    return found.filter(({ jobId }) => inState.has(jobId));
  }

  async #readJobs(keys: readonly JobKey[], state: JobState | undefined): Promise<JobSnapshot[]> {
    const kept = await this.#deps.records.findSnapshots(keys.map(({ jobId }) => jobId));
    const jobs = await this.#refreshed(kept);
    return state === undefined ? jobs : jobs.filter((job) => job.state === state);
  }

  /** Of those that wait, the snapshots that were newer than stored, by job. */
  async #current(stored: readonly StoredProgress[]): Promise<ReadonlyMap<string, JobSnapshot>> {
    return (await this.#deps.places?.bringUpToDate(stored)) ?? NONE;
  }

  /** What the history knows of jobs, each replaced by what is stored of it where that is newer. */
  async #refreshed(kept: readonly JobSnapshot[]): Promise<JobSnapshot[]> {
    const stored = await this.#deps.progress.readMany(kept.map(({ jobId }) => jobId));
    const fresh = await this.#current(stored.filter((one) => one !== undefined));
    return kept.map((snapshot, index) =>
      newer(snapshot, fresh.get(snapshot.jobId) ?? stored[index]?.snapshot),
    );
  }
}

const NONE: ReadonlyMap<string, JobSnapshot> = new Map();
/** The same for texts that read the same, in any case. */
function fold(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

function newer(kept: JobSnapshot, live: JobSnapshot | undefined): JobSnapshot {
  return live !== undefined && live.seq > kept.seq ? live : kept;
}

export function notFound(jobId: string): WireError {
  return new WireError("not-found", `There is no job ${quoteText(jobId, 64)} here.`);
}
