import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { StandInMessage } from "./mongo-wire/main.ts";
import { stopChild } from "./processes/child.ts";

const STOP_LIMIT_MS = 10_000;

/**
 * Runs the stand-in as a process of its own, so that its work does not delay this one's. It ends when this process ends,
 * however that comes about, because the IPC channel between them closes.
 * @throws Error with the child's own words when it does not come up.
 */
export async function spawnStandIn(
  folder: string,
  log: (line: string) => void,
): Promise<{ url: string; pid: number; stop: () => Promise<void> }> {
  const child = fork(programPath(), [folder], {
    detached: true,
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    execArgv: [],
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    log(chunk.toString().trimEnd());
  });
  const message = await Promise.race([
    once(child, "message").then(([told]) => told as StandInMessage),
    once(child, "exit").then(([code]): StandInMessage => ({ error: `it ended with code ${code}` })),
  ]);
  if ("error" in message) {
    await stopChild(child, STOP_LIMIT_MS);
    throw new Error(`the MongoDB stand-in did not start: ${message.error}`);
  }
  return { url: message.url, pid: child.pid ?? -1, stop: () => stopChild(child, STOP_LIMIT_MS) };
}

/** The built program, also when this file runs from source, as it does in tests. */
function programPath(): string {
  return fileURLToPath(new URL("../dist/mongo-wire/main.js", import.meta.url));
}
