import { existsSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import type { ServerProcess } from "../processes/child.ts";
import { findProgram, runProgram, spawnServer } from "../processes/child.ts";

/** A way to run Redis on this machine. */
export interface RedisProgram {
  readonly name: string;
  /** The data folder's path as the server sees it, where that differs from ours. */
  readonly folderInside?: string;
  /** @param folder absolute path of the data folder. */
  readonly start: (settings: readonly string[], port: number, folder: string) => Promise<ServerProcess>;
}

/** There is no Redis and none can be installed from here. */
export class RedisNotFoundError extends Error {
  override readonly name = "RedisNotFoundError";
  readonly code = "redis-not-found";
}

const DOCKER_IMAGE = "redis:7-alpine";
const DOCKER_FOLDER = "/data";

/**
 * The Redis or Valkey on PATH; else one from Debian's packages when running as root; else Docker's.
 * @throws RedisNotFoundError with the command that installs one here.
 */
export async function findRedis(log: (line: string) => void): Promise<RedisProgram> {
  const onPath = findProgram("redis-server", "valkey-server");
  if (onPath !== undefined) return program(onPath);
  if (process.getuid?.() === 0 && findProgram("apt-get") !== undefined) {
    await installOnDebian(log);
    const installed = findProgram("redis-server");
    if (installed !== undefined) return program(installed);
    log("Redis: the installation did not succeed");
  }
  if (findProgram("docker") !== undefined && (await runProgram("docker", ["info"])) === 0) return DOCKER;
  throw new RedisNotFoundError(
    `no redis-server on this machine: install it with \`${installLine()}\`, or set REDIS_URL to a Redis that runs elsewhere`,
  );
}

function program(path: string): RedisProgram {
  return {
    name: basename(path),
    start: (settings, port) =>
      spawnServer(path, ["--port", String(port), "--bind", "127.0.0.1", ...settings]),
  };
}

const DOCKER: RedisProgram = {
  name: `Docker image ${DOCKER_IMAGE}`,
  folderInside: DOCKER_FOLDER,
  start: (settings, port, folder) =>
    // `--rm` and a client that stays attached: ending the client ends the container, which leaves nothing behind.
    spawnServer("docker", [
      ...[
        "run",
        "--rm",
        "--init",
        "--publish",
        `127.0.0.1:${port}:6379`,
        "--volume",
        `${folder}:${DOCKER_FOLDER}`,
      ],
      ...(process.getuid && process.getgid ? ["--user", `${process.getuid()}:${process.getgid()}`] : []),
      ...[DOCKER_IMAGE, "redis-server", ...settings],
    ]),
};

/** Installs the package and sees to it that the service that comes with it does not run. */
async function installOnDebian(log: (line: string) => void): Promise<void> {
  const steps = [
    ["apt-get", "update", "-q"],
    ["apt-get", "install", "-q", "-y", "--no-install-recommends", "redis-server"],
  ];
  const allowServiceStarts = denyServiceStarts();
  try {
    for (const [command = "", ...args] of steps) {
      log(`Redis: not found, running ${command} ${args.join(" ")}`);
      const code = await runProgram(command, args, (line) => {
        log(`  ${line}`);
      });
      if (code !== 0) log(`Redis: ${command} ${args[0]} ended with code ${code}`);
    }
  } finally {
    allowServiceStarts();
  }
  // On a machine with systemd the package also switches the service on for the next boot.
  if (findProgram("systemctl")) await runProgram("systemctl", ["disable", "--now", "redis-server"]);
}

const POLICY_FILE = "/usr/sbin/policy-rc.d";

/** Debian asks this file before a package starts its service; 101 means no. @returns the undo. */
function denyServiceStarts(): () => void {
  if (existsSync(POLICY_FILE)) return () => {};
  writeFileSync(POLICY_FILE, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  return () => {
    rmSync(POLICY_FILE, { force: true });
  };
}

/** The command that installs Redis on this system. */
export function installLine(): string {
  if (process.platform === "darwin") return "brew install redis";
  const lines = {
    "apt-get": "sudo apt-get install redis-server",
    dnf: "sudo dnf install valkey",
    apk: "sudo apk add redis",
  };
  const manager = Object.entries(lines).find(([name]) => findProgram(name) !== undefined);
  return manager?.[1] ?? "your system's package manager (package redis or valkey)";
}
