import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createProgressStore } from "@headway/shared/progress/progress-store";
import type { JobDraft, JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { ServerStatus } from "@headway/shared/protocol/server-events";
import { eventually } from "@headway/shared/testing/eventually";
import { endOf, runningJob } from "../support/jobs.ts";
import { startOwnRedis } from "../support/own-redis.ts";
import { startPrograms } from "../support/programs.ts";
import type { Programs } from "../support/programs.ts";
import { mintToken } from "../support/system.ts";
import { connect, risesStrictly } from "../support/watching-client.ts";
import type { WatchingClient } from "../support/watching-client.ts";

/** About 30 s of work, so that every loss falls into the middle of it. */
const SLOW = { OFFLINE_PACE_MS: "1000" };
const FAST = { OFFLINE_PACE_MS: "0" };
const COUNT = 30;

let programs: Programs;
let client: WatchingClient;

beforeAll(async () => {
  programs = await startPrograms();
  await programs.startGateway();
  client = await connect(programs.url, await mintToken());
});

afterAll(async () => {
  client.close();
  await programs[Symbol.asyncDispose]();
});

async function call(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(programs.url + path, {
    method,
    headers: { authorization: `Bearer ${await mintToken()}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return response.json();
}

async function startJob(): Promise<string> {
  const { jobId } = (await call("POST", "/admin/dev/personas/preset", {
    template: "saas-trial",
    count: COUNT,
  })) as { jobId: string };
  await client.watch(jobId);
  return jobId;
}

const last = (jobId: string): JobSnapshot | undefined => client.last(jobId);

async function personasOf(jobId: string): Promise<number[]> {
  const { personas } = (await call("GET", `/admin/dev/personas?jobId=${jobId}&limit=200`)) as {
    personas: { index: number }[];
  };
  return personas.map(({ index }) => index).sort((a, b) => a - b);
}

const ALL = Array.from({ length: COUNT }, (_, index) => index);

/** POSTs a job as the dashboard does. */
const post = async (url: string): Promise<Response> =>
  fetch(`${url}/admin/dev/personas/preset`, {
    method: "POST",
    headers: { authorization: `Bearer ${await mintToken()}` },
    body: JSON.stringify({ template: "saas-trial", count: COUNT }),
  });

describe("a gateway that is frozen", () => {
  it("scenario 7: gateway frozen until Redis cuts it; its watchers hold the latest state when it wakes, 3 times", async () => {
    await using own = await startOwnRedis();
    await own.redis.config("SET", "client-output-buffer-limit", "pubsub 262144 0 0");
    await using system = await startPrograms({ redisUrl: own.url });
    const gateway = await system.startGateway();
    const progress = createProgressStore(own.redis, system.prefix);
    const watcher = await connect(gateway.url, await mintToken());
    for (let round = 0; round < 3; round += 1) {
      const job: JobDraft = await runningJob({ progress });
      expect((await watcher.watch(job.jobId)).ok).toBe(true);
      const channel = progress.keys.jobChannel(job.jobId);
      const [, hearing] = await own.redis.pubsub("NUMSUB", channel);
      expect(Number(hearing)).toBe(1);

      gateway.signal("SIGSTOP");
      // So large that the kernel's buffers are soon full; then Redis' own, which it does not let grow.
      const large = { ...job, title: "w".repeat(200_000) };
      await eventually("Redis has cut it", async () => {
        for (let count = 0; count < 10; count += 1) await progress.write(large, { run: 1 });
        const [, left] = await own.redis.pubsub("NUMSUB", channel);
        return Number(left) === 0;
      });
      const { snapshot: end } = await progress.write(endOf(job), { run: 1 });
      gateway.signal("SIGCONT");

      await eventually("the watcher is current", () => watcher.last(job.jobId)?.seq === end.seq);
      expect(risesStrictly(watcher.seen.get(job.jobId) ?? [])).toBe(true);
    }
    watcher.close();
  });
});

describe("a job whose worker is lost", () => {
  it("scenario 9: worker SIGKILL; stalled within 15 s with no worker left to notice, and on from its checkpoint with the next one", async () => {
    const worker = await programs.startWorker(SLOW);
    const jobId = await startJob();
    await eventually("it is under way", () => (last(jobId)?.counts?.done ?? 0) >= 5);

    worker.signal("SIGKILL");
    const killedAt = Date.now();
    await eventually("it is stalled", () => last(jobId)?.state === "stalled");
    const stalledMs = Date.now() - killedAt;
    // 15 s, and as much again for a build machine that is slow: without the sweep it would never be.
    expect(stalledMs).toBeLessThan(30_000);
    const reached = last(jobId)?.progress ?? 0;
    const next = await programs.startWorker(FAST);
    const startedAt = Date.now();
    await eventually("it is active again", () => last(jobId)?.state === "active");
    const activeMs = Date.now() - startedAt;
    await eventually("it has ended", () => last(jobId)?.state === "completed");
    process.stdout.write(
      `SIGKILL to stalled: ${stalledMs} ms; next worker's start to progress: ${activeMs} ms\n`,
    );

    const seen = client.seen.get(jobId) ?? [];
    expect(risesStrictly(seen)).toBe(true);
    expect(seen.map(({ progress }) => progress)).toEqual(
      seen.map(({ progress }) => progress).sort((a, b) => a - b),
    );
    expect(reached).toBeGreaterThan(10);
    expect(await personasOf(jobId)).toEqual(ALL);
    expect(await call("GET", `/admin/jobs/${jobId}`)).toMatchObject({
      attempts: [
        { attempt: 1, run: 1, outcome: "lost" },
        { attempt: 1, run: 2, outcome: "completed" },
      ],
    });
    await next.stop();
  });

  it("is cancelled at once when its worker is dead", async () => {
    const worker = await programs.startWorker(SLOW);
    const jobId = await startJob();
    await eventually("it is under way", () => (last(jobId)?.counts?.done ?? 0) >= 2);
    worker.signal("SIGKILL");
    await eventually("it is stalled", () => last(jobId)?.state === "stalled");
    await call("POST", `/admin/jobs/${jobId}/cancel`);
    await eventually("it is cancelled", () => last(jobId)?.state === "cancelled");
    expect(await personasOf(jobId)).toEqual([]);
  });

  it("scenario 10: zombie worker; a frozen one that wakes after the job moved on changes nothing", async () => {
    const zombie = await programs.startWorker(SLOW);
    const jobId = await startJob();
    await eventually("it is under way", () => (last(jobId)?.counts?.done ?? 0) >= 5);
    zombie.signal("SIGSTOP");
    const next = await programs.startWorker(FAST);
    await eventually("another worker has finished it", () => last(jobId)?.state === "completed");
    const seen = client.seen.get(jobId)?.length;
    const detail = await call("GET", `/admin/jobs/${jobId}`);

    zombie.signal("SIGCONT");
    // The zombie is done with it once it takes another job.
    await next.stop();
    const another = await startJob();
    await eventually("the zombie works again", () => last(another)?.state === "active");

    expect(client.seen.get(jobId)?.length).toBe(seen);
    expect(((await call("GET", `/admin/jobs/${jobId}`)) as { job: unknown }).job).toEqual(
      (detail as { job: unknown }).job,
    );
    expect(await personasOf(jobId)).toEqual(ALL);
    await zombie.stop();
  });
});

