/** What a report of a tracked job costs its worker and Redis: one that is coalesced away, and one that is written. */
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Redis } from "ioredis";
import { Child } from "../lib/child.js";
import { describeAim, short } from "../lib/figures.js";
import { processorMs, redisMs } from "../lib/processor-time.js";

const SETTLE_MS = 20_000;
const AIM_US = { coalesced: 30, written: 150, redis: 60 };
/** Reports a second of each job; ten of them are written. */
const PACES = { written: 8, coalesced: 200 };
/** Of jobs that report often, so many report at once. */
const BUSY_SHARE = 0.1;

export async function measureTrack({ jobs, seconds, settleMs = SETTLE_MS }, { servers, onStop }) {
  const { redisUrl } = servers;
  console.log(`\nReports of ${jobs} tracked jobs of one worker, ${seconds} s each`);
  const redis = new Redis(redisUrl);
  const worker = new Child(join(import.meta.dirname, "tracked-jobs.js"));
  onStop(() => worker.stop());
  onStop(() => redis.disconnect());
  await worker.ask("start", { redisUrl, jobs });

  const measure = async (pace) => {
    await worker.ask("pace", pace);
    await setTimeout(settleMs);
    const take = async () => ({
      worker: processorMs(worker.pid),
      redis: await redisMs(redis),
      reports: await worker.ask("countReports"),
      commands: await commandCalls(redis),
    });
    const before = await take();
    await setTimeout(seconds * 1_000);
    const after = await take();
    const commands = Object.entries(after.commands).flatMap(([name, calls]) => {
      const more = calls - (before.commands[name] ?? 0);
      return more > 0 ? [[name, more]] : [];
    });
    return {
      workerUs: 1_000 * (after.worker - before.worker),
      redisUs: 1_000 * (after.redis - before.redis),
      reports: after.reports - before.reports,
      written: Object.fromEntries(commands).evalsha ?? 0,
      commands,
    };
  };

  // The same loop and the same running jobs, without a report.
  const idle = await measure({ perSecond: PACES.written, jobs, isSilent: true });
  const written = await measure({ perSecond: PACES.written, jobs });
  const busyJobs = Math.ceil(jobs * BUSY_SHARE);
  const silent = await measure({ perSecond: PACES.coalesced, jobs: busyJobs, isSilent: true });
  const often = await measure({ perSecond: PACES.coalesced, jobs: busyJobs });

  const writtenUs = (written.workerUs - idle.workerUs) / written.written;
  const redisUs = (written.redisUs - idle.redisUs) / written.written;
  const coalesced = often.reports - often.written;
  const coalescedUs = (often.workerUs - silent.workerUs - often.written * writtenUs) / coalesced;
  const print = (what, value, aim) =>
    console.log(`${what.padEnd(48)}${`${short(value)} µs`.padStart(12)}${describeAim(value, aim, "µs")}`);
  print("worker CPU per report written", writtenUs, AIM_US.written);
  print("worker CPU per report coalesced away", coalescedUs, AIM_US.coalesced);
  print("Redis CPU per report written", redisUs, AIM_US.redis);
  const each = written.commands
    .filter(([, calls]) => calls >= written.written / 100)
    .map(([name, calls]) => `${name} ${short(calls / written.written)}`);
  console.log(`commands of Redis per report written: ${each.join(", ")}`);
  await worker.stop();
}

/** How often each command has been called, by clients and by scripts. */
async function commandCalls(redis) {
  const info = await redis.info("commandstats");
  return Object.fromEntries(
    [...info.matchAll(/^cmdstat_([^:]+):calls=(\d+)/gm)].map(([, name, calls]) => [name, Number(calls)]),
  );
}
