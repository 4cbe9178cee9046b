import { describe, expect, it } from "@jest/globals";
import {
  toAttemptStarted,
  toCompleted,
  toProgressed,
  toStageEntered,
} from "@headway/shared/jobs/snapshot-transitions";
import type { JobDraft, JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { LIMITS } from "@headway/shared/protocol/limits";
import { eventually } from "@headway/shared/testing/eventually";
import { queuedDraft, TEST_KIND } from "@headway/shared/testing/job-drafts";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { runningJob, startJob } from "../support/jobs.ts";
import { printedRandom } from "../support/seeded-random.ts";
import { startTcpProxy } from "../support/tcp-proxy.ts";
import { mintToken, startSystem } from "../support/system.ts";
import type { TestGateway, TestSystem } from "../support/system.ts";
import { usedBytes } from "../support/used-memory.ts";
import { risesStrictly, webSocketOf } from "../support/watching-client.ts";
import type { WatchingClient } from "../support/watching-client.ts";

async function metric(gateway: TestGateway, name: string): Promise<number> {
  const metrics = await (await gateway.call("GET", "/metrics", { claims: { operator: "read" } })).text();
  return Number(new RegExp(`^${name} (\\d+)$`, "m").exec(metrics)?.[1]);
}

/** Heap and buffers in use, in MiB. */
const usedMb = (): number => usedBytes() / 2 ** 20;

/** Updates of a job until the way to whoever watches it is full; answers with the last. */
async function fillTheWay(system: TestSystem, job: JobDraft): Promise<JobSnapshot> {
  const write = (done: number) =>
    system.progress.write(toProgressed(TEST_KIND, job, { done, total: 1_000, etaMs: null }), { run: 1 });
  for (let done = 0; done < LARGE_UPDATES; done += 1) await write(done);
  return (await write(LARGE_UPDATES)).snapshot;
}

const STUCK = 50;
const HEALTHY = 10;
const UPDATES = 25_000;
const UPDATES_BEFORE = 5_000;
const AT_ONCE = 50;
const LARGE_UPDATES = 150;

describe("clients that do not read", () => {
  it("scenario 16: stuck client among healthy ones; 50 of them cost bounded memory, and the others no time", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const draft = queuedDraft({ enqueuedAt: Date.now() });
    await system.progress.create(draft);
    const active = toStageEntered(
      TEST_KIND,
      toAttemptStarted(TEST_KIND, draft, { attempt: 1, now: 0 }),
      "generating",
      0,
    );
    await system.progress.write(active, { run: 1 });
    const stuck = await Promise.all(
      Array.from({ length: STUCK }, (_, index) => gateway.watch({ sub: `stuck-${index}` })),
    );
    const healthy = await Promise.all(
      Array.from({ length: HEALTHY }, (_, index) => gateway.watch({ sub: `healthy-${index}` })),
    );
    for (const client of [...stuck, ...healthy]) await client.watch(draft.jobId);
    const latencies = healthy.map((client) => {
      const own: number[] = [];
      client.socket.on("job:update", (job: JobSnapshot) => own.push(Date.now() - job.at));
      return own;
    });
    /** In a number of updates, of the healthy client that was told latest: how late it was told of 99 in 100, in ms. */
    const latestMs = async (updates: number): Promise<number> => {
      for (const own of latencies) own.length = 0;
      for (let done = 0; done < updates; done += AT_ONCE) {
        await Promise.all(
          Array.from({ length: AT_ONCE }, (_, step) =>
            system.progress.write(
              toProgressed(TEST_KIND, active, { done: done + step, total: UPDATES, etaMs: null }),
              { run: 1 },
            ),
          ),
        );
      }
      for (const own of latencies) own.sort((a, b) => a - b);
      return Math.max(...latencies.map((own) => own[Math.floor(own.length * 0.99)] ?? Infinity));
    };
    const beforeMs = await latestMs(UPDATES_BEFORE);
    for (const client of stuck) {
      // Hearing nothing, they would come back on connections of their own, and be counted again.
      client.socket.io.reconnection(false);
      webSocketOf(client).pause();
    }
    const before = usedMb();
    const besideStuckMs = await latestMs(UPDATES);
    const grownMb = usedMb() - before;
    await system.progress.write(toCompleted(active, { result: {}, finishedAt: Date.now() }), { run: 1 });
    await eventually("the healthy clients are current", () =>
      healthy.every((client) => client.last(draft.jobId)?.state === "completed"),
    );
    process.stdout.write(
      `${STUCK} stuck clients, ${UPDATES} updates: heap and buffers grew by ${grownMb.toFixed(1)} MiB; ` +
        `${HEALTHY} healthy clients: p99 ${besideStuckMs} ms beside them, ${beforeMs} ms before\n`,
    );
    // Unbounded, 50 queues of 25,000 frames of over 1 KiB would be 1.2 GiB.
    expect(grownMb).toBeLessThan(100);
    // What others do on the machine, both have alike. One that waited for the stuck ones would wait 20 s.
    expect(besideStuckMs).toBeLessThan(3 * beforeMs + 250);
    for (const client of healthy) expect(risesStrictly(client.seen.get(draft.jobId) ?? [])).toBe(true);

    // They are cut off, so that not even their connections stay.
    await eventually(
      "the stuck ones are cut off",
      async () => (await metric(gateway, "headway_sockets")) <= HEALTHY,
    );
    await gateway.close();
  });

  it("scenario 17: slow client then fast gets the latest state, and not all that it missed, 3 times", async () => {
    const random = printedRandom("scenario 17");
    await using system = await startSystem();
    const gateway = await system.startGateway();
    for (let round = 0; round < 3; round += 1) {
      // So large that its updates fill every buffer on the way long before anybody is cut off.
      const draft = queuedDraft({ enqueuedAt: Date.now(), title: "w".repeat(100_000) });
      await system.progress.create(draft);
      const active = toAttemptStarted(TEST_KIND, draft, { attempt: 1, now: 0 });
      await system.progress.write(active, { run: 1 });
      const client = await gateway.watch();
      await client.watch(draft.jobId);
      const stopsAt = Math.floor(random() * 50);
      for (let done = 0; done < LARGE_UPDATES; done += 1) {
        if (done === stopsAt) webSocketOf(client).pause();
        await system.progress.write(toProgressed(TEST_KIND, active, { done, total: 1, etaMs: null }), {
          run: 1,
        });
      }
      await system.progress.write(toCompleted(active, { result: {}, finishedAt: Date.now() }), { run: 1 });

      webSocketOf(client).resume();
      await eventually("it is current", () => client.last(draft.jobId)?.state === "completed");
      const seen = client.seen.get(draft.jobId) ?? [];
      process.stdout.write(
        `one that reads again stopped at ${stopsAt}, and got ${seen.length} of ${LARGE_UPDATES} large updates\n`,
      );
      expect(seen.length).toBeLessThan(LARGE_UPDATES);
      expect(risesStrictly(seen)).toBe(true);
      client.close();
    }
    await gateway.close();
  });

  it("gets nothing older than its answer when it leaves a room and comes back, or watches again, without reading", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const job = await runningJob(system, { title: "w".repeat(100_000) });
    const { jobId } = job;
    const [leaving, staying] = [
      await gateway.watch({ sub: "leaving" }),
      await gateway.watch({ sub: "staying" }),
    ];
    for (const client of [leaving, staying]) {
      await client.watch(jobId);
      webSocketOf(client).pause();
    }
    await fillTheWay(system, job);
    const again: Promise<unknown>[] = [leaving.send("job:unwatch", { jobId })];
    again.push(leaving.watch(jobId), staying.watch(jobId));
    // Commands of another socket that were sent after theirs, and are answered.
    const other = await gateway.watch({ sub: "other" });
    for (let turn = 0; turn < 5; turn += 1) expect((await other.watch(jobId)).ok).toBe(true);
    for (const client of [leaving, staying]) webSocketOf(client).resume();
    await Promise.all(again);
    const { snapshot } = await system.progress.write(
      toCompleted(job, { result: {}, finishedAt: Date.now() }),
      { run: 1 },
    );
    for (const client of [leaving, staying]) {
      await eventually("it is current", () => client.last(jobId)?.seq === snapshot.seq);
      expect(risesStrictly(client.seen.get(jobId) ?? [])).toBe(true);
    }
    await gateway.close();
  });
});

