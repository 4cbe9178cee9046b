import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { readPlugins } from "@headway/shared/node/read-plugins";
import { loadParts } from "@headway/shared/plugins/define-plugin";
import { LaunchError } from "./launch-error.ts";
import type { SampleRequest } from "./plugin-parts.ts";
import { Program } from "./program.ts";
import type { Ready } from "./program.ts";
import { restartOnChange } from "./restart-on-change.ts";
import { SampleJob } from "./sample-job.ts";
import { startServers } from "./start.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const CONFIG = new URL("../../headway.config.js", import.meta.url);
/** Who opens the printed link, and whose the sample job is. */
const LOCAL_ORG = "local";
const LINK_LASTS = "12h";
const SECRET_BYTES = 32;
/** How often the launcher looks whether it has been left alone. */
const PARENT_LOOK_EVERY_MS = 500;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * `npm start`: brings up the servers, a worker and a gateway, prints the link, and stays until Ctrl-C; then stops everything
 * in reverse order. Rejects when a part cannot start, with everything stopped again.
 */
export async function launch(env: NodeJS.ProcessEnv): Promise<void> {
  const wantsSample = readSampleSetting(env["HEADWAY_SAMPLE"]);
  assertSecretSetting(env["AUTH_SECRET"]);
  const dataDir = resolve(env["HEADWAY_DATA_DIR"] || ".data");
  const logDir = join(dataDir, "logs");
  mkdirSync(logDir, { recursive: true });
  const request = await readSampleRequest(env);
  const stops: (() => Promise<void>)[] = [];
  const stopAll = async (): Promise<void> => {
    for (let stop = stops.pop(); stop; stop = stops.pop()) await stop();
  };
  const stopped = onStopSignal();
  try {
    const servers = await startServers({
      dataDir,
      ...(env["REDIS_URL"] && { redisUrl: env["REDIS_URL"] }),
      ...(env["MONGO_URL"] && { mongoUrl: env["MONGO_URL"] }),
      log: say,
    });
    stops.push(() => servers.stop());
    for (const line of servers.describe) say(`  ${line}`);

    const childEnv: NodeJS.ProcessEnv = {
      WORKER_GRACE_MS: "500",
      ...env,
      REDIS_URL: servers.redisUrl,
      MONGO_URL: servers.mongoUrl,
      HEADWAY_DATA_DIR: dataDir,
    };
    const programs: Program[] = [];
    const start = (name: ProgramName, more: NodeJS.ProcessEnv = {}): Promise<Ready> =>
      startProgram(name, { env: { ...childEnv, ...more }, logDir }, (program) => {
        programs.push(program);
        stops.push(() => program.stop());
      });
    const sample = request && wantsSample && signsTokens(env) ? new SampleJob(dataDir, request) : undefined;
    const gateway = start("gateway");
    // Before the worker, which is told the sample's id: no other job is slowed down.
    const worker = sample?.isDue
      ? gateway.then(async ({ url = "" }) =>
          start("worker", await sample.queue(url, await mintToken(childEnv), env)),
        )
      : start("worker");
    const [{ url = "" }] = await Promise.all([gateway, worker]);
    say(`  Gateway and worker are running; their logs are in ${logDir}`);
    if (env["HEADWAY_DEV"] === "1") {
      const stopWatching = restartOnChange({ watched: toWatched(programs), log: say });
      stops.push(() => {
        stopWatching();
        return Promise.resolve();
      });
    }
    await welcome(url, { env: childEnv, dataDir, request });
    const outcome = sample?.settle();
    if (outcome !== undefined) say(outcome);
    await stopped;
    say("\nStopping…");
  } finally {
    await stopAll();
  }
  say("Stopped.");
}

async function readSampleRequest(env: NodeJS.ProcessEnv): Promise<SampleRequest | undefined> {
  const [first] = await loadParts(await readPlugins(env, CONFIG), "sample");
  return first;
}

