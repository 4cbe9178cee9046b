import type { RedisConnection } from "@headway/shared/node/connect-redis";
import { createQueueKeys } from "@headway/shared/bullmq/queue-keys";
import type { QueueEvent } from "../../observing/event-reader.ts";
import type { CountedQueue } from "../../observing/queue-counter.ts";
import type { NamedQueue } from "../../observing/queue-directory.ts";

/** The last hour of a queue, in slots of five minutes, oldest first. `null`: nothing is known of that time. */
export interface LastHour {
  /** When the first slot begins; ms since epoch. */
  from: number;
  slotMs: number;
  ended: (number | null)[];
  failed: (number | null)[];
}

const SLOT_MS = 5 * 60_000;
const SLOTS = 12;
const MINUTE_MS = 60_000;
/** A queue whose jobs end all the time is counted so often at most, in ms. */
const COUNT_EVERY_MS = 5_000;
/** Of a slot that is over, records may be written for so long, in ms. */
const SETTLES_MS = 10_000;

interface Slot {
  ended: number;
  failed: number;
}

/** Of one queue: what its kept records say of past slots, and what its events have said since they are read. */
interface Known {
  /** What was known of the queue when its records were counted last. */
  basis: Basis | undefined;
  /** Ends that have been heard of in all. */
  ends: number;
  /** Since when the queue has kept its records, in ms since epoch; Infinity where it has none. */
  keptSince: number;
  /** By the beginning of the slot. Past slots are counted once. */
  counted: Map<number, Slot>;
  heard: Map<number, Slot>;
  heardMinutes: Map<number, number>;
}

interface Basis {
  at: number;
  slot: number;
  ends: number;
  /** Kept records of jobs that ended. */
  kept: number;
  countNumber: number;
}

type Reply = [error: Error | null, value: unknown];

/**
 * Counts the jobs that end. A queue's kept records tell of the past; of a queue that keeps none (`removeOnComplete`) the
 * events tell, for as long as a page that shows it has them read.
 */
export class EndedCounts {
  readonly #redis: RedisConnection;
  readonly #known = new Map<string, Known>();
  #hearsSince = Infinity;

  constructor(redis: RedisConnection) {
    this.#redis = redis;
  }

  /** @param now ms since epoch */
  hear(place: NamedQueue, events: readonly QueueEvent[], now: number): void {
    this.#hearsSince = Math.min(this.#hearsSince, now);
    const ends = events.filter(({ event }) => event === "completed" || event === "failed");
    if (ends.length === 0) return;
    const known = this.#of(place);
    known.ends += ends.length;
    const slot = getOrPut(known.heard, floorTo(now, SLOT_MS), () => ({ ended: 0, failed: 0 }));
    slot.ended += ends.length;
    slot.failed += ends.filter(({ event }) => event === "failed").length;
    const minute = floorTo(now, MINUTE_MS);
    known.heardMinutes.set(minute, (known.heardMinutes.get(minute) ?? 0) + ends.length);
    dropBefore(known.heardMinutes, minute - MINUTE_MS);
  }

  /** Ended in the last minute by the events; 0 where none were read. */
  heardPerMinute(place: NamedQueue, now: number): number {
    const minutes = this.#known.get(place.queue)?.heardMinutes;
    const minute = floorTo(now, MINUTE_MS);
    const before = minutes?.get(minute - MINUTE_MS) ?? 0;
    const share = 1 - (now - minute) / MINUTE_MS;
    return Math.round((minutes?.get(minute) ?? 0) + before * share);
  }

