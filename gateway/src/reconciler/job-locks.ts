import type { Result } from "ioredis";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { JobQueue } from "@headway/shared/queue/job-queue";
import { FIND_UNLOCKED } from "../lua/find-unlocked.ts";
import { READ_LOCKS } from "../lua/read-locks.ts";

/** Jobs that one script looks at: Redis does nothing else meanwhile, for about two milliseconds. */
const AT_ONCE = 5_000;

const LOCK_STATES = ["unknown", "unlocked", "locked"] as const;

/** What the queue has of a job: a worker that holds a lock on it, just its record, or nothing. */
export type LockState = (typeof LOCK_STATES)[number];

declare module "ioredis" {
  interface RedisCommander<Context> {
    headwayFindUnlocked(
      activeKey: string,
      jobKeyPrefix: string,
      start: number,
      end: number,
    ): Result<[length: number, ...jobIds: string[]], Context>;
    headwayReadLocks(
      activeKey: string,
      jobKeyPrefix: string,
      ...jobIds: readonly string[]
    ): Result<number[], Context>;
  }
}

/**
 * Tells which of many jobs are being run, at the cost of a request for thousands of them. All of a queue's keys share a slot,
 * so that a script may read those it makes up.
 */
export class JobLocks {
  readonly #redis: RedisConnection;
  readonly #activeKey: string;
  readonly #jobKeyPrefix: string;

  constructor(redis: RedisConnection, queue: JobQueue) {
    redis.defineCommand("headwayFindUnlocked", { numberOfKeys: 1, lua: FIND_UNLOCKED });
    redis.defineCommand("headwayReadLocks", { numberOfKeys: 1, lua: READ_LOCKS });
    this.#redis = redis;
    this.#activeKey = queue.toKey("active");
    this.#jobKeyPrefix = queue.toKey("");
  }

  /**
   * The jobs that run by the queue's word and that no worker holds a lock on. The list moves while it is read, so one that is
   * skipped now is found the next time.
   */
  async listUnlocked(): Promise<string[]> {
    const unlocked: string[] = [];
    for (let start = 0; ; start += AT_ONCE) {
      const [length, ...jobIds] = await this.#redis.headwayFindUnlocked(
        this.#activeKey,
        this.#jobKeyPrefix,
        start,
        start + AT_ONCE - 1,
      );
      unlocked.push(...jobIds);
      if (length < AT_ONCE) return unlocked;
    }
  }

  /** In the order of the ids, of which there may be thousands. */
  async read(jobIds: readonly string[]): Promise<LockState[]> {
    if (jobIds.length === 0) return [];
    const locks = await this.#redis.headwayReadLocks(this.#activeKey, this.#jobKeyPrefix, ...jobIds);
    return locks.map((lock) => LOCK_STATES[lock] ?? "unknown");
  }
}
