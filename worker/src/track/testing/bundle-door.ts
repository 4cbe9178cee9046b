import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

export interface Bundle extends AsyncDisposable {
  /** Of the bundled module. */
  path: string;
  code: string;
  /** The packages that the bundle still imports. */
  imports: string[];
}

const SCRIPT = join(import.meta.dirname, "../../../build/bundle-door.js");

/** The package's door as one file, in a folder of its own. By a process of its own: rolldown is not for Jest's realm. */
export async function bundleDoor(format: "esm" | "cjs", ...more: "--minify"[]): Promise<Bundle> {
  const folder = await mkdtemp(join(tmpdir(), "headway-door-"));
  const path = join(folder, format === "esm" ? "door.mjs" : "door.cjs");
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, format, path, ...more]);
  return {
    path,
    code: await readFile(path, "utf8"),
    imports: JSON.parse(stdout) as string[],
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}
