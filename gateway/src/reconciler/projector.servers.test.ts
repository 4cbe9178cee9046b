import { describe, expect, it } from "@jest/globals";
import { openRedis } from "@headway/shared/node/connect-redis";
import { createLogger } from "@headway/shared/node/logger";
import { Releasers } from "@headway/shared/node/releasers";
import { toAttemptStarted, toQueuedAgain } from "@headway/shared/jobs/snapshot-transitions";
import { KindRegistry } from "@headway/shared/jobs/kinds";
import { hearCancellations } from "@headway/shared/progress/cancellations";
import type { JobLife } from "@headway/shared/progress/cancellations";
import { createProgressStore } from "@headway/shared/progress/progress-store";
import { announceWorker } from "@headway/shared/progress/worker-presence";
import { enqueue } from "@headway/shared/queue/enqueue";
import { openJobQueue } from "@headway/shared/queue/job-queue";
import { createJobRecords } from "@headway/shared/store/job-records";
import type { EnqueueDeps } from "@headway/shared/queue/enqueue";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { JobQueue } from "@headway/shared/queue/job-queue";
import { runNextJob, takeNextJob } from "@headway/shared/testing/bare-worker";
import { eventually } from "@headway/shared/testing/eventually";
import { queuedDraft, TEST_KIND } from "@headway/shared/testing/job-drafts";
import { openTestMongo } from "@headway/shared/testing/mongo-for-tests";
import { openTestRedis } from "@headway/shared/testing/redis-for-tests";
import { JobControl } from "../jobs/job-control.ts";
import { JobLookup } from "../jobs/job-lookup.ts";
import { Projector } from "./projector.ts";

const LOG = createLogger("test", { LOG_LEVEL: "silent" });
const RESULT = { created: 1 };

/** A projector on stores of its own, with nobody else about. */
async function openProjector() {
  const releasers = new Releasers();
  const { address, redis, prefix } = await keep(releasers, openTestRedis());
  const { mongo } = await keep(releasers, openTestMongo());
  const queue = openJobQueue(redis, prefix, LOG);
  releasers.add("the queue", () => queue.close());
  const progress = createProgressStore(redis, prefix);
  const records = createJobRecords(mongo);
  const deps = {
    redis,
    queue,
    progress,
    records,
    kinds: new KindRegistry([TEST_KIND]),
    discard: () => Promise.resolve(),
    findResult: () => Promise.resolve(undefined),
    log: LOG,
  };
  const projector = new Projector(deps);
  releasers.add("the projector", () => projector.close());
  return {
    ...deps,
    address,
    prefix,
    projector,
    [Symbol.asyncDispose]: () => releasers.releaseAll(),
  };
}

async function keep<Resource extends AsyncDisposable>(
  releasers: Releasers,
  opening: Promise<Resource>,
): Promise<Resource> {
  const resource = await opening;
  releasers.add("a connection", () => resource[Symbol.asyncDispose]());
  return resource;
}

const start = (deps: EnqueueDeps): Promise<JobSnapshot> =>
  enqueue(deps, {
    kind: TEST_KIND,
    org: "acme",
    payload: { count: 5 },
  });

/** The same queue, of which `meanwhile` happens after a job's place was read and before its record is. */
function interrupted(queue: JobQueue, meanwhile: () => Promise<void>): JobQueue {
  const getJob: JobQueue["getJob"] = async (jobId) => {
    await meanwhile();
    return queue.getJob(jobId);
  };
  return Object.create(queue, { getJob: { value: getJob } }) as JobQueue;
}

describe("a job that a worker takes while it is looked at", () => {
  it("is not called stalled", async () => {
    await using opened = await openProjector();
    const { progress, queue, redis } = opened;
    const first = await start(opened);
    // Something to write: that somebody is there now.
    const leave = await announceWorker(redis, progress.keys, "a worker", () => undefined);
    let isTaken = false;
    const take = async (): Promise<void> => {
      if (isTaken) return;
      isTaken = true;
      await takeNextJob(opened);
      await progress.write(toAttemptStarted(TEST_KIND, first, { attempt: 1, now: Date.now() }), {
        run: 1,
        step: 1,
      });
    };
    const projector = new Projector({ ...opened, queue: interrupted(queue, take) });

    expect(await projector.project(first.jobId)).toMatchObject({ state: "active", attempt: 1 });
    expect((await progress.read(first.jobId))?.snapshot.state).toBe("active");
    await leave();
  });
});

