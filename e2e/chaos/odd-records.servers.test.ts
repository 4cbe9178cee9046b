import { describe, expect, it } from "@jest/globals";
import { findRedis } from "@headway/shared/node/find-redis";
import { createLogger } from "@headway/shared/node/logger";
import { openJobQueue } from "@headway/shared/queue/job-queue";
import type { JobQueue } from "@headway/shared/queue/job-queue";
import { runNextJob } from "@headway/shared/testing/bare-worker";
import { eventually } from "@headway/shared/testing/eventually";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { DirectedJobs } from "../support/directed-jobs.ts";
import { startJob } from "../support/jobs.ts";
import { startSystem } from "../support/system.ts";
import type { TestSystem } from "../support/system.ts";

function openQueue(system: TestSystem): JobQueue & AsyncDisposable {
  const queue = openJobQueue(system.redis, system.prefix, createLogger("test", { LOG_LEVEL: "silent" }));
  return Object.assign(queue, { [Symbol.asyncDispose]: () => queue.close() });
}

/** As a queue does that was set up with removeOnComplete. */
async function keepNoEnd(system: TestSystem, queue: JobQueue, jobId: string): Promise<void> {
  const kept = JSON.parse((await system.redis.hget(queue.toKey(jobId), "opts")) ?? "{}") as object;
  await system.redis.hset(queue.toKey(jobId), "opts", JSON.stringify({ ...kept, removeOnComplete: true }));
}

describe("a processor of another program", () => {
  it.each([[undefined], [null], [false], [0], [""], ["text"], [[1, 2]]])(
    "has completed its job when it gives back %p, whether or not the queue keeps the job",
    async (result) => {
      await using system = await startSystem();
      await using queue = openQueue(system);
      const address = await findRedis(testRedisUrl());
      const gateway = await system.startGateway();
      const client = await gateway.watch();
      for (const isKept of [true, false]) {
        const jobId = await startJob(gateway);
        if (!isKept) await keepNoEnd(system, queue, jobId);
        await client.watch(jobId);
        await runNextJob({ address, prefix: system.prefix }, result);
        await eventually("it has ended", () => client.last(jobId)?.finishedAt);
        expect(client.last(jobId)).toMatchObject({ state: "completed", progress: 100, result: {} });
      }
      await gateway.close();
    },
  );
});

/** Entries of the queue's event stream as no BullMQ writes them. `jbad`: a job whose key is no hash. */
const ODD_EVENTS: Record<string, string[]> = {
  "no event": ["data", "null"],
  "an event without a job": ["event", "completed", "returnvalue", "{}"],
  "an empty event": ["event", "", "jobId", ""],
  "an end without a result": ["event", "completed", "jobId", "jnone"],
  "an end with a broken result": ["event", "completed", "jobId", "jnone", "returnvalue", "{"],
  "a failure without a reason": ["event", "failed", "jobId", "jnone"],
  "a job whose key is no hash": ["event", "waiting", "jobId", "jbad"],
  "a job whose id is odd": ["event", "waiting", "jobId", "a:b\u0000 {}*"],
};

describe("an event of the queue that makes no sense", () => {
  it.each(Object.entries(ODD_EVENTS))(
    "is passed over, and the next one is read: %s",
    async (_what, fields) => {
      await using system = await startSystem();
      await using queue = openQueue(system);
      const gateway = await system.startGateway();
      const client = await gateway.watch();
      const jobId = await startJob(gateway);
      await keepNoEnd(system, queue, jobId);
      await client.watch(jobId);
      // What no event tells is told by nothing.
      await system.redis.set(`${system.prefix}:sweeper`, "another", "PX", 600_000);
      await system.redis.set(queue.toKey("jbad"), "text");
      await system.redis.set(system.progress.keys.state("jbad"), "text");
      await system.redis.xadd(queue.toKey("events"), "*", ...fields);
      await runNextJob({ address: await findRedis(testRedisUrl()), prefix: system.prefix }, { created: 7 });
      await eventually("the end after it is told", () => client.last(jobId)?.finishedAt, 20_000);
      expect(client.last(jobId)).toMatchObject({ state: "completed", result: { created: 7 } });
      await eventually("it is not read again", async () => {
        const [newest] = await system.redis.xrevrange(queue.toKey("events"), "+", "-", "COUNT", 1);
        return (await system.redis.get(`${system.prefix}:events-read`)) === newest?.[0];
      });
      await gateway.close();
    },
  );
});

describe("a running job whose state is lost", () => {
  it("is told by its run again, never falls, and is never told to wait", async () => {
    await using system = await startSystem();
    await using queue = openQueue(system);
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    const jobs = new DirectedJobs();
    await system.startWorker({ handlers: { "persona-generation": jobs.handler } });
    const jobId = await startJob(gateway);
    await client.watch(jobId);
    const attempt = await jobs.attempt(jobId);
    const { context } = attempt;
    context.stage("generating");
    for (const done of [4, 6]) {
      context.report(done, 10);
      await eventually("it is told", () => client.last(jobId)?.counts?.done === done);
      await system.redis.del(system.progress.keys.state(jobId));
      // The gateway looks at once, and asks the history.
      await system.redis.xadd(queue.toKey("events"), "*", "event", "waiting", "jobId", jobId);
      await eventually("it is stored again", () => system.progress.read(jobId));
    }
    attempt.complete({});
    await eventually("it has completed", () => client.last(jobId)?.state === "completed");
    const seen = (client.seen.get(jobId) ?? []).slice(
      client.seen.get(jobId)?.findIndex(({ state }) => state === "active"),
    );
    expect(seen.map(({ state }) => state)).not.toContain("queued");
    const progress = seen.map((job) => job.progress);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    await gateway.close();
  });
});
