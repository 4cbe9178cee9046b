import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import * as bullmq6 from "bullmq";
import * as bullmq5 from "bullmq5";
import { traceIdOf } from "@headway/shared/protocol/trace-context";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { createTelemetry } from "@headway/shared/testing/tracing";
import { progressOf, track } from "../index.ts";
import { openTrackedQueue } from "./testing/tracked-queue.ts";
import type { TrackedQueue } from "./testing/tracked-queue.ts";

const VERSIONS: [string, typeof bullmq6][] = [
  ["5", bullmq5 as unknown as typeof bullmq6],
  ["6", bullmq6],
];

describe.each(VERSIONS)("a tracked processor with BullMQ %s's telemetry", (_version, library) => {
  let app: TrackedQueue;
  beforeEach(async () => {
    app = await openTrackedQueue(library, testRedisUrl());
  });
  afterEach(() => app.close());

  it("runs in the trace that the job was added in, also after it has reported", async () => {
    const { telemetry, active } = createTelemetry();
    const traced = new library.Queue(app.name, { connection: app.connection, telemetry });
    const added = await traced.add("encode", {});
    await traced.close();
    const record = JSON.parse((await app.redis.hget(traced.toKey(added.id ?? ""), "opts")) ?? "{}") as object;
    const traceId = traceIdOf({ ...record });
    const ran = new Promise<string[]>((resolve) => {
      const processor = track(
        async (job: bullmq6.Job) => {
          const first = active();
          progressOf(job).report(1, 2);
          await job.updateProgress(60);
          resolve([first, active()].map((context) => context.split("-")[1] ?? ""));
        },
        { prefix: app.prefix },
      );
      app.work(processor, { telemetry });
    });
    expect(traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(await ran).toEqual([traceId, traceId]);
  });
});
