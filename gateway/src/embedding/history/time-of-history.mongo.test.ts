import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import type { Connection } from "mongoose";
import { eventually } from "@headway/shared/testing/eventually";
import { openTestMongo } from "@headway/shared/testing/mongo-for-tests";
import { snapshotOf } from "@headway/shared/testing/snapshots";
import { useEmbeddedApp } from "../../testing/embedded-app.ts";
import type { KeptJob } from "./history.ts";
import { mongoHistory } from "./mongo-history.ts";
import { SPANS } from "./roll-ups.ts";

/** A job of the queue "video" that ended at `at`, after so many ms. */
const ended = (jobId: string, at: number, ranMs: number, tenant = "acme"): KeptJob =>
  ({
    job: snapshotOf({
      jobId,
      queue: "video",
      state: "completed",
      enqueuedAt: at - ranMs - 10,
      startedAt: at - ranMs,
      finishedAt: at,
      attempt: 1,
    }),
    facts: { opts: {} },
    papers: {},
    tenant,
  }) as unknown as KeptJob;

describe("a history over time", () => {
  const bench = useEmbeddedApp();
  let opened: Awaited<ReturnType<typeof openTestMongo>>;
  let mongo: Connection;
  beforeAll(async () => {
    opened = await openTestMongo();
    ({ mongo } = opened);
  });
  afterEach(() => {
    delete process.env["HISTORY_DAYS"];
  });
  afterAll(async () => {
    await opened[Symbol.asyncDispose]();
  });

  it("is kept by minute, hour and day, each job once, whichever server counted it", async () => {
    bench.start();
    const servers = [1, 2].map(() => mongoHistory(mongo, { collection: "rolled" }));
    const noon = Math.floor(Date.now() / SPANS.day) * SPANS.day - SPANS.day / 2;
    for (let at = 0; at < 6; at += 1) {
      const job = ended(`j${at}`, noon + at * 20 * SPANS.minute, at < 3 ? 1_000 : 8_000);
      // Both hear of its end, as servers of one installation do.
      for (const server of servers) await server.keep(job);
      if (at === 3) await servers[0]?.close?.();
    }
    for (const server of servers) await server.close?.();
    const read = async (stepMs: number): Promise<number[]> => {
      const query = { queue: "video", since: noon, until: noon + SPANS.day, stepMs };
      return ((await servers[1]?.timeline?.(query)) ?? []).map((point) => point.ended);
    };
    expect(await read(SPANS.hour)).toEqual([3, 3]);
    expect(await read(10 * SPANS.minute)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(await read(6 * SPANS.hour)).toEqual([6]);
    const kept = await mongo.collection("rolled_by_time").find({}).toArray();
    const spans = kept.map(({ span, expireAt, at }): [string, number] => [
      String(span),
      ((expireAt as Date).getTime() - (at as number)) / SPANS.day,
    ]);
    expect(new Map(spans)).toEqual(
      new Map([
        ["minute", 2],
        ["hour", 35],
        ["day", 90],
      ]),
    );
  });

  it("goes with its age: after HISTORY_DAYS, or 90", async () => {
    bench.start();
    const at = Date.now();
    await mongoHistory(mongo, { collection: "ninety" }).keep(ended("j1", at, 1));
    process.env["HISTORY_DAYS"] = "7";
    await mongoHistory(mongo, { collection: "seven" }).keep(ended("j1", at, 1));
    const expiryOf = async (name: string): Promise<number> => {
      const [stored] = await mongo.collection(name).find({}).toArray();
      return ((stored?.["expireAt"] as Date).getTime() - at) / SPANS.day;
    };
    expect([await expiryOf("ninety"), await expiryOf("seven")]).toEqual([90, 7]);
    process.env["HISTORY_DAYS"] = "soon";
    expect(() => mongoHistory(mongo)).toThrow(/HISTORY_DAYS is "soon": give a number of days/);
  });

  it("is deleted by job and by tenant, by operators who may change things, and that is written down", async () => {
    const history = mongoHistory(mongo, { collection: "deleted" });
    bench.start({ history });
    for (const [jobId, tenant] of [
      ["j1", "acme"],
      ["j2", "acme"],
      ["j3", "acme"],
      ["b1", "bob"],
    ] as const)
      await history.keep(ended(jobId, Date.now(), 1, tenant));
    const remove = (body: object, as = "chief"): Promise<Response> =>
      bench.call("/operating/history/delete", as, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    expect((await remove({ tenant: "acme" }, "reader")).status).toBe(403);
    expect((await remove({})).status).toBe(400);
    expect(await (await remove({ job: "video/j1" })).json()).toEqual({ count: 1 });
    expect(await history.find({ queue: "video", jobId: "j1" })).toBeUndefined();
    expect(await (await remove({ tenant: "acme" })).json()).toEqual({ count: 2 });
    expect(await history.find({ queue: "video", jobId: "b1" })).toBeDefined();
    const { entries } = (await (await bench.call("/operating/audit", "reader")).json()) as {
      entries: { target: string; outcome: string }[];
    };
    expect(entries.map(({ target, outcome }) => `${outcome} ${target}`).sort()).toEqual([
      "done the history of acme",
      "done the history of video/j1",
      "refused many jobs",
    ]);
  });

  it("has a picture from the queue's own records where no history is kept", async () => {
    bench.start();
    const { redis, queue } = bench.app;
    const end = async (id: string, at: number, ranMs: number): Promise<void> => {
      const times = { timestamp: at - ranMs, processedOn: at - ranMs, finishedOn: at };
      await redis.hset(queue.toKey(id), { name: "encode", ats: 1, ...times });
      await redis.zadd(queue.toKey("completed"), at, id);
    };
    const now = Date.now();
    for (let at = 0; at < 3; at += 1) await end(`new${at}`, now - 1_000, 8_000);
    await end("old", now - 6 * SPANS.day, 1_000);
    const seen = await eventually("it is read", async () => {
      const answer = await bench.call("/queues/video/timeline?step=1440", "reader");
      return answer.ok && ((await answer.json()) as { points: object[]; source: string; read: number });
    });
    expect(seen).toMatchObject({ source: "records", read: 4 });
    expect(seen.points.at(0)).toMatchObject({ ended: 1, run: { p50: 1_024 } });
    expect(seen.points.at(-1)).toMatchObject({ ended: 3, run: { p50: 8_192 } });
    expect((await bench.call("/queues/video/timeline?step=0", "reader")).status).toBe(400);
  });
});
