import { afterEach, describe, expect, it } from "@jest/globals";
import * as bullmq from "bullmq";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import { openForeignQueue } from "@headway/shared/testing/foreign-queue";
import type { ForeignQueue } from "@headway/shared/testing/foreign-queue";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { useEmbeddedApp } from "../../testing/embedded-app.ts";

describe("odd queues and jobs", () => {
  const bench = useEmbeddedApp();
  const id = crypto.randomUUID().slice(0, 8);
  const others: ForeignQueue[] = [];
  afterEach(async () => {
    for (const other of others.splice(0)) await other.close();
  });
  const open = async (prefix: string, name: string): Promise<ForeignQueue> => {
    const other = await openForeignQueue(bullmq, testRedisUrl(), { prefix, name });
    others.push(other);
    return other;
  };
  const show = async (queue: string, jobId: string, as = "reader"): Promise<{ job: JobSnapshot }> => {
    const path = `/queues/${encodeURIComponent(queue)}/jobs/${encodeURIComponent(jobId)}`;
    return (await (await bench.call(path, as)).json()) as { job: JobSnapshot };
  };

  it("are searched in pages of the size that is asked for, each once, and by state where one is named", async () => {
    bench.start();
    for (let number = 1; number <= 7; number += 1) await bench.add(`film-${number}`);
    await bench.add("film");
    for (const limit of [1, 3]) {
      const found: string[] = [];
      let cursor: string | null = "";
      while (cursor !== null) {
        const query: string = `q=film&limit=${limit}${cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`}`;
        const answer = await bench.call(`/queues/video/jobs?${query}`, "reader");
        const page = (await answer.json()) as { jobs: JobSnapshot[]; nextCursor: string | null };
        expect(page.jobs.length).toBeLessThanOrEqual(limit);
        found.push(...page.jobs.map(({ jobId }) => jobId));
        cursor = page.nextCursor;
      }
      expect(found[0]).toBe("film");
      expect(found.sort()).toEqual(["film", ...[1, 2, 3, 4, 5, 6, 7].map((number) => `film-${number}`)]);
    }
    const failed = await bench.call("/queues/video/jobs?state=failed&q=film", "reader");
    expect(await failed.json()).toMatchObject({ jobs: [] });
  });

  it.each([["a/b"], ["100% sure"], ["two words"], ["{braces}"], ["ümläut 🎬"]])(
    "are found in a queue called %j, by call, stream and socket",
    async (name) => {
      const queue = `${name} ${id}`;
      const other = await open("bull", queue);
      bench.start({ queues: [queue], authorize: () => true });
      await other.queue.add("x", {}, { jobId: "1x" });
      expect((await show(queue, "1x")).job).toMatchObject({ queue, state: "queued" });
      const text = `${queue.replace(/[%/]/g, encodeURIComponent)}/1x`;
      const { events } = await bench.stream(`/events?job=${encodeURIComponent(text)}`, "ada");
      await eventually("it is told", () => events.length > 0);
      expect(events[0]?.data).toMatchObject({ queue, jobId: "1x" });
      expect(await bench.send(bench.connect("ada"), "job:watch", { queue, jobId: "1x" })).toMatchObject({
        ok: true,
      });
      const token = await bench.headway.token({ jobs: [text] });
      expect((await show(queue, "1x", token)).job.state).toBe("queued");
    },
  );

  it.each([
    ["slashes", "a/b/c"],
    ["emoji", "🎬 film"],
    ["percent signs", "%41"],
    ["marks of an address", "#?&="],
    ["10,000 letters", "x".repeat(10_000)],
    ["the name of a prototype", "__proto__"],
  ])("are found by an id of %s", async (_what, jobId) => {
    bench.start();
    await bench.add(jobId);
    expect((await show("video", jobId, "ada")).job).toMatchObject({ jobId, state: "queued" });
    const answer = await bench.send(bench.connect("ada"), "job:watch", { queue: "video", jobId });
    expect(answer).toMatchObject({ ok: true, job: { jobId } });
  });

  it("are told apart where two prefixes have one queue's name, tracked ones too", async () => {
    const [one, two] = [await open("bull", `same-${id}`), await open(`other-${id}`, `same-${id}`)];
    bench.start({ queues: [one.place, { ...two.place, as: "second" }], authorize: () => true });
    await one.queue.add("first", {}, { jobId: "7x" });
    await two.queue.add("second", {}, { jobId: "7x" });
    expect((await show(`same-${id}`, "7x")).job.kind).toBe("first");
    expect((await show("second", "7x")).job.kind).toBe("second");
    await (await two.take()).complete(1);
    expect((await show("second", "7x")).job.state).toBe("completed");
    expect((await show(`same-${id}`, "7x")).job.state).toBe("queued");
  });

  it("count the children that lie in another queue, and lead back to their parent", async () => {
    const parts = await open("bull", `parts-${id}`);
    bench.start({
      queues: [
        { name: bench.app.place.name, as: "video" },
        { ...parts.place, as: "parts" },
      ],
    });
    await bench.app.flow.add({
      name: "film",
      queueName: bench.app.place.name,
      data: { userId: "ada" },
      opts: { jobId: "film" },
      children: ["c1", "c2", "c3", "c4"].map((jobId) => ({
        name: "part",
        queueName: parts.place.name,
        data: {},
        opts: { jobId, ignoreDependencyOnFailure: true },
      })),
    });
    expect((await show("parts", "c1")).job.parent).toEqual({ queue: "video", jobId: "film" });
    const socket = bench.connect("ada");
    const updates: JobSnapshot[] = [];
    socket.on("job:update", (job: JobSnapshot) => updates.push(job));
    expect(await bench.send(socket, "job:watch", { queue: "video", jobId: "film" })).toMatchObject({
      job: { state: "queued", progress: 0, children: { total: 4, done: 0, failed: 0 } },
    });
    await (await parts.take()).complete(1);
    await (await parts.take()).fail("no");
    await eventually("two are counted", () => updates.at(-1)?.children?.failed === 1);
    expect(updates.at(-1)).toMatchObject({ progress: 50, children: { total: 4, done: 1, failed: 1 } });
    await (await parts.take()).complete(1);
    await (await parts.take()).complete(1);
    await (await bench.app.take()).complete(1);
    await eventually("it has ended", () => updates.at(-1)?.state === "completed");
    expect(updates.at(-1)?.children).toEqual({ total: 4, done: 3, failed: 1 });
  });

  it("survive values that are no JSON, huge or none of the known shapes", async () => {
    bench.start();
    await bench.app.queue.add("encode", { userId: "ada" }, { jobId: "j1" });
    const run = await bench.app.take();
    const key = `bull:${bench.app.place.name}:j1`;
    const progressOf = async () => (await show("video", "j1", "ada")).job;
    await run.job.updateProgress(40);
    expect((await progressOf()).progress).toBe(40);
    for (const odd of [[1, 2], Number.NaN, { other: 1 }, "x".repeat(1_000_000), { percent: "7" }]) {
      await run.job.updateProgress(odd);
      const { state, progress } = await progressOf();
      expect([state, progress]).toEqual(["active", 40]);
    }
    const { stage } = await progressOf();
    expect(stage.label.length).toBeLessThanOrEqual(200);
    await run.complete(1);
    await bench.app.redis.hset(
      key,
      "returnvalue",
      "{no json",
      "stacktrace",
      "nor this",
      "opts",
      "[",
      "data",
      "{",
    );
    expect(await show("video", "j1")).toMatchObject({ job: { state: "completed", progress: 100 } });
    const list = await bench.call("/queues/video/jobs", "reader");
    expect(list.status).toBe(200);
  });

  it("are not loaded for a list or a state, however large they are", async () => {
    bench.start({ authorize: (_user, job) => job.dataTooLarge === true });
    await bench.app.queue.add("encode", { text: "x".repeat(50_000_000) }, { jobId: "huge" });
    const text = "x".repeat(5_000_000);
    const key = `bull:${bench.app.place.name}:huge`;
    await bench.app.redis.hset(key, "failedReason", text, "progress", JSON.stringify(text), "stacktrace", JSON.stringify([text])); // prettier-ignore
    const before = Number(/total_net_output_bytes:(\d+)/.exec(await bench.app.redis.info("stats"))?.[1]);
    expect((await bench.call("/queues/video/jobs", "reader")).status).toBe(200);
    expect((await show("video", "huge")).job.state).toBe("queued");
    expect((await show("video", "huge", "ada")).job.state).toBe("queued");
    expect(
      await bench.send(bench.connect("ada"), "job:watch", { queue: "video", jobId: "huge" }),
    ).toMatchObject({ ok: true });
    const after = Number(/total_net_output_bytes:(\d+)/.exec(await bench.app.redis.info("stats"))?.[1]);
    expect(after - before).toBeLessThan(10_000_000);
  });
});
