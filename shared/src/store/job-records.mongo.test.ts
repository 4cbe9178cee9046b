import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { isTerminal } from "../protocol/job-snapshot.ts";
import type { JobSnapshot } from "../protocol/job-snapshot.ts";
import { openTestMongo } from "../testing/mongo-for-tests.ts";
import { snapshotOf } from "../testing/snapshots.ts";
import type { JobRecord } from "./job-record-model.ts";
import { createJobRecords } from "./job-records.ts";
import type { JobRecords } from "./job-records.ts";

let mongo: Awaited<ReturnType<typeof openTestMongo>>;
let records: JobRecords;

beforeAll(async () => {
  mongo = await openTestMongo();
  records = createJobRecords(mongo.mongo);
  await records.ensureIndexes();
});

afterAll(async () => {
  await mongo[Symbol.asyncDispose]();
});

/** The record of a job as it stands once the job is in this state. */
function recordOf(given: Partial<JobSnapshot>): JobRecord {
  const snapshot = snapshotOf(given);
  const { jobId, org, kind, title, enqueuedAt, state } = snapshot;
  const open = !isTerminal(state);
  return { jobId, org, kind, title, payload: {}, enqueuedAt, state, open, attempts: [], log: [], snapshot };
}

async function keep(...given: Partial<JobSnapshot>[]): Promise<void> {
  await mongo.mongo.collection("jobs").insertMany(given.map(recordOf));
}

const ids = (jobs: readonly JobSnapshot[]): string[] => jobs.map(({ jobId }) => jobId);

describe("jobs that have ended", () => {
  it("are listed by the time of their end, so that a long one that has just ended comes first", async () => {
    const org = "long";
    const short = Array.from({ length: 25 }, (_, at) => ({
      jobId: `short-${at}`,
      org,
      state: "completed" as const,
      enqueuedAt: 1_000 + at,
      finishedAt: 2_000 + at,
    }));
    await keep({ jobId: "long", org, state: "failed", enqueuedAt: 1, finishedAt: 9_000 }, ...short);
    await keep({ jobId: "retried", org, state: "active", enqueuedAt: 2, finishedAt: 9_999 });

    expect(ids(await records.listEnded(org, 3))).toEqual(["long", "short-24", "short-23"]);
    expect(ids(await records.listEnded(org, 30, 2_024))).toEqual(["long", "short-24"]);
  });
});

describe("jobs that run", () => {
  const queued = (org: string, count: number) =>
    Array.from({ length: count }, (_, at) => ({
      jobId: `${org}-${String(at).padStart(3, "0")}`,
      org,
      state: "queued" as const,
      enqueuedAt: at,
    }));

  it("are all listed where they are no more than wanted, and none of those that have ended", async () => {
    await keep(...queued("few", 10), { jobId: "over", org: "few", state: "cancelled", finishedAt: 1 });
    const { snapshots, total } = await records.listRunning("few", 10);
    expect(total).toBe(10);
    expect(ids(snapshots).sort()).toEqual(queued("few", 10).map(({ jobId }) => jobId));
  });

  it("are counted where they are more, and those that are taken first are listed beside the newest", async () => {
    await keep(...queued("many", 37));
    const { snapshots, total } = await records.listRunning("many", 7);
    expect(total).toBe(37);
    expect(ids(snapshots).sort()).toEqual(
      ["many-000", "many-001", "many-002", "many-003", "many-034", "many-035", "many-036"].sort(),
    );
  });
});
