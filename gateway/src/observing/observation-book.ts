import type { Result } from "ioredis";
import type { Observation } from "@headway/shared/bullmq/observe-job";
import { coerceError } from "@headway/shared/node/coerce-error";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { Logger } from "@headway/shared/node/logger";
import { toRedisTrouble } from "@headway/shared/node/redis-trouble";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobAddress } from "@headway/shared/protocol/job-address";
import { NOTE_OBSERVATION } from "./lua/note-observation.ts";

/** An observation, numbered and dated. */
export interface Noted {
  seq: number;
  at: number;
  observation: Observation;
}

/**
 * Numbers what is observed, so that all gateways number the same. A look that was made before another gateway's newer one is
 * refused: whoever noted it builds on the newer one.
 */
export interface ObservationBook {
  read(address: JobAddress): Promise<Noted | undefined>;
  /**
   * @param after the `seq` that this observation was built on; 0 where there was none
   * @returns what is noted now; `isOurs` is false where somebody has noted another one meanwhile
   */
  note(
    address: JobAddress,
    observation: Observation,
    after: number,
  ): Promise<{ isOurs: boolean; noted: Noted }>;
}

/** For so long after the last change, in seconds. A job that runs for longer without one is noted anew by its watchers. */
const KEPT_OPEN_SECONDS = 24 * 60 * 60;
const KEPT_ENDED_SECONDS = 60 * 60;

type NoteReply = [outcome: string, seq: string | null, at: string | null, json: string | null];

declare module "ioredis" {
  interface RedisCommander<Context> {
    headwayNoteObservation(key: string, ...args: (string | number)[]): Result<NoteReply, Context>;
  }
}

export function createRedisBook(redis: RedisConnection, prefix: string): ObservationBook {
  redis.defineCommand("headwayNoteObservation", { numberOfKeys: 1, lua: NOTE_OBSERVATION });
  const keyOf = ({ queue, jobId }: JobAddress): string =>
    `${prefix}:seen:${encodeURIComponent(queue)}:${jobId}`;
  return {
    read: async (address) => {
      const [seq, at, json] = await redis.hmget(keyOf(address), "seq", "at", "json");
      return toNoted(seq, at, json);
    },
    note: async (address, observation, after) => {
      const kept = isTerminal(observation.draft.state) ? KEPT_ENDED_SECONDS : KEPT_OPEN_SECONDS;
      const json = JSON.stringify(observation);
      const [outcome, seq, at, stored] = await redis.headwayNoteObservation(
        keyOf(address),
        after,
        json,
        kept,
      );
      const noted = toNoted(seq, at, outcome === "noted" ? json : stored);
      // Gone between two looks: the number that it was built on is of no use any more.
      return noted
        ? { isOurs: outcome === "noted", noted }
        : { isOurs: false, noted: { ...NOTHING, observation } };
    },
  };
}

const NOTHING = { seq: 0, at: 0 };

function toNoted(
  seq: string | null | undefined,
  at: string | null | undefined,
  json: string | null | undefined,
): Noted | undefined {
  if (seq == null || json == null) return undefined;
  return { seq: Number(seq), at: Number(at), observation: JSON.parse(json) as Observation };
}

/** Jobs that one server remembers where Redis takes no writes. */
const MOST_REMEMBERED = 20_000;

/** For a Redis that may not be written to: one server alone then numbers for itself. */
export function createMemoryBook(): ObservationBook {
  const pages = new Map<string, Noted>();
  const keyOf = ({ queue, jobId }: JobAddress): string => JSON.stringify([queue, jobId]);
  return {
    read: (address) => Promise.resolve(pages.get(keyOf(address))),
    note: (address, observation, after) => {
      const key = keyOf(address);
      const before = pages.get(key);
      if (before && before.seq !== after) return Promise.resolve({ isOurs: false, noted: before });
      const isSame = before && JSON.stringify(before.observation) === JSON.stringify(observation);
      const at = Date.now();
      const noted = isSame ? before : { seq: Math.max(at * 1_000, (before?.seq ?? 0) + 1), at, observation };
      pages.delete(key);
      pages.set(key, noted);
      for (const oldest of pages.keys()) {
        if (pages.size <= MOST_REMEMBERED) break;
        pages.delete(oldest);
      }
      return Promise.resolve({ isOurs: true, noted });
    },
  };
}

/** A user of Redis may be allowed more meanwhile, and a replica become a master. */
const TRY_AGAIN_MS = 60_000;

/** In Redis where it takes writes, and in memory where its rules allow none: then one server alone numbers, and says so. */
export function createBook(redis: RedisConnection, prefix: string, log: Logger): ObservationBook {
  const [shared, own] = [createRedisBook(redis, prefix), createMemoryBook()];
  let ownUntil = 0;
  const choose = async <Result>(ask: (book: ObservationBook) => Promise<Result>): Promise<Result> => {
    if (Date.now() < ownUntil) return ask(own);
    try {
      return await ask(shared);
    } catch (thrown) {
      const { message } = coerceError(thrown);
      const isRule = toRedisTrouble(thrown)?.kind === "configuration" || message.includes("READONLY");
      if (!isRule) throw thrown;
      if (ownUntil === 0)
        log.warn(
          { cause: message, keys: `${prefix}:*` },
          "Redis takes no writes of Headway's own keys: this server serves alone, and numbers for itself what it sees",
        );
      ownUntil = Date.now() + TRY_AGAIN_MS;
      return ask(own);
    }
  };
  return {
    read: (address) => choose((book) => book.read(address)),
    note: (address, observation, after) => choose((book) => book.note(address, observation, after)),
  };
}
