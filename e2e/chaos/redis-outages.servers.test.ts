import { describe, expect, it } from "@jest/globals";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { runningJob, startJob, writeEnd } from "../support/jobs.ts";
import { startSystem } from "../support/system.ts";
import { startTcpProxy } from "../support/tcp-proxy.ts";
import { risesStrictly, statusesOf } from "../support/watching-client.ts";
import type { WatchingClient } from "../support/watching-client.ts";

describe("a gateway that loses Redis", () => {
  it("tells its watchers, answers 503 with Retry-After, and has every watcher current within 2 s of Redis' return", async () => {
    await using proxy = await startTcpProxy({ target: testRedisUrl() });
    await using system = await startSystem();
    const gateway = await system.startGateway({ redisUrl: proxy.url });
    const client = await gateway.watch();
    const statuses = statusesOf(client);
    const watched = await Promise.all(Array.from({ length: 45 }, () => runningJob(system)));
    for (const { jobId } of watched) expect((await client.watch(jobId)).ok).toBe(true);

    proxy.refuse(true);
    proxy.cut();
    await eventually("watchers are told", () => statuses.at(-1)?.live === false);
    for (const job of watched) await writeEnd(system, job);
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

    // From the moment Redis can be reached, not from when the gateway says so.
    const backAt = performance.now();
    proxy.refuse(false);
    await eventually("all are current", () =>
      watched.every(({ jobId }) => client.last(jobId)?.state === "completed"),
    );
    const tookMs = performance.now() - backAt;
    process.stdout.write(
      `Redis back to one watcher of ${watched.length} jobs current: ${tookMs.toFixed()} ms\n`,
    );
    expect(tookMs).toBeLessThan(2_000);
    await eventually("that is told, too", () => statuses.at(-1)?.live === true);
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

  it("tells a feed the end of a job that ended meanwhile, also for the second time, however many were started since", async () => {
    await using proxy = await startTcpProxy({ target: testRedisUrl() });
    await using system = await startSystem();
    const gateway = await system.startGateway({ redisUrl: proxy.url });
    const other = await system.startGateway();
    const before = await startJob(other);
    const client = await gateway.watch();
    const told = new Map<string, JobSnapshot>();
    client.socket.on("feed:update", ({ jobs }: { jobs: JobSnapshot[] }) => {
      for (const job of jobs) told.set(job.jobId, job);
    });
    const change = async (jobId: string, to: "cancel" | "retry"): Promise<void> => {
      expect((await other.call("POST", `/admin/jobs/${jobId}/${to}`)).status).toBe(202);
    };
    expect(await client.send("feed:watch", {})).toMatchObject({ ok: true, jobs: [{ jobId: before }] });
    const during = await startJob(other);
    await eventually("the feed shows the second job", () => told.has(during));
    const again = await startJob(other);
    await change(again, "cancel");
    const firstEnd = await eventually("the feed shows an end", () => {
      const job = told.get(again);
      return job?.state === "cancelled" && job;
    });
    const statuses = statusesOf(client);

    proxy.refuse(true);
    proxy.cut();
    await eventually("watchers are told", () => statuses.at(-1)?.live === false);
    await change(again, "retry");
    // As many as a feed lists of those that have ended, so that none of the three is among the latest.
    for (let started = 0; started < 21; started += 1) await startJob(other);
    for (const jobId of [before, during, again]) await change(jobId, "cancel");
    proxy.refuse(false);

    await eventually("the feed shows all ends", () =>
      [before, during, again].every((jobId) => told.get(jobId)?.state === "cancelled"),
    );
    await eventually("the second end too", () => (told.get(again)?.seq ?? 0) > firstEnd.seq);
    await gateway.close();
    await other.close();
  });

  it("stops when it is told to, also while it waits to connect to Redis again", async () => {
    await using proxy = await startTcpProxy({ target: testRedisUrl() });
    await using system = await startSystem();
    const gateway = await system.startGateway({ redisUrl: proxy.url });
    const connections = proxy.upstreamPorts().length;

    proxy.refuse(true);
    proxy.cut();
    await eventually("each has tried again", () => proxy.refusals() >= 3 * connections);
    await expect(gateway.close()).resolves.toBeUndefined();
    await expect(fetch(`${gateway.url}/healthz`)).rejects.toThrow("fetch failed");
  });

  it("brings 1,000 watchers of 250 jobs up to date, on two gateways, soon after Redis' return", async () => {
    const WATCHERS = 1_000;
    await using proxy = await startTcpProxy({ target: testRedisUrl() });
    await using system = await startSystem();
    const gateways = await Promise.all([
      system.startGateway({ redisUrl: proxy.url }),
      system.startGateway({ redisUrl: proxy.url }),
    ]);
    const jobs = await Promise.all(Array.from({ length: 250 }, () => runningJob(system)));
    const watching: { client: WatchingClient; jobId: string }[] = [];
    while (watching.length < WATCHERS) {
      const from = watching.length;
      watching.push(
        ...(await Promise.all(
          Array.from({ length: 100 }, async (_, index) => {
            const client = await gateways[index % 2]?.watch({ sub: `watcher-${from + index}` });
            const { jobId } = jobs[(from + index) % jobs.length] ?? { jobId: "" };
            if (client === undefined || !(await client.watch(jobId)).ok) throw new Error("cannot watch");
            return { client, jobId };
          }),
        )),
      );
    }
    const [first] = watching;
    const statuses = first ? statusesOf(first.client) : [];
    const connectionsBefore = proxy.upstreamPorts().length;

    proxy.refuse(true);
    proxy.cut();
    await eventually("watchers are told", () => statuses.at(-1)?.live === false);
    await Promise.all(jobs.map((job) => writeEnd(system, job)));
    // Six tries of each connection, so that the next ones come as late as they ever do.
    const connections = proxy.refusals() + 6 * connectionsBefore;
    await eventually("all have backed off", () => proxy.refusals() >= connections);
    const ended = new Promise<number>((resolve) => {
      let current = 0;
      for (const { client, jobId } of watching) {
        client.socket.on("job:update", (job: { jobId: string; state: string }) => {
          if (job.jobId === jobId && job.state === "completed" && ++current === WATCHERS)
            resolve(performance.now());
        });
      }
    });
    const backAt = performance.now();
    proxy.refuse(false);
    const tookMs = (await ended) - backAt;

    process.stdout.write(
      `Redis back to ${WATCHERS} watchers of ${jobs.length} jobs current: ${tookMs.toFixed()} ms\n`,
    );
    // Two gateways and a thousand clients share this process, which alone takes a second or two of a busy machine.
    expect(tookMs).toBeLessThan(5_000);
    expect(watching.every(({ client, jobId }) => risesStrictly(client.seen.get(jobId) ?? []))).toBe(true);
    await Promise.all(gateways.map((gateway) => gateway.close()));
  });

  it("is over for watchers of jobs and lists when Redis is back, also while MongoDB is away", async () => {
    await using proxy = await startTcpProxy({ target: testRedisUrl() });
    await using system = await startSystem();
    await using mongo = await startTcpProxy({ target: system.mongoUrl });
    const { pathname } = new URL(system.mongoUrl);
    const gateway = await system.startGateway({
      redisUrl: proxy.url,
      mongoUrl: new URL(pathname, mongo.url).href,
    });
    const client = await gateway.watch();
    const listed = new Map<string, JobSnapshot>();
    client.socket.on("feed:update", ({ jobs }: { jobs: JobSnapshot[] }) => {
      for (const job of jobs) listed.set(job.jobId, job);
    });
    expect((await client.send("feed:watch", {})).ok).toBe(true);
    const job = await runningJob(system);
    expect((await client.watch(job.jobId)).ok).toBe(true);
    await eventually("the list has the job", () => listed.get(job.jobId)?.state === "active");
    const statuses = statusesOf(client);

    mongo.freeze(true);
    proxy.refuse(true);
    proxy.cut();
    await eventually("the outage is told", () => statuses.at(-1)?.live === false);
    await writeEnd(system, job);
    proxy.refuse(false);
    await eventually("its end is told", () => statuses.at(-1)?.live === true, 10_000);
    expect(client.last(job.jobId)?.state).toBe("completed");
    await eventually("the list has the end, too", () => listed.get(job.jobId)?.state === "completed", 10_000);
    mongo.freeze(false);
    await gateway.close();
  });
});
