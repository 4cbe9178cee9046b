import { describe, expect, it } from "@jest/globals";
import { toCancelled } from "@headway/shared/jobs/snapshot-transitions";
import { findRedis } from "@headway/shared/node/find-redis";
import { toPersonaRequest } from "@headway/personas/presets";
import { queuePrefix, QUEUE_NAME } from "@headway/shared/queue/job-queue";
import { eventually } from "@headway/shared/testing/eventually";
import { queuedDraft } from "@headway/shared/testing/job-drafts";
import { openLosingWorkers } from "@headway/shared/testing/losing-workers";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import type { Handlers } from "@headway/worker/job-context";
import { DirectedJobs } from "../support/directed-jobs.ts";
import { startOwnRedis } from "../support/own-redis.ts";
import { queueOf, RESULT, startJob } from "../support/jobs.ts";
import { startSystem } from "../support/system.ts";
import type { TestSystem } from "../support/system.ts";
import { printedRandom } from "../support/seeded-random.ts";
import { startTcpProxy } from "../support/tcp-proxy.ts";
import { risesStrictly } from "../support/watching-client.ts";

const quickly: Partial<Handlers> = { "persona-generation": () => Promise.resolve(RESULT) };

const keyOf = (system: TestSystem, jobId: string): string =>
  `${queuePrefix(system.prefix)}:${QUEUE_NAME}:${jobId}`;

/** What takes a second is done more than once. */
const ROUNDS = [1, 2, 3];
/** As a worker of this installation has it: so often a job may lose its worker. */
const MAX_STALLED = 3;

describe("ends come from the queue's own record", () => {
  it.each(ROUNDS)(
    "scenario 11: reply of the job's finishing step lost, for three workers at once, round %i",
    async () => {
      const WORKERS = 3;
      let cutsWanted = WORKERS;
      await using own = await startOwnRedis();
      await using proxy = await startTcpProxy({
        target: own.url,
        // The result travels in the finishing step alone. So many times: the client sends again what was not answered.
        cutBeforeReplyTo: (chunk) => cutsWanted > 0 && chunk.includes('"created":1') && cutsWanted-- > 0,
      });
      await using system = await startSystem({ redisUrl: own.url });
      const gateway = await system.startGateway();
      const client = await gateway.watch();
      for (let count = 0; count < WORKERS; count += 1)
        await system.startWorker({ redisUrl: proxy.url, concurrency: 1, handlers: quickly });
      const jobIds = await Promise.all(Array.from({ length: WORKERS }, () => startJob(gateway)));
      for (const jobId of jobIds) await client.watch(jobId);
      await eventually("all have ended", () =>
        jobIds.every((jobId) => client.last(jobId)?.state === "completed"),
      );
      for (const jobId of jobIds) {
        expect(client.last(jobId)?.result).toEqual(RESULT);
        expect(risesStrictly(client.seen.get(jobId) ?? [])).toBe(true);
      }
      expect(proxy.cuts()).toBeGreaterThanOrEqual(WORKERS);
      await gateway.close();
    },
  );

  it("scenario 13: stall limit reached with no worker, twice; the job fails without waiting for one", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    const address = await findRedis(testRedisUrl());
    for (let round = 0; round < 2; round += 1) {
      const jobId = await startJob(gateway);
      expect((await client.watch(jobId)).ok).toBe(true);
      let lost = 0;
      {
        await using workers = await openLosingWorkers({ address, prefix: system.prefix }, MAX_STALLED);
        await eventually("it has failed", async () => {
          if (client.last(jobId)?.state === "failed") return true;
          // Not once too often: whoever takes one that is given up has it failed.
          if (lost <= MAX_STALLED && (await workers.takeAndDie())) lost += 1;
          return false;
        });
      }
      expect(lost).toBe(MAX_STALLED + 1);
      expect(client.last(jobId)?.error?.code).toBe("worker-lost");
      expect(risesStrictly(client.seen.get(jobId) ?? [])).toBe(true);
      // The end is stored and told first, the queue's entry goes after it: a crash in between is mended by the sweep.
      await eventually(
        "the queue has let go of it",
        async () => (await system.redis.exists(keyOf(system, jobId))) === 0,
      );
    }
    await gateway.close();
  });

  it.each(ROUNDS)(
    "scenario 14: id used again after removal, round %i; watchers see the new life, and nothing of the old one's writer",
    async () => {
      const doneBefore = 1 + Math.floor(printedRandom("scenario 14")() * 7);
      await using system = await startSystem();
      const gateway = await system.startGateway();
      const client = await gateway.watch();
      const queue = queueOf(system);
      let wakeOld: () => void = () => undefined;
      let oldIsDone = false;
      const old = await system.startWorker({
        concurrency: 1,
        handlers: {
          "persona-generation": async ({ stage, report }) => {
            stage("generating");
            report(doneBefore, 10);
            // Deaf to its signal, as a worker is that hangs.
            await new Promise<void>((resolve) => (wakeOld = resolve));
            for (const done of [8, 9, 10]) report(done, 10);
            stage("saving");
            oldIsDone = true;
            return { ...RESULT, created: 99, requested: 99 };
          },
        },
      });
      const jobId = await startJob(gateway);
      await client.watch(jobId);
      await eventually("the old life runs", () => client.last(jobId)?.counts?.done === doneBefore);
      const first = client.last(jobId);

      const job = await queue.getJob(jobId);
      await system.redis.del(`${keyOf(system, jobId)}:lock`);
      await job?.remove();
      await queue.add(job?.name ?? "", { ...job?.data, title: "the new life" } as never, { jobId });
      await eventually("the new life is seen", () => client.last(jobId)?.title === "the new life");
      expect(client.last(jobId)).toMatchObject({ state: "queued", attempt: 0 });
      expect(client.last(jobId)?.enqueuedAt).toBeGreaterThan(first?.enqueuedAt ?? Infinity);
      // It takes no more jobs, and is closed once it has tried to end the old life.
      const oldCloses = old.close();
      wakeOld();
      await oldCloses;
      expect(oldIsDone).toBe(true);
      await system.startWorker({ handlers: quickly });
      await eventually("the new life has ended", () => client.last(jobId)?.state === "completed");

      const seen = client.seen.get(jobId) ?? [];
      const lives = seen.map(({ title }) => title === "the new life");
      expect(lives).toEqual([...lives].sort());
      const second = seen.filter(({ title }) => title === "the new life");
      expect(second.some(({ counts }) => (counts?.done ?? 0) >= 8)).toBe(false);
      expect((await system.progress.read(jobId))?.snapshot).toMatchObject({
        state: "completed",
        result: RESULT,
      });
      expect(await (await gateway.call("GET", `/admin/jobs/${jobId}`)).json()).toMatchObject({
        job: { state: "completed", title: "the new life" },
      });

      // The same after its end: a finished job is removed, and its id begins a third life.
      await (await queue.getJob(jobId))?.remove();
      await queue.add(job?.name ?? "", { ...job?.data, title: "the third life" } as never, { jobId });
      await eventually(
        "the third life has ended",
        () => client.last(jobId)?.title === "the third life" && client.last(jobId)?.state === "completed",
      );
      const told = client.seen.get(jobId) ?? [];
      expect(risesStrictly(told)).toBe(true);
      for (const { progress, state } of told) expect(progress === 100).toBe(state === "completed");
      for (const title of ["the new life", "the third life"])
        expect(told.find((job) => job.title === title)?.progress).toBeLessThanOrEqual(10);
      await queue.close();
      await gateway.close();
    },
  );

  it.each(ROUNDS)(
    "scenario 15: queue keeps no finished jobs, round %i; the event tells the end",
    async () => {
      await using system = await startSystem();
      const gateway = await system.startGateway();
      const client = await gateway.watch();
      const jobIds = await Promise.all(Array.from({ length: 5 }, () => startJob(gateway)));
      for (const jobId of jobIds) {
        await client.watch(jobId);
        // As a queue does that was set up with removeOnComplete.
        const key = keyOf(system, jobId);
        const kept = JSON.parse((await system.redis.hget(key, "opts")) ?? "{}") as object;
        await system.redis.hset(key, "opts", JSON.stringify({ ...kept, removeOnComplete: true }));
      }
      await system.startWorker();
      await eventually("all have ended", () =>
        jobIds.every((jobId) => client.last(jobId)?.state === "completed"),
      );
      const queue = queueOf(system);
      for (const jobId of jobIds) expect(await queue.getJob(jobId)).toBeUndefined();
      await queue.close();
      await gateway.close();
    },
  );
});

