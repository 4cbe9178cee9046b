import { describe, expect, it } from "@jest/globals";
import { createConnection } from "mongoose";
import { findRedis } from "@headway/shared/node/find-redis";
import { createLogger } from "@headway/shared/node/logger";
import { openJobQueue } from "@headway/shared/queue/job-queue";
import type { JobQueue } from "@headway/shared/queue/job-queue";
import { runNextJob } from "@headway/shared/testing/bare-worker";
import { eventually } from "@headway/shared/testing/eventually";
import { openLosingWorkers } from "@headway/shared/testing/losing-workers";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { samplePersona } from "@headway/personas/testing/sample-persona";
import { startJob } from "../support/jobs.ts";
import { startOwnRedis } from "../support/own-redis.ts";
import { startSystem } from "../support/system.ts";
import type { TestGateway, TestSystem } from "../support/system.ts";

const COUNT = 5;
const RESULT = { created: COUNT, requested: COUNT, failed: 0, fromFallback: 0 };

function openQueue(system: TestSystem): JobQueue & AsyncDisposable {
  const queue = openJobQueue(system.redis, system.prefix, createLogger("test", { LOG_LEVEL: "silent" }));
  return Object.assign(queue, { [Symbol.asyncDispose]: () => queue.close() });
}

const jobOf = async (gateway: TestGateway, jobId: string) =>
  ((await (await gateway.call("GET", `/admin/jobs/${jobId}`)).json()) as { job: { state: string } }).job;

const exportOf = async (gateway: TestGateway, jobId: string) =>
  (await (
    await gateway.call("GET", `/admin/dev/personas/export?jobId=${jobId}&format=json`)
  ).json()) as unknown[];

/** Changes a job's record in MongoDB, as another version or a restored backup may have it. */
async function changeRecord(system: TestSystem, jobId: string, change: object): Promise<void> {
  const mongo = await createConnection(system.mongoUrl).asPromise();
  await mongo.collection("jobs").updateOne({ jobId }, change);
  await mongo.close();
}

/** A job that a worker completes while no gateway is there. */
async function completeUnseen(system: TestSystem, queue: JobQueue): Promise<string> {
  const gateway = await system.startGateway();
  const jobId = await startJob(gateway, COUNT);
  await gateway.close();
  const worker = await system.startWorker();
  await eventually("it has completed", async () => (await queue.getCompletedCount()) === 1);
  await worker.close();
  return jobId;
}

/** What else may have gone with the queue's record of the job. */
const LOSSES: Record<string, (system: TestSystem, queue: JobQueue, jobId: string) => Promise<unknown>> = {
  "its record in the queue": (_system, queue) => queue.clean(0, 1_000, "completed"),
  "its record in the queue, which another program removed": async (_system, queue, jobId) =>
    (await queue.getJob(jobId))?.remove(),
  "its record and the events of the queue": async (system, queue) => {
    await queue.clean(0, 1_000, "completed");
    await system.redis.xtrim(queue.toKey("events"), "MAXLEN", 0);
  },
  "all of the queue": (_system, queue) => queue.obliterate({ force: true }),
  "all that Redis had": (system) => system.redis.flushall(),
  "all that Redis had, and the result in its record": async (system, _queue, jobId) => {
    await system.redis.flushall();
    await changeRecord(system, jobId, { $unset: { "attempts.0.result": 1, "attempts.0.life": 1 } });
  },
  "all that Redis had, and its attempts": async (system, _queue, jobId) => {
    await system.redis.flushall();
    await changeRecord(system, jobId, { $set: { attempts: [] } });
  },
};

