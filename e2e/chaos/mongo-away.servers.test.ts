import { describe, expect, it } from "@jest/globals";
import { eventually } from "@headway/shared/testing/eventually";
import { startJob } from "../support/jobs.ts";
import { printedRandom } from "../support/seeded-random.ts";
import { startSystem } from "../support/system.ts";
import type { TestGateway, TestSystem } from "../support/system.ts";
import { startTcpProxy } from "../support/tcp-proxy.ts";
import type { TcpProxy } from "../support/tcp-proxy.ts";
import { risesStrictly } from "../support/watching-client.ts";

const COUNT = 20;

/** A way to MongoDB that fails at the write by which a job's personas become readable: on its way there, or with the reply. */
async function failingWay(
  system: TestSystem,
): Promise<TcpProxy & { failNext(at: "request" | "reply"): void }> {
  let next: "request" | "reply" | undefined;
  const isPublishing = (chunk: Buffer): boolean => chunk.includes("publishedAt");
  const proxy: TcpProxy = await startTcpProxy({
    target: system.mongoUrl,
    delayUpstreamMs: (chunk) => {
      if (next !== "request" || !isPublishing(chunk)) return 0;
      next = undefined;
      proxy.refuse(true);
      setImmediate(() => {
        proxy.cut();
      });
      return 1_000;
    },
    cutBeforeReplyTo: (chunk) => {
      if (next !== "reply" || !isPublishing(chunk)) return false;
      next = undefined;
      proxy.refuse(true);
      return true;
    },
  });
  return Object.assign(proxy, { failNext: (at: "request" | "reply") => (next = at) });
}

async function logOf(gateway: TestGateway, jobId: string): Promise<string[]> {
  const answer = await gateway.call("GET", `/admin/jobs/${jobId}`);
  return ((await answer.json()) as { log: { message: string }[] }).log.map(({ message }) => message);
}

async function indexesOf(gateway: TestGateway, jobId: string): Promise<number[]> {
  const answer = await gateway.call("GET", `/admin/dev/personas?jobId=${jobId}&limit=200`);
  const { personas } = (await answer.json()) as { personas: { index: number }[] };
  return personas.map(({ index }) => index).sort((a, b) => a - b);
}

const ALL = Array.from({ length: COUNT }, (_, index) => index);

describe("scenario 21: MongoDB away while saving", () => {
  it("costs the job time and no attempt, and every persona is there once, 6 times", async () => {
    const random = printedRandom("scenario 21");
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    await using way = await failingWay(system);
    const worker = await system.startWorker({ mongoUrl: way.url });
    for (let round = 0; round < 6; round += 1) {
      way.failNext(round % 2 === 0 ? "request" : "reply");
      const refusalsBefore = way.refusals();
      const jobId = await startJob(gateway, COUNT);
      await client.watch(jobId);
      await eventually("it is away", () => way.refusals() > refusalsBefore);
      await eventually("it says what it waits for", () => client.last(jobId)?.stage.key === "saving");
      way.cut();
      await new Promise((resolve) => setTimeout(resolve, random() * 1_000));
      way.refuse(false);

      await eventually("it has ended", () => client.last(jobId)?.state === "completed");
      expect(client.last(jobId)?.attempt).toBe(1);
      expect(risesStrictly(client.seen.get(jobId) ?? [])).toBe(true);
      expect(await indexesOf(gateway, jobId)).toEqual(ALL);
      expect(await logOf(gateway, jobId)).toEqual(
        expect.arrayContaining([
          "The database cannot be reached. Waiting for it to come back.",
          "The database is back.",
        ]),
      );
    }
    await worker.close();
    await gateway.close();
  });

  it("for longer than an attempt waits: the job says so, publishes nothing, and ends well at its next attempt", async () => {
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    await using way = await failingWay(system);
    const worker = await system.startWorker({ mongoUrl: way.url, outlastOutagesMs: 0 });
    way.failNext("request");
    const jobId = await startJob(gateway, COUNT);
    await client.watch(jobId);

    await eventually("its attempt has failed", () => client.last(jobId)?.state === "delayed");
    expect(client.last(jobId)?.error).toEqual({
      code: "database-unavailable",
      message: "A database cannot be reached at present.",
      retryable: true,
    });
    expect(await indexesOf(gateway, jobId)).toEqual([]);
    way.refuse(false);
    await eventually("the next attempt has ended well", () => client.last(jobId)?.state === "completed");
    // The third, where the second met a driver that had stopped looking after its server (`reviveWhenStuck` comes 6 s later).
    expect([2, 3]).toContain(client.last(jobId)?.attempt);
    expect(risesStrictly(client.seen.get(jobId) ?? [])).toBe(true);
    expect(await indexesOf(gateway, jobId)).toEqual(ALL);
    await worker.close();
    await gateway.close();
  });
});