describe("the event of an end that comes late", () => {
  it("says nothing of the life that has begun since", async () => {
    await using opened = await openProjector();
    const { progress, projector } = opened;
    const draft = queuedDraft({ enqueuedAt: Date.now() });
    await progress.create(draft);
    const { jobId, enqueuedAt } = draft;
    expect(await projector.project(jobId, { at: enqueuedAt - 1, result: RESULT })).toMatchObject({
      state: "queued",
    });
    expect(await projector.project(jobId, { at: enqueuedAt, result: RESULT })).toMatchObject({
      state: "completed",
      result: RESULT,
    });
  });
});

describe("cancelling a job that has ended a moment ago, of which nobody has been told yet", () => {
  it("leaves its end in the queue, and tells it", async () => {
    await using opened = await openProjector();
    const { queue, progress, records } = opened;
    const { jobId, org } = await start(opened);
    await runNextJob(opened, RESULT);
    expect((await progress.read(jobId))?.snapshot.state).toBe("queued");

    const jobs = new JobLookup({ progress, records });
    const control = new JobControl({ ...opened, jobs });
    expect(await control.cancel(org, jobId)).toMatchObject({ state: "completed", result: RESULT });
    expect(await queue.getJob(jobId)).toBeDefined();
  });
});

describe("cancelling a job that is on its way into the queue", () => {
  it("ends it, and has the queue let go of it once it is there", async () => {
    await using opened = await openProjector();
    const { queue, progress, records, projector } = opened;
    const control = new JobControl({ ...opened, jobs: new JobLookup({ progress, records }) });
    const add: JobQueue["add"] = async (name, data, options) => {
      expect(await control.cancel("acme", options?.jobId ?? "")).toMatchObject({ state: "cancelled" });
      return queue.add(name, data, options);
    };
    const slowly = Object.create(queue, { add: { value: add } }) as JobQueue;
    const { jobId } = await start({ ...opened, queue: slowly });
    expect(await queue.getJob(jobId)).toBeDefined();

    // As after the event of its arrival.
    expect(await projector.project(jobId)).toMatchObject({ state: "cancelled" });
    expect(await queue.getJob(jobId)).toBeUndefined();
  });
});

describe("cancelling a retry that its gateway did not live to queue", () => {
  it("ends it, though the queue has the end of the life before", async () => {
    await using opened = await openProjector();
    const { queue, progress, records, projector } = opened;
    const first = await start(opened);
    await runNextJob(opened, RESULT);
    const end = await projector.project(first.jobId);
    expect(end).toMatchObject({ state: "completed" });
    const enqueuedAt = first.enqueuedAt + 1_000;
    const again = toQueuedAgain(end ?? first, {
      enqueuedAt,
      queuePosition: 0,
      workersOnline: 0,
      isPaused: false,
    });
    await records.reopen(first.jobId);
    await progress.create(again, end?.seq);

    const control = new JobControl({ ...opened, jobs: new JobLookup({ progress, records }) });
    expect(await control.cancel("acme", first.jobId)).toMatchObject({ state: "cancelled", enqueuedAt });
    expect((await progress.read(first.jobId))?.isInQueue).toBe(false);
    expect(await queue.getJob(first.jobId)).toMatchObject({ timestamp: first.enqueuedAt });
  });
});

describe("cancelling a running job again", () => {
  it("has its worker told again: what was told the first time may have reached nobody", async () => {
    await using opened = await openProjector();
    const { progress, records, address } = opened;
    const first = await start(opened);
    await takeNextJob(opened);
    await progress.write(toAttemptStarted(TEST_KIND, first, { attempt: 1, now: Date.now() }), { run: 1 });
    const subscriber = openRedis(address, "subscriber", LOG);
    const heard: JobLife[] = [];
    await hearCancellations(subscriber, progress.keys, (life) => heard.push(life));

    const control = new JobControl({ ...opened, jobs: new JobLookup({ progress, records }) });
    const { org, jobId, enqueuedAt } = first;
    for (const times of [1, 2]) {
      expect(await control.cancel(org, jobId)).toMatchObject({ state: "cancelling" });
      await eventually("the worker is told", () => heard.length === times, 5_000);
    }
    expect(heard).toEqual([
      { jobId, enqueuedAt },
      { jobId, enqueuedAt },
    ]);
    subscriber.disconnect();
  });
});
