/** How long a gateway's sockets are without the current state when it is killed and started again on the same port. */
import { join } from "node:path";
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { mintToken, ORG } from "../lib/bench-system.js";
import { Child } from "../lib/child.js";
import { describeAim, median, quantile, short } from "../lib/figures.js";
import { processorMs } from "../lib/processor-time.js";
import { monotonicMs } from "./clock.js";

const CLIENTS = 2;
const GIVE_UP_MS = 60_000;
const AIM_S = 6;
/** Files that a process opens besides its sockets. */
const OTHER_FILES = 200;

export async function measureRestart({ sockets: wanted, jobs, kills, settleMs }, { servers, start, onStop }) {
  const { redisUrl } = servers;
  const prefix = `bench-${process.pid}-restart`;
  const sockets = Math.min(wanted, mostFiles() - OTHER_FILES);
  console.log(
    `\n${sockets.toLocaleString("en-GB")} sockets that watch one of ${jobs} jobs each, the gateway killed and started again, ${kills} times`,
  );
  if (sockets < wanted) console.log(`fewer than ${wanted}: a process may open ${mostFiles()} files here`);
  const child = (file) => {
    const started = new Child(join(import.meta.dirname, file));
    onStop(() => started.stop());
    return started;
  };
  const reporter = child("reporter.js");
  const jobIds = await reporter.ask("prepare", { redisUrl, prefix, org: ORG, count: jobs });
  const commands = jobIds.map((jobId) => ["job:watch", { jobId }]);
  const token = await mintToken();
  const env = { HEADWAY_PREFIX: prefix, LIMIT_SOCKETS_PER_IDENTITY: "1000000" };
  let gateway = await start("gateway", env);
  const { url } = gateway;
  const clients = Array.from({ length: CLIENTS }, () => child("light-sockets.js"));
  const each = (name, params) => Promise.all(clients.map((client) => client.ask(name, params)));
  await each("open", { url, count: Math.floor(sockets / CLIENTS), token, commands });

  const killed = [];
  for (let kill = 0; kill < kills; kill += 1) {
    await setTimeout(settleMs);
    const moment = monotonicMs();
    await each("expect", { moment });
    process.kill(gateway.program.pid, "SIGKILL");
    // One report of each job while there is no gateway: what a socket knew before is not current any more.
    const [restarted] = await Promise.all([
      start("gateway", { ...env, PORT: new URL(url).port }),
      reporter.ask("report", { through: "headway", perSecond: 10, seconds: 0.1 }),
    ]);
    gateway = restarted;
    const servesMs = monotonicMs() - moment;
    const startMs = processorMs(gateway.program.pid);
    const taken = await each("takeCurrent", { withinMs: GIVE_UP_MS });
    killed.push({
      delays: taken.flatMap(({ delays }) => delays),
      late: taken.reduce((sum, { late }) => sum + late, 0),
      failed: taken.flatMap(({ losses }) => losses),
      servesMs,
      startMs,
      socketUs: ((processorMs(gateway.program.pid) - startMs) * 1_000) / sockets,
    });
  }
  print(killed);
  for (const started of [...clients, reporter]) await started.stop();
  await gateway.program.stop();
}

function print(killed) {
  const rows = [
    ["the gateway serves again after", ({ servesMs }) => servesMs / 1_000, "s"],
    ["half of the sockets are current after", ({ delays }) => quantile(delays, 0.5) / 1_000, "s"],
    ["all are current after", ({ delays }) => quantile(delays, 1) / 1_000, "s", AIM_S],
    ["gateway CPU until it serves", ({ startMs }) => startMs, "ms"],
    ["gateway CPU from then on, a socket", ({ socketUs }) => socketUs, "µs"],
  ];
  for (const [label, of, unit, aim] of rows) {
    const values = killed.map(of);
    const range = `(${short(Math.min(...values))}–${short(Math.max(...values))})`;
    const held = aim === undefined ? "" : describeAim(median(values), aim, unit);
    console.log(`${label.padEnd(40)}${`${short(median(values))} ${unit}`.padStart(12)}   ${range}${held}`);
  }
  const late = killed.reduce((sum, one) => sum + one.late, 0);
  if (late > 0) console.log(`${late} were not current ${GIVE_UP_MS / 1_000} s after a kill`);
  const counts = new Map();
  for (const [why, count] of killed.flatMap(({ failed }) => failed))
    counts.set(why, (counts.get(why) ?? 0) + count);
  console.log(
    `lost, or failed to connect: ${[...counts].map(([why, count]) => `${why} × ${count}`).join(", ")}`,
  );
}

/** Node raises its own limit to the hard one when it starts. */
function mostFiles() {
  try {
    const limits = readFileSync("/proc/self/limits", "utf8");
    const hard = /^Max open files\s+\S+\s+(\S+)/m.exec(limits)?.[1];
    return hard === undefined || hard === "unlimited" ? Infinity : Number(hard);
  } catch {
    return Infinity;
  }
}
