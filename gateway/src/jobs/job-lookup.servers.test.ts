import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { toDraft } from "@headway/shared/jobs/snapshot-transitions";
import { createProgressStore } from "@headway/shared/progress/progress-store";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { createJobRecords } from "@headway/shared/store/job-records";
import type { JobRecords } from "@headway/shared/store/job-records";
import { openTestMongo } from "@headway/shared/testing/mongo-for-tests";
import { openTestRedis } from "@headway/shared/testing/redis-for-tests";
import { snapshotOf } from "@headway/shared/testing/snapshots";
import { JobLookup } from "./job-lookup.ts";

const ORG = "acme";
const QUEUED = 5_000;
const CLOSED = 12_000;

let redis: Awaited<ReturnType<typeof openTestRedis>>;
let mongo: Awaited<ReturnType<typeof openTestMongo>>;
let records: JobRecords;
let jobs: JobLookup;
/** How often each method of the records was called. */
const calls: string[] = [];
/** Called with each call of the records. */
let onCall: () => void = () => undefined;

beforeAll(async () => {
  redis = await openTestRedis();
  mongo = await openTestMongo();
  records = createJobRecords(mongo.mongo);
  await records.ensureIndexes();
  const watched = new Proxy(records, {
    get: (target, name: keyof JobRecords) => {
      calls.push(name);
      onCall();
      return Reflect.get(target, name) as unknown;
    },
  });
  const progress = createProgressStore(redis.redis, redis.prefix);
  jobs = new JobLookup({ progress, records: watched });

  const queued = Array.from({ length: QUEUED }, (_, at) =>
    snapshotOf({ jobId: `open-${at}`, org: ORG, state: "queued", enqueuedAt: 1_000_000 + at }),
  );
  await keep(queued);
  for (let from = 0; from < QUEUED; from += 500)
    await Promise.all(queued.slice(from, from + 500).map((job) => progress.create(toDraft(job))));
  // The first of a queue are those that run: the last of the newest.
  for (const job of queued.slice(0, 2))
    await progress.write({ ...toDraft(job), state: "active" }, { run: 1 });
  await keep(
    Array.from({ length: CLOSED }, (_, at) =>
      snapshotOf({
        jobId: `closed-${at}`,
        org: "history",
        title: at === 0 ? "Bureau Pal\u00E9mon" : "25 people",
        state: at === 0 ? "failed" : "completed",
        enqueuedAt: 1_000 + at,
        finishedAt: 2_000 + at,
      }),
    ),
  );
}, 60_000);

afterAll(async () => {
  await mongo[Symbol.asyncDispose]();
  await redis[Symbol.asyncDispose]();
});

async function keep(snapshots: JobSnapshot[]): Promise<void> {
  const kept = snapshots.map((snapshot) => {
    const { jobId, org, kind, title, enqueuedAt, state } = snapshot;
    const open = state === "queued";
    return { jobId, org, kind, title, enqueuedAt, state, open, payload: {}, attempts: [], log: [], snapshot };
  });
  await mongo.mongo.collection("jobs").insertMany(kept);
}

/** Goes through a list to its end; answers with the ids, and how many calls of the list and of the records it took. */
async function readAll(query: Omit<Parameters<JobLookup["list"]>[0], "org" | "limit">, org = ORG) {
  calls.length = 0;
  const ids: string[] = [];
  let cursor: string | null | undefined;
  let pages = 0;
  do {
    const page = await jobs.list({ org, limit: 1, ...query, ...(cursor && { cursor }) });
    ids.push(...page.jobs.map(({ jobId }) => jobId));
    cursor = page.nextCursor;
    pages += 1;
  } while (cursor !== null);
  return { ids, pages, reads: calls.length };
}

describe("a list of the jobs in one state, of 5,000 that are queued", () => {
  it("takes a few reads of a thousand each, also where next to none is in that state", async () => {
    calls.length = 0;
    const page = await jobs.list({ org: ORG, state: "active", limit: 1 });
    expect(page.jobs).toMatchObject([{ jobId: "open-1", state: "active" }]);
    expect(calls.length).toBeLessThanOrEqual(15);

    const { ids, pages } = await readAll({ state: "active" });
    expect(ids).toEqual(["open-1", "open-0"]);
    expect(pages).toBeLessThanOrEqual(3);
  });

  it("has each job once, page by page", async () => {
    const seen = new Set<string>();
    let cursor: string | null | undefined;
    do {
      const page = await jobs.list({ org: ORG, state: "queued", limit: 200, ...(cursor && { cursor }) });
      expect(page.jobs.length).toBeLessThanOrEqual(200);
      for (const { jobId } of page.jobs) seen.add(jobId);
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen.size).toBe(QUEUED - 2);
  });

  it("stops when its caller has left", async () => {
    const caller = new AbortController();
    calls.length = 0;
    onCall = () => {
      caller.abort();
    };
    await jobs.list({ org: ORG, state: "delayed", limit: 1 }, caller.signal);
    onCall = () => undefined;
    expect(calls).toEqual(["listKeys", "findSnapshots"]);
  });
});

describe("all of a list that may not have all 5,000 open jobs", () => {
  it("is the newest, and those that were enqueued first, since they are the ones that run", async () => {
    const listed = new Map<string, string>();
    for await (const batch of jobs.listAll(ORG, 400))
      for (const { jobId, state } of batch) listed.set(jobId, state);
    expect(listed.get(`open-${QUEUED - 1}`)).toBe("queued");
    expect(["open-0", "open-1"].map((jobId) => listed.get(jobId))).toEqual(["active", "active"]);
    expect(listed.size).toBeLessThanOrEqual(600);
  });
});

describe("a list of a long history", () => {
  it("looks at 10,000 jobs at most in a call, and says where to go on", async () => {
    calls.length = 0;
    const page = await jobs.list({ org: "history", kind: "no-such-kind", limit: 10 });
    expect(page.jobs).toEqual([]);
    expect(page.nextCursor).not.toBeNull();
    expect(calls.filter((name) => name === "listKeys")).toHaveLength(10);
    const all = await readAll({ kind: "no-such-kind" }, "history");
    expect(all).toMatchObject({ ids: [], pages: 2 });
  });

  it("finds one that ended otherwise in one read, however many there are after it", async () => {
    calls.length = 0;
    const page = await jobs.list({ org: "history", state: "failed", limit: 50 });
    expect(page).toMatchObject({ jobs: [{ jobId: "closed-0" }], nextCursor: null });
    expect(calls).toEqual(["listKeys", "findSnapshots"]);
  });

  it("finds a title however its letters are put together", async () => {
    for (const q of ["pal\u00E9mon", "PALE\u0301MON"]) {
      expect((await readAll({ q }, "history")).ids).toEqual(["closed-0"]);
    }
  });
});
