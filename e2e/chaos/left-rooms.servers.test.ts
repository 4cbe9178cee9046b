import { describe, expect, it } from "@jest/globals";
import { toAttemptStarted, toProgressed } from "@headway/shared/jobs/snapshot-transitions";
import type { JobDraft } from "@headway/shared/protocol/job-snapshot";
import type { ServerStatus } from "@headway/shared/protocol/server-events";
import { eventually } from "@headway/shared/testing/eventually";
import { TEST_KIND } from "@headway/shared/testing/job-drafts";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { runningJob, startJob, writeEnd } from "../support/jobs.ts";
import { startSystem } from "../support/system.ts";
import type { TestGateway, TestSystem } from "../support/system.ts";
import { startTcpProxy } from "../support/tcp-proxy.ts";

const LATE_MS = 500;

/** A job that waits in the queue, and looks as if a worker had begun it. */
async function begunJob(system: TestSystem, gateway: TestGateway): Promise<JobDraft> {
  const stored = await system.progress.read(await startJob(gateway));
  if (stored === undefined) throw new Error("expected the state of a job that was started, got none");
  const active = toAttemptStarted(TEST_KIND, stored.snapshot, { attempt: 1, now: Date.now() });
  await system.progress.write(active, { run: 1 });
  return active;
}

/** Ends the job where nobody watches, a day ago: only the history still knows. */
async function endLongAgo(system: TestSystem, gateway: TestGateway, jobId: string): Promise<void> {
  expect((await gateway.call("POST", `/admin/jobs/${jobId}/cancel`)).status).toBe(202);
  await system.redis.del(system.progress.keys.state(jobId));
  await eventually("the history knows", async () => {
    const { job } = (await (await gateway.call("GET", `/admin/jobs/${jobId}`)).json()) as { job: JobDraft };
    return job.state === "cancelled";
  });
}

async function countRooms(gateway: TestGateway): Promise<number> {
  const metrics = await (await gateway.call("GET", "/metrics", { claims: { operator: "read" } })).text();
  return Number(/^headway_rooms_heard (\d+)$/m.exec(metrics)?.[1]);
}

