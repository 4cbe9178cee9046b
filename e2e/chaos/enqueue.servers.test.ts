import { describe, expect, it } from "@jest/globals";
import { eventually } from "@headway/shared/testing/eventually";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { startSystem } from "../support/system.ts";
import type { TestGateway, TestSystem } from "../support/system.ts";
import { startTcpProxy } from "../support/tcp-proxy.ts";

const COUNT = 5;
const PRESET = "/admin/dev/personas/preset";

/** What a call that queues a job sends to Redis, step by step, by what tells one from the other. */
const STEPS = { "the first state": '"state":"queued"', "the entry in the queue": '"payload"' };
type Step = keyof typeof STEPS;
type Way = "request" | "reply";

const CASES = (Object.keys(STEPS) as Step[]).flatMap((step) =>
  (["request", "reply"] as const).map((way): [Step, Way] => [step, way]),
);

/** A gateway whose way to Redis is lost in the middle of a call. What it has given up by then may still be sent when it is back. */
async function losing(system: TestSystem) {
  let next: { step: Step; way: Way } | undefined;
  const isNext = (chunk: Buffer, way: Way): boolean => {
    if (next?.way !== way || !chunk.includes(STEPS[next.step])) return false;
    next = undefined;
    proxy.refuse(true);
    return true;
  };
  const proxy = await startTcpProxy({
    target: testRedisUrl(),
    delayUpstreamMs: (chunk) => {
      if (!isNext(chunk, "request")) return 0;
      setImmediate(() => {
        proxy.cut();
      });
      return 1_000;
    },
    cutBeforeReplyTo: (chunk) => isNext(chunk, "reply"),
  });
  const gateway = await system.startGateway({ redisUrl: proxy.url });
  const call = (key: string, org = "acme"): Promise<Response> =>
    gateway.call("POST", PRESET, {
      body: { template: "saas-trial", count: COUNT },
      headers: { "idempotency-key": key },
      claims: { org },
    });
  // Redis has all scripts from here on, so that each step is one request.
  expect((await call("any", "others")).status).toBe(202);
  return {
    gateway,
    call,
    /** A call during which Redis goes away. */
    callInVain: async (key: string, step: Step, way: Way) => {
      next = { step, way };
      const answer = await call(key);
      expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "2"]);
      expect(next).toBeUndefined();
      proxy.refuse(false);
      await eventually(
        "Redis is back",
        async () => (await gateway.call("GET", "/admin/queues")).status === 200,
      );
    },
    [Symbol.asyncDispose]: async () => {
      await gateway.close();
      await proxy[Symbol.asyncDispose]();
    },
  };
}

async function jobsOf(gateway: TestGateway): Promise<{ jobId: string; state: string; error?: object }[]> {
  const answer = await gateway.call("GET", "/admin/jobs");
  return ((await answer.json()) as { jobs: { jobId: string; state: string }[] }).jobs;
}

async function makersOf(gateway: TestGateway): Promise<string[]> {
  const answer = await gateway.call("GET", "/admin/dev/personas?limit=200");
  return ((await answer.json()) as { personas: { jobId: string }[] }).personas.map(({ jobId }) => jobId);
}

/** Makes a job's stored state look as if it had been queued that much earlier. */
async function ageState(system: TestSystem, jobId: string, ms: number): Promise<void> {
  const stored = await eventually("its state is stored", () => system.progress.read(jobId));
  const enqueuedAt = stored.snapshot.enqueuedAt - ms;
  const json = JSON.stringify({ ...stored.snapshot, enqueuedAt });
  await system.redis.hset(system.progress.keys.state(jobId), { json, life: enqueuedAt });
}

const idOf = async (answer: Response): Promise<string> => ((await answer.json()) as { jobId: string }).jobId;

describe("scenario 25: Redis lost in the middle of a call that queues a job", () => {
  it.each(CASES)(
    "with %s, on the way of the %s: the same call again has the one job queued",
    async (step, way) => {
      await using system = await startSystem();
      await using lossy = await losing(system);
      const { gateway, call, callInVain } = lossy;
      await callInVain("a wish", step, way);

      const again = await call("a wish");
      expect(again.status).toBe(202);
      const jobId = await idOf(again);
      await system.startWorker();

      const jobs = await eventually("it has ended", async () => {
        const all = await jobsOf(gateway);
        return all.every(({ state }) => state === "completed") && all;
      });
      expect(jobs.map((job) => job.jobId)).toEqual([jobId]);
      expect(await makersOf(gateway)).toEqual(Array.from({ length: COUNT }, () => jobId));
    },
  );

  it("a job that got there goes on, also when nobody asks again", async () => {
    await using system = await startSystem();
    await using lossy = await losing(system);
    const { gateway, callInVain } = lossy;
    await callInVain("a wish", "the entry in the queue", "reply");
    await system.startWorker();

    const [job] = await eventually("it has ended", async () => {
      const all = await jobsOf(gateway);
      return all[0]?.state === "completed" && all;
    });
    expect(await makersOf(gateway)).toEqual(Array.from({ length: COUNT }, () => job?.jobId));
  });

  it("a job that got nowhere is called lost, and runs when the same call comes after all", async () => {
    await using system = await startSystem();
    await using lossy = await losing(system);
    const { gateway, call, callInVain } = lossy;
    await callInVain("a wish", "the first state", "request");
    const [waiting] = await jobsOf(gateway);
    const jobId = waiting?.jobId ?? "";
    // As old as a job must be before it is called lost. Its first state is stored: Redis got it when it was back.
    await ageState(system, jobId, 60_000);
    await system.ageRecord(jobId, 60_000);
    await eventually("it is called lost", async () => (await jobsOf(gateway))[0]?.state === "failed", 20_000);
    expect(await jobsOf(gateway)).toMatchObject([{ jobId, error: { code: "lost", retryable: true } }]);

    await system.startWorker();
    const answers = await Promise.all([call("a wish"), call("a wish")]);
    expect(await Promise.all(answers.map(idOf))).toEqual([jobId, jobId]);
    await eventually("it has ended", async () => (await jobsOf(gateway))[0]?.state === "completed");
    expect(await makersOf(gateway)).toEqual(Array.from({ length: COUNT }, () => jobId));
  });
});
