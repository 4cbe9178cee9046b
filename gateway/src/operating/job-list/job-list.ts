import { listJobs } from "@headway/shared/bullmq/list-jobs";
import { createQueueKeys } from "@headway/shared/bullmq/queue-keys";
import type { QueueRecord } from "@headway/shared/bullmq/queue-record";
import { readRecord } from "@headway/shared/bullmq/read-record";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import { parseAddress } from "@headway/shared/protocol/job-address";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { Lists } from "../../embedding/lists/lists.ts";
import { ALL, countSequence, DELAYED, partsOf } from "./list-parts.ts";
import type { Part } from "./list-parts.ts";
import type { Found, JobListPosition, JobListQuery } from "./list-request.ts";
import { readMerged } from "./merged-sets.ts";
import type { MergedSet } from "./merged-sets.ts";
import type { Overview, QueueRow } from "../queues/overview.ts";
import { matchesText } from "./search-text.ts";
import { readSlowest } from "./slowest.ts";

export interface JobList {
  jobs: JobSnapshot[];
  next: JobListPosition | undefined;
  /** Jobs that the list has without the text. */
  total: number;
  /** Waiting jobs that a list of all states leaves out. */
  waiting: number;
  /** Of a search, or of the longest runs: jobs that this call looked at. */
  looked: number;
}

/** Jobs that are looked at between two answers to "enough?", and in one call at most. */
const READ_AT_ONCE = 500;
const LOOKED_AT_ONCE = 5_000;
const SEARCH_WITHIN_MS = 400;

export interface JobListDeps {
  redis: RedisConnection;
  lists: Lists;
  overview: Overview;
}

/** The jobs of all queues as one list: what runs, what is tried again, what ended last. */
export class JobLists {
  readonly #deps: JobListDeps;

  constructor(deps: JobListDeps) {
    this.#deps = deps;
  }

  async page(query: JobListQuery): Promise<JobList> {
    const { overview, lists } = this.#deps;
    const wanted = new Set(query.queues);
    const rows = (await overview.rows()).filter(({ queue }) => wanted.size === 0 || wanted.has(queue));
    const parts = partsOf(query);
    const now = await lists.now();
    const first = query.from === undefined && query.q !== undefined ? await this.#byId(rows, query.q) : [];
    const { found, next, looked } =
      query.sort === "slowest"
        ? await readSlowest(this.#deps.redis, rows, parts, query)
        : await this.#read(rows, parts, query);
    const ids = new Set(first.map(keyOf));
    const all = [...first, ...found.filter((one) => !ids.has(keyOf(one)))];
    return {
      jobs: await lists.toSnapshots(all, now),
      next,
      looked,
      total: await this.#count(rows, parts, query),
      waiting: parts === ALL ? sum(rows, ({ counts }) => counts.waiting + counts.prioritized) : 0,
    };
  }

  async #read(
    rows: readonly QueueRow[],
    parts: readonly Part[],
    query: JobListQuery,
  ): Promise<{ found: Found[]; next: JobListPosition | undefined; looked: number }> {
    const endBy = Date.now() + SEARCH_WITHIN_MS;
    const isSearch = query.q !== undefined || query.state === "stuck";
    const found: Found[] = [];
    let at = query.from;
    let looked = 0;
    for (let part = at?.part ?? 0; part < parts.length;) {
      const limit = isSearch ? READ_AT_ONCE : query.limit - found.length;
      const read = await this.#readPart(rows, parts[part] as Part, part, query, limit, at);
      looked += read.looked;
      found.push(...(query.q === undefined ? read.found : await this.#search(read.found, query.q)));
      at = read.next;
      if (at === undefined) part += 1;
      const isEnough =
        found.length >= query.limit || (isSearch && (looked >= LOOKED_AT_ONCE || Date.now() > endBy));
      if (isEnough) return { found, next: at ?? toBeginning(part, parts, rows), looked };
    }
    return { found, next: undefined, looked };
  }

  async #readPart(
    rows: readonly QueueRow[],
    part: Part,
    index: number,
    query: JobListQuery,
    limit: number,
    from: JobListPosition | undefined,
  ): Promise<{ found: Found[]; next: JobListPosition | undefined; looked: number }> {
    const { redis } = this.#deps;
    if (part.kind === "merged") {
      const position = from !== undefined && "merged" in from ? from.merged : undefined;
      const { since, until } = part === DELAYED ? {} : query;
      const read = await readMerged(redis, rows, {
        sets: part.sets,
        limit,
        from: position,
        since,
        until,
        isOldestFirst: part !== DELAYED && query.sort === "oldest",
      });
      const next = read.next && { part: index, merged: read.next };
      return { found: read.found, next, looked: read.found.length };
    }
    const busy = rows.filter((row) => countSequence(row, part) > 0);
    const start = from !== undefined && "queue" in from ? from : undefined;
    const first = start === undefined ? 0 : busy.findIndex(({ queue }) => queue === start.queue);
    const found: Found[] = [];
    let looked = 0;
    // A queue that has become empty meanwhile has nothing left to give, and the next one by name follows.
    for (const place of busy.slice(Math.max(0, first))) {
      const at = place.queue === start?.queue ? start.at : undefined;
      const page = await listJobs(redis, createQueueKeys(place), {
        state: part.state,
        limit: limit - looked,
        from: at,
      });
      const isShown = (record: QueueRecord): boolean =>
        part.state !== "active" || !part.isStuck || !record.hasLock;
      looked += page.records.length;
      found.push(...page.records.filter(isShown).map((record) => ({ place, record })));
      if (page.next) return { found, next: { part: index, queue: place.queue, at: page.next }, looked };
      const following = busy[busy.indexOf(place) + 1];
      if (looked >= limit && following)
        return { found, next: { part: index, queue: following.queue, at: [0, 0] }, looked };
    }
    return { found, next: undefined, looked };
  }

  async #search(found: Found[], q: string): Promise<Found[]> {
    const isMatch = await matchesText(this.#deps.redis, found, q);
    return found.filter((_, at) => isMatch[at]);
  }

  /** A job's id, or its whole address, is found at once, wherever it is. */
  async #byId(rows: readonly QueueRow[], q: string): Promise<Found[]> {
    const { redis } = this.#deps;
    const address = q.includes("/") ? parseAddress(q) : undefined;
    const pairs = rows.flatMap((place) => [
      { place, jobId: q },
      ...(address?.queue === place.queue ? [{ place, jobId: address.jobId }] : []),
    ]);
    if (pairs.length === 0) return [];
    const pipeline = redis.pipeline();
    for (const { place, jobId } of pairs) pipeline.hexists(createQueueKeys(place).job(jobId), "timestamp");
    const replies = (await pipeline.exec()) ?? [];
    const there = pairs.filter((_, at) => replies[at]?.[1] === 1);
    const records = await Promise.all(there.map(({ place, jobId }) => readRecord(redis, place, jobId)));
    return there.flatMap(({ place }, at) => {
      const record = records[at];
      return record === undefined ? [] : [{ place, record }];
    });
  }

