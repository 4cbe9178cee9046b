import { coerceError } from "@headway/shared/node/coerce-error";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { Logger } from "@headway/shared/node/logger";
import type { Caller } from "../embedding/rules/callers.ts";

/** Something that an operator did, or was refused. `at`: ms since epoch. */
export interface AuditEntry {
  at: number;
  who: string;
  action: string;
  /** A queue, the address of a job, or how many jobs. */
  target: string;
  outcome: "done" | "refused" | "begun" | "ended";
  /** Where the call came from; absent where nothing tells. */
  from?: string;
  /** The queues that it was about, the first ones of many. */
  queues?: string[];
  /** What the jobs were chosen by, as the list's address has it. */
  filter?: string;
  /** Why it was refused, or what became of many jobs. */
  note?: string;
}

/** Entries that are kept, and for how long after the last one, in seconds. */
const KEPT = 1_000;
const KEPT_SECONDS = 90 * 24 * 60 * 60;
const TOLD = 200;
const LONGEST_NOTE = 300;
const MOST_QUEUES = 20;

/** Kept apart, so that what is refused, as often as anybody likes, does not push out what was done. */
type Kind = "done" | "refused";

export interface AuditQuery {
  queue?: string | undefined;
  /** A part of the name. */
  who?: string | undefined;
  action?: string | undefined;
}

/**
 * What operators have changed, the newest entries in Redis. Under a rule that allows no writes they are in this server's memory. An
 * entry that cannot be kept stops no action.
 */
export class Audit {
  readonly #redis: RedisConnection | undefined;
  readonly #keys: Record<Kind, string>;
  readonly #log: Logger;
  readonly #memory: Record<Kind, AuditEntry[]> = { done: [], refused: [] };

  /** @param redis undefined where nothing may be written */
  constructor(redis: RedisConnection | undefined, prefix: string, log: Logger) {
    this.#redis = redis;
    this.#keys = { done: `${prefix}:audit`, refused: `${prefix}:audit:refused` };
    this.#log = log;
  }

  /** Runs an action of an operator and keeps how it went. */
  async noted<Result>(
    caller: Caller<unknown>,
    action: string,
    given: Pick<AuditEntry, "target" | "queues">,
    run: () => Promise<Result>,
  ): Promise<Result> {
    if (caller.operator === undefined) return run();
    try {
      const result = await run();
      await this.note(caller, { action, ...given, outcome: "done" });
      return result;
    } catch (thrown) {
      await this.note(caller, { action, ...given, outcome: "refused", note: coerceError(thrown).message });
      throw thrown;
    }
  }

  async note(caller: Caller<unknown>, given: Omit<AuditEntry, "at" | "who">): Promise<void> {
    const entry = toEntry(caller, given);
    try {
      if (this.#redis === undefined) this.#remember(entry);
      else {
        const key = this.#keys[kindOf(entry)];
        await this.#redis.xadd(key, "MAXLEN", "~", KEPT, "*", "entry", JSON.stringify(entry));
        await this.#redis.expire(key, KEPT_SECONDS);
      }
    } catch (thrown) {
      this.#log.warn({ cause: coerceError(thrown).message, ...entry }, "an action could not be written down");
      this.#remember(entry);
    }
  }

  /** Newest first, those that the query is about; of what was refused no more than half the list while other entries fill it. */
  async entries(query: AuditQuery = {}): Promise<AuditEntry[]> {
    const [done, refused] = await Promise.all([this.#read("done", query), this.#read("refused", query)]);
    const told = refused.slice(0, Math.max(TOLD / 2, TOLD - done.length));
    return [...done.slice(0, TOLD - told.length), ...told].sort(byTime);
  }

  async #read(kind: Kind, query: AuditQuery): Promise<AuditEntry[]> {
    const found = (await this.#redis?.xrevrange(this.#keys[kind], "+", "-", "COUNT", KEPT)) ?? [];
    const kept = found.map(([, [, json = "{}"]]) => JSON.parse(json) as AuditEntry);
    return [...kept, ...this.#memory[kind].toReversed()]
      .filter((entry) => isAskedFor(entry, query))
      .sort(byTime)
      .slice(0, TOLD);
  }

  #remember(entry: AuditEntry): void {
    const memory = this.#memory[kindOf(entry)];
    memory.push(entry);
    if (memory.length > KEPT) memory.shift();
  }
}

function kindOf({ outcome }: AuditEntry): Kind {
  return outcome === "refused" ? "refused" : "done";
}

function byTime(a: AuditEntry, b: AuditEntry): number {
  return b.at - a.at;
}

function toEntry(caller: Caller<unknown>, given: Omit<AuditEntry, "at" | "who">): AuditEntry {
  const who = caller.identity?.replace(/^user:/, "") ?? "an operator without an id";
  const { note, queues, filter } = given;
  return {
    at: Date.now(),
    who,
    ...(caller.from !== undefined && { from: caller.from }),
    ...given,
    target: given.target.slice(0, LONGEST_NOTE),
    ...(note !== undefined && { note: note.slice(0, LONGEST_NOTE) }),
    ...(queues !== undefined && { queues: queues.slice(0, MOST_QUEUES) }),
    ...(filter !== undefined && { filter: filter.slice(0, LONGEST_NOTE) }),
  };
}

function isAskedFor(entry: AuditEntry, { queue, who, action }: AuditQuery): boolean {
  return (
    (queue === undefined || entry.queues?.includes(queue) === true) &&
    (who === undefined || entry.who.toLowerCase().includes(who.toLowerCase())) &&
    (action === undefined || entry.action === action)
  );
}
