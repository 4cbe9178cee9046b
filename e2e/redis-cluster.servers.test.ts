import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startRedisCluster } from "@headway/embedded/redis-cluster";
import type { StartedRedisCluster } from "@headway/embedded/redis-cluster";
import type { StartedClusterNode } from "@headway/embedded/redis-cluster-node";
import { toAttemptStarted, toCompleted } from "@headway/shared/jobs/snapshot-transitions";
import type { JobDraft } from "@headway/shared/protocol/job-snapshot";
import type { ServerStatus } from "@headway/shared/protocol/server-events";
import { eventually } from "@headway/shared/testing/eventually";
import { queuedDraft, TEST_KIND } from "@headway/shared/testing/job-drafts";
import { mastersOf } from "@headway/shared/testing/redis-for-tests";
import { startSystem } from "./support/system.ts";
import type { TestGateway, TestSystem } from "./support/system.ts";
import { risesStrictly } from "./support/watching-client.ts";
import type { WatchingClient } from "./support/watching-client.ts";

/** Enough for each of three masters to have some. */
const JOBS = 12;
/** An outage of a cluster takes as long as its nodes take to agree that it is over. */
const WITHIN_MS = 40_000;

let dataDir: string;
let cluster: StartedRedisCluster;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "headway-cluster-"));
  cluster = await startRedisCluster({ dataDir, log: () => undefined });
});