const JOBS_IN_FEED = 100;
/** By then, no slow machine has not cut it off. */
const FLOOD_MS = 60_000;
/** Seldom, because looking takes longer than it takes to send what floods. */
const LOOK_EVERY_MS = 1_000;

/**
 * Sends commands as fast as it can, and says that it is alive, but reads nothing; until it is cut off, or for a while.
 * Answers with what that took at most, in MiB.
 */
async function flood(gateway: TestGateway, client: WatchingClient, command: string): Promise<number> {
  const webSocket = webSocketOf(client);
  const until = Date.now() + FLOOD_MS;
  const before = usedMb();
  let most = 0;
  let lookAt = Date.now() + LOOK_EVERY_MS;
  for (let id = 0; Date.now() < until && (await metric(gateway, "headway_sockets")) > 0;) {
    // Engine.IO's own frames: a client would keep something for each answer that it waits for.
    for (let sent = 0; sent < 500; sent += 1) webSocket.send(`42${id++}${command}`);
    webSocket.send("3");
    if (Date.now() < lookAt) continue;
    most = Math.max(most, usedMb() - before);
    lookAt = Date.now() + LOOK_EVERY_MS;
  }
  return most;
}

describe("clients that command and do not read", () => {
  it.each([
    ["beyond the rate", LIMITS.commandsPerSecond, `["job:watch",{"jobId":"${"j".repeat(200)}"}]`],
    ["for lists of jobs", 1_000, `["feed:watch",{}]`],
  ])("are cut off before they cost much memory: %s", async (_how, commandsPerSecond, command) => {
    await using system = await startSystem();
    const gateway = await system.startGateway({ limits: { ...LIMITS, commandsPerSecond } });
    for (let started = 0; started < JOBS_IN_FEED; started += 1) await startJob(gateway);
    const client = await gateway.watch();
    client.socket.io.reconnection(false);
    webSocketOf(client).pause();
    const grownMb = await flood(gateway, client, command);
    process.stdout.write(
      `one that commands and does not read: heap and buffers grew by ${grownMb.toFixed(1)} MiB at most\n`,
    );
    expect(await metric(gateway, "headway_sockets")).toBe(0);
    // Without a bound of its own it is cut off after 20 s, for taking nothing, and has taken more by then.
    expect(grownMb).toBeLessThan(10);
    await gateway.close();
  });

  it("are refused beyond 256 commands under way", async () => {
    await using proxy = await startTcpProxy({ target: testRedisUrl() });
    await using system = await startSystem();
    const limits = { ...LIMITS, commandsPerSecond: 1_000 };
    const gateway = await system.startGateway({ redisUrl: proxy.url, limits });
    const client = await gateway.watch();
    proxy.freeze(true);
    let refused = 0;
    const answers = Array.from({ length: 300 }, async () => {
      const answer = await client.send("feed:watch", {});
      if (!answer.ok && answer.error.code === "rate-limited") refused += 1;
    });
    await eventually("those beyond are refused", () => refused === 44);
    proxy.freeze(false);
    await Promise.all(answers);
    expect(refused).toBe(44);
    await gateway.close();
  });

  it("are cut off when they take nothing, though nothing is owed to them and they say that they are alive", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const polling = `${gateway.url}/socket.io/?EIO=4&transport=polling`;
    const opened = await (await fetch(polling)).text();
    const { sid } = JSON.parse(opened.slice(1)) as { sid: string };
    const post = async (packets: string): Promise<number> =>
      (await fetch(`${polling}&sid=${sid}`, { method: "POST", body: packets })).status;
    expect(await post(`40${JSON.stringify({ token: await mintToken() })}`)).toBe(200);
    await eventually("it is let in", async () => (await metric(gateway, "headway_sockets")) === 1);
    expect(await post(`420["feed:watch",{}]`)).toBe(200);
    await eventually("it is cut off", async () => (await post("3")) === 400);
    expect(await metric(gateway, "headway_sockets")).toBe(0);
    await gateway.close();
  });
});
