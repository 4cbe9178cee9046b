import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { run } from "./prepare.js";

/** Forbids packages to start the services that they bring. */
const POLICY = "/usr/sbin/policy-rc.d";

export function isCommand(name) {
  return spawnSync("sh", ["-c", `command -v ${name}`], { stdio: "ignore" }).status === 0;
}

export function pathOf(name) {
  return execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
}

/** Installs a package where this is root on Debian or Ubuntu, without starting what it brings; else does nothing. */
export async function installPackage(name, log) {
  if (process.getuid?.() !== 0 || !isCommand("apt-get")) return;
  log(`Installing ${name} for the tests (apt-get install ${name})…`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const isOurs = !existsSync(POLICY);
  if (isOurs) writeFileSync(POLICY, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  try {
    await run("apt-get", ["update", "-qq"], { env });
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], { env });
  } finally {
    if (isOurs) rmSync(POLICY, { force: true });
  }
}
