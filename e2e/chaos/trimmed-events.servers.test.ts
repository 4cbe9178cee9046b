import { describe, expect, it } from "@jest/globals";
import type { JobQueue } from "@headway/shared/queue/job-queue";
import { eventually } from "@headway/shared/testing/eventually";
import { startOwnRedis } from "../support/own-redis.ts";
import { queueOf, RESULT, startJob } from "../support/jobs.ts";
import { startSystem } from "../support/system.ts";
import type { TestGateway, TestSystem } from "../support/system.ts";
import { startTcpProxy } from "../support/tcp-proxy.ts";
import type { WatchingClient } from "../support/watching-client.ts";

/** A job that there never was, which the queue's events may tell of. */
const NOISE = "jnoise";

async function watchedJobs(gateway: TestGateway, client: WatchingClient): Promise<string[]> {
  const jobIds = await Promise.all(Array.from({ length: 10 }, () => startJob(gateway)));
  for (const jobId of jobIds) expect((await client.watch(jobId)).ok).toBe(true);
  return jobIds;
}

/** As if another gateway had the turn and never did it: what no event tells is told by nothing. */
async function stopSweeps(system: TestSystem): Promise<void> {
  await system.redis.set(`${system.prefix}:sweeper`, "another", "PX", 600_000);
}

const makeNoise = (system: TestSystem, queue: JobQueue) =>
  system.redis.xadd(queue.toKey("events"), "*", "event", "waiting", "jobId", NOISE);

/** Has all jobs end, and the events of it trimmed. The stream goes on with more than is read in one go, as it does when full. */
async function endBehindTheReader(system: TestSystem, jobIds: string[]): Promise<void> {
  await system.startWorker({ handlers: { "persona-generation": () => Promise.resolve(RESULT) } });
  const queue = queueOf(system);
  await eventually(
    "all have ended",
    async () => (await queue.getJobCountByTypes("completed")) === jobIds.length,
  );
  await system.redis.xtrim(queue.toKey("events"), "MAXLEN", 0);
  await Promise.all(Array.from({ length: 250 }, () => makeNoise(system, queue)));
  await queue.close();
}

/** What takes a second is done more than once. */
const ROUNDS = [1, 2, 3];

describe("ends come from the queue's own record", () => {
  it.each(ROUNDS)(
    "scenario 19: queue events trimmed past the reader that was cut off, round %i; everything is read again",
    async () => {
      await using own = await startOwnRedis();
      await using proxy = await startTcpProxy({ target: own.url });
      await using system = await startSystem({ redisUrl: own.url });
      // Before it starts: a round of its own that is under way would look at the jobs all the same.
      await stopSweeps(system);
      const gateway = await system.startGateway({ redisUrl: proxy.url });
      const client = await gateway.watch();
      const jobIds = await watchedJobs(gateway, client);

      proxy.refuse(true);
      proxy.cut();
      await endBehindTheReader(system, jobIds);
      expect(jobIds.some((jobId) => client.last(jobId)?.state === "completed")).toBe(false);
      proxy.refuse(false);

      await eventually("all ends are told", () =>
        jobIds.every((jobId) => client.last(jobId)?.state === "completed"),
      );
      await gateway.close();
    },
  );

  it("scenario 19: queue events trimmed past the reader that was merely slow; everything is read again", async () => {
    /** How long the reader is held, in ms; what happens meanwhile takes a fraction of it. */
    const HELD_MS = 5_000;
    let isToBeHeld = false;
    let heldAt: number | undefined;
    await using own = await startOwnRedis();
    await using proxy = await startTcpProxy({
      target: own.url,
      // What the reader is answered; nobody else is told of this job.
      delayDownstreamMs: (chunk) => {
        if (!isToBeHeld || !chunk.includes(NOISE)) return 0;
        isToBeHeld = false;
        heldAt = Date.now();
        return HELD_MS;
      },
    });
    await using system = await startSystem({ redisUrl: own.url });
    await stopSweeps(system);
    const gateway = await system.startGateway({ redisUrl: proxy.url });
    const client = await gateway.watch();
    const jobIds = await watchedJobs(gateway, client);
    const queue = queueOf(system);

    isToBeHeld = true;
    await makeNoise(system, queue);
    await eventually("the reader is held", () => heldAt);
    await endBehindTheReader(system, jobIds);
    expect(Date.now() - (heldAt ?? 0)).toBeLessThan(HELD_MS);
    expect(jobIds.some((jobId) => client.last(jobId)?.state === "completed")).toBe(false);

    await eventually("all ends are told", () =>
      jobIds.every((jobId) => client.last(jobId)?.state === "completed"),
    );
    await queue.close();
    await gateway.close();
  });
});
