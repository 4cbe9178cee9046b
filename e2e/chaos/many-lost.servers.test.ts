import { describe, expect, it } from "@jest/globals";
import { toAttemptStarted } from "@headway/shared/jobs/snapshot-transitions";
import { createLogger } from "@headway/shared/node/logger";
import { toPersonaRequest } from "@headway/personas/presets";
import { openJobQueue } from "@headway/shared/queue/job-queue";
import { eventually } from "@headway/shared/testing/eventually";
import { queuedDraft, TEST_KIND } from "@headway/shared/testing/job-drafts";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { startSystem } from "../support/system.ts";
import type { TestSystem } from "../support/system.ts";
import { startTcpProxy } from "../support/tcp-proxy.ts";

/** Jobs that run by the queue's word and by the store's, and that no worker holds a lock on. */
async function leaveBehind(system: TestSystem, count: number): Promise<string[]> {
  const queue = openJobQueue(system.redis, system.prefix, createLogger("test", { LOG_LEVEL: "silent" }));
  const payload = toPersonaRequest({ template: "saas-trial", count: 5 }, () => "s");
  const drafts = Array.from({ length: count }, () => queuedDraft({ enqueuedAt: Date.now() }));
  await queue.addBulk(
    drafts.map(({ jobId, kind, org, title, enqueuedAt }) => ({
      name: kind,
      data: { org, title, payload },
      opts: { jobId, timestamp: enqueuedAt },
    })),
  );
  for (let moved = 0; moved < count; moved += 1)
    await system.redis.rpoplpush(queue.toKey("wait"), queue.toKey("active"));
  await Promise.all(
    drafts.map(async (draft) => {
      await system.progress.create(draft);
      await system.progress.write(toAttemptStarted(TEST_KIND, draft, { attempt: 1, now: Date.now() }), {
        run: 1,
      });
    }),
  );
  await queue.close();
  return drafts.map(({ jobId }) => jobId);
}

describe("when all workers of a large installation are lost at once", () => {
  it("none of the jobs waits for the others to be called stalled, also where Redis is 15 ms away", async () => {
    // Far away rather than many: the round trips are what counts, not the speed of a processor that others use, too.
    const COUNT = 300;
    await using proxy = await startTcpProxy({ target: testRedisUrl(), delayUpstreamMs: () => 15 });
    await using system = await startSystem();
    const jobIds = await leaveBehind(system, COUNT);
    const gateway = await system.startGateway({ redisUrl: proxy.url });
    const startedAt = performance.now();
    // One at a time: reading all of them again and again would keep the gateway, in the same process, from its work.
    for (const jobId of jobIds)
      await eventually("it is stalled", async () => {
        const stored = await system.progress.read(jobId);
        return stored?.snapshot.state === "stalled";
      });
    const tookMs = performance.now() - startedAt;
    process.stdout.write(
      `${COUNT} jobs without a worker, Redis 15 ms away: all stalled ${tookMs.toFixed()} ms after the gateway's start\n`,
    );
    // What is promised. Four requests a job, one after the other, would be 18 s on the way alone.
    expect(tookMs).toBeLessThan(15_000);
    await gateway.close();
  });
});
