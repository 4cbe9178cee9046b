import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import * as bullmq6 from "bullmq";
import * as bullmq5 from "bullmq5";
import type { JobDraft } from "../protocol/job-snapshot.ts";
import { eventually } from "../testing/eventually.ts";
import { testRedisUrl } from "../testing/redis-for-tests.ts";
import { readRecord } from "./read-record.ts";
import { openObservedQueue } from "./testing/observed-queue.ts";
import type { ObservedQueue } from "./testing/observed-queue.ts";

describe.each([
  ["5", bullmq5 as unknown as typeof bullmq6],
  ["6", bullmq6],
])("a job of a queue of BullMQ %s that knows nothing of Headway", (_version, library) => {
  let app: ObservedQueue;
  beforeEach(async () => {
    app = await openObservedQueue(library, testRedisUrl());
  });
  afterEach(() => app.close());

  const look = (jobId: string): Promise<JobDraft> => app.look(jobId);

  it("is queued with its place, and paused where its queue is", async () => {
    await app.queue.add("encode", {}, { jobId: "a" });
    await app.queue.add("encode", {}, { jobId: "b" });
    expect(await look("b")).toMatchObject({
      jobId: "b",
      queue: "video",
      guarantee: "observed",
      title: "encode",
      state: "queued",
      progress: 0,
      attempt: 0,
      maxAttempts: 1,
      queuePosition: 1,
    });
    await app.queue.pause();
    expect(await look("b")).toMatchObject({ state: "queued", paused: true, queuePosition: 1 });
    await app.queue.resume();
    expect(await look("b")).not.toHaveProperty("paused");
  });

  it("is queued also with a priority", async () => {
    await app.queue.add("encode", {}, { jobId: "a", priority: 3 });
    expect(await look("a")).toMatchObject({ state: "queued", stage: { key: "queued" } });
  });

  it("is delayed until it is due, without an error, when it has never run", async () => {
    const before = Date.now();
    await app.queue.add("encode", {}, { jobId: "a", delay: 60_000 });
    const job = await look("a");
    expect(job.state).toBe("delayed");
    expect(job.retryAt).toBeGreaterThanOrEqual(before + 60_000);
    expect(job.retryAt).toBeLessThan(before + 90_000);
    expect(job).not.toHaveProperty("error");
  });

  it("is active while its lock lives, and stalled without it", async () => {
    await app.queue.add("encode", {}, { jobId: "a" });
    await app.take();
    expect(await look("a")).toMatchObject({ state: "active", attempt: 1, stage: { key: "running" } });
    await app.redis.del(`${app.place.prefix}:${app.place.name}:a:lock`);
    expect(await look("a")).toMatchObject({ state: "stalled", attempt: 1 });
  });

  it("keeps its bar behind a stall, with its attempt, and counts that agree with it", async () => {
    const { hostname: host, port } = new URL(testRedisUrl());
    await app.queue.add("encode", {}, { jobId: "a", attempts: 2 });
    const lost = await app.take();
    await lost.job.updateProgress({ done: 5, total: 10 });
    expect(await look("a")).toMatchObject({ progress: 50, counts: { done: 5 } });
    await app.redis.del(`${app.place.prefix}:${app.place.name}:a:lock`);
    const checking = new library.Worker(app.place.name, null, {
      connection: { host, port: Number(port) },
      autorun: false,
      stalledInterval: 100,
      maxStalledCount: 5,
    });
    await checking.startStalledCheckTimer();
    await eventually("it waits again", async () => (await app.queue.getJobState("a")) === "waiting");
    await checking.close();
    expect(await look("a")).toMatchObject({ state: "queued", progress: 50 });
    const heir = await app.take();
    expect(await look("a")).toMatchObject({ state: "active", attempt: 1, progress: 50 });
    await heir.job.updateProgress({ done: 1, total: 10 });
    const behind = await look("a");
    expect(behind).toMatchObject({ attempt: 1, progress: 50 });
    expect(behind).not.toHaveProperty("counts");
    await heir.job.updateProgress({ done: 6, total: 10 });
    expect(await look("a")).toMatchObject({ progress: 60, counts: { done: 6, total: 10 } });
    await heir.fail("no such codec");
    const next = await app.take();
    await next.job.updateProgress({ done: 1, total: 10 });
    expect(await look("a")).toMatchObject({ attempt: 2, progress: 10, counts: { done: 1 } });
  });

  it("waits for its next attempt with the last error, delayed or queued", async () => {
    await app.queue.add("encode", {}, { jobId: "a", attempts: 3, backoff: 60_000 });
    await (await app.take()).fail("no such codec");
    expect(await look("a")).toMatchObject({
      state: "delayed",
      attempt: 1,
      maxAttempts: 3,
      error: { message: "no such codec" },
    });
    await (await app.queue.getJob("a"))?.promote();
    expect(await look("a")).toMatchObject({
      state: "queued",
      attempt: 1,
      error: { message: "no such codec" },
    });
  });

  it.each([undefined, null, false, 0, "", { url: "/a.mp4" }])(
    "has completed when its processor returned %j",
    async (value) => {
      await app.queue.add("encode", {}, { jobId: "a" });
      await (await app.take()).complete(value);
      expect(await look("a")).toMatchObject({
        state: "completed",
        progress: 100,
        attempt: 1,
        stage: { key: "done" },
        finishedAt: expect.any(Number),
      });
    },
  );

  it("has completed without an error, also after an attempt that failed", async () => {
    await app.queue.add("encode", {}, { jobId: "a", attempts: 2 });
    await (await app.take()).fail("no such codec");
    await (await app.take()).complete("done");
    const job = await look("a");
    expect(job).toMatchObject({ state: "completed", attempt: 2, maxAttempts: 2 });
    expect(job).not.toHaveProperty("error");
  });

  it("has failed when its attempts are used up", async () => {
    await app.queue.add("encode", {}, { jobId: "a" });
    await (await app.take()).fail("no such codec");
    expect(await look("a")).toMatchObject({
      state: "failed",
      attempt: 1,
      error: { code: "failed", message: "no such codec" },
    });
  });

  it("begins its next life when it is run again: queued, attempts and bar afresh", async () => {
    await app.queue.add("encode", {}, { jobId: "a" });
    const run = await app.take();
    await run.job.updateProgress(60);
    await run.fail("no such codec");
    const ended = await look("a");
    expect(ended).toMatchObject({ state: "failed", progress: 60 });
    await (await app.queue.getJob("a"))?.retry();
    const again = await look("a");
    expect(again).toMatchObject({ state: "queued", attempt: 0, maxAttempts: 1, progress: 0 });
    expect(again.enqueuedAt).toBeGreaterThan(ended.enqueuedAt);
    const second = await app.take();
    expect(await look("a")).toMatchObject({ state: "active", attempt: 1, progress: 0 });
    await second.job.updateProgress(30);
    expect(await look("a")).toMatchObject({ progress: 30 });
    await second.complete(1);
    expect(await look("a")).toMatchObject({ state: "completed", attempt: 1, progress: 100 });
  });

  it("that was run again is told so also by the first look at it", async () => {
    await app.queue.add("encode", {}, { jobId: "a" });
    await (await app.take()).fail("no such codec");
    await (await app.queue.getJob("a"))?.retry();
    expect(await look("a")).toMatchObject({ state: "queued", attempt: 0, maxAttempts: 1 });
  });

  it("counts its children as they end, and names its parent", async () => {
    await app.flow.add({
      name: "film",
      queueName: app.place.name,
      opts: { jobId: "parent" },
      children: ["c1", "c2", "c3", "c4"].map((jobId) => ({
        name: "scene",
        queueName: app.place.name,
        opts: { jobId, ...(jobId === "c3" && { ignoreDependencyOnFailure: true }) },
      })),
    });
    expect(await look("parent")).toMatchObject({
      state: "queued",
      children: { total: 4, done: 0, failed: 0 },
      progress: 0,
    });
    for (let at = 0; at < 4; at += 1) {
      const run = await app.take();
      if (run.job.id === "c3" || run.job.id === "c4") await run.fail("no such scene");
      else await run.complete(1);
    }
    expect(await look("parent")).toMatchObject({
      state: "queued",
      children: { total: 4, done: 2, failed: 2 },
      progress: 99,
    });
    app.forget();
    expect(await look("c1")).toMatchObject({ parent: { jobId: "parent" } });
  });

  it.each([
    ["a slash", "a/b"],
    ["spaces", "with spaces"],
    ["an emoji", "🎬"],
    ["10 kB", `long-${"x".repeat(10_000)}`],
  ])("is found by its id when that has %s", async (_what, jobId) => {
    await app.queue.add("encode", {}, { jobId });
    expect(await look(jobId)).toMatchObject({ jobId, state: "queued" });
  });

  it.each(["meta", "events", "wait", "id", "no-such-job"])(
    "is not made of what is none: %s",
    async (jobId) => {
      await app.queue.add("encode", {});
      expect(await readRecord(app.redis, app.place, jobId)).toBeUndefined();
    },
  );
});
