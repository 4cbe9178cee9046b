import { coerceError } from "@headway/shared/node/coerce-error";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { Logger } from "@headway/shared/node/logger";
import type { QueueAction } from "../../embedding/jobs/actions.ts";
import type { Caller } from "../../embedding/rules/callers.ts";

/** Who has paused a queue here, and when; ms since epoch. */
export interface Pause {
  at: number;
  who?: string;
}

interface CountedPause {
  queue: string;
  paused: boolean;
}

/** A pause may be noted while the queues are counted: so long it is not taken for an old one, in ms. */
const SETTLES_MS = 10_000;

/** Who paused what through Headway. BullMQ keeps neither the name nor the time, and a pause from elsewhere has none here. */
export class Pauses {
  readonly #redis: RedisConnection | undefined;
  readonly #key: string;
  readonly #log: Logger;
  readonly #memory = new Map<string, Pause>();

  /** @param redis undefined where nothing may be written */
  constructor(redis: RedisConnection | undefined, prefix: string, log: Logger) {
    this.#redis = redis;
    this.#key = `${prefix}:paused-by`;
    this.#log = log;
  }

  async note(caller: Caller<unknown>, queue: string, action: QueueAction): Promise<void> {
    if (action !== "pause" && action !== "resume") return;
    const who = caller.identity?.replace(/^user:/, "");
    const pause: Pause = { at: Date.now(), ...(who !== undefined && { who }) };
    try {
      if (action === "resume") await this.#forget([queue]);
      else if (this.#redis === undefined) this.#memory.set(queue, pause);
      else await this.#redis.hset(this.#key, queue, JSON.stringify(pause));
    } catch (thrown) {
      this.#log.warn({ cause: coerceError(thrown).message, queue }, "who paused a queue could not be kept");
    }
  }

  /** Of queues that are paused now. What is kept of others, resumed elsewhere, is forgotten. */
  async of(queues: readonly CountedPause[]): Promise<Map<string, Pause>> {
    const known = await this.#all();
    const paused = new Set(queues.flatMap(({ queue, paused: isPaused }) => (isPaused ? [queue] : [])));
    const old = [...known].filter(([queue, { at }]) => !paused.has(queue) && at < Date.now() - SETTLES_MS);
    const counted = new Set(queues.map(({ queue }) => queue));
    const resumed = old.map(([queue]) => queue).filter((queue) => counted.has(queue));
    if (resumed.length > 0) await this.#forget(resumed);
    return new Map([...known].filter(([queue]) => paused.has(queue)));
  }

  async #all(): Promise<Map<string, Pause>> {
    if (this.#redis === undefined) return this.#memory;
    const kept = await this.#redis.hgetall(this.#key);
    return new Map(Object.entries(kept).map(([queue, json]) => [queue, JSON.parse(json) as Pause]));
  }

  async #forget(queues: readonly string[]): Promise<void> {
    for (const queue of queues) this.#memory.delete(queue);
    await this.#redis?.hdel(this.#key, ...queues);
  }
}