describe("a room that everybody has left", () => {
  it("keeps nothing of an update that comes before Redis has heard of it", async () => {
    await using proxy = await startTcpProxy({
      target: testRedisUrl(),
      delayUpstreamMs: (chunk) => (/\r\nunsubscribe\r\n/i.test(chunk.toString("latin1")) ? LATE_MS : 0),
    });
    await using system = await startSystem();
    const gateway = await system.startGateway({ redisUrl: proxy.url });
    const client = await gateway.watch();
    const job = await begunJob(system, gateway);
    expect((await client.watch(job.jobId)).ok).toBe(true);
    expect((await client.send("job:unwatch", { jobId: job.jobId })).ok).toBe(true);
    await system.progress.write(toProgressed(TEST_KIND, job, { done: 1, total: 2, etaMs: null }), { run: 1 });
    // Answered after the update, on the connection on which it came.
    expect((await client.watch((await runningJob(system)).jobId)).ok).toBe(true);

    await endLongAgo(system, gateway, job.jobId);
    expect(await client.watch(job.jobId)).toMatchObject({ ok: true, job: { state: "cancelled" } });
    await gateway.close();
  });

  it("keeps nothing of what is still being read for somebody who has gone", async () => {
    let awaited = "";
    let [isHeard, isHeld] = [false, false];
    await using proxy = await startTcpProxy({
      target: testRedisUrl(),
      // The state, once the room is heard; not the look at whose job it is.
      delayDownstreamMs: (chunk) => {
        const text = chunk.toString("latin1");
        if (awaited === "" || !text.includes(awaited)) return 0;
        if (text.includes("\r\nsubscribe\r\n")) isHeard = true;
        isHeld ||= isHeard && text.includes(`"jobId":"${awaited}"`);
        return isHeld ? LATE_MS : 0;
      },
    });
    await using system = await startSystem();
    const gateway = await system.startGateway({ redisUrl: proxy.url });
    const [leaving, staying] = [await gateway.watch(), await gateway.watch()];
    const job = await begunJob(system, gateway);
    awaited = job.jobId;
    leaving.socket.emit("job:watch", { jobId: job.jobId }, () => undefined);
    await eventually("the state is on its way", () => isHeld);
    leaving.close();
    await eventually("nobody is in the room", async () => (await countRooms(gateway)) === 0);
    awaited = "";
    // Answered after what was held back.
    expect((await staying.watch((await runningJob(system)).jobId)).ok).toBe(true);

    await endLongAgo(system, gateway, job.jobId);
    expect(await staying.watch(job.jobId)).toMatchObject({ ok: true, job: { state: "cancelled" } });
    await gateway.close();
  });

  it("is not looked after when it is the feed of a socket that has closed", async () => {
    const read = new Set<string>();
    let [jobId, othersJobId] = ["", ""];
    await using proxy = await startTcpProxy({
      target: testRedisUrl(),
      delayUpstreamMs: (chunk) => {
        for (const id of [jobId, othersJobId]) if (id !== "" && chunk.includes(id)) read.add(id);
        return /\r\nsubscribe\r\n/i.test(chunk.toString("latin1")) ? LATE_MS : 0;
      },
    });
    await using system = await startSystem();
    const gateway = await system.startGateway({ redisUrl: proxy.url });
    const endedJob = async (org: string): Promise<string> => {
      const response = await gateway.call("POST", "/admin/dev/personas/preset", {
        body: { template: "saas-trial" },
        claims: { org },
      });
      const { jobId: started } = (await response.json()) as { jobId: string };
      await gateway.call("POST", `/admin/jobs/${started}/cancel`, { claims: { org } });
      return started;
    };
    const ended = [await endedJob("acme"), await endedJob("others")] as const;
    const leaving = await gateway.watch({ org: "acme" });
    const staying = await gateway.watch({ org: "others" });
    const statuses: ServerStatus[] = [];
    staying.socket.on("server:status", (status: ServerStatus) => statuses.push(status));
    // The second waits for its turn behind the first, whose subscription is late.
    for (let turn = 0; turn < 2; turn += 1) leaving.socket.emit("feed:watch", {}, () => undefined);
    await eventually("its room is there", async () => (await countRooms(gateway)) === 1);
    leaving.close();
    expect((await staying.send("feed:watch", {})).ok).toBe(true);
    expect((await staying.send("feed:watch", {})).ok).toBe(true);

    [jobId, othersJobId] = ended;
    proxy.cut();
    await eventually("it is live again", () => statuses.at(-2)?.live === false && statuses.at(-1)?.live);
    await eventually("the feed that is watched was read", () => read.has(othersJobId));
    expect(read.has(jobId)).toBe(false);
    await gateway.close();
  });

  it("is heard by whoever enters before its failed subscription is told", async () => {
    await using system = await startSystem();
    const user = `user-${crypto.randomUUID()}`;
    // May subscribe to no job's channel.
    const rights = ["allkeys", "allcommands", "resetchannels", `&${system.prefix}:sentinel:*`];
    await system.redis.call("ACL", "SETUSER", user, "on", ">word", ...rights);
    let isHeld = false;
    await using proxy = await startTcpProxy({
      target: Object.assign(new URL(testRedisUrl()), { username: user, password: "word" }).href,
      delayDownstreamMs: (chunk) => {
        if (isHeld || !chunk.includes("NOPERM")) return 0;
        isHeld = true;
        return LATE_MS;
      },
    });
    const gateway = await system.startGateway({ redisUrl: proxy.url });
    const [first, second] = [await gateway.watch(), await gateway.watch()];
    const job = await runningJob(system);
    isHeld = false;
    first.socket.emit("job:watch", { jobId: job.jobId }, () => undefined);
    await eventually("the refusal is on its way", () => isHeld);
    await system.redis.call("ACL", "SETUSER", user, "allchannels");
    first.close();
    await eventually("the room was left", async () => (await countRooms(gateway)) === 0);
    expect((await second.watch(job.jobId)).ok).toBe(true);
    expect(await countRooms(gateway)).toBe(1);
    const end = await writeEnd(system, job);
    await eventually("it hears the end", () => second.last(job.jobId)?.seq === end.seq);
    await gateway.close();
    await system.redis.call("ACL", "DELUSER", user);
  });
});
