import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { toAttemptStarted, toCompleted } from "@headway/shared/jobs/snapshot-transitions";
import { keySlot, SLOTS } from "@headway/shared/progress/key-slot";
import type { JobDraft } from "@headway/shared/protocol/job-snapshot";
import type { ServerStatus } from "@headway/shared/protocol/server-events";
import type { StartedClusterNode } from "@headway/embedded/redis-cluster-node";
import { eventually } from "@headway/shared/testing/eventually";
import { queuedDraft, TEST_KIND } from "@headway/shared/testing/job-drafts";
import { mastersOf } from "@headway/shared/testing/redis-for-tests";
import { moveSlot, startProxiedCluster } from "./support/proxied-cluster.ts";
import type { ProxiedCluster } from "./support/proxied-cluster.ts";
import { startSystem, type TestGateway, type TestSystem } from "./support/system.ts";
import { statusesOf } from "./support/watching-client.ts";

/** One job in each 64th of the slots, which is one for each channel of a feed. */
const PARTS = 64;
/** An outage of a cluster takes as long as its nodes take to agree that it is over. */
const WITHIN_MS = 40_000;
/** Sentinels, and what gateways say to each other, while a thousand writes last. */
const OTHER_MESSAGES = 200;

let cluster: ProxiedCluster;

beforeAll(async () => {
  cluster = await startProxiedCluster();
});

afterAll(async () => {
  await cluster[Symbol.asyncDispose]();
});

interface List {
  /** Of each job, the states that came. */
  states: Map<string, string[]>;
  statuses: ServerStatus[];
}

async function watchList(gateway: TestGateway): Promise<List> {
  const client = await gateway.watch();
  const states = new Map<string, string[]>();
  client.socket.on("feed:update", ({ jobs }: { jobs: { jobId: string; state: string }[] }) => {
    for (const { jobId, state } of jobs) states.set(jobId, [...(states.get(jobId) ?? []), state]);
  });
  const statuses = statusesOf(client);
  expect(await client.send("feed:watch", {})).toMatchObject({ ok: true });
  return { states, statuses };
}

/** The slots of the channels of the organisation's feed. */
function feedSlots({ progress: { keys } }: TestSystem): number[] {
  return keys
    .clusterChannels(keys.feedChannel("acme"))
    .filter((name) => keys.isFeedShard(name))
    .map(keySlot);
}

/** A job whose state lies in a slot that fits. */
function draftIn({ progress }: TestSystem, fits: (slot: number) => boolean): JobDraft {
  for (;;) {
    const draft = queuedDraft({ enqueuedAt: Date.now() });
    if (fits(keySlot(progress.keys.state(draft.jobId)))) return draft;
  }
}

/** A job that runs, in each 64th of the slots. */
async function jobsEverywhere(system: TestSystem): Promise<JobDraft[]> {
  const drafts = Array.from({ length: PARTS }, (_, part) =>
    draftIn(system, (slot) => Math.floor((slot * PARTS) / SLOTS) === part),
  );
  return Promise.all(drafts.map((draft) => begin(system, draft)));
}

async function begin({ progress }: TestSystem, draft: JobDraft): Promise<JobDraft> {
  await progress.create(draft);
  const active = toAttemptStarted(TEST_KIND, draft, { attempt: 1, now: Date.now() });
  await progress.write(active, { run: 1 });
  return active;
}

const end = ({ progress }: TestSystem, job: JobDraft) =>
  progress.write(toCompleted(job, { result: {}, finishedAt: Date.now() }), { run: 1 });

/** Ends the jobs, and resolves when the list shows that. */
async function endAndSee(system: TestSystem, { states }: List, jobs: readonly JobDraft[]): Promise<void> {
  await Promise.all(jobs.map((job) => end(system, job)));
  await eventually(
    "all have ended in the list",
    () => jobs.every(({ jobId }) => states.get(jobId)?.at(-1) === "completed"),
    WITHIN_MS,
  );
}