describe("a job that has ended and that the queue has all the same", () => {
  it("is run by nobody and repeated by nobody, when it had ended before a worker took it", async () => {
    await using system = await startSystem();
    let runs = 0;
    await system.startWorker({
      handlers: { "persona-generation": () => Promise.resolve((runs += 1)).then(() => RESULT) },
    });
    const draft = queuedDraft({ kind: "persona-generation", enqueuedAt: Date.now() });
    const { jobId, kind, org, title, enqueuedAt } = draft;
    const { snapshot } = await system.progress.create(draft);
    await system.progress.write(toCancelled(snapshot, { finishedAt: Date.now() }), { run: 0 });

    const queue = queueOf(system);
    const payload = toPersonaRequest({ template: "saas-trial", count: 5 }, () => "s");
    await queue.add(kind, { org, title, payload }, { jobId, timestamp: enqueuedAt, attempts: 3 });
    const job = await eventually("the queue is rid of it", async () => {
      const found = await queue.getJob(jobId);
      return found?.finishedOn !== undefined && found;
    });

    expect([runs, job.attemptsMade, job.failedReason]).toEqual([0, 1, expect.stringContaining("[ended!]")]);
    expect((await system.progress.read(jobId))?.snapshot.state).toBe("cancelled");
    await queue.close();
  });

  it("is not repeated, when it ended while it ran", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const jobs = new DirectedJobs();
    await system.startWorker({ handlers: { "persona-generation": jobs.handler } });
    const jobId = await startJob(gateway);
    const { context } = await jobs.attempt(jobId);
    await gateway.close();
    const running = await system.progress.read(jobId);
    if (running === undefined) throw new Error("expected a stored state");
    await system.progress.write(toCancelled(running.snapshot, { finishedAt: Date.now() }), {
      run: running.run,
    });
    context.report(1, 10);

    const queue = queueOf(system);
    const job = await eventually(
      "the queue is rid of it",
      async () => {
        const found = await queue.getJob(jobId);
        return found?.finishedOn !== undefined && found;
      },
      20_000,
    );
    expect([job.attemptsMade, job.failedReason]).toEqual([1, expect.stringContaining("[ended!]")]);
    await queue.close();
  });
});
