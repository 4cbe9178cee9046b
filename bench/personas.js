/**
 * A worker and a gateway as they are built, with a Redis and a MongoDB of their own, make 10,000 personas as if somebody had
 * clicked: how long it takes until they are saved, how long the generating alone, and the most memory the worker ever had.
 */
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { SignJWT } from "jose";
import { Program } from "@headway/embedded/program";
import { startServers } from "@headway/embedded/start";
import { ROOT } from "../scripts/lib/prepare.js";

const COUNT = 10_000;
const RUNS = 3;
/** What is said to be good enough; the figures are printed either way. */
const AIM = { savedS: 15, generatingS: 3, peakMB: 250 };
const GIVE_UP_AFTER_MS = 180_000;
/** USER_HZ of every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;
const SECRET = randomBytes(32).toString("hex");

export async function measure() {
  const dataDir = mkdtempSync(join(tmpdir(), "headway-bench-"));
  const logDir = join(dataDir, "logs");
  mkdirSync(logDir);
  const stops = [() => rmSync(dataDir, { recursive: true, force: true })];
  try {
    const servers = await startServers({
      dataDir,
      redisUrl: process.env.REDIS_URL || undefined,
      mongoUrl: process.env.MONGO_URL || undefined,
      log: (line) => process.stderr.write(`${line}\n`),
    });
    stops.push(() => servers.stop());
    const env = {
      ...process.env,
      REDIS_URL: servers.redisUrl,
      MONGO_URL: servers.mongoUrl,
      HEADWAY_DATA_DIR: dataDir,
      HEADWAY_PREFIX: `bench-${process.pid}`,
      AUTH_SECRET: SECRET,
      // One identity asks for everything here.
      LIMIT_REQUESTS_PER_SECOND: "100000",
      GENERATOR: "offline",
      OFFLINE_PACE_MS: "0",
      PORT: "0",
      HOST: "127.0.0.1",
    };
    const start = async (name) => {
      const path = join(ROOT, name, "dist", "main.js");
      const program = new Program({ name, path, env, logDir, onRestart: () => undefined });
      stops.push(() => program.stop());
      return { program, ...(await program.start()) };
    };
    const { url } = await start("gateway");
    console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.versions.node}`);
    for (const line of servers.describe) console.log(line);
    const runs = [];
    for (let number = 1; number <= RUNS; number++) {
      // A worker of its own for each run, so that the peak is that of one job.
      const { program: worker } = await start("worker");
      await run(url, worker.pid, 500, `warm-up ${number}, not counted`);
      const figures = await run(url, worker.pid, COUNT, `run ${number}`);
      runs.push({ ...figures, peakMB: peakMemoryMB(worker.pid) });
      await worker.stop();
    }
    report(runs);
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

/** One job, from the request to the first answer that says it is completed. */
async function run(url, pid, count, name) {
  const authorization = `Bearer ${await mintToken()}`;
  const headers = { authorization, "content-type": "application/json" };
  const clickedAt = performance.now();
  const cpuBefore = cpuSeconds(pid);
  const response = await fetch(`${url}/admin/dev/personas/preset`, {
    method: "POST",
    headers,
    body: JSON.stringify({ template: "support-desk", count, seed: name }),
  });
  if (response.status !== 202)
    throw new Error(`expected 202, got ${response.status}: ${await response.text()}`);
  const { jobId } = await response.json();
  for (;;) {
    const { status, result, error } = await (
      await fetch(`${url}/admin/dev/personas/jobs/${jobId}`, { headers })
    ).json();
    if (status === "completed" && result.created === count) break;
    if (status === "failed") throw new Error(error.message);
    if (performance.now() - clickedAt > GIVE_UP_AFTER_MS)
      throw new Error(`${name} is not done yet: ${status}`);
    await setTimeout(50);
  }
  const savedS = (performance.now() - clickedAt) / 1_000;
  const cpuS = cpuSeconds(pid) - cpuBefore;
  const { attempts, report } = await (await fetch(`${url}/admin/jobs/${jobId}`, { headers })).json();
  const stages = attempts
    .at(-1)
    .stages.map(({ key, startedAt, endedAt }) => [key, (endedAt - startedAt) / 1_000]);
  const { generating = Number.NaN } = Object.fromEntries(stages);
  console.log(
    `${name}: ${count} personas saved after ${savedS.toFixed(1)} s, of which generating ${generating.toFixed(1)} s`,
  );
  return { savedS, cpuS, generatingS: generating, report };
}

function report(runs) {
  const middle = (name) => runs.map((one) => one[name]).sort((a, b) => a - b)[Math.floor(runs.length / 2)];
  const line = (what, value, unit, aim) => {
    const aimed = aim === undefined ? "" : `(aim: under ${aim})`;
    console.log(`${what.padEnd(34)} ${value.toFixed(1).padStart(7)} ${unit.padEnd(2)} ${aimed}`);
  };
  console.log(`\n${COUNT.toLocaleString("en-GB")} personas, the middle of ${runs.length} runs`);
  line("from the click to saved", middle("savedS"), "s", AIM.savedS);
  line("of which generating and keeping", middle("generatingS"), "s", AIM.generatingS);
  if (!Number.isNaN(runs[0].cpuS)) line("the worker's processor time", middle("cpuS"), "s");
  if (!Number.isNaN(runs[0].peakMB))
    line("the worker's memory at its peak", middle("peakMB"), "MB", AIM.peakMB);
  console.log(`quality: ${JSON.stringify(runs[0].report)}`);
}

/** What Linux calls the high-water mark of a process' resident memory; NaN elsewhere. */
function peakMemoryMB(pid) {
  try {
    const [, kilobytes] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kilobytes) / 1_024;
  } catch {
    return Number.NaN;
  }
}

/** What a process has used of the processors so far, on Linux; steadier than the clock where a machine is shared. */
function cpuSeconds(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    return Number.NaN;
  }
}

function mintToken() {
  return new SignJWT({ sub: "bench", org: "bench", role: "admin" })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuedAt()
    .setExpirationTime("1h")
    .sign(new TextEncoder().encode(SECRET));
}