/** Has a replica of the first master's slots take its master's place, while that lives. */
async function makeMaster(replica: StartedClusterNode): Promise<void> {
  let askedAt = 0;
  await eventually(
    "the replica is master",
    async () => {
      // Redis gives an attempt up after 5 s; until the replica has the data, there is none.
      if (Date.now() - askedAt > 6_000)
        await replica.ask("CLUSTER", "FAILOVER").then(() => (askedAt = Date.now()), String);
      // A write, to a key of one of its slots.
      return replica.ask("DEL", "{b}").then(
        () => true,
        () => false,
      );
    },
    WITHIN_MS,
  );
}

/** Messages that all masters have sent to other nodes so far, by kind. */
async function sentToOthers(system: TestSystem): Promise<{ toAll: number; toReplicas: number }> {
  const infos = await Promise.all(mastersOf(system.redis).map((node) => node.cluster("INFO")));
  const sum = (field: string): number =>
    infos
      .map((info) => Number(new RegExp(`${field}:(\\d+)`).exec(info)?.[1] ?? 0))
      .reduce((all, one) => all + one, 0);
  return {
    toAll: sum("cluster_stats_messages_publish_sent"),
    toReplicas: sum("cluster_stats_messages_publishshard_sent"),
  };
}

/** Writes 1,000 reports of the jobs, and tells what the masters have sent to other nodes meanwhile. */
async function sentFor1000Reports(system: TestSystem, jobs: readonly JobDraft[]) {
  const before = await sentToOthers(system);
  for (let written = 0; written < 1_000; written += jobs.length) {
    const some = jobs.slice(0, 1_000 - written);
    await Promise.all(some.map((job) => system.progress.write({ ...job, progress: 20 }, { run: 1 })));
  }
  const after = await sentToOthers(system);
  return { toAll: after.toAll - before.toAll, toReplicas: after.toReplicas - before.toReplicas };
}