describe("a Redis that is lost", () => {
  // Begins with the file and goes on beside the tests above, so that its 90 s are theirs, too.
  it.concurrent(
    "scenario 4: Redis down 90 s; nobody exits, all are told, commands answer 503, and jobs go on when it is back",
    async () => {
      const DOWN_MS = 90_000;
      await using own = await startOwnRedis();
      await using system = await startPrograms({ redisUrl: own.url });
      const gateways = [
        await system.startGateway({ name: "one" }),
        await system.startGateway({ name: "other" }),
      ];
      const all = [...gateways, await system.startWorker(SLOW)];
      const progress = createProgressStore(own.redis, system.prefix);
      const jobs = await Promise.all(Array.from({ length: 20 }, () => runningJob({ progress })));
      const { jobId } = (await (await post(gateways[0]?.url ?? "")).json()) as { jobId: string };
      const watchers = await Promise.all(
        Array.from({ length: 20 }, async (_, index) => {
          const url = gateways[index % 2]?.url ?? "";
          const watcher = await connect(url, await mintToken({ sub: `watcher-${index}` }));
          const statuses: ServerStatus[] = [];
          watcher.socket.on("server:status", (status: ServerStatus) => statuses.push(status));
          for (const id of [jobId, ...jobs.map((job) => job.jobId)])
            expect((await watcher.watch(id)).ok).toBe(true);
          return { watcher, statuses };
        }),
      );
      await eventually("it is under way", () =>
        watchers.every(({ watcher }) => (watcher.last(jobId)?.counts?.done ?? 0) >= 3),
      );

      await own.kill();
      const downAt = Date.now();
      await eventually("all are told", () =>
        watchers.every(({ statuses }) => statuses.at(-1)?.live === false),
      );
      let refusals = 0;
      while (Date.now() - downAt < DOWN_MS) {
        for (const { url } of gateways) {
          const answer = await post(url);
          expect([answer.status, answer.headers.get("retry-after")]).toEqual([
            503,
            expect.stringMatching(/^\d+$/),
          ]);
          refusals += 1;
          expect((await fetch(`${url}/healthz`)).status).toBe(200);
        }
        await new Promise((resolve) => setTimeout(resolve, 5_000));
      }
      expect(all.every((program) => program.isRunning())).toBe(true);
      await own.startAgain();
      const backAt = performance.now();
      // At once, so that nobody hears of it who has not subscribed again.
      const ends = await Promise.all(jobs.map((job) => progress.write(endOf(job), { run: 1 })));
      await eventually("everybody holds the stored states", () =>
        watchers.every(({ watcher }) =>
          ends.every(({ snapshot }) => watcher.last(snapshot.jobId)?.seq === snapshot.seq),
        ),
      );
      const tookMs = performance.now() - backAt;
      process.stdout.write(
        `Redis down ${DOWN_MS} ms, ${refusals} commands refused; back to all current: ${tookMs.toFixed()} ms\n`,
      );
      // 2 s, and twice that again for a build machine that is slow.
      expect(tookMs).toBeLessThan(6_000);
      await eventually("all are told", () =>
        watchers.every(({ statuses }) => statuses.at(-1)?.live === true),
      );
      await eventually("the job has ended", () =>
        watchers.every(({ watcher }) => watcher.last(jobId)?.state === "completed"),
      );
      for (const { watcher } of watchers) {
        expect(risesStrictly(watcher.seen.get(jobId) ?? [])).toBe(true);
        watcher.close();
      }
      expect((await post(gateways[1]?.url ?? "")).status).toBe(202);
      expect(all.every((program) => program.isRunning())).toBe(true);
    },
  );
});
