import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createProgressStore } from "@headway/shared/progress/progress-store";
import type { JobDraft, JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import { endOf, runningJob } from "../support/jobs.ts";
import { startOwnRedis } from "../support/own-redis.ts";
import { startPrograms } from "../support/programs.ts";
import type { Programs, StartedProgram } from "../support/programs.ts";
import { printedRandom } from "../support/seeded-random.ts";
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

interface BusyWorker {
  worker: StartedProgram;
  jobId: string;
}

/** Three workers with a job each, about which a second has gone by at least. */
async function startBusyWorkers(): Promise<BusyWorker[]> {
  const busy: BusyWorker[] = [];
  for (let count = 0; count < 3; count += 1) {
    const worker = await programs.startWorker({ ...SLOW, WORKER_CONCURRENCY: "1" });
    const jobId = await startJob();
    // The ones before have their hands full, so that it is this one's.
    await eventually("it is under way", () => (last(jobId)?.counts?.done ?? 0) >= 1);
    busy.push({ worker, jobId });
  }
  return busy;
}

/** Kills each at a random moment; resolves for each with the ms from then to when `isSo`. */
function killEach(
  busy: BusyWorker[],
  random: () => number,
  isSo: (jobId: string) => boolean,
): Promise<number[]> {
  return Promise.all(
    busy.map(async ({ worker, jobId }) => {
      const waitMs = random() * 3_000;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      worker.signal("SIGKILL");
      const killedAt = performance.now();
      await eventually("what follows a SIGKILL", () => isSo(jobId));
      return performance.now() - killedAt;
    }),
  );
}

const inSeconds = (tookMs: number[]): string => tookMs.map((ms) => (ms / 1_000).toFixed(1)).join(", ");

/** What must be true of a job that went on with another worker. */
async function expectWholeEnd(jobId: string): Promise<void> {
  await eventually("it has ended", () => last(jobId)?.state === "completed");
  const seen = client.seen.get(jobId) ?? [];
  expect(risesStrictly(seen)).toBe(true);
  const progress = seen.map((job) => job.progress);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(await personasOf(jobId)).toEqual(ALL);
  expect(await call("GET", `/admin/jobs/${jobId}`)).toMatchObject({
    attempts: [
      { attempt: 1, run: 1, outcome: "lost" },
      { attempt: 1, run: 2, outcome: "completed" },
    ],
  });
}

describe("a job whose worker is lost", () => {
  it("scenario 9: worker SIGKILL at 3 random moments; stalled within 15 s with no worker left to notice, and on from its checkpoint within 20 s of the next one's start", async () => {
    const random = printedRandom("scenario 9, no worker left");
    const busy = await startBusyWorkers();
    const stalledMs = await killEach(busy, random, (jobId) => last(jobId)?.state === "stalled");
    const reached = busy.map(({ jobId }) => last(jobId)?.progress ?? 0);
    const next = await programs.startWorker({ ...FAST, WORKER_CONCURRENCY: "3" });
    const startedAt = performance.now();
    await eventually("all go on", () =>
      busy.every(({ jobId }, index) => (last(jobId)?.progress ?? 0) > (reached[index] ?? 0)),
    );
    const progressMs = performance.now() - startedAt;
    process.stdout.write(
      `SIGKILL to stalled: ${inSeconds(stalledMs)} s; next worker's start to progress of all: ${inSeconds([progressMs])} s\n`,
    );
    expect(Math.max(...stalledMs)).toBeLessThan(15_000);
    expect(progressMs).toBeLessThan(20_000);
    expect(Math.min(...reached)).toBeGreaterThan(10);
    for (const { jobId } of busy) await expectWholeEnd(jobId);
    await next.stop();
  });

  it("scenario 9: worker SIGKILL at 3 random moments, with another worker there; progress again within 20 s", async () => {
    const random = printedRandom("scenario 9, another worker there");
    const busy = await startBusyWorkers();
    const next = await programs.startWorker({ ...FAST, WORKER_CONCURRENCY: "3" });
    // It works without pause: whoever takes a job takes it to its end.
    const endedMs = await killEach(busy, random, (jobId) => last(jobId)?.state === "completed");
    process.stdout.write(`SIGKILL to the end with another worker: ${inSeconds(endedMs)} s\n`);
    expect(Math.max(...endedMs)).toBeLessThan(20_000);
    for (const { jobId } of busy) await expectWholeEnd(jobId);
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

  it("scenario 10: zombie worker; a frozen one that wakes after the job moved on changes nothing, 2 times", async () => {
    const random = printedRandom("scenario 10");
    for (let round = 0; round < 2; round += 1) await wakeAfterItsJobMovedOn(1 + Math.floor(random() * 10));
  });

  async function wakeAfterItsJobMovedOn(frozenAt: number): Promise<void> {
    const zombie = await programs.startWorker(SLOW);
    const jobId = await startJob();
    await eventually("it is under way", () => (last(jobId)?.counts?.done ?? 0) >= frozenAt);
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
    // Else it would be the first job of the next round's worker.
    await call("POST", `/admin/jobs/${another}/cancel`);
    await eventually("it is out of the way", () => last(another)?.state === "cancelled");
    await zombie.stop();
  }
});
