import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { DryMongoBinary } from "mongodb-memory-server";
import { stopChild } from "../processes/child.ts";
import type { DownloadMessage } from "./download-program.ts";

/** How long the download server may take to answer at all. */
const REACH_LIMIT_MS = 4000;
/** How long the whole download may take. */
const DOWNLOAD_LIMIT_MS = 5 * 60_000;
const DOWNLOAD_SERVER = "https://fastdl.mongodb.org";

/** A `mongod` that mongodb-memory-server has in its cache. */
export async function locateDownloaded(): Promise<string | undefined> {
  try {
    return await DryMongoBinary.locateBinary(await DryMongoBinary.generateOptions());
  } catch {
    // This system is one for which there is no download, so nothing can be in the cache.
    return undefined;
  }
}

/** Downloads one into that cache. Takes a few seconds at most when the server cannot be reached, and never throws. */
export async function downloadMongod(
  log: (line: string) => void,
): Promise<{ path: string } | { reason: string }> {
  if (/^(0|false|off|no)$/i.test(process.env["MONGOMS_RUNTIME_DOWNLOAD"] ?? "")) {
    return { reason: "MONGOMS_RUNTIME_DOWNLOAD switches downloads off" };
  }
  const server = process.env["MONGOMS_DOWNLOAD_MIRROR"] ?? DOWNLOAD_SERVER;
  const unreachable = await reach(server);
  if (unreachable !== undefined) return { reason: unreachable };
  log("MongoDB: no mongod here, downloading one (some 100 MB, once)");
  return runDownload();
}

/** @returns why it cannot be reached, or undefined when it answers, whatever it answers. */
async function reach(server: string): Promise<string | undefined> {
  try {
    await fetch(server, { method: "HEAD", signal: AbortSignal.timeout(REACH_LIMIT_MS) });
    return undefined;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return `${new URL(server).host} does not answer: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
}

/** In a process of its own, as a download that has begun cannot be taken back in any other way. */
async function runDownload(): Promise<{ path: string } | { reason: string }> {
  const program = fileURLToPath(new URL("../../dist/mongod/download-program.js", import.meta.url));
  const child = fork(program, [], {
    detached: true,
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    execArgv: [],
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), DOWNLOAD_LIMIT_MS);
  const outcome = await Promise.race([
    once(child, "message").then(([told]) => told as DownloadMessage),
    once(child, "exit").then((): DownloadMessage => ({
      reason: "the download did not end in time or broke off",
    })),
  ]);
  clearTimeout(timer);
  await stopChild(child, REACH_LIMIT_MS);
  return outcome;
}
