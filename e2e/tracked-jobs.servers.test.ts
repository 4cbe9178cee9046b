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

const STAGE = { key: "encode", label: "Encoding…" };

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
      mapProgress: (progress) => ({ percent: (progress as { parts?: number }).parts }),
      authenticate: () => ({ id: "chief", operator: "control" }),
    });
    headway.attach(server, { path: "/" });
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
    const options = { prefix, title: (job: bullmq.Job) => `Film ${job.id}`, stages: [STAGE] };
    worker = new bullmq.Worker(app.place.name, track(processor, options) as bullmq.Processor, { connection });
  };
  /** Instead of the job that each test begins with: one of which the queue keeps no record behind its end. */
  const addUnkept = async (): Promise<void> => {
    await app.queue.remove("film");
    await app.queue.add("encode", {}, { jobId: "unkept", removeOnComplete: true, removeOnFail: true });
    client.watchJob("video/unkept", (view) => {
      if (view.status === "known") seen.push(view.job);
    });
    await eventually("it is watched", () => seen.at(-1)?.jobId === "video/unkept");
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

  it("keeps its title, stages and counts at its end, also where the queue keeps no record of it", async () => {
    await addUnkept();
    let goOn = (): void => undefined;
    run(async (job) => {
      progressOf(job).stage("encode");
      progressOf(job).report(3, 4);
      await new Promise<void>((resolve) => (goOn = resolve));
    });
    await eventually("the worker tells", () => seen.at(-1)?.counts?.done === 3);
    goOn();
    await eventually("it has ended", () => seen.at(-1)?.state === "completed");
    const end = {
      title: "Film unkept",
      guarantee: "fenced",
      progress: 100,
      counts: { done: 3, total: 4 },
      stage: { key: "done" },
    };
    expect(seen.at(-1)).toMatchObject(end);
    expect(seen.at(-1)?.stages.find(({ key }) => key === "encode")?.endedAt).toBe(seen.at(-1)?.finishedAt);
    // Also to a watcher who comes when only Headway's own keys know of it.
    const late = await fetch(`${url}/queues/video/jobs/unkept/events`);
    expect(await late.text()).toContain('"title":"Film unkept"');
  });

  it("is told as cancelled where the queue keeps no record of failed jobs", async () => {
    await addUnkept();
    run(async (job) => {
      const { signal } = progressOf(job);
      progressOf(job).report(1, 4);
      await new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => {
          reject(signal.reason as Error);
        });
      });
    });
    await eventually("the worker tells", () => seen.at(-1)?.counts?.done === 1);
    await fetch(`${url}/queues/video/jobs/unkept/cancel`, { method: "POST" });
    await eventually("it has ended", () => ["cancelled", "failed"].includes(seen.at(-1)?.state ?? ""));
    expect(seen.at(-1)).toMatchObject({ state: "cancelled", title: "Film unkept" });
    expect(seen.at(-1)).not.toHaveProperty("error");
  });

  it("has the bar that the server's mapProgress makes of its own updateProgress", async () => {
    let goOn = (): void => undefined;
    run(async (job) => {
      progressOf(job).report(1, 10);
      await job.updateProgress({ parts: 60 });
      await new Promise<void>((resolve) => (goOn = resolve));
    });
    await eventually(
      "both are told",
      () => seen.at(-1)?.progress === 60 && seen.at(-1)?.counts?.total === 10,
    );
    expect(seen.at(-1)).toMatchObject({ guarantee: "fenced", state: "active" });
    goOn();
    await eventually("it has ended", () => seen.at(-1)?.state === "completed");
  });
});
