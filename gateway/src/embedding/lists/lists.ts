import { listJobs, LISTED_STATES } from "@headway/shared/bullmq/list-jobs";
import type { ListPosition } from "@headway/shared/bullmq/list-jobs";
import { observeJob } from "@headway/shared/bullmq/observe-job";
import type { MapProgress } from "@headway/shared/bullmq/read-progress";
import { createQueueKeys } from "@headway/shared/bullmq/queue-keys";
import type { QueueRecord } from "@headway/shared/bullmq/queue-record";
import { readRecord } from "@headway/shared/bullmq/read-record";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { ProgressStore } from "@headway/shared/progress/progress-store";
import { createQueueStore } from "@headway/shared/progress/queue-store";
import { forEachConcurrently } from "@headway/shared/node/for-each-concurrently";
import { coerceError } from "@headway/shared/node/coerce-error";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { WireError } from "@headway/shared/protocol/wire-error";
import { mergeTracked } from "../../observing/merge-tracked.ts";
import type { NamedQueue, QueueDirectory } from "../../observing/queue-directory.ts";
import { withRedactedError } from "../../operating/redaction.ts";
import { readAtToldPlaces } from "./read-told-places.ts";
import type { ToldJob } from "./read-told-places.ts";
import type { JobHistory } from "../history/history.ts";
import type { JobRules } from "../rules/job-rules.ts";

export interface ListsDeps {
  redis: RedisConnection;
  directory: QueueDirectory;
  mapProgress?: MapProgress | undefined;
  /** What tracked jobs' workers have told; the prefix of those keys. */
  prefix: string;
  history?: JobHistory | undefined;
  /** Tells whose jobs they are, where the application has a rule for it. */
  rules: Pick<JobRules<unknown>, "hasTenant" | "readRecord" | "tenantOf">;
}

/** Jobs whose data is loaded at once. */
const TENANTS_AT_ONCE = 16;

/** A job and the record that it was read from. */
export interface SeenJob {
  place: NamedQueue;
  record: QueueRecord;
  job: JobSnapshot;
}

export interface ListQuery {
  state?: string | undefined;
  q?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** A search looks at so many jobs a call; its page may be empty and have a next one. */
const SEARCHED_AT_ONCE = 500;
/**
 * A list is read without a number being kept for each of its jobs. It is dated back a little, so that what a watch has told
 * meanwhile is newer.
 */
export const DATED_BACK_MS = 5;

/** Pages of a queue's jobs, from BullMQ's own sets. */
export class Lists {
  readonly #deps: ListsDeps;
  readonly #stores = new Map<string, ProgressStore>();

  constructor(deps: ListsDeps) {
    this.#deps = deps;
  }

  async page(
    place: NamedQueue,
    query: ListQuery,
  ): Promise<{ jobs: JobSnapshot[]; nextCursor: string | null }> {
    const { redis } = this.#deps;
    assertState(query.state);
    if (query.cursor?.startsWith(KEPT) === true || query.state === "cancelled")
      return this.#kept(place, query);
    const from = parseCursor(query.cursor);
    const now = await this.now();
    const { state, limit, q } = query;
    const { records, next } =
      q === undefined
        ? await listJobs(redis, createQueueKeys(place), { state, limit, from })
        : await this.#search(place, { state, limit, q }, from);
    const jobs = await this.#toSnapshots(place, records, now);
    const { history } = this.#deps;
    const goesOn = history !== undefined && keptStates(query.state).length > 0;
    return { jobs, nextCursor: next === undefined ? (goesOn ? KEPT : null) : toCursor(next) };
  }

  /** Ended jobs whose records the queue has not kept. */
  async #kept(
    place: NamedQueue,
    { state, q, cursor = KEPT, limit }: ListQuery,
  ): Promise<{ jobs: JobSnapshot[]; nextCursor: string | null }> {
    const { history, redis } = this.#deps;
    const [, position] = /^kept-([\w-]{0,1000})$/.exec(cursor) ?? [];
    if (position === undefined) throw badCursor(cursor);
    if (history === undefined) return { jobs: [], nextCursor: null };
    const page = await history.list({
      queue: place.queue,
      states: keptStates(state),
      limit,
      ...(q !== undefined && { q }),
      ...(position !== "" && { cursor: position }),
    });
    const keys = createQueueKeys(place);
    const isThere = await Promise.all(page.jobs.map(({ job }) => redis.exists(keys.job(job.jobId))));
    const jobs = page.jobs.filter((_, at) => isThere[at] === 0).map(({ job }) => job);
    return { jobs, nextCursor: page.nextCursor === null ? null : KEPT + page.nextCursor };
  }

