import type { RedisConnection } from "@headway/shared/node/connect-redis";
import { createQueueKeys } from "@headway/shared/bullmq/queue-keys";
import type { QueueEvent } from "../../observing/event-reader.ts";
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

interface Slot {
  ended: number;
  failed: number;
}

/** Of one queue: what its kept records say of past slots, and what its events have said since they are read. */
interface Known {
  /** By the beginning of the slot. Past slots are counted once. */
  counted: Map<number, Slot>;
  heard: Map<number, Slot>;
  heardMinutes: Map<number, number>;
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
  async lastHours(places: readonly NamedQueue[], now: number): Promise<LastHour[]> {
    const last = floorTo(now, SLOT_MS);
    const from = last - (SLOTS - 1) * SLOT_MS;
    const keptSince = await this.#count(places, from, last);
    this.#forgetOthers(places);
    return places.map((place, at) => {
      const known = this.#of(place);
      const since = Math.min(keptSince[at] ?? Infinity, this.#hearsSince);
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

  /** Answers since when each queue has kept its records; Infinity where it has none. */
  async #count(places: readonly NamedQueue[], from: number, last: number): Promise<number[]> {
    const asked = places.map((place) => {
      const { counted } = this.#of(place);
      const slots = Array.from({ length: SLOTS }, (_, index) => from + index * SLOT_MS);
      // Jobs of the slot before may have been written a moment after it ended.
      return { place, slots: slots.filter((at) => at >= last - SLOT_MS || !counted.has(at)) };
    });
    return Promise.all(
      asked.map(async ({ place, slots }) => {
        const keys = createQueueKeys(place);
        const pipeline = this.#redis.pipeline();
        for (const set of ["completed", "failed"] as const)
          pipeline.zrange(keys.of(set), "0", "0", "WITHSCORES");
        for (const at of slots)
          for (const set of ["completed", "failed"] as const)
            pipeline.zcount(keys.of(set), at, `(${at + SLOT_MS}`);
        const [oldestDone, oldestFailed, ...counts] = ((await pipeline.exec()) ?? []) as Reply[];
        const { counted } = this.#of(place);
        for (const [index, at] of slots.entries()) {
          const [done, failed] = [counts[index * 2], counts[index * 2 + 1]].map(
            (reply) => Number(reply?.[1]) || 0,
          );
          counted.set(at, { ended: (done ?? 0) + (failed ?? 0), failed: failed ?? 0 });
        }
        return Math.min(toScore(oldestDone), toScore(oldestFailed));
      }),
    );
  }

  #of(place: NamedQueue): Known {
    return getOrPut(this.#known, place.queue, () => ({
      counted: new Map(),
      heard: new Map(),
      heardMinutes: new Map(),
    }));
  }

  #forgetOthers(places: readonly NamedQueue[]): void {
    if (this.#known.size <= places.length) return;
    const names = new Set(places.map(({ queue }) => queue));
    for (const name of this.#known.keys()) if (!names.has(name)) this.#known.delete(name);
  }
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
