import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { Redis } from "ioredis";
import { startRedis } from "@headway/embedded/redis";
import { toAttemptStarted } from "@headway/shared/jobs/snapshot-transitions";
import { createLogger } from "@headway/shared/node/logger";
import { openJobQueue, queuePrefix, QUEUE_NAME } from "@headway/shared/queue/job-queue";
import { eventually } from "@headway/shared/testing/eventually";
import { queuedDraft, TEST_KIND } from "@headway/shared/testing/job-drafts";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { startSystem } from "./support/system.ts";
import type { TestGateway } from "./support/system.ts";
import { startTcpProxy } from "./support/tcp-proxy.ts";
import { risesStrictly } from "./support/watching-client.ts";

const RESULT = { created: 1, requested: 1, failed: 0, fromFallback: 0 };

async function start(gateway: TestGateway): Promise<string> {
  const response = await gateway.call("POST", "/admin/dev/personas/preset", {
    body: { template: "saas-trial", count: 5 },
  });
  return ((await response.json()) as { jobId: string }).jobId;
}

/** A Redis of the test's own, which may be emptied and frozen. */
async function ownRedis(): Promise<{ url: string; redis: Redis } & AsyncDisposable> {
  const dataDir = mkdtempSync(join(tmpdir(), "headway-chaos-"));
  const server = await startRedis({ dataDir, log: () => undefined });
  const redis = new Redis(server.url);
  return {
    url: server.url,
    redis,
    [Symbol.asyncDispose]: async () => {
      redis.disconnect();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

describe("Redis that comes back with no data", () => {
  it("freezes nobody: seq still rises, and a job that is nowhere any more is reported as lost", async () => {
    await using own = await ownRedis();
    await using system = await startSystem({ redisUrl: own.url });
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    const jobId = await start(gateway);
    await client.watch(jobId);

    await own.redis.flushall();
    // As old as a job must be before it is called lost.
    await system.ageRecord(jobId, 60_000);

    await eventually("it is reported", () => client.last(jobId)?.state === "failed");
    expect(client.last(jobId)).toMatchObject({ error: { code: "lost", retryable: true } });
    expect(risesStrictly(client.seen.get(jobId) ?? [])).toBe(true);
    const retried = await gateway.call("POST", `/admin/jobs/${jobId}/retry`);
    expect(retried.status).toBe(202);
    await system.startWorker();
    await eventually("it has ended", () => client.last(jobId)?.state === "completed");
    await gateway.close();
  });

  it("takes up a job again whose state alone was lost, from its record", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    const jobId = await start(gateway);
    await client.watch(jobId);
    const held = client.last(jobId)?.seq ?? 0;
    await system.redis.del(system.progress.keys.state(jobId));
    await eventually(
      "it is there again",
      async () => ((await system.progress.read(jobId))?.snapshot.seq ?? 0) > held,
    );
    await system.startWorker();
    await eventually("it has ended", () => client.last(jobId)?.state === "completed");
    expect(risesStrictly(client.seen.get(jobId) ?? [])).toBe(true);
    await gateway.close();
  });
});

describe("Redis that freezes past its clients' time-outs", () => {
  it("is an outage like any other: told, answered with 503, and caught up with", async () => {
    await using own = await ownRedis();
    await using system = await startSystem({ redisUrl: own.url });
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    const statuses: boolean[] = [];
    client.socket.on("server:status", ({ live }: { live: boolean }) => statuses.push(live));
    const jobId = await start(gateway);
    await client.watch(jobId);

    // Silence is noticed after 6 to 8 s. This leaves a slow machine as long again.
    await own.redis.client("PAUSE", 14_000, "ALL");
    const refused = await gateway.call("POST", "/admin/dev/personas/preset", {
      body: { template: "saas-trial" },
    });
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, expect.any(String)]);
    await eventually("the silence is told", () => statuses.includes(false));
    await eventually("updates are heard again", () => statuses.at(-1) === true);
    await system.startWorker();
    await eventually("it has ended", () => client.last(jobId)?.state === "completed");
    await gateway.close();
  });
});

