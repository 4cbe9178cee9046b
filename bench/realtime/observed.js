/**
 * What an application's own queues cost `headway attach`: the jobs of a few queues, which are watched or not, beside hundreds of
 * queues in which nothing happens.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { Redis } from "ioredis";
import { ROOT } from "../../scripts/lib/prepare.js";
import { Child } from "../lib/child.js";
import { describeAim, short } from "../lib/figures.js";
import { processorMs, redisMs } from "../lib/processor-time.js";

/** For the gateway to compile what it runs often. */
const SETTLE_MS = 20_000;
const AIM_PERCENT = { watched: 15, unwatched: 1 };

export async function measureObserved(
  { watched, others, perSecond, seconds, settleMs = SETTLE_MS },
  { servers, onStop },
) {
  const { redisUrl } = servers;
  console.log(
    `\n${perSecond.toLocaleString("en-GB")} jobs a second through ${watched} queues of an application, and ${others} other queues, ${seconds} s each`,
  );
  console.log(`${"".padEnd(40)}${"gateway".padStart(12)}${"Redis".padStart(12)}${"jobs/s".padStart(10)}`);
  const redis = new Redis(redisUrl);
  onStop(() => redis.disconnect());
  const load = startChild("queue-load.js", onStop);
  const { queues, longJobs } = await load.ask("prepare", { redisUrl, watched, others });
  const gateway = await attach(redisUrl, onStop);

  const measure = async (what, aim) => {
    await setTimeout(settleMs);
    const take = async () => ({
      at: performance.now(),
      gateway: processorMs(gateway.pid),
      redis: await redisMs(redis),
      jobs: await load.ask("countDone"),
    });
    const before = await take();
    await setTimeout(seconds * 1_000);
    const after = await take();
    const passedMs = after.at - before.at;
    const percent = (100 * (after.gateway - before.gateway)) / passedMs;
    const ofRedis = (100 * (after.redis - before.redis)) / passedMs;
    const cells = [percent, ofRedis].map((value) => `${short(value)} %`.padStart(12)).join("");
    const rate = short((1_000 * (after.jobs - before.jobs)) / passedMs).padStart(10);
    console.log(`${what.padEnd(40)}${cells}${rate}${aim ? describeAim(percent, aim, "% of a core") : ""}`);
  };

  await measure("no job, nothing is watched");
  await load.ask("pace", { perSecond });
  await measure("nothing is watched", AIM_PERCENT.unwatched);
  const watch = async (commandOf) => {
    const watchers = startChild("watchers.js", onStop);
    for (const [index, queue] of queues.entries())
      await watchers.ask("connect", {
        url: gateway.url,
        token: gateway.token,
        count: 1,
        commands: [commandOf(queue, longJobs[index])],
      });
    return watchers;
  };
  const lists = await watch((queue) => ["feed:watch", { queue }]);
  await measure("the list of each queue is watched", AIM_PERCENT.watched);
  await watch((queue, jobId) => ["job:watch", { queue, jobId }]);
  await measure("and a job of each queue", AIM_PERCENT.watched);
  await lists.stop();
  await measure("only a job of each queue", AIM_PERCENT.watched);
  await load.stop();
}

function startChild(file, onStop) {
  const child = new Child(join(import.meta.dirname, file));
  onStop(() => child.stop());
  return child;
}

/** Starts the terminal's program, as an operator does. */
async function attach(redisUrl, onStop) {
  const program = spawn(
    process.execPath,
    [join(ROOT, "cli", "dist", "main.js"), "attach", redisUrl, "--port", "0"],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  onStop(async () => {
    if (program.exitCode !== null || program.signalCode !== null) return;
    program.kill("SIGINT");
    await once(program, "exit");
  });
  const [link] = await once(createInterface({ input: program.stdout }), "line");
  const { origin, hash } = new URL(link);
  return { pid: program.pid, url: origin, token: hash.slice("#token=".length) };
}
