import type { ChildProcess, ChildProcessWithoutNullStreams } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** A server process of this launcher's own. */
export interface ServerProcess {
  readonly pid: number;
  /** True from the moment the process has ended. */
  hasEnded(): boolean;
  /** The last lines it wrote, for the error message when it does not start. */
  lastWords(): string;
  /** Asks it to end and waits; after `graceMs` it is killed. */
  stop(graceMs: number): Promise<void>;
}

const KEPT_OUTPUT = 2000;

/**
 * Runs the program until it ends, or until standard input closes, which the death of the launcher brings about however
 * it dies. Standard input is kept as 3, because a shell takes it away from what it runs in the background.
 */
const GUARD =
  'exec 3<&0; "$@" 3<&- & server=$!; (cat <&3 >/dev/null; kill -TERM $server 2>/dev/null) & wait $server';

/**
 * Starts a program in a process group of its own: a Ctrl-C in the terminal then reaches only this process, which stops
 * the servers when everything that writes to them has stopped. The program ends when this process does.
 * @throws Error when it cannot be started.
 */
export async function spawnServer(command: string, args: readonly string[]): Promise<ServerProcess> {
  const child = spawn("sh", ["-c", GUARD, "sh", command, ...args], {
    detached: true,
    stdio: ["pipe", "pipe", "pipe"],
  });
  await Promise.race([
    once(child, "spawn"),
    once(child, "error").then(([error]) => Promise.reject(error as Error)),
  ]);
  return watch(child);
}

function watch(child: ChildProcessWithoutNullStreams): ServerProcess {
  let output = "";
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-KEPT_OUTPUT);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  // When the server ends by itself, this lets the guard's other half end as well.
  child.once("exit", () => child.stdin.destroy());
  return {
    pid: child.pid ?? -1,
    hasEnded: () => hasEnded(child),
    lastWords: () => output.trim(),
    stop: (graceMs) => stopGuarded(child, graceMs),
  };
}

async function stopGuarded(child: ChildProcessWithoutNullStreams, graceMs: number): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, "exit");
  child.stdin.end();
  const timer = setTimeout(() => {
    // The whole group: the shell's own death would not reach the server.
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  }, graceMs);
  await ended;
  clearTimeout(timer);
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** SIGTERM, then SIGKILL after `graceMs`; resolves when the process is gone. */
export async function stopChild(child: ChildProcess, graceMs: number): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), graceMs);
  await ended;
  clearTimeout(timer);
}

/** The first of these programs that is on PATH, as an absolute path. */
export function findProgram(...names: readonly string[]): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not for us.
    return false;
  }
}

/**
 * Runs a program to its end.
 * @param onLine told each line that it prints, as it comes.
 * @returns its exit code; 127 when it cannot be started.
 */
export async function runProgram(
  command: string,
  args: readonly string[],
  onLine?: (line: string) => void,
): Promise<number> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const child = spawn(command, args, {
    stdio: ["ignore", onLine ? "pipe" : "ignore", onLine ? "pipe" : "ignore"],
    env,
  });
  const forward = (chunk: Buffer): void => {
    for (const line of chunk.toString().split("\n")) if (line.trim() !== "") onLine?.(line.trimEnd());
  };
  child.stdout?.on("data", forward);
  child.stderr?.on("data", forward);
  return new Promise((resolve) => {
    child.once("error", () => {
      resolve(127);
    });
    child.once("close", (code) => {
      resolve(code ?? 1);
    });
  });
}