afterAll(async () => {
  await cluster.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function runningJobs(system: TestSystem): Promise<JobDraft[]> {
  return Promise.all(
    Array.from({ length: JOBS }, async () => {
      const draft = queuedDraft({ enqueuedAt: Date.now() });
      await system.progress.create(draft);
      const active = toAttemptStarted(TEST_KIND, draft, { attempt: 1, now: Date.now() });
      await system.progress.write(active, { run: 1 });
      return active;
    }),
  );
}

async function endAll(system: TestSystem, jobs: readonly JobDraft[]): Promise<void> {
  const ends = jobs.map((job) => toCompleted(job, { result: {}, finishedAt: Date.now() }));
  await Promise.all(ends.map((end) => system.progress.write(end, { run: 1 })));
}

async function watchAll(gateway: TestGateway, jobs: readonly JobDraft[]): Promise<Watching> {
  const client = await gateway.watch();
  const statuses: ServerStatus[] = [];
  client.socket.on("server:status", (status: ServerStatus) => statuses.push(status));
  for (const { jobId } of jobs) expect(await client.watch(jobId)).toMatchObject({ ok: true });
  return { client, statuses };
}

interface Watching {
  client: WatchingClient;
  statuses: ServerStatus[];
}

async function expectAllEnded({ client }: Watching, jobs: readonly JobDraft[]): Promise<void> {
  await eventually(
    "all hold the end",
    () => jobs.every(({ jobId }) => client.last(jobId)?.state === "completed"),
    WITHIN_MS,
  );
  for (const { jobId } of jobs) expect(risesStrictly(client.seen.get(jobId) ?? [])).toBe(true);
}

async function startJob(gateway: TestGateway): Promise<string> {
  const response = await gateway.call("POST", "/admin/dev/personas/preset", {
    body: { template: "saas-trial", count: 10 },
  });
  return ((await response.json()) as { jobId: string }).jobId;
}

/** Hands one slot with all its keys to another node, step by step as redis-cli does it. */
async function moveSlot(slot: number, from: StartedClusterNode, to: StartedClusterNode): Promise<void> {
  const ids = {
    from: String(await from.ask("CLUSTER", "MYID")),
    to: String(await to.ask("CLUSTER", "MYID")),
  };
  await to.ask("CLUSTER", "SETSLOT", String(slot), "IMPORTING", ids.from);
  await from.ask("CLUSTER", "SETSLOT", String(slot), "MIGRATING", ids.to);
  const keys = (await from.ask("CLUSTER", "GETKEYSINSLOT", String(slot), "1000")) as string[];
  if (keys.length > 0)
    await from.ask("MIGRATE", "127.0.0.1", String(to.port), "", "0", "5000", "KEYS", ...keys);
  for (const node of [to, from]) await node.ask("CLUSTER", "SETSLOT", String(slot), "NODE", ids.to);
}

describe("on a Redis Cluster of three masters", () => {
  it("a job's state and its channel lie in one slot, jobs are spread, and the queue's keys are in one slot", async () => {
    await using system = await startSystem({ redisUrl: cluster.url });
    const gateway = await system.startGateway();
    const slotOf = async (key: string): Promise<number> => system.redis.cluster("KEYSLOT", key);
    const jobs = await runningJobs(system);
    const { keys } = system.progress;
    for (const { jobId } of jobs)
      expect(await slotOf(keys.state(jobId))).toBe(await slotOf(keys.jobChannel(jobId)));

    await startJob(gateway);
    const held = await Promise.all(
      mastersOf(system.redis).map(async (node) => ({
        states: await node.keys(`${system.prefix}:state:*`),
        queue: await node.keys(`{${system.prefix}:queue}:*`),
      })),
    );
    expect(held.flatMap(({ states }) => states)).toHaveLength(JOBS + 1);
    expect(held.filter(({ states }) => states.length > 0).length).toBeGreaterThan(1);
    expect(held.filter(({ queue }) => queue.length > 0)).toHaveLength(1);
    await gateway.close();
  });

  it("jobs run from start to end for watchers and dashboards at two gateways", async () => {
    await using system = await startSystem({ redisUrl: cluster.url });
    const [one, other] = [await system.startGateway(), await system.startGateway()];
    const [watcher, dashboard] = [await one.watch(), await other.watch()];
    const fed = new Set<string>();
    dashboard.socket.on("feed:update", ({ jobs }: { jobs: { jobId: string; state: string }[] }) => {
      for (const { jobId, state } of jobs) if (state === "completed") fed.add(jobId);
    });
    expect(await dashboard.send("feed:watch", {})).toMatchObject({ ok: true });
    const jobIds = await Promise.all(Array.from({ length: 4 }, () => startJob(one)));
    for (const jobId of jobIds) expect(await watcher.watch(jobId)).toMatchObject({ ok: true });
    await system.startWorker({ concurrency: 4 });
    await eventually("all have ended, here and there", () =>
      jobIds.every((jobId) => watcher.last(jobId)?.state === "completed" && fed.has(jobId)),
    );
    for (const jobId of jobIds) expect(risesStrictly(watcher.seen.get(jobId) ?? [])).toBe(true);
    await Promise.all([one.close(), other.close()]);
  });

  it("every watcher gets the end of a job whose subscription is killed around it, node by node", async () => {
    await using system = await startSystem({ redisUrl: cluster.url });
    const gateway = await system.startGateway();
    for (const node of cluster.nodes) {
      const jobs = await runningJobs(system);
      const watching = await watchAll(gateway, jobs);
      await Promise.all([endAll(system, jobs), node.ask("CLIENT", "KILL", "TYPE", "pubsub")]);
      await eventually("the loss is told", () => watching.statuses.some(({ live }) => !live), WITHIN_MS);
      await expectAllEnded(watching, jobs);
      await eventually("updates are heard again", () => watching.statuses.at(-1)?.live === true, WITHIN_MS);
      watching.client.close();
    }
    await gateway.close();
  });

  it("watchers go on hearing a job whose slot moves to another node", async () => {
    await using system = await startSystem({ redisUrl: cluster.url });
    const gateway = await system.startGateway();
    const jobs = await runningJobs(system);
    const watching = await watchAll(gateway, jobs);
    const slot = await system.redis.cluster("KEYSLOT", system.progress.keys.state(jobs[0]?.jobId ?? ""));
    const owner = cluster.nodes[Math.floor((slot * 3) / 16_384)] ?? cluster.nodes[0];
    const next = cluster.nodes.find((node) => node !== owner);
    if (owner === undefined || next === undefined) throw new Error("expected three nodes");
    await moveSlot(slot, owner, next);
    await eventually("the loss is told", () => watching.statuses.some(({ live }) => !live), WITHIN_MS);
    await eventually("updates are heard again", () => watching.statuses.at(-1)?.live === true, WITHIN_MS);
    await endAll(system, jobs);
    await expectAllEnded(watching, jobs);
    await moveSlot(slot, next, owner);
    await gateway.close();
  });

  it("a node that falls silent is an outage, told and caught up with", async () => {
    await using system = await startSystem({ redisUrl: cluster.url });
    const gateway = await system.startGateway();
    const jobs = await runningJobs(system);
    const watching = await watchAll(gateway, jobs);
    await cluster.nodes[1]?.ask("CLIENT", "PAUSE", "9000", "ALL");
    await eventually("the silence is told", () => watching.statuses.some(({ live }) => !live), WITHIN_MS);
    await endAll(system, jobs);
    await expectAllEnded(watching, jobs);
    await eventually("updates are heard again", () => watching.statuses.at(-1)?.live === true, WITHIN_MS);
    await gateway.close();
  });

  it("a master that dies while jobs run, and comes back, costs no job and leaves no watcher behind", async () => {
    await using system = await startSystem({ redisUrl: cluster.url });
    const gateway = await system.startGateway();
    await system.startWorker({ concurrency: 4, paceMs: 100 });
    const watching = await watchAll(gateway, []);
    const { client, statuses } = watching;
    const jobIds = await Promise.all(Array.from({ length: 4 }, () => startJob(gateway)));
    for (const jobId of jobIds) expect(await client.watch(jobId)).toMatchObject({ ok: true });
    await eventually("one runs", () => jobIds.some((jobId) => client.last(jobId)?.state === "active"));

    await cluster.nodes[0]?.kill();
    await eventually("watchers are told", () => statuses.at(-1)?.live === false, WITHIN_MS);
    expect((await fetch(`${gateway.url}/healthz`)).status).toBe(200);
    const unready = (await (await fetch(`${gateway.url}/readyz`)).json()) as { failing: string[] };
    expect(unready.failing).toContain("subscription");

    await cluster.nodes[0]?.start();
    await eventually("updates are heard again", () => statuses.at(-1)?.live === true, WITHIN_MS);
    await eventually(
      "all jobs have ended",
      () => jobIds.every((jobId) => client.last(jobId)?.state === "completed"),
      WITHIN_MS,
    );
    for (const jobId of jobIds) expect(risesStrictly(client.seen.get(jobId) ?? [])).toBe(true);
    await gateway.close();
  });
});
