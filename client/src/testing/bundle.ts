import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const SCRIPT = join(import.meta.dirname, "../../build/bundle.js");

/** Bundles a module of this package for a page. In a process of its own: rolldown does not take the lists of Jest's realm. */
export async function bundle(path: string, ...options: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [SCRIPT, join(import.meta.dirname, "..", path), ...options],
    { maxBuffer: 16 * 1024 * 1024 },
  );
  return stdout;
}
