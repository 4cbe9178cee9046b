import type { QueueCounts } from "@headway/shared/bullmq/count-queues";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { Lists } from "../../embedding/lists/lists.ts";
import type { Observer } from "../../observing/observer.ts";
import type { NamedQueue } from "../../observing/queue-directory.ts";
import { EndedCounts } from "./ended-counts.ts";
import type { LastHour } from "./ended-counts.ts";
import { readOldestWaits } from "./oldest-waits.ts";
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

/** All queues, counted for everybody who looks. */
export class Overview {
  readonly #deps: OverviewDeps;
  readonly #ended: EndedCounts;
  #latest: { at: number; rows: Promise<QueueRow[]> } | undefined;

  constructor(deps: OverviewDeps) {
    this.#deps = deps;
    this.#ended = new EndedCounts(deps.redis);
    deps.observer.eventListeners.add((place, events) => {
      this.#ended.hear(place, events, Date.now());
    });
  }

  /** One snapshot of all queues, at most a second old. */
  async rows(): Promise<QueueRow[]> {
    if (this.#latest !== undefined && Date.now() - this.#latest.at < SHARED_MS) return this.#latest.rows;
    const latest = { at: Date.now(), rows: this.#count() };
    this.#latest = latest;
    latest.rows.catch(() => {
      if (this.#latest === latest) this.#latest = undefined;
    });
    return latest.rows;
  }

  /** What is counted next is counted anew: an operator has just changed something. */
  forget(): void {
    this.#latest = undefined;
  }

  async #count(): Promise<QueueRow[]> {
    const { observer, lists, redis, pauses } = this.#deps;
    const counted = await observer.countQueues();
    const now = await lists.now();
    const waiting = counted.filter(({ counts }) => counts.waiting + counts.prioritized > 0);
    const [lastHours, waits, paused] = await Promise.all([
      this.#ended.lastHours(counted, now),
      readOldestWaits(redis, waiting, now),
      pauses.of(counted),
    ]);
    return counted.map((queue, at) => {
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
