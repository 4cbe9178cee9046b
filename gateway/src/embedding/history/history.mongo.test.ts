import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Connection } from "mongoose";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import { openTestMongo } from "@headway/shared/testing/mongo-for-tests";
import { useEmbeddedApp } from "../../testing/embedded-app.ts";
import { mongoHistory } from "./mongo-history.ts";

describe("jobs that outlive their queue's records", () => {
  const bench = useEmbeddedApp();
  let opened: Awaited<ReturnType<typeof openTestMongo>>;
  let mongo: Connection;
  beforeAll(async () => {
    opened = await openTestMongo();
    ({ mongo } = opened);
  });
  afterAll(async () => {
    await opened[Symbol.asyncDispose]();
  });

  const addUnkept = (jobId: string, userId = "ada") =>
    bench.app.queue.add(
      "encode",
      { userId, secret: "internal" },
      { jobId, removeOnComplete: true, removeOnFail: true },
    );
  const list = async (
    query: string,
    as = "reader",
  ): Promise<{ jobs: JobSnapshot[]; nextCursor: string | null }> =>
    (await (await bench.call(`/queues/video/jobs?${query}`, as)).json()) as {
      jobs: JobSnapshot[];
      nextCursor: string | null;
    };

  it("are kept with what they returned and logged, listed behind the queue's own, and shown to whom they are open", async () => {
    const history = mongoHistory(mongo, { collection: "kept" });
    bench.start({
      history,
      expose: (job) => ({ title: "A film", result: job.returnvalue as unknown, log: true }),
    });
    await eventually("the queue is followed", () => bench.headway.metrics().followedQueues === 1);
    for (const jobId of ["j1", "j2", "j3"]) {
      await addUnkept(jobId);
      const run = await bench.app.take();
      await eventually("its start is seen", async () => {
        const seen = await bench.app.redis.keys(`${bench.prefix}:seen:*:${jobId}`);
        return seen.length > 0;
      });
      if (jobId === "j3") await run.fail("password=hunter2");
      else await run.complete({ url: `/${jobId}.mp4` });
    }
    await bench.add("j4");
    await (await bench.app.take()).complete(1);
    await eventually(
      "all are kept",
      async () =>
        (await list("state=ended")).jobs.length === 1 && (await list("cursor=kept-")).jobs.length === 3,
    );
    const first = await list("state=ended&limit=1");
    expect(first.jobs.map(({ jobId }) => jobId)).toEqual(["j4"]);
    const seen: string[] = [];
    let cursor = first.nextCursor;
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof list>> = await list(`state=ended&limit=2&cursor=${cursor}`);
      seen.push(...page.jobs.map(({ jobId }) => jobId));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(["j3", "j2", "j1"]);
    const own: unknown = await (await bench.call("/queues/video/jobs/j2", "ada")).json();
    expect(own).toMatchObject({ job: { state: "completed", title: "A film", result: { url: "/j2.mp4" } } });
    expect((await bench.call("/queues/video/jobs/j2", "bob")).status).toBe(404);
    const chief: unknown = await (await bench.call("/queues/video/jobs/j3", "reader")).json();
    expect(chief).toMatchObject({
      job: { state: "failed", error: { message: "password=hidden" } },
      data: { userId: "ada" },
    });
    // Without the numbers that Headway keeps for an hour, too.
    await bench.app.redis.del(...(await bench.app.redis.keys(`${bench.prefix}:seen:*`)));
    const { events, ended } = await bench.stream("/queues/video/jobs/j1/events", "ada");
    await ended;
    expect(events.map(({ data }) => [data.state, data.result])).toEqual([["completed", { url: "/j1.mp4" }]]);
    expect((await list("state=cancelled")).jobs).toEqual([]);
  });

  it("are kept by what the queue's events say where nobody could look in time", async () => {
    const history = mongoHistory(mongo, { collection: "fast" });
    bench.start({ history });
    await eventually("the queue is followed", () => bench.headway.metrics().followedQueues === 1);
    await addUnkept("j1");
    await (await bench.app.take()).complete(7);
    const kept = await eventually("it is kept", () => history.find({ queue: "video", jobId: "j1" }));
    expect(kept).toMatchObject({ job: { kind: "encode", state: "completed" }, facts: { returnvalue: 7 } });
  });

  it("stand in a person's own list, with those that run, and in nobody else's", async () => {
    bench.start({
      history: mongoHistory(mongo, { collection: "own" }),
      tenant: (job) => (job.data as { userId?: string } | undefined)?.userId ?? "",
      feedOf: (user) => user.id,
    });
    await eventually("the queue is followed", () => bench.headway.metrics().followedQueues === 1);
    await addUnkept("old");
    const first = await bench.app.take();
    await eventually(
      "its start is seen",
      async () => (await bench.app.redis.keys(`${bench.prefix}:seen:*`)).length > 0,
    );
    await first.complete(1);
    await eventually("it is kept", async () => (await list("cursor=kept-")).jobs.length === 1);
    await bench.add("mine");
    await bench.add("his", "bob");
    const socket = bench.connect("ada");
    const told: JobSnapshot[] = [];
    socket.on("feed:update", ({ jobs }: { jobs: JobSnapshot[] }) => told.push(...jobs));
    const answer = await bench.send(socket, "feed:watch", {});
    expect(answer).toMatchObject({ ok: true, omitted: { running: 0 } });
    expect((answer["jobs"] as JobSnapshot[]).map(({ jobId, org }) => [jobId, org])).toEqual([
      ["mine", "ada"],
      ["old", "ada"],
    ]);
    for (let runs = 0; runs < 2; runs += 1) await (await bench.app.take()).complete(1);
    await addUnkept("next");
    await eventually("it is told", () => told.some(({ jobId }) => jobId === "next"));
    await (await bench.app.take()).complete(1);
    await eventually("its end is told", () =>
      told.some(({ jobId, state }) => jobId === "next" && state === "completed"),
    );
    expect(new Set(told.map(({ jobId }) => jobId))).toEqual(new Set(["mine", "next"]));
    expect(JSON.stringify([answer, told])).not.toContain("internal");
  });
});
