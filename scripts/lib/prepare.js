/**
 * Gets a checkout ready to run: dependencies installed, everything built. Does only what is missing or out of date, and says
 * what it does, on standard error: standard output belongs to the command that was asked for.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "..", "..");
const MODULES = join(ROOT, "node_modules");
const INSTALL_STAMP = join(MODULES, ".headway-install");
const BUILD_STAMP = join(MODULES, ".headway-build");
const CONFIG = join(ROOT, "headway.config.js");
/** Also the plugins that are folders of this repository. */
const WORKSPACES = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).workspaces;
const NOT_SOURCE = new Set(["dist", "node_modules", ".turbo"]);

/** Thrown when a step fails; the step's own output has said why. */
export class StepFailedError extends Error {}

/** @param {{ build?: boolean }} [wanted] */
export async function prepare({ build = true } = {}) {
  assertNode();
  await install();
  if (build) await buildAll();
}

/** Headway's own errors carry a code in small letters and words for a person; what else is thrown is shown whole. */
function addressedToOperator(error) {
  return error instanceof StepFailedError || /^[a-z]+(-[a-z]+)*$/.test(error.code ?? "");
}

/** Ends the process with what went wrong, in one line where a person can mend it. */
export function exitWith(error) {
  process.stderr.write(`${addressedToOperator(error) ? error.message : error.stack}\n`);
  process.exit(1);
}

/** Runs a command to its end with its output on standard error; rejects when it fails. */
export async function run(command, args, { env = {}, stdout = "stderr" } = {}) {
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: ["ignore", stdout === "stderr" ? 2 : "inherit", "inherit"],
    env: { ...process.env, ...env },
  });
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new StepFailedError(`${command} ${args.join(" ")} failed (exit code ${code})`);
}

function assertNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new StepFailedError(`Headway needs Node 20.19 or later; this is ${process.versions.node}.`);
  }
}

async function install() {
  const wanted = hash([
    readFileSync(join(ROOT, "package-lock.json")),
    process.versions.modules,
    process.platform,
  ]);
  if (stampIs(INSTALL_STAMP, wanted)) return;
  if (isInstalledByHand()) {
    writeFileSync(INSTALL_STAMP, wanted);
    return;
  }
  await timed("Installing dependencies", () => run("npm", ["ci", "--no-audit", "--no-fund"]));
  writeFileSync(INSTALL_STAMP, wanted);
}

/** Whether somebody ran npm themselves and what is there is what the lock file asks for: npm notes what it has installed. */
function isInstalledByHand() {
  const noted = join(MODULES, ".package-lock.json");
  if (!existsSync(noted)) return false;
  const installed = JSON.parse(readFileSync(noted, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      optional || link || !path.startsWith("node_modules/") || installed[path]?.version === version,
  );
}

async function buildAll() {
  const wanted = hash([
    readFileSync(CONFIG),
    ...WORKSPACES.flatMap((workspace) => describeSources(join(ROOT, workspace))),
  ]);
  const built = WORKSPACES.every((workspace) => existsSync(join(ROOT, workspace, "dist")));
  if (built && stampIs(BUILD_STAMP, wanted)) return;
  await timed("Building", () =>
    run(join(MODULES, ".bin", "turbo"), ["run", "build", "--output-logs=errors-only"], {
      env: { TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1", DO_NOT_TRACK: "1" },
    }),
  );
  writeFileSync(BUILD_STAMP, wanted);
}

async function timed(what, step) {
  process.stderr.write(`${what}…\n`);
  const startedAt = Date.now();
  await step();
  process.stderr.write(`${what}: done in ${((Date.now() - startedAt) / 1_000).toFixed(1)} s\n`);
}

/** Path, size and time of every source: enough to know that nothing has changed, without reading it all. */
function describeSources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_SOURCE.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return describeSources(path);
    const { size, mtimeMs } = statSync(path);
    return [`${path} ${size} ${mtimeMs}`];
  });
}

function hash(parts) {
  const digest = createHash("sha256");
  for (const part of parts) digest.update(part).update("\0");
  return digest.digest("hex");
}

function stampIs(path, wanted) {
  mkdirSync(MODULES, { recursive: true });
  return existsSync(path) && readFileSync(path, "utf8") === wanted;
}
