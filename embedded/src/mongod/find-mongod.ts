import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { findProgram, isExecutable } from "../processes/child.ts";
import { downloadMongod, locateDownloaded } from "./download.ts";

const RETRY_AFTER_MS = 24 * 60 * 60_000;

/**
 * A real `mongod`: the one at MONGOMS_SYSTEM_BINARY, on PATH, downloaded earlier, or downloaded now. A download that
 * does not begin within a few seconds is given up, and not tried again for a day on the same data folder.
 * @returns its absolute path, or undefined when there is none to be had.
 */
export async function findMongod(dataDir: string, log: (line: string) => void): Promise<string | undefined> {
  const named = process.env["MONGOMS_SYSTEM_BINARY"];
  if (named !== undefined && named !== "") {
    if (isExecutable(named)) return named;
    throw new Error(
      `MONGOMS_SYSTEM_BINARY: expected the path of a mongod that can be run, got ${JSON.stringify(named)}`,
    );
  }
  const found = findProgram("mongod") ?? (await locateDownloaded());
  if (found !== undefined) return found;
  const memory = join(dataDir, "mongod-download.json");
  if (failedRecently(memory)) return undefined;
  const outcome = await downloadMongod(log);
  if ("path" in outcome) return outcome.path;
  log(`MongoDB: no mongod here, and none could be downloaded (${outcome.reason}); using the stand-in`);
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, JSON.stringify({ failedAt: Date.now(), reason: outcome.reason }));
  return undefined;
}

function failedRecently(memory: string): boolean {
  try {
    const { failedAt } = JSON.parse(readFileSync(memory, "utf8")) as { failedAt?: unknown };
    return typeof failedAt === "number" && Date.now() - failedAt < RETRY_AFTER_MS;
  } catch {
    // Never tried, or the file was cut off in the middle of writing: try.
    return false;
  }
}