describe("a job that completed while no gateway was there", () => {
  // Each waits for seconds, on a Redis of its own: they run side by side.
  it.concurrent.each(Object.keys(LOSSES))(
    "is completed, with its personas, after the loss of %s",
    async (what) => {
      await using own = await startOwnRedis();
      await using system = await startSystem({ redisUrl: own.url });
      await using queue = openQueue(system);
      const jobId = await completeUnseen(system, queue);
      await LOSSES[what]?.(system, queue, jobId);
      // As old as a job must be before it is called lost.
      await system.ageRecord(jobId, 60_000);

      const gateway = await system.startGateway();
      const job = await eventually("it has ended", async () => {
        const now = await jobOf(gateway, jobId);
        return ["completed", "failed", "cancelled"].includes(now.state) && now;
      });
      expect(job).toMatchObject({ state: "completed", progress: 100, attempt: 1, result: RESULT });
      expect(await exportOf(gateway, jobId)).toHaveLength(COUNT);
      expect(await system.personas.countPublished(jobId)).toBe(COUNT);
      await gateway.close();
    },
  );

  it("is completed also when somebody cancels it before a gateway has looked", async () => {
    await using own = await startOwnRedis();
    await using system = await startSystem({ redisUrl: own.url });
    await using queue = openQueue(system);
    const jobId = await completeUnseen(system, queue);
    await system.redis.flushall();

    const gateway = await system.startGateway();
    const answer = await gateway.call("POST", `/admin/jobs/${jobId}/cancel`);
    expect(await answer.json()).toMatchObject({ job: { state: "completed", result: RESULT } });
    expect(await system.personas.countPublished(jobId)).toBe(COUNT);
    await gateway.close();
  });
});

describe("a job whose worker had completed it, and was lost before the queue knew", () => {
  it("is completed when the queue gives it up for having lost its workers too often", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const jobId = await startJob(gateway, COUNT);
    const { enqueuedAt } = (await system.progress.read(jobId))?.snapshot ?? {};
    await changeRecord(system, jobId, {
      $set: {
        attempts: [
          { attempt: 1, run: 1, startedAt: 1, life: enqueuedAt, outcome: "completed", result: RESULT },
        ],
      },
    });
    {
      const address = await findRedis(testRedisUrl());
      await using workers = await openLosingWorkers({ address, prefix: system.prefix }, 0);
      await eventually("it is taken", () => workers.takeAndDie());
      await eventually(
        "it has ended",
        async () =>
          (await jobOf(gateway, jobId)).state !== "queued" &&
          (await jobOf(gateway, jobId)).state !== "stalled",
      );
    }
    expect(await jobOf(gateway, jobId)).toMatchObject({ state: "completed", result: RESULT });
    await gateway.close();
  });
});

describe("a job of which nothing tells how it ended", () => {
  it("is called lost, and nothing that it made is taken back or marked for deletion", async () => {
    await using own = await startOwnRedis();
    await using system = await startSystem({ redisUrl: own.url });
    const gateway = await system.startGateway();
    const jobId = await startJob(gateway, COUNT);
    const made = [0, 1, 2].map((index) => samplePersona(jobId, index));
    await system.personas.saveDrafts("acme", made, "0");
    await system.personas.publish(jobId, "0");
    await system.redis.flushall();
    await system.ageRecord(jobId, 60_000);

    await eventually("it is called lost", async () => (await jobOf(gateway, jobId)).state === "failed");
    expect(await jobOf(gateway, jobId)).toMatchObject({ error: { code: "lost", retryable: true } });
    await eventually("its end is kept", async () => {
      const response = await gateway.call("GET", "/admin/jobs?state=failed");
      return ((await response.json()) as { jobs: unknown[] }).jobs.length === 1;
    });
    expect(await system.personas.countPublished(jobId)).toBe(3);
    await gateway.close();
  });
});

describe("events of the queue that came while no gateway was there", () => {
  it("are read by the next one, where the queue keeps no record of ended jobs and the worker no history", async () => {
    await using own = await startOwnRedis();
    await using system = await startSystem({ redisUrl: own.url });
    await using queue = openQueue(system);
    const gateway = await system.startGateway();
    const jobId = await startJob(gateway, COUNT);
    await eventually("the gateway has read of it", () => system.redis.get(`${system.prefix}:events-read`));
    await gateway.close();
    // A worker that tells the queue alone.
    await runNextJob({ address: await findRedis(own.url), prefix: system.prefix }, { created: 42 });
    await queue.clean(0, 1_000, "completed");
    await system.ageRecord(jobId, 60_000);

    const next = await system.startGateway();
    await eventually("it has ended", async () => (await jobOf(next, jobId)).state !== "queued");
    expect(await jobOf(next, jobId)).toMatchObject({ state: "completed", result: { created: 42 } });
    await next.close();
  });
});
