import { countQueues, countWorkers } from "@headway/shared/bullmq/count-queues";
import type { QueueCounts } from "@headway/shared/bullmq/count-queues";
import { createQueueKeys } from "@headway/shared/bullmq/queue-keys";
import { coerceError } from "@headway/shared/node/coerce-error";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { QueueEvent } from "./event-reader.ts";
import type { NamedQueue, QueueDirectory } from "./queue-directory.ts";

/** A queue as it was counted last. */
export interface CountedQueue extends NamedQueue, QueueCounts {
  /** Undefined where Redis does not tell. */
  workers: number | undefined;
  /** Another one after a count before which something may have happened to this queue. */
  countNumber: number;
  /** Its events are read, so that it is counted again when something has happened to it. */
  isHeard: boolean;
}

export interface QueueCounterDeps {
  redis: RedisConnection;
  directory: QueueDirectory;
  /** Stands for the time since when the queue's events are read without interruption; undefined where they are not. */
  hearing: (place: NamedQueue) => object | undefined;
}

/** What makes no event (drain, obliterate) is found by counting again after this long, in ms. */
const COUNT_AGAIN_MS = 10_000;
/** Clients are listed so often at most, in ms: the list is as long as Redis has clients. */
const LIST_WORKERS_EVERY_MS = { forQueues: 1_000, forJobs: 5_000 };
/** And for no more than a hundredth of the time. */
const SHARE_OF_TIME = 100;
/** Where Redis does not list them, it is asked again after this long, in ms: each refusal is a line in its own log. */
const ASK_AGAIN_MS = 60_000;

/** The workers of all queues, by `prefix:name`, as they were listed last. */
interface ListedWorkers {
  at: number;
  /** Not to be listed again before this long, in ms. */
  keptMs: number;
  found: Promise<Map<string, number> | undefined>;
  /** Of queues for whose workers was asked. */
  online: Map<string, Promise<number | undefined>>;
}

interface Known {
  place: NamedQueue;
  counts: QueueCounts;
  countNumber: number;
  /** The number of the count that found it so. */
  began: number;
  at: number;
  /** How often something had happened, and since when events were read, before it was counted. */
  moves: number;
  heardSince: object | undefined;
}

/** Counts queues, and again only those to which something has happened, as far as their events are read. */
export class QueueCounter {
  readonly #deps: QueueCounterDeps;
  readonly #known = new Map<string, Known>();
  readonly #moves = new Map<string, number>();
  #counts = 0;
  #workers: ListedWorkers | undefined;

  constructor(deps: QueueCounterDeps) {
    this.#deps = deps;
  }

  /** A report changes no count. */
  hear({ queue }: NamedQueue, events: readonly QueueEvent[]): void {
    if (events.some(({ event }) => event !== "progress"))
      this.#moves.set(queue, (this.#moves.get(queue) ?? 0) + 1);
  }

  /** Everything is counted anew: events may have been missed, or somebody here has changed something. */
  forget(): void {
    this.#known.clear();
    this.#workers = undefined;
  }

