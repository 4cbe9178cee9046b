import type { Result } from "ioredis";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { JobQueue } from "@headway/shared/queue/job-queue";
import { FIND_UNLOCKED } from "../lua/find-unlocked.ts";
import { READ_STANDINGS } from "../lua/read-standings.ts";

/** Jobs that one script looks at: Redis does nothing else meanwhile, for about two milliseconds. */
const AT_ONCE = 5_000;

const STANDINGS = ["unknown", "unlocked", "locked"] as const;

/** What the queue has of a job: a worker that holds a lock on it, just its record, or nothing. */
export type JobStanding = (typeof STANDINGS)[number];

declare module "ioredis" {
  interface RedisCommander<Context> {
    headwayFindUnlocked(
      activeKey: string,
      jobKeyPrefix: string,
      start: number,
      end: number,
    ): Result<[length: number, ...jobIds: string[]], Context>;
    headwayReadStandings(
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
export class JobStandings {
  readonly #redis: RedisConnection;
  readonly #activeKey: string;
  readonly #jobKeyPrefix: string;

  constructor(redis: RedisConnection, queue: JobQueue) {
    redis.defineCommand("headwayFindUnlocked", { numberOfKeys: 1, lua: FIND_UNLOCKED });
    redis.defineCommand("headwayReadStandings", { numberOfKeys: 1, lua: READ_STANDINGS });
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
  async read(jobIds: readonly string[]): Promise<JobStanding[]> {
    if (jobIds.length === 0) return [];
    const standings = await this.#redis.headwayReadStandings(this.#activeKey, this.#jobKeyPrefix, ...jobIds);
    return standings.map((standing) => STANDINGS[standing] ?? "unknown");
  }
}
