import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startRedisCluster, type StartedRedisCluster } from "@headway/embedded/redis-cluster";
import type { StartedClusterNode } from "@headway/embedded/redis-cluster-node";
import { toAttemptStarted, toCompleted } from "@headway/shared/jobs/snapshot-transitions";
import { findRedis } from "@headway/shared/node/find-redis";
import type { JobDraft } from "@headway/shared/protocol/job-snapshot";
import type { ServerStatus } from "@headway/shared/protocol/server-events";
import { eventually } from "@headway/shared/testing/eventually";
import { queuedDraft, TEST_KIND } from "@headway/shared/testing/job-drafts";
import { mastersOf } from "@headway/shared/testing/redis-for-tests";
import { seededRandom } from "./support/seeded-random.ts";
import { startSystem, type TestGateway, type TestSystem } from "./support/system.ts";
import { startTcpProxy, type TcpProxy } from "./support/tcp-proxy.ts";
import { risesStrictly, type WatchingClient } from "./support/watching-client.ts";

/** Enough for each of three masters to have some. */
const JOBS = 12;
/** An outage of a cluster takes as long as its nodes take to agree that it is over. */
const WITHIN_MS = 40_000;

/** Every connection to every node must say who it is. */
const USER = "headway";
const PASSWORD = "p:a,s/s w%rd";
const SUBSCRIBE_DELAY_MS = 50;

let dataDir: string;
let cluster: StartedRedisCluster;
/** The addresses that an operator would set. */
let url: string;
/** Before each node, where it is announced to be. */
const proxies: TcpProxy[] = [];
let isSubscribingSlow = false;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "headway-cluster-"));
  cluster = await startRedisCluster({
    dataDir,
    log: () => undefined,
    settings: { user: [USER, "on", `#${sha256(PASSWORD)}`, "~*", "&*", "+@all"] },
    announcedPort: async (port) => {
      const proxy = await startTcpProxy({
        target: `redis://127.0.0.1:${port}`,
        delayUpstreamMs: (chunk) =>
          isSubscribingSlow && /\r\nssubscribe\r\n/i.test(chunk.toString("latin1")) ? SUBSCRIBE_DELAY_MS : 0,
      });
      proxies.push(proxy);
      return Number(new URL(proxy.url).port);
    },
  });
  const access = `${USER}:${encodeURIComponent(PASSWORD)}`;
  url = cluster.nodes.map(({ port }) => `redis://${access}@127.0.0.1:${port}`).join(",");
});

afterAll(async () => {
  await Promise.all(proxies.map((proxy) => proxy[Symbol.asyncDispose]()));
  await cluster.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

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
  const body = await response.text();
  if (response.status !== 202) throw new Error(`The job was not taken: ${response.status} ${body}`);
  return (JSON.parse(body) as { jobId: string }).jobId;
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
    await using system = await startSystem({ redisUrl: url });
    const gateway = await system.startGateway();
    const slotOf = (key: string): Promise<number> => system.redis.cluster("KEYSLOT", key);
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

  it("a database's number, or a password that is refused, is told at start, without the password", async () => {
    const numbered = url.split(/,(?=redis)/).map((one) => `${one}/3`);
    await expect(findRedis(numbered.join(","))).rejects.toThrow(
      "REDIS_URL: expected no database, because a Redis Cluster has only database 0 (HEADWAY_PREFIX sets installations apart), got database 3",
    );
    const refused = url.replaceAll(`${USER}:`, "nobody:");
    const error = await findRedis(refused).catch((thrown: unknown) => String(thrown));
    expect(error).toContain(
      "REDIS_URL: expected a user and password that Redis takes at redis://***@127.0.0.1",
    );
    expect(error).not.toContain(encodeURIComponent(PASSWORD));
  });

  it("every connection to every node names the user that the address names", async () => {
    await using system = await startSystem({ redisUrl: url });
    const gateway = await system.startGateway();
    await system.startWorker();
    await watchAll(gateway, await runningJobs(system));
    // A connection that is just being made has no user yet.
    await eventually("every connection names the user", async () => {
      const lists = await Promise.all(mastersOf(system.redis).map((node) => node.client("LIST")));
      return lists.every((list) =>
        String(list)
          .match(/(?<= user=)\S+/g)
          ?.every((user) => user === USER),
      );
    });
    await gateway.close();
  });

  it("jobs run from start to end for watchers and dashboards at two gateways", async () => {
    await using system = await startSystem({ redisUrl: url });
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
    await using system = await startSystem({ redisUrl: url });
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
    await using system = await startSystem({ redisUrl: url });
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

  it("a link that only looks alive is an outage, told and caught up with", async () => {
    await using system = await startSystem({ redisUrl: url });
    const gateway = await system.startGateway();
    const jobs = await runningJobs(system);
    const watching = await watchAll(gateway, jobs);
    proxies[1]?.freeze(true);
    await eventually("the silence is told", () => watching.statuses.some(({ live }) => !live), WITHIN_MS);
    proxies[1]?.freeze(false);
    await endAll(system, jobs);
    await expectAllEnded(watching, jobs);
    await eventually("updates are heard again", () => watching.statuses.at(-1)?.live === true, WITHIN_MS);
    await gateway.close();
  });

  it("all of 100 watchers whose job ends before the subscription is there hold its end", async () => {
    await using system = await startSystem({ redisUrl: url });
    const gateway = await system.startGateway();
    const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);
    const random = seededRandom(seed);
    process.stdout.write(`seed ${seed}\n`);
    const client = await gateway.watch();
    const jobs = (await Promise.all(Array.from({ length: 9 }, () => runningJobs(system))))
      .flat()
      .slice(0, 100);
    isSubscribingSlow = true;
    try {
      await Promise.all(
        jobs.map(async (job, index) => {
          await after(index * 25);
          const answered = client.watch(job.jobId);
          await after(random() * SUBSCRIBE_DELAY_MS);
          await endAll(system, [job]);
          expect(await answered).toMatchObject({ ok: true });
        }),
      );
    } finally {
      isSubscribingSlow = false;
    }
    await expectAllEnded({ client, statuses: [] }, jobs);
    await gateway.close();
  });

  it("a master that dies while jobs run, and comes back, costs no job and leaves no watcher behind", async () => {
    await using system = await startSystem({ redisUrl: url });
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
