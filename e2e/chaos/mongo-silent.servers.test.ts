import { describe, expect, it } from "@jest/globals";
import { findRedis } from "@headway/shared/node/find-redis";
import { takeNextJob } from "@headway/shared/testing/bare-worker";
import { eventually } from "@headway/shared/testing/eventually";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { toAttemptStarted } from "@headway/shared/jobs/snapshot-transitions";
import { TEST_KIND } from "@headway/shared/testing/job-drafts";
import { queuePrefix } from "@headway/shared/queue/job-queue";
import { DirectedJobs } from "../support/directed-jobs.ts";
import { startJob } from "../support/jobs.ts";
import { startSystem } from "../support/system.ts";
import type { TestGateway, TestSystem } from "../support/system.ts";
import { startTcpProxy } from "../support/tcp-proxy.ts";

/** Less than one call to a silent MongoDB takes to fail, which is 15 s. */
const TOLD_WITHIN_MS = 7_000;

/** A MongoDB that can be made to say nothing any more to those who reach it by `mongoUrl`, while connections stay open. */
async function hushable(system: TestSystem) {
  const proxy = await startTcpProxy({ target: system.mongoUrl });
  const mongoUrl = proxy.url;
  const gateway = await system.startGateway({ mongoUrl });
  return {
    gateway,
    mongoUrl,
    hush: (isHushed: boolean) => {
      proxy.freeze(isHushed);
    },
    [Symbol.asyncDispose]: async () => {
      proxy.freeze(false);
      await gateway.close();
      await proxy[Symbol.asyncDispose]();
    },
  };
}

interface Details {
  attempts: { outcome?: string }[];
  log: { message: string }[];
}

async function detailsOf(gateway: TestGateway, jobId: string): Promise<Details> {
  return (await (await gateway.call("GET", `/admin/jobs/${jobId}`)).json()) as Details;
}

describe("scenario 26: MongoDB that is silent to a gateway and to a worker", () => {
  it("holds up no end: those of four jobs are told at once, and kept when it speaks again", async () => {
    await using system = await startSystem();
    await using hushed = await hushable(system);
    const { gateway, hush, mongoUrl } = hushed;
    const client = await gateway.watch();
    const jobs = new DirectedJobs();
    await system.startWorker({ concurrency: 4, handlers: { "persona-generation": jobs.handler }, mongoUrl });
    const jobIds = await Promise.all(Array.from({ length: 4 }, () => startJob(gateway)));
    const attempts = await Promise.all(jobIds.map((jobId) => jobs.attempt(jobId)));
    for (const jobId of jobIds) await client.watch(jobId);

    hush(true);
    const endedAt = Date.now();
    for (const [index, attempt] of attempts.entries()) {
      if (index === 0) attempt.fail(new Error("it cannot be done yet"));
      else attempt.complete({});
    }
    const completed = jobIds.slice(1);
    await eventually(
      "all ends are told",
      () => completed.every((jobId) => client.last(jobId)?.state === "completed"),
      TOLD_WITHIN_MS,
    );
    process.stdout.write(`from the end of 3 jobs to all of them told: ${Date.now() - endedAt} ms\n`);

    const cancelled = await gateway.call("POST", `/admin/jobs/${jobIds[0] ?? ""}/cancel`);
    expect([cancelled.status, Date.now() - endedAt < 2 * TOLD_WITHIN_MS]).toEqual([202, true]);
    await eventually(
      "it is cancelled",
      () => client.last(jobIds[0] ?? "")?.state === "cancelled",
      TOLD_WITHIN_MS,
    );

    hush(false);
    await eventually("all ends are kept", async () => {
      const answer = await gateway.call("GET", "/admin/jobs?state=completed");
      return ((await answer.json()) as { jobs?: object[] }).jobs?.length === completed.length;
    });
    for (const jobId of completed) {
      await eventually("its attempt is kept, with what its log said last", async () => {
        const { attempts, log } = await detailsOf(gateway, jobId);
        return attempts[0]?.outcome === "completed" && log.at(-1)?.message === "Completed.";
      });
      expect((await detailsOf(gateway, jobId)).attempts).toHaveLength(1);
    }
  });

  it("holds up no start, no failure and no stage of a job, when it is silent to the worker alone", async () => {
    await using system = await startSystem();
    await using hushed = await hushable(system);
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    const jobs = new DirectedJobs();
    await system.startWorker({
      concurrency: 2,
      handlers: { "persona-generation": jobs.handler },
      mongoUrl: hushed.mongoUrl,
    });

    hushed.hush(true);
    const startedAt = Date.now();
    const [ending, failing] = [await startJob(gateway), await startJob(gateway)];
    for (const jobId of [ending, failing]) await client.watch(jobId);
    const attempts = [await jobs.attempt(ending), await jobs.attempt(failing)] as const;
    for (const { context } of attempts) {
      context.stage("generating");
      await context.keepReport({ kept: 1 });
      context.log("said while MongoDB is silent");
    }
    await eventually("both are past their start", () =>
      [ending, failing].every((jobId) => client.last(jobId)?.stage.key === "generating"),
    );
    attempts[0].complete({});
    attempts[1].fail(new Error("it cannot be done yet"));
    await eventually("both are told", () => {
      const states = [client.last(ending)?.state, client.last(failing)?.state];
      return states.join() === "completed,delayed";
    });
    const tookMs = Date.now() - startedAt;
    process.stdout.write(`from the start of two jobs to the ends of their attempts: ${tookMs} ms\n`);
    expect(tookMs).toBeLessThan(TOLD_WITHIN_MS);

    hushed.hush(false);
    await eventually("the history is kept all the same", async () => {
      const { attempts: kept, log } = await detailsOf(gateway, ending);
      return kept[0]?.outcome === "completed" && log.some(({ message }) => message.startsWith("said while"));
    });
    jobs.stop();
    await gateway.close();
  });

  it("keeps nobody from learning that a worker is lost", async () => {
    await using system = await startSystem();
    await using hushed = await hushable(system);
    const { gateway, hush } = hushed;
    const client = await gateway.watch();
    const jobId = await startJob(gateway);
    await client.watch(jobId);
    await takeNextJob({ address: await findRedis(testRedisUrl()), prefix: system.prefix });
    const stored = await system.progress.read(jobId);
    if (stored === undefined) throw new Error("expected a stored state");
    const active = toAttemptStarted(TEST_KIND, stored.snapshot, { attempt: 1, now: Date.now() });
    await system.progress.write(active, { run: 1 });

    hush(true);
    // Whoever sweeps says so each time: from the second time on, a round has met the silence.
    const leaseLeft = (): Promise<number> => system.redis.pttl(`${system.prefix}:sweeper`);
    let left = await leaseLeft();
    await eventually("a round has begun", async () => {
      const before = left;
      left = await leaseLeft();
      return left > before;
    });
    await gateway.call("GET", "/admin/queues", { claims: { operator: "read" } });
    const lostAt = Date.now();
    await system.redis.del(`${queuePrefix(system.prefix)}:jobs:${jobId}:lock`);

    await eventually("it is told", () => client.last(jobId)?.state === "stalled", TOLD_WITHIN_MS);
    process.stdout.write(`from the loss of the lock to stalled: ${Date.now() - lostAt} ms\n`);
  });
});