  async #count(rows: readonly QueueRow[], parts: readonly Part[], query: JobListQuery): Promise<number> {
    const counts = await Promise.all(
      parts.map(async (part) => {
        if (part.kind === "sequence") return sum(rows, (row) => countSequence(row, part));
        if (part === DELAYED || (query.since ?? query.until) === undefined)
          return sum(rows, ({ counts }) => part.sets.reduce((total, set) => total + counts[set], 0));
        return this.#countRange(rows, part.sets, query);
      }),
    );
    return counts.reduce((total, count) => total + count, 0);
  }

  async #countRange(
    rows: readonly QueueRow[],
    sets: readonly MergedSet[],
    { since, until }: JobListQuery,
  ): Promise<number> {
    const pipeline = this.#deps.redis.pipeline();
    for (const row of rows)
      for (const set of sets) pipeline.zcount(createQueueKeys(row).of(set), since ?? "-inf", until ?? "+inf");
    const replies = (await pipeline.exec()) ?? [];
    return replies.reduce((total, [, count]) => total + (Number(count) || 0), 0);
  }
}

/** Where the next part begins; undefined after the last one. */
function toBeginning(
  part: number,
  parts: readonly Part[],
  rows: readonly QueueRow[],
): JobListPosition | undefined {
  const next = parts[part];
  if (next === undefined) return undefined;
  if (next.kind === "merged") return { part, merged: { score: null, skip: 0 } };
  const first = rows.find((row) => countSequence(row, next) > 0);
  return first === undefined ? toBeginning(part + 1, parts, rows) : { part, queue: first.queue, at: [0, 0] };
}

function keyOf({ place, record }: Found): string {
  return JSON.stringify([place.queue, record.jobId]);
}

function sum(rows: readonly QueueRow[], read: (row: QueueRow) => number): number {
  return rows.reduce((total, row) => total + read(row), 0);
}
