/**
 * What one gateway costs by what it does: a sweep over sockets, frames and updates heard, a cost model fitted to it by least squares,
 * and what the model says of an installation that is far larger than the machine it was measured on (docs/SCALE.md).
 */
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Redis } from "ioredis";
import { mintToken, ORG, withBenchSystem } from "./lib/bench-system.js";
import { Child } from "./lib/child.js";
import { short } from "./lib/figures.js";
import { fit } from "./lib/least-squares.js";
import { processorMs, residentKiB } from "./lib/processor-time.js";
import { estimate } from "./scale/estimate.js";

const FULL = {
  groups: [250, 500, 1_000],
  jobs: 200,
  paces: [0, 5, 10],
  idleSeconds: 20,
  seconds: 5,
  warmUpMs: 20_000,
};
/** Small enough to see whether everything runs. */
const TINY = { groups: [4, 8], jobs: 4, paces: [0, 5, 10], idleSeconds: 0.5, seconds: 0.5, warmUpMs: 0 };
const QUIET_MS = 300;

export async function measureScale({ tiny = false } = {}) {
  const sizes = tiny ? TINY : FULL;
  await withBenchSystem({ LOG_LEVEL: "warn" }, async (system) => {
    const points = await sweep(sizes, system);
    const gateway = fit(points, ["sockets", "frames", "heard", "one"], "gatewayUs");
    const redis = fit(points, ["writes", "heard", "one"], "redisUs");
    printFit(points, gateway, redis);
    const { connectUs, socketKiB, frameBytes } = points.storm;
    console.log(`a connect with a watch: ${short(connectUs)} µs; a socket: ${short(socketKiB)} KiB`);
    for (const perSecond of [0.1, 1]) {
      const wanted = { watchers: 10_000_000, jobs: 1_000_000, perSecond, frameBytes, socketKiB };
      console.log(`\n10 million watchers of 1 million jobs, ${perSecond} updates a second of each job:`);
      for (const [what, value] of Object.entries(estimate(wanted, gateway, redis)))
        console.log(`${what.padEnd(44)}${value}`);
    }
  });
}

/** @returns points of the sweep, each with what was done and what it cost in a second; `storm`: what it took to connect */
async function sweep({ groups, jobs, paces, idleSeconds, seconds, warmUpMs }, { servers, start, onStop }) {
  const prefix = `scale-${process.pid}`;
  const { redisUrl } = servers;
  const child = (file) => {
    const started = new Child(join(import.meta.dirname, "realtime", file));
    onStop(() => started.stop());
    return started;
  };
  const redis = new Redis(redisUrl);
  onStop(() => redis.disconnect());
  const reporter = child("reporter.js");
  const jobIds = await reporter.ask("prepare", { redisUrl, prefix, org: ORG, count: jobs });
  const { program, url } = await start("gateway", {
    HEADWAY_PREFIX: prefix,
    LIMIT_SOCKETS_PER_IDENTITY: "1000000",
  });
  const { pid } = program;
  const token = await mintToken();
  await setTimeout(warmUpMs);
  const points = [];
  const storms = [];

  const measure = async (load, sockets, heardJobs, perSecond) => {
    const before = { at: performance.now(), gateway: processorMs(pid), redis: await redisUs(redis) };
    let writes = 0;
    if (perSecond > 0) writes = await reporter.ask("report", { through: "headway", perSecond, seconds });
    else await setTimeout(idleSeconds * 1_000);
    const { delivered } = await load.ask("take", { quietMs: QUIET_MS });
    const passed = (performance.now() - before.at) / 1_000;
    points.push({
      sockets,
      frames: delivered / passed,
      heard: ((writes / jobs) * heardJobs) / passed,
      writes: writes / passed,
      one: 1,
      gatewayUs: ((processorMs(pid) - before.gateway) * 1_000) / passed,
      redisUs: ((await redisUs(redis)) - before.redis) / passed,
    });
  };
  /** So many sockets that watch one job each, of `watched` jobs. */
  const visit = async (count, watched) => {
    const load = child("watchers.js");
    const before = { cpu: processorMs(pid), kib: residentKiB(pid) };
    for (let job = 0; job < watched; job += 1) {
      const commands = [["job:watch", { jobId: jobIds[job] }]];
      await load.ask("connect", { url, count: count / watched, token, commands });
    }
    const connectUs = ((processorMs(pid) - before.cpu) * 1_000) / count;
    storms.push({ connectUs, socketKiB: (residentKiB(pid) - before.kib) / count });
    for (const pace of paces) await measure(load, count, watched, pace);
    await load.stop();
    await setTimeout(QUIET_MS);
  };
  // The first is not kept: the gateway compiles what it runs.
  await visit(groups[0], 1);
  points.length = storms.length = 0;
  for (const count of groups) await visit(count, 1);
  await visit(jobs, jobs);
  await program.stop();
  const last = storms.at(-2);
  return Object.assign(points, { storm: { ...last, frameBytes: FRAME_BYTES } });
}

/** A snapshot of a job at work, with what WebSocket, TCP and IP put around it. */
const FRAME_BYTES = 900;

function printFit(points, gateway, redis) {
  console.log(
    `${"sockets".padStart(8)}${"frames/s".padStart(10)}${"heard/s".padStart(9)}${"µs/s".padStart(10)}${"model".padStart(10)}`,
  );
  for (const point of points) {
    const cells = [point.sockets, point.frames, point.heard, point.gatewayUs, gateway.predict(point)];
    console.log(cells.map((cell, at) => cell.toFixed(0).padStart([8, 10, 9, 10, 10][at])).join(""));
  }
  const [a, b, c, d] = gateway.coefficients.map(short);
  console.log(
    `\ngateway: µs/s = ${a} · sockets + ${b} · frames + ${c} · heard + ${d}   (R² ${gateway.r2.toFixed(3)})`,
  );
  const [e, f, g] = redis.coefficients.map(short);
  console.log(`Redis:   µs/s = ${e} · writes + ${f} · heard + ${g}   (R² ${redis.r2.toFixed(3)})`);
}

/** Processor time that Redis has used so far, in µs. */
async function redisUs(redis) {
  const info = await redis.info("cpu");
  const seconds = [...info.matchAll(/^used_cpu_(?:sys|user):([\d.]+)/gm)].map(([, value]) => Number(value));
  return 1e6 * seconds.reduce((sum, one) => sum + one, 0);
}
