/** Two gateways on a Redis Cluster of three masters, beside what the model of one gateway on one server says of them. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { startRedisCluster } from "@headway/embedded/redis-cluster";
import { short } from "../lib/figures.js";
import { startInstallation } from "./installation.js";

const GATEWAYS = 2;
const COLUMNS = [
  ["sockets a gateway", 18],
  ["frames/s", 10],
  ["heard/s", 9],
  ["writes/s", 10],
  ["a gateway, µs/s", 17],
  ["model", 9],
  ["all masters, µs/s", 19],
  ["model", 9],
];

export async function measureCluster({ groups, jobs, idleSeconds, seconds, warmUpMs }, system, model) {
  const dataDir = join(system.dataDir, "cluster");
  mkdirSync(dataDir);
  const cluster = await startRedisCluster({ dataDir, log: (line) => process.stderr.write(`${line}\n`) });
  system.onStop(() => cluster.stop());
  const installation = await startInstallation(system, { redisUrl: cluster.url, gateways: GATEWAYS, jobs });
  const { masters } = installation;
  await setTimeout(warmUpMs);
  const [few, some] = groups;
  const visits = [
    { sockets: some, watched: 1, paces: [0, 5] },
    { sockets: jobs, watched: jobs, paces: [1, 5] },
  ];
  // Not kept: the gateways compile what they run.
  const first = await installation.open({ sockets: few, watched: 1 });
  await installation.measure(first, { perSecond: 5, seconds });
  await first.stop();
  console.log(`\n${GATEWAYS} gateways on a cluster of ${masters} masters, ${jobs} jobs`);
  console.log(COLUMNS.map(([title, width]) => title.padStart(width)).join(""));
  const ratios = [];
  for (const { paces, ...visit } of visits) {
    const opened = await installation.open(visit);
    for (const perSecond of paces) {
      const forSeconds = perSecond > 0 ? seconds : idleSeconds;
      const point = await installation.measure(opened, { perSecond, seconds: forSeconds });
      const gatewayUs = model.gateway.predict({ ...point, one: 1 });
      // Redis sends an update to each gateway that hears of it, and each master has its own floor.
      const redisUs = model.redis.predict({ ...point, heard: point.heard * GATEWAYS, one: masters });
      ratios.push([point.gatewayUs / gatewayUs, point.redisUs / redisUs]);
      const { sockets, frames, heard, writes } = point;
      const cells = [sockets, frames, heard, writes, point.gatewayUs, gatewayUs, point.redisUs, redisUs];
      console.log(cells.map((cell, at) => cell.toFixed(0).padStart(COLUMNS[at][1])).join(""));
    }
    await opened.stop();
  }
  for (const [at, what] of ["a gateway", "all masters"].entries()) {
    const values = ratios.map((pair) => pair[at]);
    console.log(`measured ÷ model, ${what}: ${short(Math.min(...values))} to ${short(Math.max(...values))}`);
  }
  await installation.stop();
}
