import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser } from "playwright-core";
import { eventually } from "@headway/shared/testing/eventually";
import { startBrowser } from "./support/browser.ts";
import { mintToken, startSystem } from "./support/system.ts";
import type { TestSystem } from "./support/system.ts";

const JOBS = 10;
const REPORTS_PER_JOB = 100;
/** How often a command is sent, in ms, whose answer comes by the same way at the same time. */
const ASK_EVERY_MS = 50;
/** Just over the 100 ms in which reports are coalesced, so that each one is delivered by itself. */
const BETWEEN_REPORTS_MS = 110;

let browser: Browser;
let system: TestSystem;

beforeAll(async () => {
  browser = await startBrowser();
  system = await startSystem();
});

afterAll(async () => {
  await browser.close();
  await system[Symbol.asyncDispose]();
});

const nowMs = (): number => performance.timeOrigin + performance.now();

describe("the time from a worker's report to a browser's handler", () => {
  it("is about that of a command's answer, for 1,000 reports of 10 jobs", async () => {
    const gateway = await system.startGateway();
    const reportedAt = new Map<string, number>();
    await system.startWorker({
      concurrency: JOBS,
      handlers: {
        "persona-generation": async ({ jobId, stage, report }) => {
          stage("generating");
          for (let done = 1; done <= REPORTS_PER_JOB; done += 1) {
            await new Promise((resolve) => setTimeout(resolve, BETWEEN_REPORTS_MS));
            reportedAt.set(`${jobId} ${done}`, nowMs());
            report(done, REPORTS_PER_JOB);
          }
          return { created: 1, requested: 1, failed: 0, fromFallback: 0 };
        },
      },
    });
    const page = await browser.newPage();
    await page.goto(`${gateway.url}/healthz`);
    const jobIds = await Promise.all(
      Array.from({ length: JOBS }, async () => {
        const response = await gateway.call("POST", "/admin/dev/personas/preset", {
          body: { template: "saas-trial" },
        });
        return ((await response.json()) as { jobId: string }).jobId;
      }),
    );

    // A bare WebSocket that speaks the protocol, so that what is measured is the delivery and no view.
    await page.evaluate(
      ([url, token, ids, askEveryMs]) => {
        const heard: Record<string, number> = {};
        const answeredMs: number[] = [];
        Object.assign(window, { heard, answeredMs });
        const unknown = `${ids.length}["job:unwatch",{"jobId":"nobody"}]`;
        let askedAt: number | undefined;
        const socket = new WebSocket(`${url.replace(/^http/, "ws")}/socket.io/?EIO=4&transport=websocket`);
        socket.onmessage = ({ data }: MessageEvent<string>) => {
          const at = performance.timeOrigin + performance.now();
          if (data.startsWith("0")) socket.send(`40${JSON.stringify({ token })}`);
          if (data.startsWith("40")) {
            ids.forEach((jobId, id) => {
              socket.send(`42${id}${JSON.stringify(["job:watch", { jobId }])}`);
            });
            setInterval(() => {
              if (askedAt !== undefined) return;
              askedAt = performance.timeOrigin + performance.now();
              socket.send(`42${unknown}`);
            }, askEveryMs);
          }
          if (data.startsWith(`43${ids.length}[`) && askedAt !== undefined) {
            answeredMs.push(at - askedAt);
            askedAt = undefined;
          }
          if (data === "2") socket.send("3");
          if (!data.startsWith('42["job:update"')) return;
          const [, job] = JSON.parse(data.slice(2)) as [string, { jobId: string; counts?: { done: number } }];
          if (job.counts) heard[`${job.jobId} ${job.counts.done}`] ??= at;
        };
      },
      [gateway.url, await mintToken(), jobIds, ASK_EVERY_MS] as const,
    );

    const readHeard = () =>
      page.evaluate(() => (window as unknown as { heard: Record<string, number> }).heard);
    await eventually("all last reports have come", async () => {
      const heard = await readHeard();
      return jobIds.every((jobId) => `${jobId} ${REPORTS_PER_JOB}` in heard);
    });
    const latencies = Object.entries(await readHeard()).map(
      ([report, at]) => at - (reportedAt.get(report) ?? NaN),
    );
    const answers = await page.evaluate(() => (window as unknown as { answeredMs: number[] }).answeredMs);
    const quantile = (all: number[], share: number): number =>
      all.sort((a, b) => a - b)[Math.floor((all.length - 1) * share)] ?? NaN;
    process.stdout.write(
      `${latencies.length} reports: p50 ${quantile(latencies, 0.5).toFixed(1)} ms, p99 ${quantile(latencies, 0.99).toFixed(1)} ms, ` +
        `longest ${quantile(latencies, 1).toFixed(1)} ms; ${answers.length} answers: p50 ${quantile(answers, 0.5).toFixed(1)} ms\n`,
    );
    // A slow machine gathers reports, and is late with all alike: what a report takes longer than an answer is ours.
    expect(latencies.length).toBeGreaterThan((JOBS * REPORTS_PER_JOB) / 2);
    expect(quantile(latencies, 0.5)).toBeLessThan(5 * quantile(answers, 0.5) + BETWEEN_REPORTS_MS);
    await gateway.close();
  });
});
