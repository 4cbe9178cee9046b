/** What running jobs cost a gateway while nobody watches: how much of one core it takes, beside the same gateway without jobs. */
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Redis } from "ioredis";
import { ORG } from "../lib/bench-system.js";
import { Child } from "../lib/child.js";
import { short } from "../lib/figures.js";
import { processorMs } from "../lib/processor-time.js";

/** For the programs to compile what they run often, and for the first look at each job. */
const SETTLE_MS = 10_000;
const AIM_PERCENT = 1;

export async function measureIdleJobs({ jobs, seconds, settleMs = SETTLE_MS }, { servers, start, onStop }) {
  const { redisUrl, mongoUrl } = servers;
  const prefix = `bench-${process.pid}-idle`;
  console.log(`\n${jobs.toLocaleString("en-GB")} running jobs that nobody watches, ${seconds} s each`);
  console.log(`${"".padEnd(40)}${"gateway".padStart(12)}${"Redis".padStart(12)}   of one core`);
  const redis = new Redis(redisUrl);
  onStop(() => redis.disconnect());
  const { program } = await start("gateway", { HEADWAY_PREFIX: prefix });

  const measure = async (what, aim) => {
    await setTimeout(settleMs);
    const before = { at: performance.now(), gateway: processorMs(program.pid), redis: await redisMs(redis) };
    await setTimeout(seconds * 1_000);
    const passedMs = performance.now() - before.at;
    const percent = (100 * (processorMs(program.pid) - before.gateway)) / passedMs;
    const ofRedis = (100 * ((await redisMs(redis)) - before.redis)) / passedMs;
    const cells = [percent, ofRedis].map((value) => `${short(value)} %`.padStart(12)).join("");
    const held = percent < AIM_PERCENT ? "aim of under 1 % held" : "AIM OF UNDER 1 % MISSED";
    console.log(`${what.padEnd(40)}${cells}${aim ? `   ${held}` : ""}`);
  };

  await measure("no job", false);
  const worker = new Child(join(import.meta.dirname, "busy-jobs.js"));
  onStop(() => worker.stop());
  await worker.ask("start", { redisUrl, mongoUrl, prefix, org: ORG, count: jobs });
  for (const perSecond of [0, jobs / 100, jobs / 10]) {
    await worker.ask("pace", { perSecond });
    await measure(`${jobs.toLocaleString("en-GB")} jobs, ${perSecond} reports a second`, true);
  }
  await worker.stop();
  await program.stop();
}

/** Processor time that Redis has used so far, in ms. */
async function redisMs(redis) {
  const info = await redis.info("cpu");
  const seconds = [...info.matchAll(/^used_cpu_(?:sys|user):([\d.]+)/gm)].map(([, value]) => Number(value));
  return 1_000 * seconds.reduce((sum, one) => sum + one, 0);
}
