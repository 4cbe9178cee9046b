import { describe, expect, it } from "@jest/globals";
import { toAttemptStarted, toCompleted, toProgressed } from "@headway/shared/jobs/snapshot-transitions";
import type { JobDraft, JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { ServerStatus } from "@headway/shared/protocol/server-events";
import { eventually } from "@headway/shared/testing/eventually";
import { queuedDraft, TEST_KIND } from "@headway/shared/testing/job-drafts";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { startSystem } from "./support/system.ts";
import type { TestSystem } from "./support/system.ts";
import { startTcpProxy } from "./support/tcp-proxy.ts";
import type { TcpProxy } from "./support/tcp-proxy.ts";
import { risesStrictly } from "./support/watching-client.ts";

async function proxyToRedis(): Promise<TcpProxy & { url: string }> {
  const { hostname, port } = new URL(testRedisUrl());
  const proxy = await startTcpProxy({ target: { host: hostname, port: Number(port) } });
  return Object.assign(proxy, { url: `redis://127.0.0.1:${proxy.port}` });
}

async function runningJob(system: TestSystem): Promise<JobDraft> {
  const draft = queuedDraft({ enqueuedAt: Date.now() });
  await system.progress.create(draft);
  const active = toAttemptStarted(TEST_KIND, draft, { attempt: 1, now: Date.now() });
  await system.progress.write(active, { run: 1 });
  return active;
}

const end = (draft: JobDraft): JobDraft => toCompleted(draft, { result: {}, finishedAt: Date.now() });

describe("a gateway that loses Redis", () => {
  it("tells its watchers, answers 503 with Retry-After, and has every watcher current within 2 s of Redis' return", async () => {
    await using proxy = await proxyToRedis();
    await using system = await startSystem();
    const gateway = await system.startGateway({ redisUrl: proxy.url });
    const client = await gateway.watch();
    const statuses: ServerStatus[] = [];
    client.socket.on("server:status", (status: ServerStatus) => statuses.push(status));
    const jobs = await Promise.all(Array.from({ length: 100 }, () => runningJob(system)));
    for (const { jobId } of jobs.slice(0, 45)) expect((await client.watch(jobId)).ok).toBe(true);
    const watched = jobs.slice(0, 45);

    proxy.refuse(true);
    proxy.cut();
    await eventually("watchers are told", () => statuses.at(-1)?.live === false);
    for (const job of watched) await system.progress.write(end(job), { run: 1 });
    const refused = await gateway.call("POST", "/admin/dev/personas/preset", {
      body: { template: "saas-trial" },
    });
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([
      503,
      expect.stringMatching(/^\d+$/),
    ]);
    expect((await fetch(`${gateway.url}/healthz`)).status).toBe(200);
    const unready = await fetch(`${gateway.url}/readyz`);
    expect([unready.status, await unready.json()]).toEqual([
      503,
      expect.objectContaining({ failing: ["redis", "subscription"] }),
    ]);
    expect(watched.every(({ jobId }) => client.last(jobId)?.state === "active")).toBe(true);

    proxy.refuse(false);
    await eventually("the gateway hears again", () => statuses.at(-1)?.live === true);
    const backAt = Date.now();
    await eventually("all are current", () =>
      watched.every(({ jobId }) => client.last(jobId)?.state === "completed"),
    );
    expect(Date.now() - backAt).toBeLessThan(2_000);
    expect(watched.every(({ jobId }) => risesStrictly(client.seen.get(jobId) ?? []))).toBe(true);
    const taken = await eventually("jobs are taken again", async () => {
      const answer = await gateway.call("POST", "/admin/dev/personas/preset", {
        body: { template: "saas-trial" },
      });
      return answer.status === 202;
    });
    expect(taken).toBe(true);
    await gateway.close();
  });

  it("tells a feed the end of a job that ended meanwhile, however many were started since", async () => {
    await using proxy = await proxyToRedis();
    await using system = await startSystem();
    const gateway = await system.startGateway({ redisUrl: proxy.url });
    const other = await system.startGateway();
    const start = async (): Promise<string> => {
      const body = { template: "saas-trial", count: 5 };
      const answer = await other.call("POST", "/admin/dev/personas/preset", { body });
      return ((await answer.json()) as { jobId: string }).jobId;
    };
    const before = await start();
    const client = await gateway.watch();
    const states = new Map<string, string>();
    client.socket.on("feed:update", ({ jobs }: { jobs: JobSnapshot[] }) => {
      for (const { jobId, state } of jobs) states.set(jobId, state);
    });
    expect(await client.send("feed:watch", {})).toMatchObject({ ok: true, jobs: [{ jobId: before }] });
    const during = await start();
    await eventually("the feed shows the second job", () => states.has(during));
    const statuses: boolean[] = [];
    client.socket.on("server:status", ({ live }: ServerStatus) => statuses.push(live));

    proxy.refuse(true);
    proxy.cut();
    await eventually("watchers are told", () => statuses.at(-1) === false);
    // As many as a feed lists of those that have ended, so that neither of the two is among the latest.
    for (let started = 0; started < 21; started += 1) await start();
    for (const jobId of [before, during])
      expect((await other.call("POST", `/admin/jobs/${jobId}/cancel`)).status).toBe(202);
    proxy.refuse(false);

    await eventually("the feed shows both ends", () =>
      [before, during].every((jobId) => states.get(jobId) === "cancelled"),
    );
    await gateway.close();
    await other.close();
  });

  it("notices a subscription that only looks alive, and catches up on a new one", async () => {
    await using proxy = await proxyToRedis();
    await using system = await startSystem();
    const gateway = await system.startGateway({ redisUrl: proxy.url });
    const client = await gateway.watch();
    const job = await runningJob(system);
    await client.watch(job.jobId);

    proxy.freeze(true);
    await system.progress.write(end(job), { run: 1 });
    const statuses: ServerStatus[] = [];
    client.socket.on("server:status", (status: ServerStatus) => statuses.push(status));
    await eventually("the silence is noticed", () => statuses.at(-1)?.live === false);
    proxy.freeze(false);

    await eventually("the watcher is current", () => client.last(job.jobId)?.state === "completed");
    await gateway.close();
  });

  it("delivers the end of a job whose subscription is killed around it, 20 times", async () => {
    await using proxy = await proxyToRedis();
    await using system = await startSystem();
    const gateway = await system.startGateway({ redisUrl: proxy.url });
    const client = await gateway.watch();
    for (let round = 0; round < 20; round += 1) {
      const job = await runningJob(system);
      await eventually("it can be watched", async () => (await client.watch(job.jobId)).ok);
      await Promise.all([
        system.progress.write(end(job), { run: 1 }),
        new Promise<void>((resolve) =>
          setImmediate(() => {
            proxy.cut();
            resolve();
          }),
        ),
      ]);
      await eventually(`round ${round} is current`, () => client.last(job.jobId)?.state === "completed");
      expect(risesStrictly(client.seen.get(job.jobId) ?? [])).toBe(true);
    }
    await gateway.close();
  });
});

describe("duplicated and reordered publications", () => {
  it("reach no watcher a second time or too late", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    const job = await runningJob(system);
    await client.watch(job.jobId);
    const { snapshot: early } = await system.progress.write(
      toProgressed(TEST_KIND, job, { done: 1, total: 1, etaMs: null }),
      { run: 1 },
    );
    const { snapshot: late } = await system.progress.write(end(job), { run: 1 });
    for (const again of [early, late, early, { ...early, seq: early.seq - 1 }]) {
      await system.redis.publish(system.progress.keys.jobChannel(job.jobId), JSON.stringify(again));
    }
    const marker = await runningJob(system);
    await client.watch(marker.jobId);
    expect(client.seen.get(job.jobId)?.map(({ seq }) => seq)).toEqual([
      expect.any(Number),
      early.seq,
      late.seq,
    ]);
    await gateway.close();
  });
});
