import { setTimeout } from "node:timers/promises";
import { expect, it } from "@jest/globals";
import { ForeignLoad } from "../soak/foreign-load.ts";
import { startOwnRedis } from "../support/own-redis.ts";
import type { OwnRedis } from "../support/own-redis.ts";
import { seededRandom } from "../support/seeded-random.ts";

const LASTS_MS = Number(process.env["FOREIGN_SOAK_MS"] ?? 180_000);
const FAULT_EVERY_MS = 5_000;

const FAULTS: ((redis: OwnRedis) => Promise<unknown>)[] = [
  ({ redis }) => redis.call("CLIENT", "KILL", "TYPE", "pubsub"),
  ({ redis }) => redis.call("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes"),
  (redis) => redis.freeze("CLIENT PAUSE", 1_500),
  (redis) => redis.freeze("SIGSTOP", 2_000),
  async ({ redis }) => {
    const streams = await redis.keys("bull:*:events");
    await redis.del(...streams);
  },
];

it(
  "holds for watchers of observed and tracked jobs what the queue says, through faults of Redis",
  async () => {
    const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);
    const random = seededRandom(seed);
    await using redis = await startOwnRedis();
    const load = await ForeignLoad.start(redis.url, random);
    const over = AbortSignal.timeout(LASTS_MS);
    let faults = 0;
    try {
      const running = load.run(over);
      while (!over.aborted) {
        await setTimeout(FAULT_EVERY_MS);
        const fault = FAULTS[Math.floor(random() * FAULTS.length)];
        await fault?.(redis).catch(() => undefined);
        faults += 1;
      }
      await running;
      const violations = await load.judge();
      process.stderr.write(
        `seed ${seed}: ${load.words}; ${faults} faults, ${violations.length} violations\n`,
      );
      expect(violations).toEqual([]);
    } finally {
      await load.close();
    }
  },
  LASTS_MS + 120_000,
);
