import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import * as bullmq from "bullmq";
import { createHeadway } from "@headway/gateway/index";
import type { Headway } from "@headway/gateway/index";
import { createJobClient } from "@headway/shared/client/job-client";
import type { JobClient } from "@headway/shared/client/job-client-types";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import { openForeignQueue } from "@headway/shared/testing/foreign-queue";
import type { ForeignQueue } from "@headway/shared/testing/foreign-queue";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { progressOf, track } from "@headway/worker/index";

describe("a job whose worker uses track, seen through createHeadway", () => {
  let app: ForeignQueue;
  let server: Server;
  let headway: Headway;
  let client: JobClient;
  let worker: bullmq.Worker;
  let url: string;
  const prefix = `test-${crypto.randomUUID()}`;
  const seen: JobSnapshot[] = [];

  beforeEach(async () => {
    app = await openForeignQueue(bullmq, testRedisUrl());
    server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    headway = createHeadway<{ id: string; operator: "control" }>({
      connection: testRedisUrl(),
      queues: [{ name: app.place.name, as: "video" }],
      prefix,
      authenticate: () => ({ id: "chief", operator: "control" }),
    });
    headway.attach(server);
    seen.length = 0;
    await app.queue.add("encode", {}, { jobId: "film" });
    client = createJobClient({ url, getToken: () => "any" });
    client.watchJob("video/film", (view) => {
      if (view.status === "known") seen.push(view.job);
    });
    await eventually("it is watched", () => seen.length > 0);
  });
  afterEach(async () => {
    await client.close();
    await worker.close(true);
    await headway.close();
    server.closeAllConnections();
    server.close();
    const keys = await app.redis.keys(`${prefix}:*`);
    if (keys.length > 0) await app.redis.del(...keys);
    await app.close();
  });

  const run = (processor: (job: bullmq.Job) => Promise<unknown>): void => {
    const { hostname, port } = new URL(testRedisUrl());
    const connection = { host: hostname, port: Number(port), maxRetriesPerRequest: null };
    worker = new bullmq.Worker(app.place.name, track(processor, { prefix }) as bullmq.Processor, {
      connection,
    });
  };

  it("is observed, then told by its worker, and ends as its queue says, in rising order", async () => {
    let goOn = (): void => undefined;
    run(async (job) => {
      const progress = progressOf(job);
      progress.stage("encode", "Encoding…");
      progress.report(3, 4);
      await new Promise<void>((resolve) => (goOn = resolve));
      return { url: "/film.mp4" };
    });
    await eventually(
      "the worker tells",
      () => seen.at(-1)?.stage.label === "Encoding…" && seen.at(-1)?.counts?.done === 3,
    );
    expect(seen[0]).toMatchObject({ guarantee: "observed", state: "queued" });
    expect(seen.at(-1)).toMatchObject({
      guarantee: "fenced",
      state: "active",
      queue: "video",
      jobId: "video/film",
    });
    goOn();
    await eventually("it has ended", () => seen.at(-1)?.state === "completed");
    expect(seen.at(-1)).toMatchObject({ guarantee: "fenced", progress: 100, result: { url: "/film.mp4" } });
    const seqs = seen.map(({ seq }) => seq);
    expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
  });

  it("is cancelled while it runs", async () => {
    run(async (job) => {
      const { signal } = progressOf(job);
      progressOf(job).report(1, 4);
      await new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => {
          reject(new bullmq.UnrecoverableError("stopped"));
        });
      });
    });
    await eventually("the worker tells", () => seen.at(-1)?.counts?.done === 1);
    const answer = await fetch(`${url}/queues/video/jobs/film/cancel`, { method: "POST" });
    expect(answer.status).toBe(202);
    await eventually("it has ended", () => seen.at(-1)?.state === "cancelled");
    expect(seen.map(({ state }) => state)).toContain("cancelling");
  });
});
