import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import * as bullmq6 from "bullmq";
import * as bullmq5 from "bullmq5";
import { eventually } from "@headway/shared/testing/eventually";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { progressOf, track } from "../index.ts";
import { openTrackedQueue } from "./testing/tracked-queue.ts";
import type { TrackedQueue } from "./testing/tracked-queue.ts";

/** A promise that a test keeps. */
function gate() {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

/** Declared, so that the half of the stage is the half of the bar. */
const STAGES = [{ key: "encode", label: "Encoding…" }];

describe.each([
  ["5", bullmq5 as unknown as typeof bullmq6],
  ["6", bullmq6],
])("a tracked job of BullMQ %s whose worker is lost", (_version, library) => {
  let app: TrackedQueue;
  beforeEach(async () => {
    app = await openTrackedQueue(library, testRedisUrl());
  });
  afterEach(() => app.close());

  it("keeps the bar behind a stall, with the attempt, and counts that agree with it", async () => {
    const [lost, known, caughtUp] = [gate(), gate(), gate()];
    const zombie = track(
      async (job: bullmq6.Job) => {
        const progress = progressOf(job);
        progress.stage("encode", "Encoding…");
        progress.report(5, 10);
        lost.open();
        await new Promise((resolve) => {
          progress.signal.addEventListener("abort", resolve);
        });
      },
      { prefix: app.prefix, stages: STAGES },
    );
    app.work(zombie, { lockDuration: 400, lockRenewTime: 3_600_000, skipStalledCheck: true });
    await app.queue.add("long", {}, { jobId: "long" });
    await lost.opened;
    await app.sees("it is half done", ({ progress }) => progress === 50);
    const heir = track(
      async (job: bullmq6.Job) => {
        const progress = progressOf(job);
        progress.stage("encode", "Once more…");
        progress.report(1, 10);
        await known.opened;
        progress.label("Not there yet…");
        progress.report(2, 10);
        await caughtUp.opened;
        progress.report(6, 10);
      },
      { prefix: app.prefix, stages: STAGES },
    );
    app.work(heir, { stalledInterval: 200, maxStalledCount: 5 });
    const behind = await app.sees("it runs again", ({ stage }) => stage.label === "Once more…");
    expect(behind).toMatchObject({ attempt: 1, progress: 50 });
    expect(behind).not.toHaveProperty("counts");
    known.open();
    await app.sees("it goes on", ({ stage }) => stage.label === "Not there yet…");
    caughtUp.open();
    const ahead = await app.sees("it has caught up", ({ progress }) => progress === 60);
    expect(ahead).toMatchObject({ attempt: 1, counts: { done: 6, total: 10 } });
    expect(app.seen.filter(({ counts }) => counts?.done === 1 || counts?.done === 2)).toEqual([]);
    await eventually("it completes", async () => (await app.queue.getJobState("long")) === "completed");
  });
});
