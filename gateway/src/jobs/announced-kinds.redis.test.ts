import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { KindRegistry } from "@headway/shared/jobs/kinds";
import { createLogger } from "@headway/shared/node/logger";
import { createProgressKeys } from "@headway/shared/progress/keys";
import { announceKinds, toAnnouncement } from "@headway/shared/progress/kind-announcements";
import { TEST_KIND } from "@headway/shared/testing/job-drafts";
import { openTestRedis } from "@headway/shared/testing/redis-for-tests";
import { AnnouncedKinds } from "./announced-kinds.ts";

let opened: Awaited<ReturnType<typeof openTestRedis>>;
let logged: { level: number; kind: string; msg: string }[];

const OTHER = { ...TEST_KIND, kind: "other" };
const FACTS = JSON.parse(toAnnouncement(OTHER)) as { stages: object[] };

beforeEach(async () => {
  opened = await openTestRedis();
  logged = [];
});

afterEach(async () => {
  await opened[Symbol.asyncDispose]();
});

function open(...declared: (typeof TEST_KIND)[]) {
  const { redis, prefix } = opened;
  const keys = createProgressKeys(prefix);
  const log = createLogger(
    "test",
    { LOG_LEVEL: "warn" },
    { write: (line) => logged.push(JSON.parse(line) as (typeof logged)[number]) },
  );
  return { redis, keys, kinds: new AnnouncedKinds(new KindRegistry(declared), { redis, keys, log }) };
}

/** Puts any text where a worker's announcement stands. */
async function claim(name: string, text: string): Promise<AnnouncedKinds> {
  const { redis, keys, kinds } = open(TEST_KIND);
  await redis.set(keys.kind(name), text);
  await redis.sadd(keys.kinds, name);
  return kinds;
}

describe("a kind that a worker announces", () => {
  it("is known to a gateway that was started before, with its stages, its retries and its unit, for an hour", async () => {
    const { redis, keys, kinds } = open(TEST_KIND);
    expect(await kinds.find("other")).toBeUndefined();
    (await announceKinds(redis, keys, [OTHER], () => undefined))();
    const found = await kinds.find("other");
    expect(found && toAnnouncement(found)).toEqual(
      toAnnouncement({
        ...OTHER,
        stages: OTHER.stages.map((stage) => ({ ...stage, showsPercent: stage.showsPercent ?? false })),
      }),
    );
    expect((await kinds.names()).sort()).toEqual(["demo", "other"]);
    const livesMs = await redis.pttl(keys.kind("other"));
    expect(livesMs).toBeGreaterThan(59 * 60_000);
    expect(livesMs).toBeLessThanOrEqual(60 * 60_000);
  });

  it("takes any JSON object as a payload, whose title is the job's", async () => {
    const { redis, keys, kinds } = open();
    (await announceKinds(redis, keys, [{ ...OTHER, kind: "link-check" }], () => undefined))();
    const kind = await kinds.find("link-check");
    expect(kind?.payload.safeParse({ urls: [] }).success).toBe(true);
    expect(kind?.payload.safeParse("text").success).toBe(false);
    expect(kind?.title({ title: "Our links" })).toBe("Our links");
    expect(kind?.title({ title: "\u0007" })).toBe("Link check");
    expect(kind?.title({ urls: [] })).toBe("Link check");
  });

  it("does not change one that the gateway declares, and the gateway warns of it once", async () => {
    const kinds = await claim(
      "demo",
      JSON.stringify({ ...FACTS, kind: "demo", retry: { attempts: 9, backoffMs: 0 } }),
    );
    await kinds.look();
    await kinds.look();
    expect((await kinds.find("demo"))?.retry).toEqual(TEST_KIND.retry);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatchObject({ level: 40, kind: "demo" });
    expect(logged[0]?.msg).toContain("otherwise than this gateway declares it");
  });

  it("gives no warning where both say the same", async () => {
    const { redis, keys, kinds } = open(TEST_KIND);
    (await announceKinds(redis, keys, [TEST_KIND], () => undefined))();
    await kinds.look();
    expect(logged).toEqual([]);
  });

  it.each([
    [
      "is larger than 16 KiB",
      JSON.stringify({ ...FACTS, unit: "x".repeat(20_000) }),
      "at most 16384 characters",
    ],
    ["is no JSON", "{", "expected JSON"],
    ["has another name than its own", JSON.stringify({ ...FACTS, kind: "third" }), "expected its own name"],
    ["has no stages", JSON.stringify({ ...FACTS, stages: [] }), "stages"],
    [
      "has stages whose marks fall",
      JSON.stringify({ ...FACTS, stages: FACTS.stages.toReversed() }),
      "stages must begin",
    ],
    ["has a field that nobody knows", JSON.stringify({ ...FACTS, handler: "x" }), "handler"],
    [
      "is tried for ever",
      JSON.stringify({ ...FACTS, retry: { attempts: 1e9, backoffMs: 0 } }),
      "retry.attempts",
    ],
  ])("is refused with a warning when it %s", async (_what, text, why) => {
    const kinds = await claim("other", text);
    expect(await kinds.find("other")).toBeUndefined();
    await kinds.look();
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatchObject({ level: 40, kind: "other" });
    expect(logged[0]?.msg).toContain(why);
    expect(logged[0]?.msg.length).toBeLessThan(400);
  });
});
