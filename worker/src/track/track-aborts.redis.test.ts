import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import * as bullmq6 from "bullmq";
import * as bullmq5 from "bullmq5";
import { publishCancellation } from "@headway/shared/progress/cancellations";
import { toCancelling } from "@headway/shared/jobs/snapshot-transitions";
import { eventually } from "@headway/shared/testing/eventually";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { progressOf, track } from "../index.ts";
import { openTrackedQueue } from "./testing/tracked-queue.ts";
import type { TrackedQueue } from "./testing/tracked-queue.ts";

const VERSIONS: [string, typeof bullmq6][] = [
  ["5", bullmq5 as unknown as typeof bullmq6],
  ["6", bullmq6],
];

/** A promise that a test keeps. */
function gate() {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => {
      reject(signal.reason as Error);
    });
  });

describe.each(VERSIONS)("a tracked processor of BullMQ %s", (_version, library) => {
  let app: TrackedQueue;
  beforeEach(async () => {
    app = await openTrackedQueue(library, testRedisUrl());
  });
  afterEach(() => app.close());

  it("is aborted by a cancel, which the queue then has as its failure, without another attempt", async () => {
    const started = gate();
    const processor = track(
      async (job: bullmq6.Job, _token?: string, signal?: AbortSignal) => {
        started.open();
        await aborted(signal ?? progressOf(job).signal);
      },
      { prefix: app.prefix },
    );
    app.work(processor);
    await app.queue.add("long", {}, { jobId: "long", attempts: 3 });
    await started.opened;
    const { enqueuedAt } = await app.sees("that it runs", ({ state }) => state === "active");
    await eventually("somebody listens", () =>
      publishCancellation(app.redis, app.store.keys, { jobId: "long", enqueuedAt })
        .then(() => app.queue.getJobState("long"))
        .then((state) => state === "failed"),
    );
    expect((await app.queue.getJob("long"))?.failedReason).toMatch(/^\[cancelled\] /);
  });

  it("learns of a cancel that it has not heard when its next report is refused", async () => {
    const started = gate();
    const processor = track(
      async (job: bullmq6.Job) => {
        const { signal, report } = progressOf(job);
        started.open();
        for (let done = 0; !signal.aborted; done += 1) {
          report(done, 1e9);
          await setTimeout(20);
        }
        throw new Error("stopped");
      },
      { prefix: app.prefix },
    );
    app.work(processor);
    await app.queue.add("long", {}, { jobId: "long", attempts: 3 });
    await started.opened;
    const running = await app.sees("that it runs", ({ state }) => state === "active");
    await app.store.write(toCancelling(running), { run: 1 });
    await eventually("it fails", async () => (await app.queue.getJobState("long")) === "failed");
    expect((await app.queue.getJob("long"))?.failedReason).toMatch(/^\[cancelled\] /);
    expect(app.seen.at(-1)).toMatchObject({ state: "cancelling" });
  });

  it("is aborted by a shutdown; a processor that gives up for it costs the job no attempt", async () => {
    const started = gate();
    const processor = track(
      async (job: bullmq6.Job) => {
        started.open();
        await aborted(progressOf(job).signal);
      },
      { prefix: app.prefix },
    );
    const worker = app.work(processor);
    await app.queue.add("long", {}, { jobId: "long" });
    await started.opened;
    await worker.close();
    const job = await app.queue.getJob("long");
    expect(await job?.getState()).toBe("waiting");
    expect(job?.attemptsMade).toBe(0);
    await app.sees("that it waits", ({ state }) => state === "queued");
  });

  it("is refused, and aborted, once another worker has the job", async () => {
    const started = gate();
    let reason: unknown;
    const zombie = track(
      async (job: bullmq6.Job) => {
        const progress = progressOf(job);
        progress.label("zombie");
        started.open();
        for (let done = 0; !progress.signal.aborted; done += 1) {
          progress.report(done, 1e9);
          await setTimeout(20);
        }
        reason = progress.signal.reason;
        progress.label("still here");
      },
      { prefix: app.prefix },
    );
    // It never renews its lock.
    app.work(zombie, { lockDuration: 400, lockRenewTime: 3_600_000, skipStalledCheck: true });
    await app.queue.add("long", {}, { jobId: "long" });
    await started.opened;
    const heir = track(
      async (job: bullmq6.Job) => {
        progressOf(job).label("heir");
        await eventually("the zombie has given up", () => reason !== undefined);
        await eventually("what it says is told", () => app.seen.some(({ stage }) => stage.label === "heir"));
      },
      { prefix: app.prefix },
    );
    app.work(heir, { stalledInterval: 200, maxStalledCount: 5 });
    await eventually("it completes", async () => (await app.queue.getJobState("long")) === "completed");
    expect(reason).toMatchObject({ code: "overtaken" });
    const labels = app.seen.map(({ stage }) => stage.label);
    expect(labels.slice(labels.lastIndexOf("zombie") + 1)).not.toContain("still here");
    expect(labels).toContain("heir");
  });
});
