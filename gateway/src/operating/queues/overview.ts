import { setTimeout as delay } from "node:timers/promises";
import type { QueueCounts } from "@headway/shared/bullmq/count-queues";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { Lists } from "../../embedding/lists/lists.ts";
import type { Observer } from "../../observing/observer.ts";
import type { NamedQueue } from "../../observing/queue-directory.ts";
import { EndedCounts } from "./ended-counts.ts";
import type { LastHour } from "./ended-counts.ts";
import { OldestWaits } from "./oldest-waits.ts";
import type { Pause, Pauses } from "./pauses.ts";

/** A queue as a row of the overview. */
export interface QueueRow extends NamedQueue, QueueCounts {
  workers: number | undefined;
  /** How long the next job has waited for a worker, in ms; absent where none waits. */
  oldestWaitMs?: number;
  lastHour: LastHour;
  /** Where it was paused here. */
  pausedBy?: Pause;
}

export interface OverviewDeps {
  redis: RedisConnection;
  observer: Observer;
  lists: Lists;
  pauses: Pauses;
}

/** However many pages are open, the queues are counted once in so many ms. */
const SHARED_MS = 1_000;
/** While queues move, they are counted so often at most, in ms; one that moves after a rest, at once. */
const MOVING_MS = 500;

interface Counting {
  at: number;
  rows: Promise<QueueRow[]>;
}

/** All queues, counted for everybody who looks. */
export class Overview {
  readonly #deps: OverviewDeps;
  readonly #ended: EndedCounts;
  readonly #waits: OldestWaits;
  #latest: Counting | undefined;
  /** When queues that had moved were counted last. */
  #movedAt = 0;
  #next: Promise<QueueRow[]> | undefined;

  constructor(deps: OverviewDeps) {
    this.#deps = deps;
    this.#ended = new EndedCounts(deps.redis);
    this.#waits = new OldestWaits(deps.redis);
    deps.observer.eventListeners.add((place, events) => {
      this.#ended.hear(place, events, Date.now());
    });
  }

  /** One snapshot of all queues, at most a second old. */
  async rows(): Promise<QueueRow[]> {
    const ageMs = Date.now() - (this.#latest?.at ?? 0);
    if (this.#latest !== undefined && ageMs >= 0 && ageMs < SHARED_MS) return this.#latest.rows;
    return this.#begin();
  }

  /** With all that has been heard until now: where the snapshot is older, the next one, which all who ask meanwhile share. */
  async newestRows(): Promise<QueueRow[]> {
    if (this.#next !== undefined) return this.#next;
    if (this.#latest === undefined || !this.#deps.observer.counter.hasMoved) return this.rows();
    // Bounded both ways: a clock that is set back must not hold it up.
    const waitMs = Math.min(MOVING_MS, Math.max(0, this.#movedAt + MOVING_MS - Date.now()));
    this.#next = delay(waitMs).then(() => {
      this.#next = undefined;
      return this.#begin();
    });
    return this.#next;
  }

  /** What is counted next is counted anew: an operator has just changed something. */
  forget(): void {
    this.#deps.observer.counter.forget();
    this.#latest = undefined;
  }

  #begin(): Promise<QueueRow[]> {
    if (this.#deps.observer.counter.hasMoved) this.#movedAt = Date.now();
    const latest = { at: Date.now(), rows: this.#count() };
    this.#latest = latest;
    latest.rows.catch(() => {
      if (this.#latest === latest) this.#latest = undefined;
    });
    return latest.rows;
  }

  async #count(): Promise<QueueRow[]> {
    const { observer, lists, pauses } = this.#deps;
    const counted = await observer.counter.count();
    const now = await lists.now();
    const [lastHours, waits, paused] = await Promise.all([
      this.#ended.lastHours(counted, now),
      this.#waits.of(counted, now),
      pauses.of(counted),
    ]);
    return counted.map(({ countNumber: _, isHeard: __, ...queue }, at) => {
      const oldestWaitMs = waits.get(queue.queue);
      const pausedBy = paused.get(queue.queue);
      return {
        ...queue,
        perMinute: Math.max(queue.perMinute, this.#ended.heardPerMinute(queue, Date.now())),
        ...(oldestWaitMs !== undefined && { oldestWaitMs }),
        lastHour: lastHours[at] as LastHour,
        ...(pausedBy !== undefined && { pausedBy }),
      };
    });
  }
}
