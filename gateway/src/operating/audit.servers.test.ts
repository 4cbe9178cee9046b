import { describe, expect, it } from "@jest/globals";
import { eventually } from "@headway/shared/testing/eventually";
import { useEmbeddedApp } from "../testing/embedded-app.ts";
import type { Caller } from "../embedding/rules/callers.ts";
import { Audit } from "./audit.ts";
import type { AuditEntry } from "./audit.ts";

describe("the record of what operators did", () => {
  const bench = useEmbeddedApp();
  const entries = async (query = ""): Promise<AuditEntry[]> => {
    const answer = await bench.call(`/operating/audit${query}`, "reader");
    return ((await answer.json()) as { entries: AuditEntry[] }).entries;
  };
  const post = (path: string, as: string, body: object = {}): Promise<Response> =>
    bench.call(path, as, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });

  it.each([false, true])(
    "has who did what, and what was refused and why (nothing may be written: %p)",
    async (readOnly) => {
      bench.start({ readOnly });
      await bench.add("j1");
      await post("/queues/video/pause", "chief");
      await post("/queues/video/jobs/j1/promote", "chief");
      expect((await post("/queues/video/jobs/j1/remove", "reader")).status).toBe(403);
      expect((await post("/queues/video/resume", "reader")).status).toBe(403);
      const seen = await entries();
      expect(seen.map(({ who, action, target, outcome }) => [who, action, target, outcome])).toEqual([
        ["reader", "resume", "video", "refused"],
        ["reader", "remove", "video/j1", "refused"],
        ["chief", "promote", "video/j1", "refused"],
        ["chief", "pause", "video", "done"],
      ]);
      expect(seen[2]?.note).toContain("cannot be told to promote");
      expect(await bench.app.queue.getJob("j1")).toBeDefined();
    },
  );

  it("has an action on many jobs twice: with how many it began, and with what became of them", async () => {
    bench.start();
    await bench.add("j1");
    await post("/operating/bulks", "chief", {
      action: "remove",
      jobs: { queued: ["video/j1"], failed: ["video/j2"] },
    });
    const seen = await eventually("it has ended", async () => {
      const now = await entries();
      return now.length === 2 && now;
    });
    expect(seen.map(({ target, outcome }) => [target, outcome])).toEqual([
      ["2 jobs", "ended"],
      ["2 jobs", "begun"],
    ]);
    expect(seen[0]?.note).toBe("1 done, 0 refused, 0 changed meanwhile, 1 gone meanwhile, 0 left");
  });

  it("has from where each was, what the jobs were chosen by, and who tried what only others may", async () => {
    bench.start();
    await bench.add("j1");
    await bench.call("/queues/video/pause", "chief", {
      method: "POST",
      headers: { "x-forwarded-for": "203.0.113.7" },
    });
    const selected = await post("/operating/selections?state=queued&q=encode&limit=5", "chief");
    const { selection } = (await selected.json()) as { selection: string };
    await post("/operating/bulks", "chief", { action: "remove", selection });
    expect((await post("/operating/bulks", "reader", { action: "remove", selection })).status).toBe(403);
    await eventually("the removal has ended", async () => (await entries("?action=remove")).length === 2);
    const seen = (await entries("?queue=video&who=CHI")).map((entry) => [
      entry.action,
      entry.outcome,
      entry.filter,
      entry.from,
    ]);
    expect(seen).toEqual([
      ["remove", "ended", "state=queued q=encode", "127.0.0.1"],
      ["remove", "begun", "state=queued q=encode", "127.0.0.1"],
      ["pause", "done", undefined, "203.0.113.7 via 127.0.0.1"],
    ]);
    expect(await entries("?who=reader")).toMatchObject([{ action: "bulks", outcome: "refused" }]);
  });

  it.each(["Redis", "memory"])(
    "keeps what was done in %s, however often something is refused",
    async (where) => {
      bench.start();
      const audit = new Audit(where === "Redis" ? bench.app.redis : undefined, bench.prefix, console);
      const caller = { identity: "user:chief", operator: "control" } as Caller<unknown>;
      await audit.note(caller, { action: "pause", target: "video", outcome: "done" });
      const refused = { action: "resume", target: "video", outcome: "refused" } as const;
      await Promise.all(Array.from({ length: 1_200 }, () => audit.note(caller, refused)));
      const seen = await audit.entries();
      expect(seen).toHaveLength(200);
      expect(seen.filter(({ outcome }) => outcome === "done")).toMatchObject([
        { who: "chief", action: "pause" },
      ]);
    },
  );

  it("is for operators, and has nothing of what others do with their own jobs", async () => {
    bench.start();
    await bench.add("j1");
    await post("/queues/video/jobs/j1/cancel", "ada");
    expect((await bench.call("/operating/audit", "ada")).status).toBe(403);
    expect(await entries()).toEqual([]);
  });
});