describe("the queue's own record", () => {
  it("tells the end of a job whose worker never heard the reply to its last step", async () => {
    const { hostname, port } = new URL(testRedisUrl());
    let isFirst = true;
    await using proxy = await startTcpProxy({
      target: { host: hostname, port: Number(port) },
      // The result travels in the finishing step alone. Once: the client sends again what was not answered.
      cutBeforeReplyTo: (chunk) => isFirst && chunk.includes('"created":1') && !(isFirst = false),
    });
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    await system.startWorker({
      redisUrl: `redis://127.0.0.1:${proxy.port}`,
      handlers: { "persona-generation": () => Promise.resolve(RESULT) },
    });
    const jobId = await start(gateway);
    await client.watch(jobId);
    await eventually("it has ended", () => client.last(jobId)?.state === "completed");
    expect(client.last(jobId)?.result).toEqual(RESULT);
    expect(proxy.cuts()).toBe(1);
    await gateway.close();
  });

  it("is not needed where the queue keeps no finished jobs: the event tells the end", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    const jobId = await start(gateway);
    await client.watch(jobId);
    // As a queue does that was set up with removeOnComplete.
    const key = `${queuePrefix(system.prefix)}:${QUEUE_NAME}:${jobId}`;
    const kept = JSON.parse((await system.redis.hget(key, "opts")) ?? "{}") as object;
    await system.redis.hset(key, "opts", JSON.stringify({ ...kept, removeOnComplete: true }));
    await system.startWorker();
    await eventually("it has ended", () => client.last(jobId)?.state === "completed");
    const queue = openJobQueue(system.redis, system.prefix, createLogger("test", { LOG_LEVEL: "silent" }));
    expect(await queue.getJob(jobId)).toBeUndefined();
    await queue.close();
    await gateway.close();
  });

  it("fails a job that lost its worker too often without waiting for another worker", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    const jobId = await start(gateway);
    await client.watch(jobId);
    // What BullMQ's stall check leaves behind at the limit: a waiting job that is to be failed by whoever takes it.
    const key = `${queuePrefix(system.prefix)}:${QUEUE_NAME}:${jobId}`;
    await system.redis.hset(key, "defa", "job stalled more than allowable limit");
    await eventually("it has failed", () => client.last(jobId)?.state === "failed");
    expect(client.last(jobId)?.error?.code).toBe("worker-lost");
    // The end is stored and told first, the queue's entry goes after it: a crash in between is mended by the sweep.
    await eventually("the queue has let go of it", async () => (await system.redis.exists(key)) === 0);
    await gateway.close();
  });

  it("is read again for everything when events were trimmed past the reader", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    await gateway.close();
    const jobId = await start(await system.startGateway());
    await system.startWorker();
    const late = await system.startGateway();
    await eventually(
      "it has ended",
      async () => (await system.progress.read(jobId))?.snapshot.state === "completed",
    );
    await system.redis.xtrim(`${queuePrefix(system.prefix)}:${QUEUE_NAME}:events`, "MAXLEN", 0);
    const client = await late.watch();
    expect(await client.watch(jobId)).toMatchObject({ ok: true, job: { state: "completed" } });
    await late.close();
  });
});

describe("2,000 sockets that come back at once", () => {
  it("are all current, after a number of reads that follows the jobs and not the sockets", async () => {
    const SOCKETS = 2_000;
    const JOBS = 20;
    // Redis counts all its reads together: those of other tests must not be among them.
    await using own = await ownRedis();
    await using system = await startSystem({ redisUrl: own.url });
    const gateway = await system.startGateway();
    const drafts = await Promise.all(
      Array.from({ length: JOBS }, async () => {
        const draft = queuedDraft({ enqueuedAt: Date.now() });
        await system.progress.create(draft);
        await system.progress.write(toAttemptStarted(TEST_KIND, draft, { attempt: 1, now: Date.now() }), {
          run: 1,
        });
        return draft;
      }),
    );
    const clients = [];
    for (let made = 0; made < SOCKETS; made += 100) {
      clients.push(
        ...(await Promise.all(
          Array.from({ length: 100 }, (_, index) => gateway.watch({ sub: `storm-${made + index}` })),
        )),
      );
    }
    const reads = async (): Promise<number> =>
      Number(/cmdstat_hmget:calls=(\d+)/.exec(await system.redis.info("commandstats"))?.[1] ?? 0);
    const before = await reads();
    const startedAt = Date.now();
    const answers = await Promise.all(
      clients.map((client, index) => client.watch(drafts[index % JOBS]?.jobId ?? "")),
    );
    const after = await reads();
    process.stdout.write(
      `${SOCKETS} watches of ${JOBS} jobs: ${after - before} reads, ${Date.now() - startedAt} ms\n`,
    );
    expect(answers.every((answer) => answer.ok && answer.job.state === "active")).toBe(true);
    expect(after - before).toBeLessThan(SOCKETS / 4);
    await gateway.close();
  });
});
