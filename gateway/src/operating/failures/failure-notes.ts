import { createHash } from "node:crypto";
import { coerceError } from "@headway/shared/node/coerce-error";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { Logger } from "@headway/shared/node/logger";
import type { FailureGroup } from "./failures.ts";

type GroupState = "new" | "known" | "back" | "quiet" | "retried";

export interface NotedGroup extends FailureGroup {
  /** `back`: has failed again since it was retried. `retried` and `quiet` are nothing to do. */
  state: GroupState;
  /** ms since epoch. */
  quietUntil?: number;
}

/** What is remembered of a kind of failure; ms since epoch. */
interface Note {
  first: number;
  last: number;
  retriedAt?: number;
  quietUntil?: number;
}

/** A kind is new for so long after its first failure, in ms. */
const NEW_MS = 60 * 60_000;
const MOST_NOTES = 2_000;
/** A note is written anew when its last failure is so much older than the newest one, in ms. */
const STEP_MS = 60_000;

/** Remembers kinds of failures, so that one that returns is told from a new one, and one that is quiet stays so. */
export class FailureNotes {
  readonly #redis: RedisConnection | undefined;
  readonly #key: string;
  readonly #log: Logger;
  readonly #memory = new Map<string, Note>();

  /** @param redis undefined where nothing may be written */
  constructor(redis: RedisConnection | undefined, prefix: string, log: Logger) {
    this.#redis = redis;
    this.#key = `${prefix}:failure-groups`;
    this.#log = log;
  }

  async annotate(groups: readonly FailureGroup[], now: number): Promise<NotedGroup[]> {
    const known = await this.#all();
    const changed = new Map<string, Note>();
    const noted = groups.map((group): NotedGroup => {
      const field = fieldOf(group.key);
      const before = known.get(field);
      const note = {
        ...before,
        first: Math.min(before?.first ?? group.first, group.first),
        last: Math.max(before?.last ?? 0, group.last),
      };
      if (before === undefined || note.first < before.first || note.last > before.last + STEP_MS)
        changed.set(field, note);
      const state = toState(note, group, now);
      return { ...group, state, ...(state === "quiet" && { quietUntil: note.quietUntil }) };
    });
    await this.#keep(changed, known);
    return noted;
  }

  /** Its jobs were told to run again at this time. */
  async retried(key: string, at: number): Promise<void> {
    await this.#change(key, { retriedAt: at });
  }

  /** @param until ms since epoch; in the past: not quiet any more */
  async quiet(key: string, until: number, now: number): Promise<void> {
    await this.#change(key, { quietUntil: until }, now);
  }

  async #change(key: string, change: Partial<Note>, now = Date.now()): Promise<void> {
    const field = fieldOf(key);
    const known = await this.#all();
    const before = known.get(field) ?? { first: now, last: now };
    await this.#keep(new Map([[field, { ...before, ...change }]]), known);
  }

  async #all(): Promise<Map<string, Note>> {
    if (this.#redis === undefined) return new Map(this.#memory);
    const kept = await this.#redis.hgetall(this.#key);
    return new Map(Object.entries(kept).map(([field, json]) => [field, JSON.parse(json) as Note]));
  }

  /** Of too many notes, those whose last failure is the longest ago go. */
  async #keep(changed: ReadonlyMap<string, Note>, known: ReadonlyMap<string, Note>): Promise<void> {
    if (changed.size === 0) return;
    const all = [...new Map([...known, ...changed])].sort(([, a], [, b]) => b.last - a.last);
    const dropped = all.slice(MOST_NOTES).map(([field]) => field);
    if (this.#redis === undefined) {
      for (const [field, note] of changed) this.#memory.set(field, note);
      for (const field of dropped) this.#memory.delete(field);
      return;
    }
    try {
      const fields = [...changed].flatMap(([field, note]) => [field, JSON.stringify(note)]);
      await this.#redis.hset(this.#key, ...fields);
      if (dropped.length > 0) await this.#redis.hdel(this.#key, ...dropped);
    } catch (thrown) {
      this.#log.warn({ cause: coerceError(thrown).message }, "kinds of failures could not be written down");
    }
  }
}

function toState({ first, retriedAt, quietUntil = 0 }: Note, group: FailureGroup, now: number): GroupState {
  if (quietUntil > now) return "quiet";
  if (retriedAt !== undefined) return group.last > retriedAt ? "back" : "retried";
  return first > now - NEW_MS ? "new" : "known";
}

/** A key has a whole message in it. */
function fieldOf(key: string): string {
  return createHash("sha256").update(key).digest("base64url");
}
