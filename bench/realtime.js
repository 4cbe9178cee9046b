/**
 * What realtime costs: latency and the gateway's processor time, beside a plain Socket.IO room in the same run; and what
 * running jobs cost that nobody watches.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus } from "node:os";
import { withBenchSystem } from "./lib/bench-system.js";
import { measureBoard } from "./realtime/board.js";
import { measureFanOut } from "./realtime/fan-out.js";
import { measurePolls } from "./realtime/polls.js";
import { measureIdleJobs } from "./realtime/idle-jobs.js";
import { measureObserved } from "./realtime/observed.js";
import { measureTrack } from "./realtime/track.js";
import { measureRestart } from "./realtime/restart.js";
import { dashboards, many, watchers } from "./realtime/scenarios.js";
import { measureSockets } from "./realtime/sockets.js";

/** Reports a second of each job that is listed: a job at ease, and one that reports nearly as often as is passed on. */
const DASHBOARD_PACES = [2, 8];

const FULL = {
  watchers: { count: 1_000, rounds: 7, seconds: 4, warmUpSeconds: 10 },
  many: { jobs: 20, count: 100, rounds: 5, seconds: 5, warmUpSeconds: 10 },
  dashboards: { jobs: 200, count: 50, rounds: 5, seconds: 4, warmUpSeconds: 10 },
  board: { jobs: 200, viewers: [20, 50], seconds: 15, warmUpSeconds: 20 },
  polls: { clients: 500, seconds: 20 },
  idle: { jobs: 10_000, seconds: 30 },
  observed: { watched: 3, others: 497, perSecond: 1_000, seconds: 20 },
  track: { jobs: 200, seconds: 20 },
  sockets: { jobs: 100, warmUp: 500, count: 2_000, rounds: 3, seconds: 30, settleMs: 5_000 },
  restart: { sockets: 10_000, jobs: 100, kills: 3, settleMs: 5_000 },
};
/** Small enough for a test that only asks whether everything runs. */
const TINY = {
  watchers: { count: 5, rounds: 1, seconds: 0.5, warmUpSeconds: 0.5 },
  many: { jobs: 5, count: 3, rounds: 1, seconds: 0.5, warmUpSeconds: 0.5 },
  dashboards: { jobs: 5, count: 3, rounds: 1, seconds: 0.5, warmUpSeconds: 0.5 },
  board: { jobs: 12, viewers: [2], seconds: 6, warmUpSeconds: 0.5 },
  polls: { clients: 5, seconds: 6 },
  idle: { jobs: 10, seconds: 1, settleMs: 0 },
  observed: { watched: 2, others: 3, perSecond: 50, seconds: 1, settleMs: 0 },
  track: { jobs: 5, seconds: 1, settleMs: 0 },
  sockets: { jobs: 3, warmUp: 4, count: 6, rounds: 1, seconds: 0.5, settleMs: 200 },
  restart: { sockets: 10, jobs: 3, kills: 1, settleMs: 0 },
};

/** What can be measured, by its name on the command line, in the order in which it is. */
const MEASURES = {
  watchers: (sizes, system) => measureFanOut(watchers(sizes), system),
  many: (sizes, system) => measureFanOut(many(sizes), system),
  dashboards: async (sizes, system) => {
    for (const perSecond of DASHBOARD_PACES) await measureFanOut(dashboards({ ...sizes, perSecond }), system);
  },
  board: measureBoard,
  polls: measurePolls,
  idle: measureIdleJobs,
  observed: measureObserved,
  track: measureTrack,
  sockets: measureSockets,
  restart: measureRestart,
};

export async function measure({ only = Object.keys(MEASURES), tiny = false } = {}) {
  const unknown = only.filter((name) => !Object.hasOwn(MEASURES, name));
  if (unknown.length > 0)
    throw new Error(
      `There is nothing named ${unknown.join(", ")} to measure: there are ${Object.keys(MEASURES).join(", ")}.`,
    );
  const sizes = tiny ? TINY : FULL;
  await withBenchSystem({ LOG_LEVEL: "warn" }, async (system) => {
    console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.versions.node}`);
    console.log(
      `Socket.IO ${versionOf("socket.io")}, its Redis adapter ${versionOf("@socket.io/redis-adapter")}, BullMQ ${versionOf("bullmq")}`,
    );
    for (const line of system.servers.describe) console.log(line);
    for (const name of only) await MEASURES[name](sizes[name], system);
  });
}

function versionOf(name) {
  const main = createRequire(import.meta.url).resolve(name);
  const folder = main.slice(0, main.lastIndexOf(`node_modules/${name}/`) + `node_modules/${name}`.length);
  return JSON.parse(readFileSync(`${folder}/package.json`, "utf8")).version;
}
