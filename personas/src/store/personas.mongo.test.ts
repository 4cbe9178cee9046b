import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { randomUUID } from "node:crypto";
import { createConnection, type Connection } from "mongoose";
import type { Persona } from "../persona/schema.ts";
import { samplePersona } from "../testing/sample-persona.ts";
import { toEndFence, toFence } from "@headway/shared/store/fence-mark";
import { createPersonaStore, type PersonaFilter, type PersonaStore } from "./personas.ts";

const ORG = "acme";
const DAY_MS = 24 * 60 * 60 * 1000;

let connection: Connection;
let now: number;
let store: PersonaStore;

beforeEach(async () => {
  const url = process.env["MONGO_URL"];
  if (!url) throw new Error("MONGO_URL is not set: expected the address of a MongoDB for tests");
  connection = await createConnection(url, { dbName: `personas-${randomUUID()}` }).asPromise();
  now = Date.now();
  store = createPersonaStore(connection, () => now);
  await store.ensureIndexes();
});

afterEach(async () => {
  await connection.dropDatabase();
  await connection.close();
});

const samples = (jobId: string, count: number, from = 0) =>
  Array.from({ length: count }, (_, offset) => samplePersona(jobId, from + offset));

async function publishJob(jobId: string, personas: Persona[], org = ORG): Promise<void> {
  await store.saveDrafts(org, personas);
  await store.publish(jobId);
  now += 1000;
}

async function readAll(
  filter: PersonaFilter,
  limit: number,
  between?: () => Promise<void>,
): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page = await store.list({ ...filter, limit, ...(cursor && { cursor }) });
    expect(page.personas.length).toBeLessThanOrEqual(limit);
    seen.push(...page.personas.map(({ jobId, index }) => `${jobId}/${index}`));
    cursor = page.nextCursor;
    await between?.();
  }
  return seen;
}

describe("a list that few personas match", () => {
  it("looks at 10,000 at most in a call, and finds them all by going on", async () => {
    const wanted = { ...samplePersona("j0", 3_999), displayName: "Pal\u00E9mon" };
    await publishJob("j0", [...samples("j0", 3_999), wanted]);
    await publishJob("j1", samples("j1", 4_000));
    await publishJob("j2", samples("j2", 4_000));
    const page = await store.list({ org: ORG, q: "Pal\u00E9mon", limit: 5 });
    expect(page.personas).toEqual([]);
    expect(page.nextCursor).not.toBeNull();
    expect(await readAll({ org: ORG, q: "Pal\u00E9mon" }, 5)).toEqual(["j0/3999"]);
    expect(await readAll({ org: ORG, q: "person 399", jobId: "j1" }, 3)).toHaveLength(11);
    const left = AbortSignal.abort();
    const found: Persona[] = [];
    for await (const one of store.stream({ org: ORG, q: "Pal\u00E9mon" }, left)) found.push(one);
    expect(found).toEqual([]);
  });
});

