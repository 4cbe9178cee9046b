import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import * as bullmq6 from "bullmq";
import * as bullmq5 from "bullmq5";
import { toCompleted } from "@headway/shared/jobs/snapshot-transitions";
import { eventually } from "@headway/shared/testing/eventually";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { progressOf, track } from "../index.ts";
import { openTrackedQueue } from "./testing/tracked-queue.ts";
import type { TrackedQueue } from "./testing/tracked-queue.ts";

const VERSIONS: [string, typeof bullmq6][] = [
  ["5", bullmq5 as unknown as typeof bullmq6],
  ["6", bullmq6],
];

describe.each(VERSIONS)("a tracked processor of BullMQ %s", (_version, library) => {
  let app: TrackedQueue;
  beforeEach(async () => {
    app = await openTrackedQueue(library, testRedisUrl());
  });
  afterEach(() => app.close());

  it("has its stages, counts, labels and its own updateProgress pushed, on an even bar", async () => {
    const processor = track(
      async (job: bullmq6.Job) => {
        const progress = progressOf(job);
        progress.stage("fetch");
        progress.report(1, 2);
        await app.sees("the counts", ({ counts }) => counts?.total === 2);
        progress.stage("encode");
        await job.updateProgress({ done: 5, total: 10, label: "Second pass" });
        await app.sees("its own report", ({ counts }) => counts?.total === 10);
        progress.stage("thumbnails", "Drawing thumbnails");
        return undefined;
      },
      {
        prefix: app.prefix,
        unit: "frames",
        title: (job) => `Film ${job.id}`,
        stages: [
          { key: "fetch", label: "Fetching" },
          { key: "encode", label: "Encoding", weight: 3 },
        ],
      },
    );
    app.work(processor);
    await app.queue.add("video", {}, { jobId: "a b/ü" });
    const last = await app.sees("an undeclared stage", ({ stage }) => stage.key === "thumbnails");
    expect(last).toMatchObject({
      jobId: "a b/ü",
      queue: app.name,
      guarantee: "fenced",
      kind: "video",
      title: "Film a b/ü",
      state: "active",
      progress: 99,
      attempt: 1,
      stage: { label: "Drawing thumbnails", index: 4, count: 6 },
    });
    expect(app.seen.find(({ counts }) => counts?.total === 2)).toMatchObject({
      progress: 12,
      counts: { done: 1, total: 2, unit: "frames" },
    });
    expect(app.seen.find(({ counts }) => counts?.total === 10)).toMatchObject({
      progress: 62,
      stage: { label: "Second pass" },
    });
    await eventually("it completes", async () => (await app.queue.getJobState("a b/ü")) === "completed");
    expect((await app.queue.getJob("a b/ü"))?.progress).toEqual({ done: 5, total: 10, label: "Second pass" });
    // Ends are the queue's to tell.
    expect(app.seen.map(({ state }) => state)).not.toContain("completed");
    expect(app.seen.map(({ seq }) => seq)).toEqual(app.seen.map(({ seq }) => seq).toSorted((a, b) => a - b));
  });

  it("takes whatever it is told without failing, and writes ten times a second at most", async () => {
    const cyclic: Record<string, unknown> = {};
    cyclic["self"] = cyclic;
    let writes = 0;
    const processor = track(
      async (job: bullmq6.Job) => {
        const { report, stage, label, log } = progressOf(job);
        const hostile = new Proxy({}, { get: () => { throw new Error("look away"); } }); // prettier-ignore
        for (const junk of [
          NaN,
          Infinity,
          null,
          undefined,
          cyclic,
          hostile,
          Symbol("x"),
          1n,
          [],
        ] as never[]) {
          report(junk, junk);
          stage(junk, junk);
          label(junk);
          log(junk);
        }
        label("x".repeat(1_000_000));
        const before = app.seen.length;
        const startedAt = Date.now();
        for (let done = 0; done < 20_000; done += 1) {
          report(done, 20_000);
          if (done % 100 !== 0) continue;
          stage(done % 200 === 0 ? "even" : "odd");
          await setTimeout(1);
        }
        writes = app.seen.length - before;
        await app.sees("something", () => true);
        return Date.now() - startedAt;
      },
      { prefix: app.prefix },
    );
    app.work(processor);
    const job = await app.queue.add("junk", {}, { jobId: "junk" });
    const tookMs = await eventually("it completes", async () => {
      const returnvalue: unknown = (await app.queue.getJob(job.id ?? ""))?.returnvalue;
      return typeof returnvalue === "number" && returnvalue;
    });
    expect(writes).toBeLessThanOrEqual(12 + tookMs / 100);
    expect(JSON.stringify(app.seen.at(-1)).length).toBeLessThan(5_000);
  });

  it("shows each attempt, and an end that is no failure as waiting", async () => {
    const processor = track(
      async (job: bullmq6.Job, token?: string) => {
        progressOf(job).report(1, 2);
        if (job.attemptsMade === 0) throw new Error("not yet");
        if (job.attemptsStarted === 2) {
          await job.moveToDelayed(Date.now() + 50, token);
          throw new library.DelayedError();
        }
        return null;
      },
      { prefix: app.prefix },
    );
    app.work(processor);
    await app.queue.add("flaky", {}, { jobId: "flaky", attempts: 3 });
    await eventually("it completes", async () => (await app.queue.getJobState("flaky")) === "completed");
    await app.sees("the third run", ({ attempt, state, retryAt }) => attempt === 2 && state === "active" && retryAt === undefined); // prettier-ignore
    const attempts = app.seen.map(({ attempt, state, maxAttempts }) => `${attempt}/${maxAttempts} ${state}`);
    expect(attempts).toContain("1/3 active");
    expect(attempts).toContain("2/3 active");
    const delayed = app.seen.find(({ state }) => state === "delayed");
    expect(delayed).toMatchObject({ attempt: 2 });
    expect(delayed).not.toHaveProperty("error");
    expect(new Set(app.seen.map(({ enqueuedAt }) => enqueuedAt)).size).toBe(1);
  });

  it("begins a new life when somebody has the job run again after its end", async () => {
    let after = 0;
    const processor = track(
      async (job: bullmq6.Job) => {
        progressOf(job).report(1, 2);
        await app.sees("the report", (seen) => seen.progress === 50 && seen.enqueuedAt > after);
        return 0;
      },
      { prefix: app.prefix },
    );
    app.work(processor);
    await app.queue.add("again", {}, { jobId: "again" });
    const job = await eventually(
      "it completes",
      async () => (await app.queue.getJobState("again")) === "completed" && (await app.queue.getJob("again")),
    );
    const [first] = app.seen;
    // As a server tells it.
    const stored = await app.store.read("again");
    if (!stored || !first) throw new Error("nothing was told");
    const end = toCompleted(stored.snapshot, { result: {}, finishedAt: Date.now() });
    await app.store.write(end, { run: stored.run, isInQueue: true });
    after = first.enqueuedAt;
    await job.retry("completed");
    const next = await app.sees("the next life", ({ enqueuedAt }) => enqueuedAt > first.enqueuedAt);
    expect(next).toMatchObject({ state: "active", attempt: 1, guarantee: "fenced" });
  });
});
