import { describe, expect, it } from "@jest/globals";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { eventually } from "@headway/shared/testing/eventually";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { RESULT, startJob } from "../support/jobs.ts";
import { printedRandom } from "../support/seeded-random.ts";
import { startSystem } from "../support/system.ts";
import { startTcpProxy } from "../support/tcp-proxy.ts";
import { risesStrictly } from "../support/watching-client.ts";

const JOBS = 4;
const REPORTS = 12;
/** Of the reports, those that never arrive, and those whose replies do not. */
const CUT_BEFORE = 0.15;
const CUT_AFTER = 0.2;

/** The states that a chunk on its way to Redis asks to be written. */
const statesIn = (chunk: Buffer): string[] =>
  [...chunk.toString("latin1").matchAll(/\r\n(\{[^\r]*"stages":\[[^\r]*\})\r\n/g)].map(
    ([, json = ""]) => json,
  );

/** What a snapshot says, apart from when it was written. */
const wordsOf = ({ seq: _seq, at: _at, ...said }: JobSnapshot): string => JSON.stringify(said);

describe("a worker's reports", () => {
  it("are each told once and in order, also when connections are cut before them and before their replies", async () => {
    const random = printedRandom("lost reports");
    const sent = new Map<string, number>();
    let before = 0;
    await using proxy = await startTcpProxy({
      target: testRedisUrl(),
      delayUpstreamMs: (chunk) => {
        const states = statesIn(chunk);
        for (const state of states) sent.set(state, (sent.get(state) ?? 0) + 1);
        if (states.length > 0 && random() < CUT_BEFORE) {
          before += 1;
          // All of the worker's connections: this chunk goes nowhere any more.
          proxy.cut();
        }
        return 0;
      },
      cutBeforeReplyTo: (chunk) => statesIn(chunk).length > 0 && random() < CUT_AFTER,
    });
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    const jobIds = await Promise.all(Array.from({ length: JOBS }, () => startJob(gateway)));
    for (const jobId of jobIds) expect((await client.watch(jobId)).ok).toBe(true);
    await system.startWorker({
      redisUrl: proxy.url,
      concurrency: JOBS,
      handlers: {
        "persona-generation": async ({ stage, report, told }) => {
          stage("generating");
          for (let done = 1; done <= REPORTS; done += 1) {
            report(done, REPORTS);
            await told();
          }
          stage("saving");
          return RESULT;
        },
      },
    });
    await eventually("all have ended", () =>
      jobIds.every((jobId) => client.last(jobId)?.state === "completed"),
    );

    const again = [...sent.values()].filter((times) => times > 1).length;
    process.stdout.write(
      `${sent.size} states; cut before ${before} and before the replies to ${proxy.cuts()}; ${again} were sent again\n`,
    );
    expect(Math.min(before, proxy.cuts(), again)).toBeGreaterThan(0);
    for (const jobId of jobIds) {
      const seen = client.seen.get(jobId) ?? [];
      expect(risesStrictly(seen)).toBe(true);
      const progress = seen.map((job) => job.progress);
      expect(progress).toEqual([...progress].sort((a, b) => a - b));
      const told = seen.flatMap(({ stage, counts }) =>
        stage.key === "generating" ? (counts?.done ?? 0) : [],
      );
      expect(told).toEqual([...told].sort((a, b) => a - b));
      expect(new Set(told).size).toBe(REPORTS + 1);
      expect([...new Set(seen.map(({ stage }) => stage.key))]).toEqual([
        "queued",
        "starting",
        "generating",
        "saving",
        "done",
      ]);
      const words = seen.filter(({ state }) => state === "active").map(wordsOf);
      expect(new Set(words).size).toBe(words.length);
    }
    await gateway.close();
  });

  it("go on over new connections when nobody answers on the ones it had, as does its taking of jobs", async () => {
    await using proxy = await startTcpProxy({ target: testRedisUrl() });
    await using system = await startSystem();
    const gateway = await system.startGateway();
    const client = await gateway.watch();
    const jobId = await startJob(gateway);
    expect((await client.watch(jobId)).ok).toBe(true);
    let runs = 0;
    let isStarted = false;
    await system.startWorker({
      redisUrl: proxy.url,
      handlers: {
        "persona-generation": async ({ stage, report, told, signal }) => {
          runs += 1;
          stage("generating");
          await told();
          // A worker says that it is there while it takes its first job; that may not be lost.
          await eventually("the worker is started", () => isStarted);
          if (runs === 1) proxy.deaden();
          for (let done = 1; done <= REPORTS && !signal.aborted; done += 1) {
            report(done, REPORTS);
            await told();
          }
          return RESULT;
        },
      },
    });
    isStarted = true;
    const startedAt = performance.now();
    await eventually("it has ended", () => client.last(jobId)?.state === "completed");
    const next = await startJob(gateway);
    expect((await client.watch(next)).ok).toBe(true);
    await eventually("the next one ends, too", () => client.last(next)?.state === "completed");
    process.stdout.write(
      `half-open worker: both jobs ended after ${(performance.now() - startedAt).toFixed(0)} ms, the first took ${runs - 1} runs\n`,
    );
    expect(risesStrictly(client.seen.get(jobId) ?? [])).toBe(true);
    await gateway.close();
  });
});
