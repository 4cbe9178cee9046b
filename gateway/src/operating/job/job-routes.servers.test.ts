import { describe, expect, it } from "@jest/globals";
import { useEmbeddedApp } from "../../testing/embedded-app.ts";

describe("what an operator does with one job", () => {
  const bench = useEmbeddedApp();
  const read = async (path: string): Promise<object> => {
    const answer = await bench.call(`/queues/video/jobs/${path}`, "chief");
    const body = (await answer.json()) as object;
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(body)}`);
    return body;
  };
  const again = (id: string, data: unknown, as = "chief"): Promise<Response> =>
    bench.call(`/queues/video/jobs/${id}/run-again`, as, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ data }),
    });

  it("is run again with changed data as a new job that names it, with what is hidden, and is left as it was", async () => {
    bench.start();
    const { queue } = bench.app;
    const data = { order: 1, user: { password: "s3cret" } };
    await queue.add("encode", data, { jobId: "j1", attempts: 3, delay: 60_000 });
    const before = await bench.app.redis.hgetall(queue.toKey("j1"));
    const answer = await again("j1", { order: 2, user: { password: "hidden" } });
    expect(answer.status).toBe(201);
    const { job } = (await answer.json()) as { job: string };
    const added = await queue.getJob(job.split("/")[1] ?? "");
    expect(added?.data).toEqual({ order: 2, user: { password: "s3cret" } });
    expect(added?.opts).toMatchObject({ attempts: 3, headwayRunAgainOf: "video/j1" });
    expect(added?.delay).toBe(0);
    expect(await bench.app.redis.hgetall(queue.toKey("j1"))).toEqual(before);
    const { entries } = (await (await bench.call("/operating/audit", "chief")).json()) as {
      entries: unknown[];
    };
    expect(entries).toEqual([
      expect.objectContaining({ action: "run again", target: "video/j1", note: `as ${job}` }),
    ]);
    expect((await again("j1", {}, "reader")).status).toBe(403);
    expect((await again("j1", { apiKey: "hidden" })).status).toBe(400);
    expect((await again("gone", {})).status).toBe(404);
    expect(await queue.getJobCountByTypes("waiting", "delayed")).toBe(2);
  });

  it("is compared with what is usual for its kind, from 20 that were done in 7 days on", async () => {
    bench.start();
    const { redis, queue } = bench.app;
    const end = async (id: string, name: string, run: number, ago = 1_000): Promise<void> => {
      const at = Date.now() - ago;
      const times = { timestamp: at - run - 50, processedOn: at - run, finishedOn: at };
      await redis.hset(queue.toKey(id), { name, data: "{}", atm: 1, ats: 1, ...times });
      await redis.zadd(queue.toKey("completed"), at, id);
    };
    for (let at = 0; at < 19; at += 1) await end(`j${at}`, "encode", 1_000 + at);
    await end("other", "mail", 1);
    await end("old", "encode", 1, 8 * 24 * 3_600_000);
    expect(await read("j1/usual")).toEqual({ jobs: 19, needed: 20, stages: {} });
    await end("j19", "thumb", 5);
    expect(await read("other/usual")).toMatchObject({ jobs: 1 });
    for (let at = 0; at < 20; at += 1) await end(`t${at}`, "thumb", 2_000 + at);
    expect(await read("j19/usual")).toEqual({ jobs: 21, needed: 20, wait: 50, run: 2_009, stages: {} });
  });

  it("has the children of a large flow by what became of them, in an order that stays", async () => {
    bench.start();
    const { flow, place, redis, queue } = bench.app;
    const children = Array.from({ length: 203 }, (_, at) => ({
      name: "part",
      queueName: place.name,
      opts: { jobId: `c${at}` },
    }));
    await flow.add({ name: "whole", queueName: place.name, opts: { jobId: "whole" }, children });
    for (let at = 0; at < 2; at += 1) await (await bench.app.take()).complete(1);
    expect(await read("whole/flow")).toMatchObject({
      children: [],
      counts: { open: 201, processed: 2, failed: 0 },
      untold: 203,
    });
    const idsOf = async (of: string): Promise<string[]> =>
      ((await read(`whole/flow?of=${of}`)) as { children: { jobId: string }[] }).children.map(
        ({ jobId }) => jobId,
      );
    expect(await idsOf("done")).toEqual(["c0", "c1"]);
    const open = await idsOf("open");
    expect([open.length, open[0], open[199]]).toEqual([200, "c2", "c201"]);
    expect(await idsOf("failed")).toEqual([]);
    expect(await redis.scard(`${queue.toKey("whole")}:dependencies`)).toBe(201);
  });
});
