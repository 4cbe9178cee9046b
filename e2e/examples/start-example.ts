import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { installExample, outside } from "../packages/install.ts";
import type { Journey } from "./report.ts";

export interface RunningExample extends AsyncDisposable {
  /** Without a slash at its end. */
  base: string;
  /** Runs a program in the application's folder. */
  run: (command: string, ...args: string[]) => Promise<string>;
  /** To be called when a bar moves. */
  journey: () => Journey;
}

/** Installs an example from the tarballs, builds it where it has a build, and starts it at a port of its own. */
export async function startExample(
  name: string,
  { tarballs, build, start }: { tarballs: readonly string[]; build?: boolean; start: string },
): Promise<RunningExample> {
  const startedAt = performance.now();
  const seconds = (): number => (performance.now() - startedAt) / 1_000;
  const app = await installExample(name, tarballs);
  const installSeconds = seconds();
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
    run: app.run,
    journey: () => ({
      name,
      commands: ["npm install", ...(build ? ["npm run build"] : []), "npm start"],
      installSeconds,
      barSeconds: seconds(),
    }),
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGTERM");
      await gone;
      await app[Symbol.asyncDispose]();
    },
  };
}