describe("drafts", () => {
  it("are seen by nobody until their job publishes them, and then as they were given", async () => {
    const given = samples("j1", 3);
    await store.saveDrafts(ORG, given);
    expect((await store.list({ org: ORG, limit: 10 })).personas).toEqual([]);
    expect(await store.countPublished("j1")).toBe(0);
    expect(await store.publish("j1")).toBe(3);
    expect(await store.list({ org: ORG, limit: 10 })).toEqual({ personas: given, nextCursor: null });
  });

  it("are kept once each, however often and from wherever they are saved", async () => {
    await store.saveDrafts(ORG, samples("j1", 6));
    await Promise.all([store.saveDrafts(ORG, samples("j1", 8)), store.saveDrafts(ORG, samples("j1", 10))]);
    expect(await store.draftIndexes("j1")).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(await store.publish("j1")).toBe(10);
  });

  it("can be read back in order, published or not, by whoever knows their job", async () => {
    const many = samples("j1", 1001);
    await store.saveDrafts(ORG, many.slice(400));
    await store.saveDrafts(ORG, many.slice(0, 400));
    await store.saveDrafts(ORG, samples("j2", 2));
    const read = async () => {
      const indexes: number[] = [];
      for await (const { index } of store.streamKept("j1")) indexes.push(index);
      return indexes;
    };
    expect(await read()).toEqual(many.map(({ index }) => index));
    await store.publish("j1");
    expect(await read()).toHaveLength(1001);
  });

  it("do not take back what is published when a superseded attempt saves them again", async () => {
    await publishJob("j1", samples("j1", 3));
    await store.saveDrafts(ORG, samples("j1", 3));
    expect(await store.countPublished("j1")).toBe(3);
  });

  it("may be cleaned up after a day, counted from the last attempt; published ones never", async () => {
    const raw = connection.collection("personas");
    await store.saveDrafts(ORG, samples("j1", 1));
    expect(await raw.findOne({ jobId: "j1" })).toMatchObject({ expiresAt: new Date(now + DAY_MS) });
    now += 5000;
    await store.renewDrafts("j1");
    expect(await raw.findOne({ jobId: "j1" })).toMatchObject({ expiresAt: new Date(now + DAY_MS) });
    await store.publish("j1");
    expect(await raw.findOne({ jobId: "j1" })).not.toHaveProperty("expiresAt");
    const indexes = await raw.indexes();
    expect(indexes).toContainEqual(expect.objectContaining({ key: { expiresAt: 1 }, expireAfterSeconds: 0 }));
  });

  it("are refused when they are no personas, before anything is written", async () => {
    const wrong = { ...samplePersona("j1", 1), email: "real@person.org" };
    await expect(store.saveDrafts(ORG, [samplePersona("j1", 0), wrong])).rejects.toThrow(/email/);
    expect(await store.draftIndexes("j1")).toEqual([]);
  });
});

describe("publishing", () => {
  it("may be repeated, and changes neither number nor order", async () => {
    await publishJob("j1", samples("j1", 3));
    await publishJob("j2", samples("j2", 1));
    const before = await readAll({ org: ORG }, 10);
    now += 1000;
    expect(await store.publish("j1")).toBe(3);
    expect(await readAll({ org: ORG }, 10)).toEqual(before);
  });

  it("is undone for a job that failed: everything is a draft with a day to live again", async () => {
    await publishJob("j1", samples("j1", 3));
    await store.unpublish("j1");
    expect(await store.countPublished("j1")).toBe(0);
    expect((await store.list({ org: ORG, limit: 10 })).personas).toEqual([]);
    expect(await store.draftIndexes("j1")).toEqual([0, 1, 2]);
    const [draft] = await connection.collection("personas").find({}).toArray();
    expect(draft).toMatchObject({ published: false, expiresAt: new Date(now + DAY_MS) });
    expect(await store.publish("j1")).toBe(3);
  });

  it("are out of reach for a run that a later one has overtaken", async () => {
    const [first, second] = [toFence(1, 1), toFence(1, 2)];
    await store.saveDrafts(ORG, samples("j1", 2), first);
    await store.claim("j1", second);
    expect(await store.publish("j1", first)).toBe(0);
    expect(await store.publish("j1", second)).toBe(2);
    await store.claim("j1", first);
    await store.unpublish("j1", first);
    expect(await store.countPublished("j1")).toBe(2);
    await store.unpublish("j1", second);
    expect(await store.countPublished("j1")).toBe(0);
  });

  it("are out of reach for every run of a life that has ended, and at hand for the next life", async () => {
    await store.saveDrafts(ORG, samples("j1", 2), toFence(1, 9));
    await store.unpublish("j1", toEndFence(1));
    expect(await store.publish("j1", toFence(1, 9))).toBe(0);
    await store.claim("j1", toFence(1, 10));
    expect(await store.publish("j1", toFence(1, 10))).toBe(0);
    await store.claim("j1", toFence(2, 1));
    expect(await store.publish("j1", toFence(2, 1))).toBe(2);
    // Too late: it takes nothing back from the next life.
    await store.unpublish("j1", toEndFence(1));
    expect(await store.countPublished("j1")).toBe(2);
  });

  it("that were kept before there were fences are taken over like any other", async () => {
    await store.saveDrafts(ORG, samples("j1", 2));
    await connection.collection("personas").updateMany({ jobId: "j1" }, { $unset: { fence: 1 } });
    await store.claim("j1", toFence(1, 1));
    expect(await store.publish("j1", toFence(1, 1))).toBe(2);
  });
});

