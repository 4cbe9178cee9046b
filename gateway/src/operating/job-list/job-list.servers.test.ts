import { describe, expect, it } from "@jest/globals";
import { useEmbeddedApp } from "../../testing/embedded-app.ts";
import type { BulkReport } from "../bulks/bulk-report.ts";
import { eventually } from "@headway/shared/testing/eventually";

interface Answer {
  jobs: { jobId: string; state: string }[];
  nextCursor: string | null;
  total: number;
  waiting: number;
  looked: number;
}

/** Ended jobs as BullMQ keeps them, many at once. */
function useMany() {
  const bench = useEmbeddedApp();
  return {
    bench,
    many: async (set: "failed" | "completed", count: number, at = (index: number) => 1_000 + index) => {
      const { redis, place } = bench.app;
      const base = `${place.prefix}:${place.name}`;
      const pipeline = redis.pipeline();
      for (let index = 0; index < count; index += 1) {
        const id = `${set}-${index}`;
        pipeline.hset(`${base}:${id}`, {
          name: "encode",
          timestamp: "1",
          processedOn: "1",
          finishedOn: String(at(index)),
          data: JSON.stringify({ order: `order ${index} (new)`, password: `planted-${index}` }),
          failedReason: "Card declined",
          atm: "1",
          ats: "1",
        });
        pipeline.zadd(`${base}:${set}`, at(index), id);
      }
      await pipeline.exec();
    },
    list: async (query: string, as = "reader"): Promise<Answer> =>
      (await (await bench.call(`/operating/jobs?${query}`, as)).json()) as Answer,
    post: async (path: string, body: object, as = "chief"): Promise<Response> =>
      bench.call(path, as, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
  };
}

describe("the list of all jobs", () => {
  const { bench, many, list } = useMany();

  it("goes through ended jobs newest first, each once, also where many ended in one millisecond", async () => {
    bench.start();
    await many("failed", 130, (index) => 1_000 + Math.floor(index / 60));
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: Answer = await list(`state=failed&limit=25&cursor=${cursor}`);
      seen.push(...page.jobs.map(({ jobId }) => jobId));
      expect(page.total).toBe(130);
      cursor = page.nextCursor;
    }
    expect(seen).toHaveLength(130);
    expect(new Set(seen).size).toBe(130);
    expect(seen.slice(0, 10).every((id) => Number(id.split("-")[1]) >= 120)).toBe(true);
  });

  it("leads with what runs, then what is tried again, and folds what waits into a count", async () => {
    bench.start();
    const { queue } = bench.app;
    await queue.add("encode", {}, { jobId: "running" });
    await bench.app.take();
    await queue.add("encode", {}, { jobId: "later", delay: 60_000 });
    await many("completed", 2);
    await queue.add("encode", {}, { jobId: "waits-1" });
    await queue.add("encode", {}, { jobId: "waits-2" });
    const all = await list("");
    expect(all.jobs.map(({ jobId }) => jobId)).toEqual(["running", "later", "completed-1", "completed-0"]);
    expect(all.waiting).toBe(2);
    const waiting = await list("state=queued");
    expect(waiting.jobs.map(({ jobId }) => jobId)).toEqual(["waits-1", "waits-2"]);
    expect(waiting.total).toBe(2);
  });

  it("narrows ended jobs to a time, and counts those", async () => {
    bench.start();
    await many("failed", 10, (index) => 1_000 * index);
    const late = await list("state=failed&since=7000");
    expect(late.total).toBe(3);
    expect(late.jobs.map(({ jobId }) => jobId)).toEqual(["failed-9", "failed-8", "failed-7"]);
  });

  it("finds an id at once, and text literally: in the name, the failure and the data, and not in what is hidden", async () => {
    bench.start();
    await many("failed", 300);
    expect((await list("q=failed-299")).jobs[0]?.jobId).toBe("failed-299");
    const found = await list(`q=${encodeURIComponent("order 7 (")}`);
    expect(found.jobs.map(({ jobId }) => jobId)).toEqual(["failed-7"]);
    expect(found.looked).toBe(300);
    expect((await list("q=%28")).jobs).not.toHaveLength(0);
    expect((await list("q=planted")).jobs).toEqual([]);
  });

  it("refuses what it does not know, and who is no operator", async () => {
    bench.start();
    expect((await bench.call("/operating/jobs?state=odd", "reader")).status).toBe(400);
    expect((await bench.call("/operating/jobs?cursor=odd", "reader")).status).toBe(400);
    expect((await bench.call("/operating/jobs", "ada")).status).toBe(403);
  });
});

