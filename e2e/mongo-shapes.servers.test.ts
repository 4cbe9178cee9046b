import { describe, expect, it } from "@jest/globals";
import { createConnection } from "mongoose";
import { mongoHistory } from "@headway/gateway";
import type { KeptJob } from "@headway/gateway";
import { createPersonaStore } from "@headway/personas/store/personas";
import { connectMongo } from "@headway/shared/store/connect-mongo";
import { createJobRecords } from "@headway/shared/store/job-records";
import { eventually } from "@headway/shared/testing/eventually";
import { snapshotOf } from "@headway/shared/testing/snapshots";
import { RecordingMongo } from "./support/recording-mongo.ts";
import { startJob } from "./support/jobs.ts";
import { startSystem } from "./support/system.ts";
import type { TestGateway, TestSystem } from "./support/system.ts";

/**
 * All that the product may ask of MongoDB. What comes to this list must come to the stand-in (`embedded/src/stand-in`), and be
 * proven there, first.
 */
const ALLOWED: readonly string[] = [
  ...["hello", "ismaster", "ping", "endSessions", "killCursors", "killCursors: cursors"],
  ...["insert", "insert: documents", "insert: ordered"],
  ...[
    "find",
    "find: filter",
    "find: limit",
    "find: maxTimeMS",
    "find: projection",
    "find: singleBatch",
    "find: sort",
  ],
  ...["find: batchSize", "getMore", "getMore: collection", "getMore: batchSize"],
  ...["delete", "delete: deletes", "delete: ordered"],
  ...["update", "update: updates", "update: ordered", "update option: multi"],
  ...["update: $set", "update: $set of one element", "update: $unset"],
  ...["update: $push", "update: $push $each", "update: $push $slice"],
  ...[
    "aggregate",
    "aggregate: pipeline",
    "aggregate: cursor",
    "stage: $match",
    "stage: $limit",
    "stage: $group",
  ],
  ...["filter: $and", "filter: $or", "filter: $not", "filter: $exists", "filter: $in", "filter: $elemMatch"],
  ...["filter: $lt", "filter: $lte", "filter: $gt", "filter: $gte", "filter: $regex", "filter: $options"],
  ...["createIndexes", "createIndexes: indexes", "index: key", "index: name"],
  ...["index: unique", "index: partialFilterExpression", "index: expireAfterSeconds"],
];

describe("what the product sends to MongoDB", () => {
  it("stays within the list that the stand-in answers", async () => {
    await using system = await startSystem();
    await using mongo = await RecordingMongo.start(system.mongoUrl);
    await exerciseStores(mongo.url);
    await exercisePrograms(system, mongo.url);
    await exerciseHistory(mongo.url);
    const outside = [...mongo.shapes].filter((shape) => !ALLOWED.includes(shape));
    expect(outside.sort()).toEqual([]);
    // A recorder that hears nothing finds nothing outside.
    expect([...mongo.shapes]).toEqual(
      expect.arrayContaining([
        "insert",
        "find",
        "update",
        "aggregate",
        "createIndexes",
        "filter: $elemMatch",
      ]),
    );
  });
});

async function exerciseStores(url: string): Promise<void> {
  const connection = await connectMongo(url);
  await createJobRecords(connection).ensureIndexes();
  await createPersonaStore(connection).ensureIndexes();
  await connection.close();
}

async function exercisePrograms(system: TestSystem, mongoUrl: string): Promise<void> {
  const gateway = await system.startGateway({ mongoUrl });
  await system.startWorker({ mongoUrl });
  const client = await gateway.watch();
  const done = await startJob(gateway, 30);
  const cancelled = await startJob(gateway, 2_000);
  await client.watch(done);
  await client.watch(cancelled);
  await gateway.call("POST", `/admin/jobs/${cancelled}/cancel`);
  await eventually("it is cancelled", () => client.last(cancelled)?.state === "cancelled");
  await gateway.call("POST", `/admin/jobs/${cancelled}/retry`);
  await gateway.call("POST", `/admin/jobs/${cancelled}/cancel`);
  await eventually("it is completed", () => client.last(done)?.state === "completed");
  await readAll(gateway, done);
  client.close();
  await gateway.close();
}

async function readAll(gateway: TestGateway, jobId: string): Promise<void> {
  const paths = [
    "/admin/jobs",
    "/admin/jobs?state=completed&limit=1",
    "/admin/jobs?state=active",
    "/admin/jobs?q=support&kind=persona-generation",
    `/admin/jobs/${jobId}`,
    "/admin/queues",
    "/admin/dev/personas?limit=5",
    `/admin/dev/personas?jobId=${jobId}&category=saas&q=a`,
    "/admin/dev/personas?preset=support-desk",
    `/admin/dev/personas/export?format=json&jobId=${jobId}`,
  ];
  for (const path of paths) {
    const response = await gateway.call("GET", path);
    expect([path, response.status]).toEqual([path, 200]);
    const { nextCursor } = (await response.json()) as { nextCursor?: string | null };
    if (nextCursor) await gateway.call("GET", `${path}${path.includes("?") ? "&" : "?"}cursor=${nextCursor}`);
  }
}

async function exerciseHistory(url: string): Promise<void> {
  const connection = await createConnection(url).asPromise();
  const history = mongoHistory(connection, { keepDays: 1 });
  const job = snapshotOf({ queue: "video", state: "completed", finishedAt: Date.now() });
  const kept = { job, facts: { opts: {} }, papers: {}, tenant: "acme" } as unknown as KeptJob;
  await history.keep(kept);
  await history.keep(kept);
  expect(await history.find({ queue: "video", jobId: job.jobId })).toBeDefined();
  const states = ["completed"];
  await history.list({ states, limit: 1 });
  await history.list({ queue: "video", states, q: "a.b", tenant: "acme", limit: 1, cursor: "MQ" });
  await history.close?.();
  await history.timeline?.({ queue: "video", since: 0, until: Date.now(), stepMs: 60_000 });
  await history.remove?.({ tenant: "acme" });
  await history.remove?.({ job: { queue: "video", jobId: job.jobId } });
  await connection.close();
}
