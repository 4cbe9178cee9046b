import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import * as bullmq6 from "bullmq";
import * as bullmq5 from "bullmq5";
import type { JobDraft } from "../protocol/job-snapshot.ts";
import { testRedisUrl } from "../testing/redis-for-tests.ts";
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

  it("shows its own progress, which never falls within an attempt and begins anew with the next", async () => {
    await app.queue.add("encode", {}, { jobId: "a", attempts: 2 });
    const first = await app.take();
    const shown = async (progress: unknown): Promise<number> => {
      await first.job.updateProgress(progress as number);
      return (await look("a")).progress;
    };
    expect(await shown(42)).toBe(42);
    expect(await shown(12)).toBe(42);
    expect(await shown(100)).toBe(99);
    expect(await shown(-5)).toBe(99);
    await first.fail("no such codec");
    expect(await look("a")).toMatchObject({ state: "queued", attempt: 1 });
    await app.take();
    expect(await look("a")).toMatchObject({ state: "active", attempt: 2, progress: 0 });
  });

  it("shows stage, label and counts of progress that is an object, and a text as its label", async () => {
    await app.queue.add("encode", {}, { jobId: "a" });
    const { job } = await app.take();
    await job.updateProgress({ stage: "encode", label: "Encoding…", done: 3, total: 12 });
    expect(await look("a")).toMatchObject({
      progress: 25,
      counts: { done: 3, total: 12 },
      stage: { key: "encode", label: "Encoding…", index: 2, count: 4 },
    });
    await job.updateProgress("Nearly there");
    expect(await look("a")).toMatchObject({ progress: 25, stage: { key: "encode", label: "Nearly there" } });
    await job.updateProgress({ stage: "upload", percent: 80 });
    expect((await look("a")).stages.map(({ key }) => key)).toEqual([
      "queued",
      "running",
      "encode",
      "upload",
      "done",
    ]);
  });

  it("lists each stage once, also one that is entered again or has a name of the frame's", async () => {
    await app.queue.add("encode", {}, { jobId: "a" });
    const { job } = await app.take();
    for (const stage of ["fetch", "encode", "fetch", "done"]) {
      await job.updateProgress({ stage, label: `${stage}ing` });
      await look("a");
    }
    const { stage, stages } = await look("a");
    expect(stages.map(({ key }) => key)).toEqual(["queued", "running", "encode", "fetch", "done"]);
    expect(stage).toEqual({ key: "fetch", label: "doneing", index: 3, count: 5 });
  });

  it.each([
    ["an array", [1, 2]],
    ["NaN", NaN],
    ["a truth", true],
    ["an empty object", {}],
  ])("is not moved by progress that is %s", async (_what, progress) => {
    await app.queue.add("encode", {}, { jobId: "a" });
    const { job } = await app.take();
    await job.updateProgress(40);
    await look("a");
    await job.updateProgress(progress);
    expect(await look("a")).toMatchObject({ state: "active", progress: 40 });
  });

  it("keeps a label in one line, also one of a megabyte", async () => {
    await app.queue.add("encode", {}, { jobId: "a" });
    const { job } = await app.take();
    await job.updateProgress("x\n".repeat(500_000));
    expect((await look("a")).stage.label).toHaveLength(200);
  });
});
