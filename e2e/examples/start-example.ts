import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { installExample, outside } from "../packages/install.ts";

export interface RunningExample extends AsyncDisposable {
  /** Without a slash at its end. */
  base: string;
}

/** Installs an example from the tarballs, builds it where it has a build, and starts it at a port of its own. */
export async function startExample(
  name: string,
  { tarballs, build, start }: { tarballs: readonly string[]; build?: boolean; start: string },
): Promise<RunningExample> {
  const app = await installExample(name, tarballs);
  if (build) await app.run("npm", "run", "build");
  const child = spawn(process.execPath, [start], {
    cwd: app.folder,
    env: { ...outside(), PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = once(child, "exit");
  const [line] = (await Promise.race([once(createInterface(child.stdout), "line"), gone])) as [unknown];
  return {
    base: String(line).replace(/\/$/, ""),
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGTERM");
      await gone;
      await app[Symbol.asyncDispose]();
    },
  };
}
