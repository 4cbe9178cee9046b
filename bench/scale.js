/**
 * What one gateway costs by what it does: a sweep over sockets, frames and updates heard, a cost model fitted to it by least squares,
 * and what the model says of an installation that is far larger than the machine it was measured on (docs/SCALE.md). With
 * `isCluster`, what it says of two gateways on three masters, beside what those take.
 */
import { setTimeout } from "node:timers/promises";
import { withBenchSystem } from "./lib/bench-system.js";
import { short } from "./lib/figures.js";
import { fit } from "./lib/least-squares.js";
import { measureCluster } from "./scale/cluster.js";
import { estimate } from "./scale/estimate.js";
import { startInstallation } from "./scale/installation.js";

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
/** A snapshot of a job at work, with what WebSocket, TCP and IP put around it. */
const FRAME_BYTES = 900;

export async function measureScale({ tiny = false, cluster = false } = {}) {
  const sizes = tiny ? TINY : FULL;
  await withBenchSystem({ LOG_LEVEL: "warn" }, async (system) => {
    const { points, connectUs, socketKiB } = await sweep(sizes, system);
    const gateway = fit(points, ["sockets", "frames", "heard", "one"], "gatewayUs");
    const redis = fit(points, ["writes", "heard", "one"], "redisUs");
    printFit(points, gateway, redis);
    console.log(`a connect with a watch: ${short(connectUs)} µs; a socket: ${short(socketKiB)} KiB`);
    if (cluster) await measureCluster(sizes, system, { gateway, redis });
    for (const perSecond of [0.1, 1]) {
      const wanted = {
        watchers: 10_000_000,
        jobs: 1_000_000,
        perSecond,
        frameBytes: FRAME_BYTES,
        socketKiB,
      };
      console.log(`\n10 million watchers of 1 million jobs, ${perSecond} updates a second of each job:`);
      for (const [what, value] of Object.entries(estimate(wanted, gateway, redis)))
        console.log(`${what.padEnd(44)}${value}`);
    }
  });
}

/** @returns points of the sweep, each with what was done and what it cost in a second; and what it took to connect the largest group */
async function sweep({ groups, jobs, paces, idleSeconds, seconds, warmUpMs }, system) {
  const { redisUrl } = system.servers;
  const installation = await startInstallation(system, { redisUrl, gateways: 1, jobs });
  await setTimeout(warmUpMs);
  const visit = async (sockets, watched) => {
    const opened = await installation.open({ sockets, watched });
    const points = [];
    for (const perSecond of paces) {
      const forSeconds = perSecond > 0 ? seconds : idleSeconds;
      points.push({ one: 1, ...(await installation.measure(opened, { perSecond, seconds: forSeconds })) });
    }
    await opened.stop();
    return { points, connectUs: opened.connectUs[0], socketKiB: opened.socketKiB[0] };
  };
  // Not kept: the gateway compiles what it runs.
  await visit(groups[0], 1);
  const visits = [];
  for (const sockets of groups) visits.push(await visit(sockets, 1));
  const { connectUs, socketKiB } = visits.at(-1);
  visits.push(await visit(jobs, jobs));
  await installation.stop();
  return { points: visits.flatMap(({ points }) => points), connectUs, socketKiB };
}

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
