import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createJobRecords } from "@headway/shared/store/job-records";
import { connectMongo } from "@headway/shared/store/connect-mongo";
import { JobError } from "@headway/shared/jobs/job-error";
import { eventually } from "@headway/shared/testing/eventually";
import { queuedDraft } from "@headway/shared/testing/job-drafts";
import { RESULT } from "./support/jobs.ts";
import { startSystem } from "./support/system.ts";
import type { Claims, TestGateway, TestSystem } from "./support/system.ts";

let system: TestSystem;
let gateway: TestGateway;

let release = (): void => undefined;
const held = new Promise<void>((resolve) => (release = resolve));

beforeAll(async () => {
  system = await startSystem();
  gateway = await system.startGateway();
});

afterAll(async () => {
  release();
  await system[Symbol.asyncDispose]();
});

interface Queue {
  name: string;
  counts: Record<string, number>;
  paused: boolean;
  workersOnline: number;
  throughput: { completedPerMinute: number[]; failedPerMinute: number[] };
}

async function look(claims: Claims): Promise<Queue> {
  const answer = await gateway.call("GET", "/admin/queues", { claims });
  const { queues } = (await answer.json()) as { queues: Queue[] };
  const [queue] = queues;
  if (queue === undefined) throw new Error("expected a queue");
  return queue;
}

async function start(org: string, count: number): Promise<void> {
  const body = { template: "saas-trial", count };
  const answer = await gateway.call("POST", "/admin/dev/personas/preset", { body, claims: { org } });
  expect(answer.status).toBe(202);
}

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);

it("tells each organisation its own counts, and an operator those of all", async () => {
  // By the number of personas: 1 completes, 2 fails for good, 3 fails and waits for its next attempt, 4 goes on.
  const worker = await system.startWorker({
    concurrency: 10,
    handlers: {
      "persona-generation": async ({ payload }) => {
        if (payload.count === 2) throw new JobError("no-use", "It cannot be done.", { retryable: false });
        if (payload.count === 3) throw new JobError("later", "Not now.");
        if (payload.count === 4) await held;
        return RESULT;
      },
    },
  });
  for (const count of [1, 1, 1, 2, 4]) await start("acme", count);
  for (const count of [1, 2, 2, 4, 4]) await start("other", count);
  const acme = { active: 1, waiting: 0, delayed: 0, completed: 3, failed: 1 };
  const other = { active: 2, waiting: 0, delayed: 0, completed: 1, failed: 2 };
  await eventually("acme's are counted", async () => {
    const { counts } = await look({ org: "acme" });
    return counts["completed"] === 3 && counts["failed"] === 1 && counts["active"] === 1;
  });
  await eventually("others' are counted", async () => (await look({ org: "other" })).counts["failed"] === 2);
  for (const role of ["viewer", "admin"]) {
    const queue = await look({ org: "acme", role });
    expect(queue).toMatchObject({ name: "jobs", counts: acme, paused: false, workersOnline: 1 });
    expect(sum(queue.throughput.completedPerMinute)).toBe(3);
    expect(sum(queue.throughput.failedPerMinute)).toBe(1);
    expect((await look({ org: "other", role })).counts).toEqual(other);
    expect((await look({ org: "nobody", role })).counts).toEqual({
      waiting: 0,
      active: 0,
      delayed: 0,
      completed: 0,
      failed: 0,
    });
  }
  for (const operator of ["read", "control"] as const) {
    expect((await look({ org: "nobody", role: "viewer", operator })).counts).toMatchObject({
      active: 3,
      completed: 4,
      failed: 3,
    });
  }
  release();
  await worker.close();

  await start("acme", 1);
  expect((await look({ org: "acme" })).counts["waiting"]).toBe(1);
  expect((await look({ org: "other" })).counts["waiting"]).toBe(0);
});

it("counts a job that waits for its next attempt as delayed", async () => {
  const worker = await system.startWorker({
    handlers: { "persona-generation": () => Promise.reject(new JobError("later", "Not now.")) },
  });
  await start("patient", 1);
  await eventually("it is delayed", async () => (await look({ org: "patient" })).counts["delayed"] === 1);
  expect((await look({ org: "nobody" })).counts["delayed"]).toBe(0);
  await worker.close();
});

it("counts those that wait for all who ask at once", async () => {
  const mongo = await connectMongo(system.mongoUrl);
  const records = createJobRecords(mongo);
  const org = "crowd";
  for (let index = 0; index < 100; index += 1) {
    const draft = queuedDraft({ org, enqueuedAt: Date.now() + index });
    const snapshot = { ...draft, seq: 0, at: draft.enqueuedAt };
    const { jobId, kind, title, enqueuedAt } = draft;
    await records.create({
      jobId,
      org,
      kind,
      title,
      payload: {},
      enqueuedAt,
      state: "queued",
      open: true,
      attempts: [],
      log: [],
      snapshot,
    });
  }
  const answers = await Promise.all(Array.from({ length: 40 }, () => look({ org })));
  expect(answers.map(({ counts }) => counts["waiting"])).toEqual(Array.from({ length: 40 }, () => 100));
  await mongo.close();
});