describe("an action on many jobs", () => {
  const { bench, many, post } = useMany();
  const ended = (id: string): Promise<BulkReport> =>
    eventually("it has ended", async () => {
      const answer = await bench.call(`/operating/bulks/${id}`, "reader");
      const { bulk } = (await answer.json()) as { bulk: BulkReport };
      return bulk.state === "ended" && bulk;
    });
  const start = async (body: object): Promise<BulkReport> => {
    const answer = await post("/operating/bulks", body);
    return ((await answer.json()) as { bulk: BulkReport }).bulk;
  };

  it("is for those that matched when they were selected, and leaves alone what has changed since", async () => {
    bench.start();
    await many("failed", 30);
    const { redis, place, queue } = bench.app;
    const answer = await post("/operating/selections?state=failed", {});
    const { selection, count } = (await answer.json()) as { selection: string; count: number };
    expect(count).toBe(30);
    // Meanwhile: ten more fail, one is removed, one is retried.
    const base = `${place.prefix}:${place.name}`;
    for (let index = 0; index < 10; index += 1) {
      await redis.hset(`${base}:late-${index}`, { name: "encode", timestamp: "1", atm: "1" });
      await redis.zadd(`${base}:failed`, 9_000, `late-${index}`);
    }
    await (await queue.getJob("failed-0"))?.remove();
    await (await queue.getJob("failed-1"))?.retry();
    const { id } = await start({ action: "retry", selection });
    const bulk = await ended(id);
    expect(bulk).toMatchObject({ total: 30, done: 28, gone: 1, changed: 1, refused: 0, left: 0 });
    expect(await queue.getFailedCount()).toBe(10);
  });

  it("says of each job that is refused why, and can be begun again for those", async () => {
    bench.start();
    await bench.add("waits");
    await many("failed", 1);
    const { name } = { name: "video" };
    const { id } = await start({
      action: "promote",
      jobs: { queued: [`${name}/waits`], failed: [`${name}/failed-0`] },
    });
    const bulk = await ended(id);
    expect(bulk).toMatchObject({ total: 2, done: 0, refused: 2 });
    expect(bulk.refusals.map(({ job }) => job).sort()).toEqual(["video/failed-0", "video/waits"]);
    expect(bulk.refusals[0]?.reason).toContain("cannot be told to promote");
    const again = await start({ action: "remove", again: bulk.refusals.map(({ job }) => job) });
    expect(await ended(again.id)).toMatchObject({ done: 2, refused: 0 });
  });

  it("stops when it is told to, with its parts still the whole", async () => {
    bench.start();
    await many("failed", 400);
    const answer = await post("/operating/selections?state=failed", {});
    const { selection } = (await answer.json()) as { selection: string };
    const { id } = await start({ action: "retry", selection });
    const stopped = await post(`/operating/bulks/${id}/stop`, {});
    expect(stopped.status).toBe(202);
    const bulk = await eventually("it has stopped", async () => {
      const seen = await bench.call(`/operating/bulks/${id}`, "reader");
      const { bulk: now } = (await seen.json()) as { bulk: BulkReport };
      return now.state !== "running" && now;
    });
    expect(bulk.done + bulk.changed + bulk.gone + bulk.refused + bulk.left).toBe(400);
    expect(bulk.state).toBe("stopped");
    expect(await bench.app.queue.getFailedCount()).toBe(bulk.left);
  });

  it("is told by every server, and after the end of the one that ran it", async () => {
    bench.start();
    await bench.add("waits");
    const { id } = await start({ action: "remove", jobs: { queued: ["video/waits"] } });
    const before = await ended(id);
    await bench.headway.close();
    bench.start();
    const again = (await (await bench.call(`/operating/bulks/${id}`, "reader")).json()) as {
      bulk: BulkReport;
    };
    expect(again.bulk).toEqual(before);
    const key = `${bench.prefix}:bulk:${id}`;
    const report = { ...before, state: "running", done: 0, left: 1 };
    await bench.app.redis.set(key, JSON.stringify({ at: Date.now() - 60_000, report }));
    const lost = (await (await bench.call(`/operating/bulks/${id}`, "reader")).json()) as {
      bulk: BulkReport;
    };
    expect(lost.bulk).toMatchObject({ state: "lost", done: 0, left: 1 });
  });

  it("is refused to an operator who may only look", async () => {
    bench.start();
    await many("failed", 1);
    const body = { action: "retry", jobs: { failed: ["video/failed-0"] } };
    expect((await post("/operating/bulks", body, "reader")).status).toBe(403);
    expect((await post("/operating/selections?state=failed", {}, "reader")).status).toBe(403);
    expect(await bench.app.queue.getFailedCount()).toBe(1);
  });
});

describe("an action on one job", () => {
  const { bench, post } = useMany();

  it("is refused where the job has changed since it was seen, and says so", async () => {
    bench.start();
    await bench.add("j1");
    await (await bench.app.take()).complete(1);
    const answer = await post("/queues/video/jobs/j1/remove", { seen: "queued" });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("was queued when you decided, and is completed now");
    expect(await bench.app.queue.getJob("j1")).toBeDefined();
    expect((await post("/queues/video/jobs/j1/remove", { seen: "completed" })).status).toBe(202);
  });
});
