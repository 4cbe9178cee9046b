import { describe, expect, it } from "@jest/globals";
import { queuePrefix } from "@headway/shared/queue/job-queue";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";
import { startJob } from "../support/jobs.ts";
import { printedRandom } from "../support/seeded-random.ts";
import { startSystem } from "../support/system.ts";
import type { TestGateway } from "../support/system.ts";
import { risesStrictly } from "../support/watching-client.ts";

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What a watcher must have seen of a job whose three attempts fail, the first after `reached` of ten personas. */
function expectRetries(seen: JobSnapshot[], reached: number): void {
  const delayed = seen.filter(({ state }) => state === "delayed");
  expect(delayed.map(({ attempt }) => attempt)).toEqual([1, 2]);
  const begunAt = [1, 2, 3].map((attempt) => seen.find((job) => job.attempt === attempt)?.at ?? NaN);
  const [first = NaN, second = NaN, third = NaN] = begunAt;
  // Back-off of 2 s and 4 s. A watcher may have been told of an attempt some time after it began: what is seen is shorter.
  expect(second - first).toBeGreaterThan(1_000);
  expect(third - second).toBeGreaterThan(2_500);
  for (const { attempt, retryAt = NaN, error } of delayed) {
    expect(retryAt - (begunAt[attempt - 1] ?? NaN)).toBeGreaterThan(1_000);
    expect(error).toMatchObject({ code: "internal", retryable: true });
  }
  // The next attempt says nothing of the one before, and does not fall below what that one has reached.
  const later = seen.filter(({ state, attempt }) => state === "active" && attempt > 1);
  expect(new Set(later.map(({ attempt }) => attempt))).toEqual(new Set([2, 3]));
  for (const { error, retryAt, counts, progress } of later) {
    expect([error, retryAt, counts]).toEqual([undefined, undefined, undefined]);
    expect(progress).toBeGreaterThanOrEqual(10 + 7 * reached);
  }
  expect(seen.at(-1)).toMatchObject({ attempt: 3, error: { code: "internal" } });
  expect(JSON.stringify(seen)).not.toContain("bank");
  expect(risesStrictly(seen)).toBe(true);
}

describe("attempts and commands", () => {
  it("scenario 12: retry with back-off, which is told, and giving up after the third attempt, for 5 jobs", async () => {
    const random = printedRandom("scenario 12");
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    /** How far each job comes in its first attempt; the others begin at the beginning. */
    const reached = new Map<string, number>();
    await system.startWorker({
      concurrency: 5,
      handlers: {
        "persona-generation": async ({ jobId, attempt, stage, report, told }) => {
          stage("generating");
          if (attempt === 1) {
            reached.set(jobId, 1 + Math.floor(random() * 9));
            report(reached.get(jobId) ?? 0, 10);
            await told();
          }
          throw new Error("secret detail of a bank");
        },
      },
    });
    const jobIds = await Promise.all(Array.from({ length: 5 }, () => startJob(gateway)));
    for (const jobId of jobIds) expect((await client.watch(jobId)).ok).toBe(true);
    await eventually("all have failed", () =>
      jobIds.every((jobId) => client.last(jobId)?.state === "failed"),
    );
    for (const jobId of jobIds) expectRetries(client.seen.get(jobId) ?? [], reached.get(jobId) ?? NaN);
    await gateway.close();
  });

  it("scenario 22: cancel racing completion, 60 times; one of the two happens, and everyone sees the same", async () => {
    const RACES = 60;
    const COUNT = 5;
    const PACE_MS = 40;
    const random = printedRandom("scenario 22");
    await using system = await startSystem();
    const [one, other] = await Promise.all([system.startGateway(), system.startGateway()]);
    const clients = await Promise.all([one.watch(), other.watch()]);
    // The real handler, whose personas tell what happened.
    await system.startWorker({ concurrency: RACES / 2, paceMs: PACE_MS });
    /** How long a job takes here and now, in ms, among as many as there will be. */
    const unhurried = async (): Promise<number> => {
      const jobId = await startJob(one, COUNT);
      const startedAt = performance.now();
      void clients[0].watch(jobId);
      await eventually("it has ended", () => clients[0].last(jobId)?.state === "completed");
      return performance.now() - startedAt;
    };
    const took = await Promise.all(Array.from({ length: RACES / 2 }, unhurried));
    const typicalMs = took.sort((a, b) => a - b)[RACES / 4] ?? NaN;
    const race = async (index: number): Promise<string> => {
      const jobId = await startJob(one, COUNT);
      for (const client of clients) void client.watch(jobId);
      await after(random() * typicalMs);
      await (index % 2 === 0 ? one : other).call("POST", `/admin/jobs/${jobId}/cancel`);
      return jobId;
    };
    const jobIds: string[] = [];
    for (let begun = 0; begun < RACES; begun += RACES / 2)
      jobIds.push(...(await Promise.all(Array.from({ length: RACES / 2 }, (_, index) => race(index)))));

    await eventually("all have ended", () =>
      clients.every((client) =>
        jobIds.every((jobId) => ["completed", "cancelled"].includes(client.last(jobId)?.state ?? "")),
      ),
    );
    const ends = await Promise.all(
      jobIds.map(async (jobId) => {
        const answer = await one.call("GET", `/admin/dev/personas/jobs/${jobId}`);
        const { status } = (await answer.json()) as { status: string };
        return [status, ...clients.map((client) => client.last(jobId)?.state)];
      }),
    );
    const cancelled = ends.filter(([status]) => status === "cancelled").length;
    process.stdout.write(
      `${cancelled} of ${RACES} cancelled, the others completed; a job takes ${typicalMs.toFixed()} ms\n`,
    );
    expect(cancelled).toBeGreaterThan(0);
    expect(cancelled).toBeLessThan(RACES);
    for (const end of ends) expect(new Set(end).size).toBe(1);
    // P1 and P3: all of them once, or none.
    for (const [index, jobId] of jobIds.entries())
      expect(await system.personas.countPublished(jobId)).toBe(ends[index]?.[0] === "completed" ? COUNT : 0);
    for (const client of clients)
      expect(jobIds.every((jobId) => risesStrictly(client.seen.get(jobId) ?? []))).toBe(true);
    await Promise.all([one.close(), other.close()]);
  });

  it("scenario 23: Idempotency-Key racing itself on two gateways, 20 times", async () => {
    const random = printedRandom("scenario 23");
    await using system = await startSystem();
    const gateways = await Promise.all([system.startGateway(), system.startGateway()]);
    const call = async (gateway: TestGateway, key: string): Promise<string> => {
      await after(random() * 3);
      const answer = await gateway.call("POST", "/admin/dev/personas/preset", {
        body: { template: "multilingual" },
        headers: { "idempotency-key": key },
      });
      expect(answer.status).toBe(202);
      return ((await answer.json()) as { jobId: string }).jobId;
    };
    for (let round = 0; round < 20; round += 1) {
      const key = `order-${round}`;
      const jobIds = await Promise.all([...gateways, ...gateways].map((gateway) => call(gateway, key)));
      jobIds.push(await call(gateways[0], key));
      expect(new Set(jobIds).size).toBe(1);
    }
    const { jobs } = (await (await gateways[0].call("GET", "/admin/jobs?limit=100")).json()) as {
      jobs: { jobId: string }[];
    };
    expect(new Set(jobs.map(({ jobId }) => jobId)).size).toBe(20);
    expect(await system.redis.llen(`${queuePrefix(system.prefix)}:jobs:wait`)).toBe(20);
    await Promise.all(gateways.map((gateway) => gateway.close()));
  });
});
