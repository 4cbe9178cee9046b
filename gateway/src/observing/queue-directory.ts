import { discoverQueues } from "@headway/shared/bullmq/discover-queues";
import type { QueuePlace } from "@headway/shared/bullmq/queue-keys";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { Logger } from "@headway/shared/node/logger";

/** A queue under its public name. */
export interface NamedQueue extends QueuePlace {
  queue: string;
}

export type QueueSetting = string | { name: string; prefix?: string; as?: string };

export interface QueueDirectoryDeps {
  redis: RedisConnection;
  /** `*`: all that are found. */
  queues: "*" | readonly QueueSetting[];
  /** Where queues are looked for, and the prefix of those that name none. */
  prefix?: string | undefined;
  log: Logger;
}

const DEFAULT_PREFIX = "bull";
/** How often queues are looked for while somebody asks, in ms, at most; a search of a large Redis is repeated more seldom. */
const SEARCH_EVERY_MS = 5_000;
const SEARCH_SHARE = 20;

/** Which queues there are, and what they are called. */
export class QueueDirectory {
  readonly #deps: QueueDirectoryDeps;
  #byName = new Map<string, NamedQueue>();
  #nameOfPlace = new Map<string, string>();
  #searching: Promise<void> | undefined;
  #searchAgainAt = 0;
  readonly #told = new Set<string>();

  constructor(deps: QueueDirectoryDeps) {
    this.#deps = deps;
    if (deps.queues !== "*")
      this.#name(deps.queues.map((one) => toNamed(one, deps.prefix ?? DEFAULT_PREFIX)));
  }

  async all(): Promise<NamedQueue[]> {
    await this.#search();
    return [...this.#byName.values()].sort((a, b) => a.queue.localeCompare(b.queue, "en"));
  }

  /** Undefined for a queue that is not there. */
  async find(queue: string): Promise<NamedQueue | undefined> {
    const known = this.#byName.get(queue);
    if (known !== undefined) return known;
    await this.#search();
    return this.#byName.get(queue);
  }

  /** Undefined for a queue that is not served here. */
  nameOf(queueKey: string): string | undefined {
    return this.#nameOfPlace.get(queueKey);
  }

  async #search(): Promise<void> {
    if (this.#deps.queues !== "*") return;
    if (Date.now() < this.#searchAgainAt) return;
    this.#searching ??= this.#searchNow().finally(() => (this.#searching = undefined));
    await this.#searching;
  }

  async #searchNow(): Promise<void> {
    const { redis, prefix, log } = this.#deps;
    const startedAt = Date.now();
    const { queues, skipped } = await discoverQueues(redis, prefix, (place) =>
      this.#nameOfPlace.has(keyOf(place)),
    );
    for (const { prefix: at, name, why } of skipped) {
      const key = `${at}:${name}`;
      if (this.#told.has(key)) continue;
      this.#told.add(key);
      log.warn({ queue: name, prefix: at, why }, "a queue was found and is not shown");
    }
    this.#name(this.#toNames(queues));
    const tookMs = Date.now() - startedAt;
    this.#searchAgainAt = Date.now() + Math.max(SEARCH_EVERY_MS, tookMs * SEARCH_SHARE);
  }

  /** A queue keeps its name for as long as it is there. Of two with one name, the second has its prefix before it. */
  #toNames(places: readonly QueuePlace[]): NamedQueue[] {
    const order = (place: QueuePlace): string =>
      `${this.#nameOfPlace.has(keyOf(place)) ? 0 : 1}${place.prefix === DEFAULT_PREFIX ? 0 : 1}${keyOf(place)}`;
    const taken = new Set<string>();
    return [...places]
      .sort((a, b) => (order(a) < order(b) ? -1 : 1))
      .map((place) => {
        const kept = this.#nameOfPlace.get(keyOf(place));
        const queue = kept ?? (taken.has(place.name) ? keyOf(place) : place.name);
        taken.add(queue);
        return { ...place, queue };
      });
  }

  #name(queues: readonly NamedQueue[]): void {
    const byName = new Map(queues.map((one) => [one.queue, one]));
    if (byName.size < queues.length) {
      const twice = queues.find((one) => byName.get(one.queue) !== one);
      throw new TypeError(
        `queues: ${JSON.stringify(twice?.queue)} is named twice; give one of them another name by \`as\``,
      );
    }
    this.#byName = byName;
    this.#nameOfPlace = new Map(queues.map((one) => [keyOf(one), one.queue]));
  }
}

function keyOf({ prefix, name }: QueuePlace): string {
  return `${prefix}:${name}`;
}

function toNamed(setting: QueueSetting, defaultPrefix: string): NamedQueue {
  const {
    name,
    prefix = defaultPrefix,
    as = name,
  }: Exclude<QueueSetting, string> = typeof setting === "string" ? { name: setting } : setting;
  return { name, prefix, queue: as };
}
