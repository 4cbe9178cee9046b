import { describe, expect, it } from "@jest/globals";
import { eventually } from "@headway/shared/testing/eventually";
import { useEmbeddedApp } from "../../testing/embedded-app.ts";
import type { NotedGroup } from "./failure-notes.ts";
import type { GroupedFailures } from "./failures.ts";

type Told = Omit<GroupedFailures, "groups"> & { groups: NotedGroup[] };

describe("failures in groups", () => {
  const bench = useEmbeddedApp();
  const read = async (query = ""): Promise<Told> =>
    (await (await bench.call(`/operating/failures?${query}`, "reader")).json()) as Told;
  const post = (path: string, body: object): Promise<Response> =>
    bench.call(path, "chief", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const fail = async (id: string, reason: string): Promise<void> => {
    await bench.app.queue.add("charge", {}, { jobId: id });
    await (await bench.app.take()).fail(reason);
  };

  it("tell how many, since when, where and an example; what is retried is to do no more", async () => {
    bench.start();
    await fail("j1", "Card 4711 was declined");
    await fail("j2", "connect ECONNREFUSED 10.0.0.7:5432");
    await fail("j3", "Card 4712 was declined");
    const { groups, grouped, total } = await read();
    expect([grouped, total]).toEqual([3, 3]);
    expect(groups.map(({ message, count }) => [message, count])).toEqual([
      ["Card … was declined", 2],
      ["connect ECONNREFUSED …", 1],
    ]);
    expect(groups[0]).toMatchObject({
      queues: [{ queue: "video", count: 2 }],
      names: ["charge"],
      example: { job: "video/j3", message: "Card 4712 was declined" },
    });
    expect(groups[0]?.first).toBeLessThanOrEqual(groups[0]?.last ?? 0);
    expect(groups[0]?.slots.reduce((sum, count) => sum + count, 0)).toBe(2);

    const key = encodeURIComponent(groups[0]?.key ?? "");
    const selected = await post(`/operating/failures/select?key=${key}`, {});
    const { selection, count } = (await selected.json()) as { selection: string; count: number };
    expect(count).toBe(2);
    await post("/operating/bulks", { action: "retry", selection });
    await eventually("both wait again", async () => (await bench.app.queue.getWaitingCount()) === 2);
    const left = await eventually("they are counted anew", async () => {
      const seen = await read();
      return seen.grouped === 1 && seen;
    });
    expect(left.groups.map(({ message }) => message)).toEqual(["connect ECONNREFUSED …"]);
  });

  it.each([false, true])(
    "are new, retried, back again or quiet for a time (nothing may be written: %p)",
    async (readOnly) => {
      bench.start({ readOnly });
      const states = async (): Promise<[string, string][]> =>
        (await read()).groups.map(({ message, state }) => [message, state]);
      await fail("j1", "Card 4711 was declined");
      await fail("j2", "connect ECONNREFUSED 10.0.0.7:5432");
      expect(await states()).toEqual([
        ["Card … was declined", "new"],
        ["connect ECONNREFUSED …", "new"],
      ]);
      const { groups } = await read();
      const [card = "", refused = ""] = groups.map(({ key }) => encodeURIComponent(key));
      await post(`/operating/failures/quiet?key=${refused}`, { ms: 60_000 });
      const selected = await post(`/operating/failures/select?key=${card}`, {});
      await post("/operating/bulks", { action: "retry", ...((await selected.json()) as object) });
      await eventually("it waits again", async () => (await bench.app.queue.getWaitingCount()) === 1);
      await (await bench.app.take()).fail("Card 4711 was declined");
      await eventually("it is back", async () => JSON.stringify(await states()).includes("back"));
      expect(await states()).toEqual([
        ["Card … was declined", "back"],
        ["connect ECONNREFUSED …", "quiet"],
      ]);
      await post(`/operating/failures/quiet?key=${refused}`, { ms: 0 });
      expect((await states())[1]).toEqual(["connect ECONNREFUSED …", "new"]);
      const denied = await bench.call(`/operating/failures/quiet?key=${refused}`, "reader", {
        method: "POST",
      });
      expect(denied.status).toBe(403);
    },
  );

  it("are those of the time and the queues that are asked for", async () => {
    bench.start();
    await fail("j1", "Card 4711 was declined");
    expect((await read(`since=${Date.now() + 60_000}`)).grouped).toBe(0);
    expect((await read("queue=other")).grouped).toBe(0);
    expect((await read("queue=video")).grouped).toBe(1);
    expect((await bench.call("/operating/failures", "ada")).status).toBe(403);
  });
});
