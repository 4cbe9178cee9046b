import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { ProcessIdentity } from "./identity.ts";
import { identify, isAlive } from "./identity.ts";

/** Written into a server's data folder while it runs, so that the next start finds what a killed launcher left behind. */
export interface RunRecord {
  readonly port: number;
  readonly server: ProcessIdentity;
  readonly launcher: ProcessIdentity;
}

/** Another launcher that is still running has a server on the same data. */
class DataFolderInUseError extends Error {
  override readonly name = "DataFolderInUseError";
  readonly code = "data-folder-in-use";

  constructor(folder: string, pid: number) {
    super(
      `${folder} is in use by process ${pid}, which is still running: stop it first, or set HEADWAY_DATA_DIR to another folder`,
    );
  }
}

/** What the file says, or undefined when there is none or it makes no sense. */
export function readRunRecord(path: string): RunRecord | undefined {
  try {
    return parseRunRecord(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    // No record, or one cut off in the middle of writing: nothing is known of an earlier run.
    return undefined;
  }
}

function parseRunRecord(value: unknown): RunRecord | undefined {
  const { port, server, launcher } = value as Partial<RunRecord>;
  return typeof port === "number" && server && launcher ? { port, server, launcher } : undefined;
}

/** @param pid of the server, which this process launched. */
export function writeRunRecord(path: string, port: number, pid: number): void {
  const [server, launcher] = [identify(pid), identify(process.pid)];
  if (!server || !launcher) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify({ port, server, launcher } satisfies RunRecord));
}

export function removeRunRecord(path: string): void {
  rmSync(path, { force: true });
}

/** @throws DataFolderInUseError when the launcher that wrote the record is still there. */
export function refuseIfInUse(record: RunRecord, folder: string): void {
  if (isAlive(record.launcher)) throw new DataFolderInUseError(folder, record.launcher.pid);
}