describe("reading personas", () => {
  it("gives the latest job first and each job in order, in pages that join without a seam", async () => {
    await publishJob("j1", samples("j1", 5));
    await publishJob("j2", samples("j2", 4));
    const expected = ["j2/0", "j2/1", "j2/2", "j2/3", "j1/0", "j1/1", "j1/2", "j1/3", "j1/4"];
    for (const limit of [1, 2, 3, 4, 9, 50]) expect(await readAll({ org: ORG }, limit)).toEqual(expected);
  });

  it("skips nothing and repeats nothing while personas are being added", async () => {
    await publishJob("j1", samples("j1", 7));
    let added = 0;
    const seen = await readAll({ org: ORG }, 2, async () => {
      if (added === 3) return;
      added++;
      await publishJob(`later-${added}`, samples(`later-${added}`, 3));
    });
    expect(seen).toEqual(samples("j1", 7).map(({ jobId, index }) => `${jobId}/${index}`));
    expect(await readAll({ org: ORG }, 5)).toHaveLength(7 + 3 * 3);
  });

  it("counts what matches, and what an organisation may see", async () => {
    await publishJob("ours", samples("ours", 3));
    await store.saveDrafts(ORG, samples("draft", 2));
    expect(await store.count({ org: ORG })).toBe(3);
    expect(await store.count({ org: ORG, jobId: "draft" })).toBe(0);
    expect(await store.count({ org: "rival", jobId: "ours" })).toBe(0);
  });

  it("shows an organisation its own personas only", async () => {
    await publishJob("ours", samples("ours", 2));
    await publishJob("theirs", samples("theirs", 2), "rival");
    expect(await readAll({ org: ORG }, 10)).toEqual(["ours/0", "ours/1"]);
    expect(await readAll({ org: ORG, jobId: "theirs" }, 10)).toEqual([]);
  });

  it("narrows down by job, category and preset together", async () => {
    await publishJob("j1", [
      samplePersona("j1", 0),
      samplePersona("j1", 1, { categories: ["saas", "support"], preset: null }),
    ]);
    await publishJob("j2", [samplePersona("j2", 0, { categories: ["saas"], preset: "saas-trial" })]);
    expect(await readAll({ org: ORG, category: "saas" }, 1)).toEqual(["j2/0", "j1/1"]);
    expect(await readAll({ org: ORG, category: "saas", jobId: "j1" }, 1)).toEqual(["j1/1"]);
    expect(await readAll({ org: ORG, preset: "saas-trial" }, 1)).toEqual(["j2/0"]);
  });

  it("finds words in name, occupation, city and summary in any case, and takes them literally", async () => {
    const named = samplePersona("j1", 0, { displayName: "Zoë (D'Arcy) O'Neill" });
    const other = samplePersona("j1", 1, { summary: "Likes a.b and [brackets], 100% sure." });
    await publishJob("j1", [named, other]);
    const find = (q: string) => readAll({ org: ORG, q }, 10);
    expect(await find("zoë (d'a")).toEqual(["j1/0"]);
    expect(await find("A.B")).toEqual(["j1/1"]);
    expect(await find("axb")).toEqual([]);
    expect(await find("[br")).toEqual(["j1/1"]);
    expect(await find("KIEL")).toEqual(["j1/0", "j1/1"]);
    expect(await find("NURSE")).toHaveLength(2);
    expect(await find(".*")).toEqual([]);
    expect(await find("")).toHaveLength(2);
  });

  it.each(["", "x", "e30", "WyJhIiwxXQ", Buffer.from('[1,{"$gt":""},0]').toString("base64url")])(
    "refuses the cursor %j, which no list has given out",
    async (cursor) => {
      await expect(store.list({ org: ORG, limit: 2, cursor })).rejects.toMatchObject({
        code: "invalid-request",
        details: [expect.objectContaining({ path: "cursor" })],
      });
    },
  );

  it("streams everything that matches, page by page, in the order of the list", async () => {
    const many = samples("j1", 1203);
    for (let from = 0; from < many.length; from += 300)
      await store.saveDrafts(ORG, many.slice(from, from + 300));
    await store.publish("j1");
    const streamed: number[] = [];
    for await (const { index } of store.stream({ org: ORG, jobId: "j1" })) streamed.push(index);
    expect(streamed).toEqual(many.map(({ index }) => index));
  });
});
