import { describe, expect, it } from "@jest/globals";
import { queuePrefix } from "@headway/shared/queue/job-queue";
import { eventually } from "@headway/shared/testing/eventually";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { DirectedJobs } from "../support/directed-jobs.ts";
import { startJob } from "../support/jobs.ts";
import { startSystem } from "../support/system.ts";
import { startTcpProxy } from "../support/tcp-proxy.ts";
import { risesStrictly } from "../support/watching-client.ts";

describe("a worker that loses Redis", () => {
  it.each([1, 2])(
    "has watchers see the newest that it reported, though its job was called stalled meanwhile, doing %i jobs at once",
    async (concurrency) => {
      await using proxy = await startTcpProxy({ target: testRedisUrl() });
      await using system = await startSystem();
      const gateway = await system.startGateway();
      const client = await gateway.watch();
      const jobs = new DirectedJobs();
      await system.startWorker({
        concurrency,
        redisUrl: proxy.url,
        handlers: { "persona-generation": jobs.handler },
      });
      const jobId = await startJob(gateway, 10);
      await client.watch(jobId);
      const attempt = await jobs.attempt(jobId);
      const { context } = attempt;
      context.stage("generating");
      context.report(1, 10);
      await eventually("the first report is seen", () => client.last(jobId)?.counts?.done === 1);

      jobs.forget(jobId);
      proxy.refuse(true);
      proxy.cut();
      context.report(8, 10);
      const tries = proxy.refusals() + 10;
      await eventually("that one is being sent", () => proxy.refusals() > tries);
      // Held back until the one before it is written, which ioredis sends by itself once there is a connection.
      context.report(9, 10);
      attempt.complete({});
      // As it does by itself when it has not been renewed for 10 s.
      await system.redis.del(`${queuePrefix(system.prefix)}:jobs:${jobId}:lock`);
      await eventually("it is called stalled", () => client.last(jobId)?.state === "stalled");
      expect(client.last(jobId)?.counts?.done).toBe(1);
      // Longer than the end of an attempt ever waited for what it cannot write.
      const refusals = proxy.refusals() + 80;
      await eventually("the worker has gone on trying", () => proxy.refusals() > refusals);

      proxy.refuse(false);
      await eventually("the next run is under way", () => jobs.attempt(jobId));
      const seen = client.seen.get(jobId) ?? [];
      expect(seen.some(({ counts }) => counts?.done === 9)).toBe(true);
      expect(client.last(jobId)?.progress).toBeGreaterThanOrEqual(70);
      expect(risesStrictly(seen)).toBe(true);
      jobs.stop();
      await gateway.close();
    },
  );

  it("uses up no attempt when Redis is away as it begins the job", async () => {
    let isHeld = true;
    // The worker has taken the job, and does not get to read its state: the connection for that is cut each time.
    await using proxy = await startTcpProxy({
      target: testRedisUrl(),
      cutBeforeReplyTo: (chunk) => isHeld && /\r\nhmget\r\n/i.test(chunk.toString("latin1")),
    });
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    const jobs = new DirectedJobs();
    await system.startWorker({ redisUrl: proxy.url, handlers: { "persona-generation": jobs.handler } });
    const jobId = await startJob(gateway);
    await client.watch(jobId);
    // ioredis sends a command again on each new connection, and gives it up after 4 s.
    await eventually(
      "its state could not be read for longer than a command may take",
      () => proxy.cuts() >= 80,
    );
    isHeld = false;
    const begun = await jobs.attempt(jobId);
    expect(begun.context.attempt).toBe(1);
    begun.complete({});
    await eventually("it has ended", () => client.last(jobId)?.state === "completed");
    const seen = client.seen.get(jobId) ?? [];
    expect(seen.every(({ error, attempt }) => error === undefined && attempt <= 1)).toBe(true);
    await gateway.close();
  });
});
