import { describe, expect, it } from "@jest/globals";
import { toProgressed } from "@headway/shared/jobs/snapshot-transitions";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { ServerStatus } from "@headway/shared/protocol/server-events";
import { LIMITS } from "@headway/shared/protocol/limits";
import { eventually } from "@headway/shared/testing/eventually";
import { TEST_KIND } from "@headway/shared/testing/job-drafts";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { endOf, runningJob, writeEnd } from "../support/jobs.ts";
import { printedRandom } from "../support/seeded-random.ts";
import { startSystem } from "../support/system.ts";
import { startTcpProxy } from "../support/tcp-proxy.ts";
import { risesStrictly } from "../support/watching-client.ts";

const WATCHERS = 300;
const SUBSCRIBE_DELAY_MS = 500;
const BETWEEN_WATCHES_MS = 5;

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe("between a gateway's subscription and the end of a job", () => {
  it("scenario 1: join while SUBSCRIBE is delayed and the job ends in that window, with 300 watchers", async () => {
    const random = printedRandom("scenario 1");
    await using proxy = await startTcpProxy({
      target: testRedisUrl(),
      delayUpstreamMs: (chunk) =>
        /\r\nsubscribe\r\n/i.test(chunk.toString("latin1")) ? SUBSCRIBE_DELAY_MS : 0,
    });
    await using system = await startSystem();
    const gateway = await system.startGateway({ redisUrl: proxy.url });

    const watchers = await Promise.all(
      Array.from({ length: WATCHERS }, async (_, index) => ({
        draft: await runningJob(system),
        client: await gateway.watch({ sub: `watcher-${index}` }),
      })),
    );
    await Promise.all(
      watchers.map(async ({ draft, client }, index) => {
        // One after the other, so that the gateway is not what they wait for.
        await after(index * BETWEEN_WATCHES_MS);
        const answered = eventually("it may watch", async () => (await client.watch(draft.jobId)).ok);
        await after(random() * SUBSCRIBE_DELAY_MS);
        await writeEnd(system, draft);
        await answered;
      }),
    );

    await eventually("all hold the final state", () =>
      watchers.every(({ draft, client }) => client.last(draft.jobId)?.state === "completed"),
    ).catch(() => undefined);
    const holding = watchers.filter(({ draft, client }) => client.last(draft.jobId)?.state === "completed");
    const rising = watchers.filter(({ draft, client }) => risesStrictly(client.seen.get(draft.jobId) ?? []));
    process.stdout.write(
      `final state held by ${holding.length} of ${WATCHERS}, seq only rose in ${rising.length}\n`,
    );
    expect(holding).toHaveLength(WATCHERS);
    expect(rising).toHaveLength(WATCHERS);
    await gateway.close();
  });

  it("scenario 2: terminal update between read and delivery, 50 times", async () => {
    const random = printedRandom("scenario 2");
    let awaited = "";
    let held = 0;
    let onRead: () => void = () => undefined;
    await using proxy = await startTcpProxy({
      target: testRedisUrl(),
      // The reply to a read of the state, not its publication: that begins with the message's own header.
      delayDownstreamMs: (chunk) => {
        const text = chunk.toString("latin1");
        if (awaited === "" || !text.includes(awaited) || text.includes("\r\nmessage\r\n")) return 0;
        held += 1;
        onRead();
        return 20;
      },
    });
    await using system = await startSystem();
    const gateway = await system.startGateway({ redisUrl: proxy.url });
    const client = await gateway.watch();
    for (let round = 0; round < 50; round += 1) {
      const draft = await runningJob(system);
      const read = new Promise<void>((resolve) => (onRead = resolve));
      awaited = draft.jobId;
      const answered = client.watch(draft.jobId);
      await read;
      await after(random() * 25);
      const end = await writeEnd(system, draft);
      await answered;
      await eventually(`round ${round} is current`, () => client.last(draft.jobId)?.seq === end.seq);
      expect(risesStrictly(client.seen.get(draft.jobId) ?? [])).toBe(true);
      expect(client.last(draft.jobId)?.state).toBe("completed");
    }
    // Whose job it is, and its state once the room is heard: two reads a round, each late.
    process.stdout.write(`${held} replies were held back\n`);
    expect(held).toBeGreaterThanOrEqual(50);
    await gateway.close();
  });

  it("scenario 3: subscription killed around the terminal, 20 times by the network and 20 by CLIENT KILL", async () => {
    const random = printedRandom("scenario 3");
    await using proxy = await startTcpProxy({ target: testRedisUrl() });
    await using system = await startSystem();
    const gateway = await system.startGateway({ redisUrl: proxy.url });
    const client = await gateway.watch();
    const killSubscriptions = async (): Promise<void> => {
      const listed = String(await system.redis.call("CLIENT", "LIST", "TYPE", "pubsub")).split("\n");
      const ports = proxy.upstreamPorts();
      for (const line of listed) {
        const [, id] = /^id=(\d+) /.exec(line) ?? [];
        const [, port] = / addr=\S+:(\d+) /.exec(line) ?? [];
        if (id && ports.includes(Number(port))) await system.redis.client("KILL", "ID", id);
      }
    };
    for (let round = 0; round < 40; round += 1) {
      const job = await runningJob(system);
      await eventually("it can be watched", async () => (await client.watch(job.jobId)).ok);
      const kill = async (): Promise<void> => {
        await after(random() * 4);
        if (round % 2 === 0) proxy.cut();
        else await killSubscriptions();
      };
      const [end] = await Promise.all([after(random() * 4).then(() => writeEnd(system, job)), kill()]);
      await eventually(`round ${round} is current`, () => client.last(job.jobId)?.seq === end.seq);
      expect(risesStrictly(client.seen.get(job.jobId) ?? [])).toBe(true);
    }
    await gateway.close();
  });

  it("scenario 8: half-open subscription, which only silence tells, for 20 jobs of which any may end in it", async () => {
    const random = printedRandom("scenario 8");
    await using proxy = await startTcpProxy({ target: testRedisUrl() });
    await using system = await startSystem();
    const gateway = await system.startGateway({ redisUrl: proxy.url });
    const client = await gateway.watch();
    const jobs = await Promise.all(Array.from({ length: 20 }, () => runningJob(system)));
    for (const { jobId } of jobs) expect((await client.watch(jobId)).ok).toBe(true);
    const statuses: ServerStatus[] = [];
    client.socket.on("server:status", (status: ServerStatus) => statuses.push(status));
    const mayEnd = jobs.map((job) => ({ job, endsInSilence: random() < 0.5 }));

    proxy.freeze(true);
    for (const { job, endsInSilence } of mayEnd) if (endsInSilence) await writeEnd(system, job);
    await eventually("the silence is noticed", () => statuses.at(-1)?.live === false);
    expect(jobs.every(({ jobId }) => client.last(jobId)?.state === "active")).toBe(true);
    proxy.freeze(false);

    const isCurrent = async (): Promise<boolean> =>
      (await Promise.all(jobs.map(({ jobId }) => system.progress.read(jobId)))).every(
        (stored) => stored?.snapshot.seq === client.last(stored?.snapshot.jobId ?? "")?.seq,
      );
    await eventually("the watcher is current", isCurrent);
    for (const { job, endsInSilence } of mayEnd) {
      expect(client.last(job.jobId)?.state).toBe(endsInSilence ? "completed" : "active");
      if (!endsInSilence) await writeEnd(system, job);
    }
    await eventually("it hears the rest", isCurrent);
    expect(jobs.every(({ jobId }) => risesStrictly(client.seen.get(jobId) ?? []))).toBe(true);
    await gateway.close();
  });

  it("scenario 8: all connections half-open for good, while new ones work, 3 times", async () => {
    await using proxy = await startTcpProxy({ target: testRedisUrl() });
    await using system = await startSystem();
    const gateway = await system.startGateway({ redisUrl: proxy.url });
    const client = await gateway.watch();
    expect((await client.send("feed:watch", {})).ok).toBe(true);
    for (let round = 0; round < 3; round += 1) {
      const job = await runningJob(system);
      expect((await client.watch(job.jobId)).ok).toBe(true);
      const deadAt = performance.now();
      proxy.deaden();
      await writeEnd(system, job);
      await eventually("the watcher is current", () => client.last(job.jobId)?.state === "completed", 30_000);
      const watchingMs = performance.now() - deadAt;
      const body = { template: "saas-trial" };
      const ask = async (): Promise<boolean> =>
        (await gateway.call("POST", "/admin/dev/personas/preset", { body })).status === 202;
      await eventually("jobs are taken again", ask, 30_000);
      const askingMs = performance.now() - deadAt;
      process.stdout.write(
        `half-open: watchers current after ${watchingMs.toFixed(0)} ms, jobs taken after ${askingMs.toFixed(0)} ms\n`,
      );
    }
    await gateway.close();
  });

  it("scenario 20: duplicated and reordered publications, 30 times", async () => {
    const random = printedRandom("scenario 20");
    await using system = await startSystem();
    // Twice a round, and the rounds are quick.
    const gateway = await system.startGateway({ limits: { ...LIMITS, commandsPerSecond: 1_000 } });
    const client = await gateway.watch();
    for (let round = 0; round < 30; round += 1) {
      const job = await runningJob(system);
      expect((await client.watch(job.jobId)).ok).toBe(true);
      const write = async (done: number) =>
        (
          await system.progress.write(toProgressed(TEST_KIND, job, { done, total: 1, etaMs: null }), {
            run: 1,
          })
        ).snapshot;
      const written = [await write(0), await write(1)];
      const { snapshot: end } = await system.progress.write(endOf(job), { run: 1 });
      written.push(end);
      const again = Array.from({ length: 10 }, () => written[Math.floor(random() * 3)] ?? end);
      const channel = system.progress.keys.jobChannel(job.jobId);
      for (const snapshot of again) {
        const change = random() < 0.3 ? { seq: snapshot.seq - 1 } : {};
        await system.redis.publish(channel, JSON.stringify({ ...snapshot, ...change }));
      }
      // Answered after all of them, on the connection on which they came.
      const marker = await runningJob(system);
      expect((await client.watch(marker.jobId)).ok).toBe(true);
      await eventually("the end came", () => client.last(job.jobId)?.seq === end.seq);
      const seqs = client.seen.get(job.jobId)?.map(({ seq }) => seq) ?? [];
      expect(seqs.slice(1)).toEqual(written.map(({ seq }) => seq));
      // Of a socket that watches many jobs, percentages are gathered for a moment, of which the last stays.
      for (const { jobId } of [job, marker])
        expect((await client.send("job:unwatch", { jobId })).ok).toBe(true);
    }
    await gateway.close();
  });

  it("passes over what is no update, and goes on", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    const feed: string[] = [];
    client.socket.on("feed:update", ({ jobs }: { jobs: JobSnapshot[] }) => {
      feed.push(...jobs.filter(({ state }) => state === "completed").map(({ jobId }) => jobId));
    });
    const job = await runningJob(system);
    expect((await client.send("feed:watch", {})).ok).toBe(true);
    expect((await client.watch(job.jobId)).ok).toBe(true);
    const { keys } = system.progress;
    const stranger = JSON.stringify({ ...job, jobId: "jstranger", seq: 1, at: 1 });
    for (const nonsense of ["", "{", "null", "[1]", stranger, `${job.jobId} 1 open\n`, "a b c\n{}"]) {
      await system.redis.publish(keys.jobChannel(job.jobId), nonsense);
      await system.redis.publish(keys.feedChannel(job.org), nonsense);
    }
    const end = await writeEnd(system, job);
    await eventually(
      "the end came both ways",
      () => feed.includes(job.jobId) && client.last(job.jobId)?.seq === end.seq,
    );
    expect(client.seen.has("jstranger")).toBe(false);
    await gateway.close();
  });
});
