import { createQueueKeys } from "@headway/shared/bullmq/queue-keys";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import { formatAddress } from "@headway/shared/protocol/job-address";
import type { FailureText } from "./failure-shape.ts";
import { groupFailures } from "./group-failures.ts";
import { readMergedIds } from "../job-list/merged-sets.ts";
import type { MergedRef } from "../job-list/merged-sets.ts";
import type { Overview } from "../queues/overview.ts";
import { redactLine } from "../redaction.ts";

export interface FailuresQuery {
  queues: readonly string[];
  /** ms since epoch. */
  since?: number | undefined;
}

/** Failures of one kind. Times are ms since epoch. */
export interface FailureGroup {
  key: string;
  errorClass: string;
  message: string;
  frame: string;
  count: number;
  first: number;
  last: number;
  queues: { queue: string; count: number }[];
  /** The names of their jobs. */
  names: string[];
  /** How they lie in the window, in twelve parts, oldest first. */
  slots: number[];
  example: { job: string; message: string };
}

export interface GroupedFailures {
  groups: FailureGroup[];
  /** The newest so many were grouped, of so many. */
  grouped: number;
  total: number;
  from: number;
}

interface Failure extends FailureText {
  ref: MergedRef;
  name: string;
}

/** The newest failures are grouped, so many at most. */
const MOST_GROUPED = 10_000;
const IDS_AT_ONCE = 1_000;
const TEXTS_AT_ONCE = 250;
/** Fields that are as large as the job made them, and what is loaded of one, in bytes, at most. */
const TEXTS = ["failedReason", "stacktrace"] as const;
const LARGEST_TEXT = 256 * 1024;
const STACK_READ = 2_000;
const MESSAGE_READ = 2_000;
const NAMES_TOLD = 5;
const SLOTS = 12;

/** Groups the failed jobs that the queues keep. What was read of a failure is kept, as it does not change. */
export class Failures {
  readonly #redis: RedisConnection;
  readonly #overview: Overview;
  #texts = new Map<string, Omit<Failure, "ref">>();

  constructor(redis: RedisConnection, overview: Overview) {
    this.#redis = redis;
    this.#overview = overview;
  }

  /** @param now ms since epoch */
  async read(query: FailuresQuery, now: number): Promise<GroupedFailures> {
    const { failures, total } = await this.#load(query);
    const from = query.since ?? Math.min(now, ...failures.map(({ ref }) => ref.score));
    return { groups: toGroups(failures, from, now), grouped: failures.length, total, from };
  }

  /** The jobs of one group, as they are now. */
  async members(query: FailuresQuery, key: string): Promise<MergedRef[]> {
    const { failures } = await this.#load(query);
    const group = groupFailures(failures).find((one) => one.key === key);
    return group?.members.flatMap((at) => failures[at]?.ref ?? []) ?? [];
  }

  async #load({ queues, since }: FailuresQuery): Promise<{ failures: Failure[]; total: number }> {
    const wanted = new Set(queues);
    const rows = (await this.#overview.rows()).filter(
      ({ queue, counts }) => counts.failed > 0 && (wanted.size === 0 || wanted.has(queue)),
    );
    const refs: MergedRef[] = [];
    let next: Parameters<typeof readMergedIds>[2]["from"];
    do {
      const page = await readMergedIds(this.#redis, rows, {
        sets: ["failed"],
        limit: Math.min(IDS_AT_ONCE, MOST_GROUPED - refs.length),
        from: next,
        since,
      });
      refs.push(...page.refs);
      next = page.next;
    } while (next !== undefined && refs.length < MOST_GROUPED);
    const failures = await this.#read(refs);
    const kept = rows.reduce((sum, { counts }) => sum + counts.failed, 0);
    return { failures, total: next === undefined ? failures.length : kept };
  }

  async #read(refs: readonly MergedRef[]): Promise<Failure[]> {
    const missing = refs.filter((ref) => !this.#texts.has(keyOf(ref)));
    for (let at = 0; at < missing.length; at += TEXTS_AT_ONCE)
      await this.#fetch(missing.slice(at, at + TEXTS_AT_ONCE));
    const found = refs.flatMap((ref) => {
      const text = this.#texts.get(keyOf(ref));
      return text === undefined ? [] : [{ ref, ...text }];
    });
    if (this.#texts.size > 2 * MOST_GROUPED)
      this.#texts = new Map(found.map(({ ref, ...text }) => [keyOf(ref), text]));
    return found;
  }

  async #fetch(refs: readonly MergedRef[]): Promise<void> {
    const keys = refs.map(({ place, jobId }) => createQueueKeys(place).job(jobId));
    const sizes = this.#redis.pipeline();
    for (const key of keys) for (const field of TEXTS) sizes.hstrlen(key, field);
    const bytes = ((await sizes.exec()) ?? []).map(([, size]) => Number(size));
    const pipeline = this.#redis.pipeline();
    for (const [at, key] of keys.entries()) {
      const isSmall = (field: number): boolean => (bytes[at * TEXTS.length + field] ?? 0) <= LARGEST_TEXT;
      // No field has an empty name: in its place comes nothing.
      pipeline.hmget(key, "name", ...TEXTS.map((field, index) => (isSmall(index) ? field : "")));
    }
    const replies = (await pipeline.exec()) ?? [];
    for (const [at, ref] of refs.entries()) {
      const [name, message, stacks] = (replies[at]?.[1] ?? []) as (string | null)[];
      // Removed since its id was read.
      if (name == null) continue;
      this.#texts.set(keyOf(ref), {
        name,
        message: redactLine((message ?? "").slice(0, MESSAGE_READ)),
        stack: toLastStack(stacks)?.slice(0, STACK_READ),
      });
    }
  }
}

function toGroups(failures: readonly Failure[], from: number, now: number): FailureGroup[] {
  return groupFailures(failures).map(({ members, ...group }) => {
    const all = members.flatMap((at) => failures[at] ?? []);
    const times = all.map(({ ref }) => ref.score);
    const queues = countBy(all, ({ ref }) => ref.place.queue);
    const slots = Array.from({ length: SLOTS }, () => 0);
    for (const at of times) {
      const slot = Math.floor(((at - from) / Math.max(1, now - from)) * SLOTS);
      const index = Math.min(SLOTS - 1, Math.max(0, slot));
      slots[index] = (slots[index] ?? 0) + 1;
    }
    const [newest] = all as [Failure];
    return {
      ...group,
      count: all.length,
      first: times.reduce((least, at) => Math.min(least, at), Infinity),
      last: times.reduce((most, at) => Math.max(most, at), 0),
      queues: queues.map(([queue, count]) => ({ queue, count })),
      names: countBy(all, ({ name }) => name)
        .slice(0, NAMES_TOLD)
        .map(([name]) => name),
      slots,
      example: {
        job: formatAddress({ queue: newest.ref.place.queue, jobId: newest.ref.jobId }),
        message: newest.message,
      },
    };
  });
}

function countBy<Item>(items: readonly Item[], read: (item: Item) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(read(item), (counts.get(read(item)) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** A job that fails once more ends at another time, so that its text is read anew. */
function keyOf({ place, jobId, score }: MergedRef): string {
  return `${score} ${place.queue} ${jobId}`;
}

function toLastStack(json: string | null | undefined): string | undefined {
  try {
    const stacks: unknown = JSON.parse(json ?? "[]");
    const last: unknown = Array.isArray(stacks) ? stacks.at(-1) : undefined;
    return typeof last === "string" && last !== "" ? last : undefined;
  } catch {
    // Written by something else than BullMQ.
    return undefined;
  }
}
