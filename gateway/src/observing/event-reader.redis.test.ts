import { setTimeout } from "node:timers/promises";
import { expect, it } from "@jest/globals";
import { Redis } from "ioredis";
import { createLogger } from "@headway/shared/node/logger";
import { countCommands } from "@headway/shared/testing/count-commands";
import { eventually } from "@headway/shared/testing/eventually";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { EventReader } from "./event-reader.ts";

const ROUNDS = 100;
const EVENTS_A_ROUND = 8;

it("reads a busy queue seldom while one of its jobs is watched, and each event of it", async () => {
  const [blocking, requests] = [new Redis(testRedisUrl()), new Redis(testRedisUrl())];
  const key = `test-${crypto.randomUUID()}:events`;
  const heard: string[] = [];
  const reader = new EventReader({
    blocking,
    requests,
    log: createLogger("test", { LOG_LEVEL: "silent" }),
    onEvents: (_key, events) => void heard.push(...events.map(({ jobId = "" }) => jobId)),
    onGap: () => void heard.push("gap"),
    isUrgent: () => true,
  });
  try {
    await reader.follow(key);
    const sent = countCommands(blocking);
    const startedAt = performance.now();
    for (let round = 0; round < ROUNDS; round += 1) {
      const pipeline = requests.pipeline();
      for (let at = 0; at < EVENTS_A_ROUND; at += 1)
        pipeline.xadd(key, "*", "event", "completed", "jobId", `${round * EVENTS_A_ROUND + at}`);
      await pipeline.exec();
      await setTimeout(5);
    }
    const all = Array.from({ length: ROUNDS * EVENTS_A_ROUND }, (_, index) => String(index));
    await eventually("each is heard", () => heard.length >= all.length);
    expect(heard).toEqual(all);
    const tookMs = performance.now() - startedAt;
    // A read that is full is followed by the next one without a pause.
    const most = 3 + all.length / 100 + tookMs / 25;
    expect(sent.filter((one) => one.startsWith("xread")).length).toBeLessThan(most);
  } finally {
    await requests.del(key);
    await reader.close();
    requests.disconnect();
  }
});
