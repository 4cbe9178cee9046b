import { describe, expect, it } from "@jest/globals";
import { createLogger } from "@headway/shared/node/logger";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { openJobQueue } from "@headway/shared/queue/job-queue";
import type { JobQueue } from "@headway/shared/queue/job-queue";
import { eventually } from "@headway/shared/testing/eventually";
import { startJob } from "./support/jobs.ts";
import { startSystem } from "./support/system.ts";
import type { TestGateway, TestSystem } from "./support/system.ts";

const queueOf = (system: TestSystem): JobQueue =>
  openJobQueue(system.redis, system.prefix, createLogger("test", { LOG_LEVEL: "silent" }));

/** As if another gateway had the turn and never did it: places are then kept by nobody but the gateway that tells them. */
async function stopSweeps(system: TestSystem): Promise<void> {
  await system.redis.set(`${system.prefix}:sweeper`, "another", "PX", 600_000);
}

/** In their order: the first one is the next to be taken. */
async function startJobs(gateway: TestGateway, count: number): Promise<string[]> {
  const jobIds: string[] = [];
  for (let made = 0; made < count; made += 1) jobIds.push(await startJob(gateway));
  return jobIds;
}

async function read<Answer>(gateway: TestGateway, path: string): Promise<Answer> {
  return (await (await gateway.call("GET", path)).json()) as Answer;
}

const listed = async (gateway: TestGateway): Promise<JobSnapshot[]> =>
  (await read<{ jobs: JobSnapshot[] }>(gateway, "/admin/jobs?limit=200")).jobs;

describe("a queue that is paused", () => {
  it("is said to be, of jobs that waited before and of those that come, until it is resumed", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    await stopSweeps(system);
    await using queue = disposable(queueOf(system));
    const client = await gateway.watch();
    const before = await startJob(gateway);
    expect(await client.watch(before)).toMatchObject({ ok: true, job: { state: "queued" } });
    expect(client.last(before)?.paused).toBeUndefined();

    await queue.pause();
    await eventually("its watcher is told", () => client.last(before)?.paused === true);
    const after = await startJob(gateway);
    expect(await client.watch(after)).toMatchObject({ ok: true, job: { paused: true, queuePosition: 1 } });
    const poll = await read<object>(gateway, `/admin/dev/personas/jobs/${before}`);
    expect(poll).toMatchObject({ status: "queued", job: { paused: true } });
    expect((await listed(gateway)).map(({ paused }) => paused)).toEqual([true, true]);
    const asOperator = await gateway.call("GET", "/admin/queues", { claims: { operator: "read" } });
    expect(await asOperator.json()).toMatchObject({ queues: [{ paused: true }] });

    await queue.resume();
    const resumedAt = performance.now();
    await eventually(
      "its watcher is told",
      () => client.last(before)?.paused === undefined && client.last(after)?.paused === undefined,
    );
    process.stdout.write(`resumed to told: ${(performance.now() - resumedAt).toFixed()} ms\n`);
    expect(await read<object>(gateway, "/admin/queues")).toMatchObject({ queues: [{ paused: false }] });
    client.close();
  });

  it("is known by the list of its own that BullMQ 5 keeps its jobs in", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    await using queue = disposable(queueOf(system));
    const [first = "", second = ""] = await startJobs(gateway, 2);
    await system.redis
      .multi()
      .hset(queue.toKey("meta"), "paused", "1")
      .rename(queue.toKey("wait"), queue.toKey("paused"))
      .exec();
    const jobs = await listed(gateway);
    const places = jobs.map(({ jobId, queuePosition, paused }) => [jobId, queuePosition, paused]);
    expect(places).toEqual([
      [second, 1, true],
      [first, 0, true],
    ]);
  });
});

describe("places in the queue", () => {
  const JOBS = 90;

  it("are current of watched jobs however far back, agree with each other in a list, and cost nothing unseen", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    await stopSweeps(system);
    await using queue = disposable(queueOf(system));
    const jobIds = await startJobs(gateway, JOBS);
    const client = await gateway.watch();
    const [near = "", far = "", unseen = ""] = [jobIds[40], jobIds[JOBS - 1], jobIds[JOBS - 2]];
    for (const jobId of [near, far]) expect((await client.watch(jobId)).ok).toBe(true);
    expect(client.last(far)?.queuePosition).toBe(JOBS - 1);
    const seqBefore = (await system.progress.read(unseen))?.snapshot.seq;

    for (const jobId of jobIds.slice(0, 33)) await queue.remove(jobId);
    const movedAt = performance.now();
    await eventually(
      "both watched jobs have moved up",
      () => client.last(near)?.queuePosition === 7 && client.last(far)?.queuePosition === JOBS - 34,
    );
    process.stdout.write(`moved up to told: ${(performance.now() - movedAt).toFixed()} ms\n`);
    // Nobody looks at this one: it is as it was, though all before it have moved.
    expect((await system.progress.read(unseen))?.snapshot.seq).toBe(seqBefore);

    // One that is asked for, with all the others, is current.
    const waiting = (await listed(gateway)).filter(({ jobId }) => jobIds.indexOf(jobId) >= 33).reverse();
    expect(waiting.map(({ queuePosition }) => queuePosition)).toEqual(waiting.map((_, place) => place));
    client.close();
  });
});

function disposable(queue: JobQueue): JobQueue & AsyncDisposable {
  return Object.assign(queue, { [Symbol.asyncDispose]: () => queue.close() });
}