/** Prints the link. */
async function welcome(
  url: string,
  { env, dataDir, request }: { env: NodeJS.ProcessEnv; dataDir: string; request: SampleRequest | undefined },
): Promise<void> {
  const stays = `Ctrl-C stops everything; data stays in ${dataDir}.`;
  if (!signsTokens(env)) {
    say(`\nOpen ${url} and sign in with a token of your identity provider (AUTH_JWKS_URL). ${stays}`);
    return;
  }
  const token = await mintToken(env);
  say(`\nOpen ${env["HEADWAY_PAGE_URL"] || url}/#token=${token}\n`);
  say(`The link signs you in as admin of "${LOCAL_ORG}" for ${LINK_LASTS}. ${stays}`);
  say(`In a terminal: ${toTerminalLine(url, dataDir, request?.command ?? "watch JOB")}`);
}

/** Whether there is a secret of this installation's own; else all tokens come from an identity provider. */
function signsTokens(env: NodeJS.ProcessEnv): boolean {
  return !env["AUTH_JWKS_URL"] || Boolean(env["AUTH_SECRET"]);
}

/** How the terminal finds this installation: by nothing, where it is where both look by themselves. */
function toTerminalLine(url: string, dataDir: string, command: string): string {
  const isAtHome = url === "http://127.0.0.1:3000" && dataDir === resolve(".data");
  const where = isAtHome ? "" : `HEADWAY_URL=${url} HEADWAY_DATA_DIR=${dataDir} `;
  return `${where}npm run headway -- ${command}`;
}

type ProgramName = "gateway" | "worker";

/** Starts one of the built programs and keeps it running. `onCreated` hears of it first, so that it is stopped in any case. */
async function startProgram(
  name: ProgramName,
  where: { env: NodeJS.ProcessEnv; logDir: string },
  onCreated: (program: Program) => void,
): Promise<Ready> {
  const program = new Program({
    name,
    path: join(ROOT, name, "dist/main.js"),
    ...where,
    onRestart: (why) => {
      say(`  The ${name} ended (${why}); starting it again.`);
    },
  });
  onCreated(program);
  const ready = await program.start();
  program.keepRunning();
  return ready;
}

/** Which built files which programs are made of. */
function toWatched(programs: readonly Program[]): Map<string, Program[]> {
  const own = programs.map((program): [string, Program[]] => [join(ROOT, program.name, "dist"), [program]]);
  return new Map([[join(ROOT, "shared", "dist"), [...programs]], ...own]);
}

/** Resolves when somebody wants everything stopped, or when whatever started the launcher (npm, a terminal) is gone. */
function onStopSignal(): Promise<void> {
  return new Promise((resolve) => {
    // Stays registered: a second Ctrl-C while things stop must not leave half of them behind.
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        resolve();
      });
    }
    // npm does not pass a SIGTERM on; a process whose parent has died gets another one.
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) resolve();
    }, PARENT_LOOK_EVERY_MS).unref();
  });
}

/** The command-line tool signs tokens with the same secret, so there is one place that does. */
async function mintToken(env: NodeJS.ProcessEnv): Promise<string> {
  const args = [
    join(ROOT, "cli/dist/main.js"),
    "token",
    "--org",
    LOCAL_ORG,
    "--role",
    "admin",
    "--operator",
    "control",
    "--ttl",
    LINK_LASTS,
  ];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  return stdout.trim();
}

function readSampleSetting(value: string | undefined): boolean {
  if (value === undefined || value === "" || value === "1") return true;
  if (value === "0") return false;
  throw new LaunchError(`HEADWAY_SAMPLE: expected 0 or 1, got ${JSON.stringify(value)}`);
}

/** Checked before anything is started; its value gets into no message. */
function assertSecretSetting(value: string | undefined): void {
  if (value === undefined || value === "") return;
  const bytes = Buffer.byteLength(value);
  if (bytes >= SECRET_BYTES) return;
  throw new LaunchError(
    `AUTH_SECRET: expected at least ${SECRET_BYTES} bytes, got a value of ${bytes} bytes`,
  );
}
