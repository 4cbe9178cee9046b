import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { toAttemptStarted, toCompleted } from "@headway/shared/jobs/snapshot-transitions";
import { findRedis } from "@headway/shared/node/find-redis";
import type { JobDraft } from "@headway/shared/protocol/job-snapshot";
import type { ServerStatus } from "@headway/shared/protocol/server-events";
import { eventually } from "@headway/shared/testing/eventually";
import { queuedDraft, TEST_KIND } from "@headway/shared/testing/job-drafts";
import { mastersOf } from "@headway/shared/testing/redis-for-tests";
import { seededRandom } from "./support/seeded-random.ts";
import { startSystem, type TestGateway, type TestSystem } from "./support/system.ts";
import { risesStrictly, type WatchingClient } from "./support/watching-client.ts";
import { startJob } from "./support/jobs.ts";
import {
  CLUSTER_PASSWORD,
  CLUSTER_USER,
  moveSlot,
  startProxiedCluster,
  SUBSCRIBE_DELAY_MS,
} from "./support/proxied-cluster.ts";
import type { ProxiedCluster } from "./support/proxied-cluster.ts";

/** Enough for each of three masters to have some. */
const JOBS = 12;
/** An outage of a cluster takes as long as its nodes take to agree that it is over. */
const WITHIN_MS = 40_000;

let cluster: ProxiedCluster;
/** The addresses that an operator would set. */
let url: string;

beforeAll(async () => {
  cluster = await startProxiedCluster();
  url = cluster.url;
});

afterAll(async () => {
  await cluster[Symbol.asyncDispose]();
});

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

describe("on a Redis Cluster of three masters", () => {
  it("a job's state and its channel lie in one slot, jobs are spread, and the queue's keys are in one slot", async () => {
    await using system = await startSystem({ redisUrl: url });
    const gateway = await system.startGateway();
    const slotOf = (key: string): Promise<number> => system.redis.cluster("KEYSLOT", key);
    const jobs = await runningJobs(system);
    const { keys } = system.progress;
    for (const { jobId } of jobs)
      expect(await slotOf(keys.state(jobId))).toBe(await slotOf(keys.jobChannel(jobId)));

    await startJob(gateway, 10);
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
    const refused = url.replaceAll(`${CLUSTER_USER}:`, "nobody:");
    const error = await findRedis(refused).catch((thrown: unknown) => String(thrown));
    expect(error).toContain(
      "REDIS_URL: expected a user and password that Redis takes at redis://***@127.0.0.1",
    );
    expect(error).not.toContain(encodeURIComponent(CLUSTER_PASSWORD));
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
          ?.every((user) => user === CLUSTER_USER),
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
    const jobIds = await Promise.all(Array.from({ length: 4 }, () => startJob(one, 10)));
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
    cluster.proxies[1]?.freeze(true);
    await eventually("the silence is told", () => watching.statuses.some(({ live }) => !live), WITHIN_MS);
    cluster.proxies[1]?.freeze(false);
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
    cluster.slowSubscribing(true);
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
      cluster.slowSubscribing(false);
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
    const jobIds = await Promise.all(Array.from({ length: 4 }, () => startJob(gateway, 10)));
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
    // By which the test puts its keys away.
    await eventually(
      "the test's own connection has found the master again",
      async () => (await system.progress.readMany(jobIds)).length > 0,
      WITHIN_MS,
    );
  });
});