  /** Whether something has been heard since the last count. */
  get hasMoved(): boolean {
    for (const [queue, { moves }] of this.#known) if (moves !== (this.#moves.get(queue) ?? 0)) return true;
    return false;
  }

  /** A queue that may not be read is left out. */
  async count(): Promise<CountedQueue[]> {
    const queues = await this.#deps.directory.all();
    this.#dropOthers(queues);
    const due = queues.filter((place) => this.#isDue(place));
    const [fresh, workers] = await Promise.all([this.#countNow(due), this.#listWorkers("forQueues").found]);
    return queues.flatMap((place) => {
      const known = fresh.get(place.queue) ?? this.#known.get(place.queue);
      if (known === undefined) return [];
      const { counts, countNumber, heardSince } = known;
      const online = workers && (workers.get(`${place.prefix}:${place.name}`) ?? 0);
      return { ...place, ...counts, workers: online, countNumber, isHeard: heardSince !== undefined };
    });
  }

  #isDue(place: NamedQueue): boolean {
    const known = this.#known.get(place.queue);
    if (known?.heardSince === undefined || known.place.prefix !== place.prefix) return true;
    if (known.heardSince !== this.#deps.hearing(place)) return true;
    const ageMs = Date.now() - known.at;
    return known.moves !== (this.#moves.get(place.queue) ?? 0) || ageMs < 0 || ageMs >= COUNT_AGAIN_MS;
  }

  async #countNow(due: readonly NamedQueue[]): Promise<Map<string, Known>> {
    // Before Redis is asked: what is heard meanwhile may not be in the answer.
    const before = due.map((place) => ({
      place,
      began: (this.#counts += 1),
      at: Date.now(),
      moves: this.#moves.get(place.queue) ?? 0,
      heardSince: this.#deps.hearing(place),
    }));
    const counted = await countQueues(this.#deps.redis, due);
    const fresh = new Map<string, Known>();
    for (const one of before) {
      const { queue } = one.place;
      const counts = counted.get(one.place);
      if (counts === undefined) this.#known.delete(queue);
      else fresh.set(queue, { ...one, counts, countNumber: this.#toNumber(one, counts) });
    }
    for (const [queue, known] of fresh) {
      // Another count that began later may have been answered sooner.
      if (known.began > (this.#known.get(queue)?.began ?? 0)) this.#known.set(queue, known);
    }
    return fresh;
  }

  /** The one before where nothing can have changed: what else is known of the queue is as it was. */
  #toNumber(now: Omit<Known, "counts" | "countNumber">, counts: QueueCounts): number {
    const before = this.#known.get(now.place.queue);
    const isSame =
      before?.heardSince !== undefined &&
      before.heardSince === now.heardSince &&
      before.moves === now.moves &&
      JSON.stringify(before.counts) === JSON.stringify(counts);
    return isSame ? before.countNumber : now.began;
  }

  /** How many workers a queue has; undefined where that is not known. Jobs that wait in many queues are one list of clients. */
  workersOnline(place: NamedQueue): Promise<number | undefined> {
    const { found, online } = this.#listWorkers("forJobs");
    const key = `${place.prefix}:${place.name}`;
    const known =
      online.get(key) ?? found.then((workers) => workers && (workers.get(key) || this.#sayNone(place)));
    online.set(key, known);
    return known;
  }

  /** A worker whose connection has no name, as behind a proxy, still looks for stalled jobs, which this key of BullMQ's tells. */
  async #sayNone(place: NamedQueue): Promise<0 | undefined> {
    const isServed = await this.#deps.redis.exists(createQueueKeys(place).of("stalled-check")).catch(() => 1);
    return isServed ? undefined : 0;
  }

  #listWorkers(purpose: keyof typeof LIST_WORKERS_EVERY_MS): ListedWorkers {
    const before = this.#workers;
    const at = Date.now();
    const ageMs = Math.abs(at - (before?.at ?? 0));
    if (before && ageMs < Math.max(LIST_WORKERS_EVERY_MS[purpose], before.keptMs)) return before;
    const found = countWorkers(this.#deps.redis).catch((thrown: unknown) => {
      if (coerceError(thrown).message.startsWith("NOPERM")) listed.keptMs = ASK_AGAIN_MS;
      return undefined;
    });
    const listed: ListedWorkers = { at, keptMs: 0, found, online: new Map() };
    this.#workers = listed;
    void found.then((workers) => {
      if (workers) listed.keptMs = (Date.now() - at) * SHARE_OF_TIME;
    });
    return listed;
  }

  #dropOthers(queues: readonly NamedQueue[]): void {
    if (this.#known.size <= queues.length && this.#moves.size <= queues.length) return;
    const names = new Set(queues.map(({ queue }) => queue));
    for (const map of [this.#known, this.#moves])
      for (const queue of map.keys()) if (!names.has(queue)) map.delete(queue);
  }
}