  /** What runs and what ended last in some queues, as a feed begins. */
  async overview(
    places: readonly NamedQueue[],
    limits: { running: number; ended: number },
  ): Promise<JobSnapshot[]> {
    const now = await this.now();
    const pages = await Promise.all(
      places.flatMap((place) =>
        (["running", "ended"] as const).map(async (state) => {
          const request = { state, limit: limits[state] };
          const { records } = await listJobs(this.#deps.redis, createQueueKeys(place), request);
          return this.#toSnapshots(place, records, now);
        }),
      ),
    );
    return pages.flat();
  }

  /** Jobs as they are now, without those whose records are gone. */
  async look(jobs: readonly ToldJob[], now: number): Promise<SeenJob[]> {
    const { redis } = this.#deps;
    const told = await readAtToldPlaces(redis, jobs);
    const records = await Promise.all(
      jobs.map(async (job) => told.get(job) ?? (await readRecord(redis, job.place, job.jobId))),
    );
    const known = jobs.flatMap(({ place }, at) => {
      const record = records[at];
      return record === undefined ? [] : [{ place, record }];
    });
    return this.lookAtStore(known, now);
  }

  /** Records that are known, with what the workers of tracked jobs have told. */
  async lookAtStore(
    known: readonly { place: NamedQueue; record: QueueRecord }[],
    now: number,
  ): Promise<SeenJob[]> {
    const jobs = await this.toSnapshots(known, now);
    return known.flatMap(({ place, record }, at) => {
      const job = jobs[at];
      return job === undefined ? [] : [{ place, record, job }];
    });
  }

  /** A running job after a report of its worker, of which nothing is to be read. */
  report({ place, record, job }: SeenJob, now: number): SeenJob {
    return { place, record, job: { ...this.#toSnapshot(place, record, now), org: job.org } };
  }

  /**
   * Redis' clock, by which states are numbered, in ms since epoch. Asked each time: remembered, it would be behind by as long as
   * that answer took. Where a rule of Redis forbids TIME, this machine's clock.
   */
  async now(): Promise<number> {
    const [seconds, micros] = await this.#deps.redis.time().catch(() => [Date.now() / 1_000, 0] as const);
    return seconds * 1_000 + micros / 1_000;
  }

  /** Jobs of any queues, in their order. */
  async toSnapshots(
    all: readonly { place: NamedQueue; record: QueueRecord }[],
    now: number,
  ): Promise<JobSnapshot[]> {
    const byPlace = new Map<NamedQueue, QueueRecord[]>();
    for (const { place, record } of all) {
      const some = byPlace.get(place);
      if (some === undefined) byPlace.set(place, [record]);
      else some.push(record);
    }
    const shown = new Map<QueueRecord, JobSnapshot>();
    await Promise.all(
      [...byPlace].map(async ([place, records]) => {
        const jobs = await this.#toSnapshots(place, records, now);
        for (const [at, job] of jobs.entries()) shown.set(records[at] as QueueRecord, job);
      }),
    );
    return all.flatMap(({ record }) => shown.get(record) ?? []);
  }

  /** With what the workers of tracked jobs have told. */
  async #toSnapshots(place: NamedQueue, records: QueueRecord[], now: number): Promise<JobSnapshot[]> {
    const told = await this.#storeOf(place)
      .readAny(records.map(({ jobId }) => jobId))
      .catch((thrown: unknown) => {
        if (!coerceError(thrown).message.startsWith("NOPERM")) throw thrown;
        return [];
      });
    const jobs = records.map((record, at) =>
      mergeTracked(this.#toSnapshot(place, record, now), record, told[at]),
    );
    return this.#withOrg(place, jobs);
  }

  async #withOrg(place: NamedQueue, jobs: JobSnapshot[]): Promise<JobSnapshot[]> {
    const { rules } = this.#deps;
    if (!rules.hasTenant) return jobs;
    const orgs = new Map<string, string>();
    await forEachConcurrently(jobs, TENANTS_AT_ONCE, async ({ jobId }) => {
      const facts = await rules.readRecord(place, jobId);
      const org = facts && (await rules.tenantOf(facts));
      if (org !== undefined) orgs.set(jobId, org);
    });
    return jobs.map((job) => ({ ...job, org: orgs.get(job.jobId) ?? job.org }));
  }

  #storeOf(place: NamedQueue): ProgressStore {
    const { redis, prefix } = this.#deps;
    const store = this.#stores.get(place.queue) ?? createQueueStore(redis, prefix, place);
    this.#stores.set(place.queue, store);
    return store;
  }

  /** A job as a list shows it: without a number that is kept for it. */
  #toSnapshot({ queue }: NamedQueue, record: QueueRecord, now: number): JobSnapshot {
    const { mapProgress, directory } = this.#deps;
    const { draft } = observeJob(record, undefined, {
      queue,
      nameOf: (queueKey) => directory.nameOf(queueKey),
      ...(mapProgress && { mapProgress }),
    });
    const seq = Math.round(now - DATED_BACK_MS) * 1_000;
    return withRedactedError({ ...draft, seq, at: Math.round(now) });
  }