describe("a list on a Redis Cluster", () => {
  it("hears jobs of all slots, and no update of theirs is sent to other masters", async () => {
    await using system = await startSystem({ redisUrl: cluster.url });
    const gateway = await system.startGateway();
    const list = await watchList(gateway);
    const jobs = await jobsEverywhere(system);
    await eventually("all run in the list", () => jobs.every(({ jobId }) => list.states.has(jobId)));
    const { toAll } = await sentFor1000Reports(system, jobs);
    process.stdout.write(`1,000 reports: ${toAll} messages to all nodes\n`);
    expect(toAll).toBeLessThan(OTHER_MESSAGES);
    await endAndSee(system, list, jobs);
    // What was read anew would not show that it was heard.
    expect(list.statuses.filter(({ live }) => !live)).toEqual([]);
    await gateway.close();
  });

  it("hears also what is published to all nodes, as versions before this did", async () => {
    await using system = await startSystem({ redisUrl: cluster.url });
    const gateway = await system.startGateway();
    const list = await watchList(gateway);
    const { progress, redis } = system;
    const { jobId, org } = await begin(system, queuedDraft({ enqueuedAt: Date.now() }));
    await eventually("it runs in the list", () => list.states.has(jobId));
    const stored = await progress.read(jobId);
    const later = { ...stored?.snapshot, seq: (stored?.snapshot.seq ?? 0) + 1, state: "failed" };
    const change = `${jobId} ${later.seq} ended\n${JSON.stringify(later)}`;
    await redis.publish(progress.keys.feedChannel(org), change);
    await eventually("it has ended in the list", () => list.states.get(jobId)?.at(-1) === "failed");
    await gateway.close();
  });

  it("hears a job at once while its slot moves to another master, and when that has it", async () => {
    await using system = await startSystem({ redisUrl: cluster.url });
    const gateway = await system.startGateway();
    const list = await watchList(gateway);
    const [from, to] = cluster.nodes;
    if (from === undefined || to === undefined) throw new Error("expected three nodes");
    // In a slot of the first master that is no channel's.
    const tagged = new Set(feedSlots(system));
    const draft = draftIn(system, (slot) => slot < SLOTS / 4 && !tagged.has(slot));
    const slot = keySlot(system.progress.keys.state(draft.jobId));
    const job = await begin(system, draft);
    await eventually("it runs in the list", () => list.states.has(job.jobId));
    const heardBefore = list.states.get(job.jobId)?.length ?? 0;
    await moveSlot(slot, from, to, async () => {
      await system.progress.write({ ...job, progress: 30 }, { run: 1 });
      await eventually("the list hears it", () => (list.states.get(job.jobId)?.length ?? 0) > heardBefore);
    });
    await end(system, job);
    await eventually("it has ended in the list", () => list.states.get(job.jobId)?.at(-1) === "completed");
    expect(list.statuses.filter(({ live }) => !live)).toEqual([]);
    await moveSlot(slot, to, from);
    await gateway.close();
  });

  it("misses nothing for good when the slot of one of its channels moves", async () => {
    await using system = await startSystem({ redisUrl: cluster.url });
    const gateway = await system.startGateway();
    const list = await watchList(gateway);
    const [from, to] = cluster.nodes;
    if (from === undefined || to === undefined) throw new Error("expected three nodes");
    // The one in the first 64th of the slots.
    const slot = Math.min(...feedSlots(system));
    const moved = await begin(
      system,
      draftIn(system, (one) => one === slot),
    );
    const jobs = await jobsEverywhere(system);
    await eventually("all run in the list", () =>
      [moved, ...jobs].every(({ jobId }) => list.states.has(jobId)),
    );
    const during = jobs.filter((_, at) => at % 2 === 0);
    await moveSlot(slot, from, to, () => Promise.all(during.map((job) => end(system, job))));
    await eventually("the loss is told", () => list.statuses.some(({ live }) => !live), WITHIN_MS);
    await eventually("updates are heard again", () => list.statuses.at(-1)?.live === true, WITHIN_MS);
    await endAndSee(system, list, [moved, ...jobs]);
    await moveSlot(slot, to, from);
    await gateway.close();
  });

  it("is published nowhere while it is not watched, and goes on from the replica of a master that dies", async () => {
    await using system = await startSystem({ redisUrl: cluster.url });
    const [master] = cluster.nodes;
    if (master === undefined) throw new Error("expected three nodes");
    await cluster.addReplica(master);
    const gateway = await system.startGateway();
    const first = (await jobsEverywhere(system)).slice(0, 16);
    const unwatched = await sentFor1000Reports(system, first);
    const list = await watchList(gateway);
    const watched = await sentFor1000Reports(system, first);
    process.stdout.write(
      `1,000 reports: ${unwatched.toReplicas} messages to the replica, ${watched.toReplicas} while a list is watched\n`,
    );
    // The channels of the jobs alone.
    expect(unwatched.toReplicas).toBeGreaterThanOrEqual(1_000);
    expect(unwatched.toReplicas).toBeLessThan(1_000 + OTHER_MESSAGES);
    expect(watched.toReplicas).toBeGreaterThanOrEqual(2_000);

    const jobs = await jobsEverywhere(system);
    await eventually("all run in the list", () => jobs.every(({ jobId }) => list.states.has(jobId)));
    const lost = (): boolean => list.statuses.some(({ live }) => !live);
    await master.kill();
    await eventually("the loss is told", lost, WITHIN_MS);
    await eventually("updates are heard again", () => list.statuses.at(-1)?.live === true, WITHIN_MS);
    await endAndSee(system, list, jobs);

    // It comes back as a replica of the one that took its place, and is made master again, without a connection that closes.
    await master.start();
    const more = await jobsEverywhere(system);
    await eventually("all run in the list", () => more.every(({ jobId }) => list.states.has(jobId)));
    await makeMaster(master);
    await endAndSee(system, list, more);
    await gateway.close();
  });
});
