import { describe, expect, it } from "@jest/globals";
import { eventually } from "@headway/shared/testing/eventually";
import { useEmbeddedApp } from "../../testing/embedded-app.ts";
import type { QueueRow } from "./overview.ts";

describe("the overview of queues", () => {
  const bench = useEmbeddedApp();
  const row = async (as = "reader"): Promise<QueueRow> => {
    const { queues } = (await (await bench.call("/queues", as)).json()) as { queues: [QueueRow] };
    return queues[0];
  };

  it("tells how long the next job has waited: of a delayed one since its due time", async () => {
    bench.start();
    const now = Date.now();
    const { queue } = bench.app;
    await queue.add("late", {}, { jobId: "a", timestamp: now - 3_600_000, delay: 3_540_000 });
    await queue.add("next", {}, { jobId: "b", timestamp: now - 20_000 });
    await queue.getJob("a").then((job) => job?.promote());
    const { oldestWaitMs = 0, counts } = await row();
    expect(counts.waiting).toBe(2);
    expect(oldestWaitMs).toBeGreaterThanOrEqual(20_000);
    expect(oldestWaitMs).toBeLessThan(3_000_000);
  });

  it("tells the last hour from the records that are kept, and what is not known as such", async () => {
    bench.start();
    const { redis, place } = bench.app;
    const at = (minutes: number): number => Date.now() - minutes * 60_000;
    await redis.zadd(`${place.prefix}:${place.name}:completed`, at(31), "x", at(31), "y", at(44), "z");
    await redis.zadd(`${place.prefix}:${place.name}:failed`, at(31), "f");
    const { lastHour } = await row();
    expect(lastHour.ended.reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(4);
    expect(Math.max(...lastHour.ended.map(Number))).toBe(3);
    expect(lastHour.failed.reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(1);
  });

  it("knows nothing of the last hour of a queue that has ended no job", async () => {
    bench.start();
    expect((await row()).lastHour.ended).toEqual(Array.from({ length: 12 }, () => null));
  });

  it("counts what ends in a queue that keeps no records, while its events are read", async () => {
    bench.start();
    await bench.app.queue.add("encode", {}, { jobId: "j1", removeOnComplete: true });
    await bench.app.queue.add("encode", {}, { jobId: "j2", removeOnComplete: true });
    const socket = bench.connect("reader");
    await bench.send(socket, "feed:watch", {});
    await (await bench.app.take()).complete(1);
    await (await bench.app.take()).complete(1);
    const seen = await eventually("both are counted", async () => {
      const one = await row();
      return one.perMinute === 2 && one;
    });
    expect(seen.lastHour.ended.at(-1)).toBe(2);
  });

  it.each([false, true])(
    "says who paused a queue and since when, until it goes on (nothing may be written: %p)",
    async (readOnly) => {
      bench.start({ readOnly });
      const before = Date.now();
      await bench.app.queue.pause();
      expect((await row()).pausedBy).toBeUndefined();
      await bench.call("/queues/video/pause", "chief", { method: "POST" });
      const { paused, pausedBy } = await row();
      expect([paused, pausedBy?.who]).toEqual([true, "chief"]);
      expect(pausedBy?.at).toBeGreaterThanOrEqual(before);
      await bench.call("/queues/video/resume", "chief", { method: "POST" });
      expect((await row()).pausedBy).toBeUndefined();
    },
  );

  it("is not for others than operators", async () => {
    bench.start();
    expect((await bench.call("/queues", "ada")).status).toBe(403);
    expect((await bench.call("/queues/video/detail", "ada")).status).toBe(403);
  });
});

describe("a queue in detail", () => {
  const bench = useEmbeddedApp();

  it("names its workers and its schedulers with their next run, and says how long jobs waited and ran", async () => {
    bench.start();
    const { queue } = bench.app;
    await queue.upsertJobScheduler(
      "nightly",
      { pattern: "0 3 * * *", tz: "Europe/Berlin" },
      { name: "report" },
    );
    await queue.upsertJobScheduler("pulse", { every: 3_600_000 }, { name: "beat" });
    await queue.add("encode", {}, { jobId: "j1", timestamp: Date.now() - 5_000, priority: 0 });
    const run = await bench.app.take();
    await run.complete(1);
    const answer = await bench.call("/queues/video/detail", "reader");
    const seen = (await answer.json()) as {
      schedulers: { id: string; name: string; nextAt: number; tz?: string; everyMs?: number }[];
      timings: { jobs: number; wait: { p50: number } };
      workers: unknown[];
    };
    const nightly = seen.schedulers.find(({ id }) => id === "nightly");
    expect(nightly).toMatchObject({ name: "report", pattern: "0 3 * * *", tz: "Europe/Berlin" });
    expect(nightly?.nextAt).toBeGreaterThan(Date.now());
    expect(seen.schedulers.find(({ id }) => id === "pulse")).toMatchObject({
      name: "beat",
      everyMs: 3_600_000,
    });
    expect(seen.timings.jobs).toBe(1);
    expect(seen.workers).toEqual([
      { address: expect.stringContaining("127.0.0.1:"), connectedForMs: expect.any(Number) },
    ]);
  });

  it("removes all done jobs of more than a thousand, and says how many", async () => {
    bench.start();
    const { redis, place, queue } = bench.app;
    const keys = Array.from({ length: 1_200 }, (_, at) => `done-${at}`);
    const base = `${place.prefix}:${place.name}`;
    await Promise.all(keys.map((id) => redis.hset(`${base}:${id}`, "name", "encode", "timestamp", "1")));
    await redis.zadd(`${base}:completed`, ...keys.flatMap((id, at) => [at + 1, id]));
    const answer = await bench.call("/queues/video/clean", "chief", { method: "POST" });
    expect(await answer.json()).toEqual({ queue: "video", count: 1_200 });
    expect(await queue.getCompletedCount()).toBe(0);
  });
});
