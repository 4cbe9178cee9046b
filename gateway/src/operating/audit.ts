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
  /** Why it was refused, or what became of many jobs. */
  note?: string;
}

/** Entries that are kept, and for how long after the last one, in seconds. */
const KEPT = 1_000;
const KEPT_SECONDS = 90 * 24 * 60 * 60;
const TOLD = 200;
const LONGEST_NOTE = 300;

/**
 * What operators have changed, the newest entries in Redis. Under a rule that allows no writes they are in this server's memory. An
 * entry that cannot be kept stops no action.
 */
export class Audit {
  readonly #redis: RedisConnection | undefined;
  readonly #key: string;
  readonly #log: Logger;
  readonly #memory: AuditEntry[] = [];

  /** @param redis undefined where nothing may be written */
  constructor(redis: RedisConnection | undefined, prefix: string, log: Logger) {
    this.#redis = redis;
    this.#key = `${prefix}:audit`;
    this.#log = log;
  }

  /** Runs an action of an operator and keeps how it went. */
  async noted<Result>(
    caller: Caller<unknown>,
    action: string,
    target: string,
    run: () => Promise<Result>,
  ): Promise<Result> {
    if (caller.operator === undefined) return run();
    try {
      const result = await run();
      await this.note(caller, { action, target, outcome: "done" });
      return result;
    } catch (thrown) {
      await this.note(caller, { action, target, outcome: "refused", note: coerceError(thrown).message });
      throw thrown;
    }
  }

  async note(caller: Caller<unknown>, given: Omit<AuditEntry, "at" | "who">): Promise<void> {
    const who = caller.identity?.replace(/^user:/, "") ?? "an operator without an id";
    const note = given.note?.slice(0, LONGEST_NOTE);
    const target = given.target.slice(0, LONGEST_NOTE);
    const entry: AuditEntry = { at: Date.now(), who, ...given, target, ...(note !== undefined && { note }) };
    try {
      if (this.#redis === undefined) this.#remember(entry);
      else {
        await this.#redis.xadd(this.#key, "MAXLEN", "~", KEPT, "*", "entry", JSON.stringify(entry));
        await this.#redis.expire(this.#key, KEPT_SECONDS);
      }
    } catch (thrown) {
      this.#log.warn({ cause: coerceError(thrown).message, ...entry }, "an action could not be written down");
      this.#remember(entry);
    }
  }

  /** Newest first. */
  async entries(): Promise<AuditEntry[]> {
    if (this.#redis === undefined) return [...this.#memory].reverse().slice(0, TOLD);
    const found = await this.#redis.xrevrange(this.#key, "+", "-", "COUNT", TOLD);
    const kept = found.map(([, [, json = "{}"]]) => JSON.parse(json) as AuditEntry);
    return [...kept, ...this.#memory].sort((a, b) => b.at - a.at).slice(0, TOLD);
  }

  #remember(entry: AuditEntry): void {
    this.#memory.push(entry);
    if (this.#memory.length > KEPT) this.#memory.shift();
  }
}