  /** By id or part of the name: a page of `limit` jobs at most. A job of that very id comes first, and once. */
  async #search(
    place: NamedQueue,
    { state, limit, q }: { state: string | undefined; limit: number; q: string },
    from: ListPosition | undefined,
  ): Promise<{ records: QueueRecord[]; next: ListPosition | undefined }> {
    const { redis } = this.#deps;
    const words = q.toLowerCase();
    const hasWords = ({ jobId, name }: QueueRecord): boolean =>
      jobId.toLowerCase().includes(words) || name.toLowerCase().includes(words);
    const isFirst = state === undefined && from === undefined;
    const exact = isFirst ? await readRecord(redis, place, q) : undefined;
    if (exact !== undefined && limit === 1) return { records: [exact], next: [0, 0] };
    const step = exact === undefined ? limit : limit - 1;
    let at = from;
    for (let looked = 0; ; looked += step) {
      const { records, next } = await listJobs(redis, createQueueKeys(place), {
        state,
        limit: step,
        from: at,
      });
      const others = records.filter((one) => hasWords(one) && (state !== undefined || one.jobId !== q));
      const found = exact && looked === 0 ? [exact, ...others] : others;
      if (found.length > 0 || next === undefined || looked + step >= SEARCHED_AT_ONCE)
        return { records: found, next };
      at = next;
    }
  }
}

/** Begins a cursor of the history. */
const KEPT = "kept-";

const KEPT_STATES: Record<string, readonly string[]> = {
  completed: ["completed"],
  failed: ["failed"],
  cancelled: ["cancelled"],
  ended: ["completed", "failed", "cancelled"],
};

/** Which ends a list goes on with behind what the queue itself has. */
function keptStates(state: string | undefined): readonly string[] {
  return KEPT_STATES[state ?? "ended"] ?? [];
}

function assertState(state: string | undefined): void {
  const known = [...LISTED_STATES, "cancelled"];
  if (state === undefined || known.includes(state)) return;
  const details = [{ path: "state", expected: known.join(", "), got: state.slice(0, 100) }];
  throw new WireError("invalid-request", "state: not one of a job's states", { details });
}

function toCursor(position: ListPosition): string {
  return position.join("-");
}

function parseCursor(cursor: string | undefined): ListPosition | undefined {
  if (cursor === undefined) return undefined;
  const [, segment, offset] = /^(\d{1,2})-(\d{1,12})$/.exec(cursor) ?? [];
  if (segment !== undefined && offset !== undefined) return [Number(segment), Number(offset)];
  throw badCursor(cursor);
}

function badCursor(cursor: string): WireError {
  return new WireError("invalid-request", "cursor: not one that this list has given out", {
    details: [{ path: "cursor", expected: "the nextCursor of an earlier answer", got: cursor.slice(0, 100) }],
  });
}