  /** The last hour of each of these queues, in their order. */
  async lastHours(places: readonly CountedQueue[], now: number): Promise<LastHour[]> {
    const last = floorTo(now, SLOT_MS);
    const from = last - (SLOTS - 1) * SLOT_MS;
    await Promise.all(places.map((place) => this.#count(place, now)));
    this.#forgetOthers(places);
    return places.map((place) => {
      const known = this.#of(place);
      const since = Math.min(known.keptSince, this.#hearsSince);
      const slots = Array.from({ length: SLOTS }, (_, index) => {
        const begin = from + index * SLOT_MS;
        const [counted, heard] = [known.counted.get(begin), known.heard.get(begin)];
        const ended = Math.max(counted?.ended ?? 0, heard?.ended ?? 0);
        const failed = Math.max(counted?.failed ?? 0, heard?.failed ?? 0);
        return ended === 0 && begin + SLOT_MS <= since ? undefined : { ended, failed };
      });
      dropBefore(known.counted, from);
      dropBefore(known.heard, from);
      return {
        from,
        slotMs: SLOT_MS,
        ended: slots.map((slot) => slot?.ended ?? null),
        failed: slots.map((slot) => slot?.failed ?? null),
      };
    });
  }

  /** Counts the kept records of a queue, where more of them may be there than before. */
  async #count(place: CountedQueue, now: number): Promise<void> {
    const known = this.#of(place);
    const slot = floorTo(now, SLOT_MS);
    const { completed, failed } = place.counts;
    const { countNumber } = place;
    const basis = { at: now, slot, ends: known.ends, kept: completed + failed, countNumber };
    if (!isDue(place, known.basis, basis)) return;
    if (basis.kept === 0) {
      known.counted.set(slot, { ended: 0, failed: 0 });
      known.keptSince = Infinity;
    } else {
      const from = slot - (SLOTS - 1) * SLOT_MS;
      const all = Array.from({ length: SLOTS }, (_, index) => from + index * SLOT_MS);
      // Up to then, a slot may not have been counted to its end.
      const open = (known.basis?.at ?? 0) - SLOT_MS - SETTLES_MS;
      await this.#countSlots(
        place,
        all.filter((at) => at >= open || !known.counted.has(at)),
      );
    }
    known.basis = basis;
  }

  async #countSlots(place: NamedQueue, slots: readonly number[]): Promise<void> {
    const keys = createQueueKeys(place);
    const pipeline = this.#redis.pipeline();
    for (const set of ["completed", "failed"] as const) pipeline.zrange(keys.of(set), "0", "0", "WITHSCORES");
    for (const at of slots)
      for (const set of ["completed", "failed"] as const)
        pipeline.zcount(keys.of(set), at, `(${at + SLOT_MS}`);
    const [oldestDone, oldestFailed, ...counts] = ((await pipeline.exec()) ?? []) as Reply[];
    const known = this.#of(place);
    for (const [index, at] of slots.entries()) {
      const [done, failed] = [counts[index * 2], counts[index * 2 + 1]].map(
        (reply) => Number(reply?.[1]) || 0,
      );
      known.counted.set(at, { ended: (done ?? 0) + (failed ?? 0), failed: failed ?? 0 });
    }
    known.keptSince = Math.min(toScore(oldestDone), toScore(oldestFailed));
  }

  #of(place: NamedQueue): Known {
    return getOrPut(this.#known, place.queue, () => ({
      counted: new Map(),
      heard: new Map(),
      heardMinutes: new Map(),
      basis: undefined,
      ends: 0,
      keptSince: Infinity,
    }));
  }

  #forgetOthers(places: readonly NamedQueue[]): void {
    if (this.#known.size <= places.length) return;
    const names = new Set(places.map(({ queue }) => queue));
    for (const name of this.#known.keys()) if (!names.has(name)) this.#known.delete(name);
  }
}

function isDue({ isHeard }: CountedQueue, before: Basis | undefined, now: Basis): boolean {
  if (before?.countNumber === now.countNumber) return false;
  if (before === undefined || !isHeard || before.slot !== now.slot) return true;
  const hasChanged = before.ends !== now.ends || before.kept !== now.kept;
  return hasChanged && Math.abs(now.at - before.at) >= COUNT_EVERY_MS;
}

function toScore(reply: Reply | undefined): number {
  const [, score] = Array.isArray(reply?.[1]) ? (reply[1] as unknown[]) : [];
  return score === undefined ? Infinity : Number(score);
}

function floorTo(at: number, span: number): number {
  return Math.floor(at / span) * span;
}

function getOrPut<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function dropBefore(map: Map<number, unknown>, before: number): void {
  for (const at of map.keys()) if (at < before) map.delete(at);
}
