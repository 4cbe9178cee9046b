import { z } from "zod";
import { coerceError } from "@headway/shared/node/coerce-error";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { Logger } from "@headway/shared/node/logger";
import { WireError } from "@headway/shared/protocol/wire-error";

/** Kept for this long, in seconds: tokens of a year that were issued before stay refused until they end. */
const KEPT_S = 400 * 24 * 60 * 60;
/** The oldest go first. */
const KEPT_AT_MOST = 20_000;
/** How far the clocks of gateways may be apart, in seconds. */
const CLOCKS_APART_S = 120;

/** Whose sessions have ended, and up to when (in seconds since epoch, as tokens have it). */
export interface EndedSession {
  org: string;
  sub: string;
  until: number;
}

type Person = Pick<EndedSession, "org" | "sub">;

const ENDED: z.ZodType<EndedSession> = z.object({
  org: z.string().min(1).max(200),
  sub: z.string().min(1).max(16_384),
  until: z.number().int().min(0),
});

/**
 * Who has signed out everywhere, and when: tokens that were issued before are refused. Redis keeps the list (a sorted set by
 * time); each gateway holds it in memory, so that a request costs no call to Redis, and a known end holds in an outage, too.
 */
export class EndedSessions {
  readonly #redis: RedisConnection;
  readonly #key: string;
  readonly #log: Logger;
  readonly #until = new Map<string, number>();
  /** Called with an end that this gateway has not known. */
  readonly #onEnded = new Set<(ended: EndedSession) => void>();
  #newest = 0;

  constructor(redis: RedisConnection, prefix: string, log: Logger) {
    this.#redis = redis;
    this.#key = `${prefix}:ended-sessions`;
    this.#log = log;
  }

  onEnded(listener: (ended: EndedSession) => void): void {
    this.#onEnded.add(listener);
  }

  /** Throws `unauthenticated` for a token that was issued at or before the end. One that does not say when counts as older. */
  assertOpen(person: Person, issuedAt: number | undefined): void {
    const until = this.#until.get(nameOf(person));
    if (until === undefined || (issuedAt ?? 0) > until) return;
    throw new WireError("unauthenticated", "You have been signed out everywhere. Sign in again.");
  }

  /**
   * Refuses what was issued up to now. Throws `unavailable` where Redis cannot take it: other gateways would never know.
   *
   * @param issuedAt of the token at hand: it ends also where its issuer's clock is ahead
   */
  async end({ org, sub }: Person, issuedAt: number | undefined): Promise<EndedSession> {
    const now = Math.floor(Date.now() / 1_000);
    const ended = { org, sub, until: Math.max(now, Math.min(issuedAt ?? 0, now + CLOCKS_APART_S)) };
    await this.#redis.zadd(this.#key, "GT", ended.until, nameOf(ended));
    this.note(ended);
    this.#trim(now).catch((thrown: unknown) => {
      this.#log.debug({ cause: coerceError(thrown).message }, "old ends of sessions are left for later");
    });
    return ended;
  }

  /** Takes in what another gateway says, which may be nonsense. */
  hear(message: unknown): void {
    const ended = ENDED.safeParse(message).data;
    if (ended === undefined) this.#log.warn({}, "an end of a session cannot be read; passed over");
    else this.note(ended);
  }

  /** Reads what is new in Redis: all of it the first time. */
  async refresh(): Promise<void> {
    const now = Math.floor(Date.now() / 1_000);
    const since = Math.max(now - KEPT_S, this.#newest - CLOCKS_APART_S);
    const found = await this.#redis.zrevrangebyscore(
      this.#key,
      "+inf",
      since,
      "WITHSCORES",
      "LIMIT",
      0,
      KEPT_AT_MOST,
    );
    for (let index = found.length - 2; index >= 0; index -= 2) {
      const person = readName(found[index] ?? "");
      if (person) this.note({ ...person, until: Number(found[index + 1]) });
    }
  }

  note(ended: EndedSession): void {
    const name = nameOf(ended);
    // No end lies in the future: a wrong clock, or another program, must not lock a person out.
    const until = Math.min(ended.until, Math.floor(Date.now() / 1_000) + CLOCKS_APART_S);
    if ((this.#until.get(name) ?? -1) >= until) return;
    this.#until.delete(name);
    this.#until.set(name, until);
    this.#newest = Math.max(this.#newest, until);
    const [oldest] = this.#until.keys();
    if (this.#until.size > KEPT_AT_MOST && oldest !== undefined) this.#until.delete(oldest);
    for (const listener of this.#onEnded) listener({ ...ended, until });
  }

  async #trim(now: number): Promise<void> {
    await this.#redis
      .pipeline()
      .zremrangebyscore(this.#key, "-inf", now - KEPT_S)
      .zremrangebyrank(this.#key, 0, -KEPT_AT_MOST - 1)
      .exec();
  }
}

/** As Redis keeps it; also the name of the room that a person's sockets are in. */
export function nameOf({ org, sub }: Person): string {
  return JSON.stringify([org, sub]);
}

function readName(name: string): Person | undefined {
  try {
    const [org, sub]: unknown[] = JSON.parse(name) as unknown[];
    return typeof org === "string" && typeof sub === "string" ? { org, sub } : undefined;
  } catch {
    // Another program has written to our key.
    return undefined;
  }
}
