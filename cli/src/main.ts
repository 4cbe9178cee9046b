import { existsSync } from "node:fs";
import process from "node:process";
import { readPlugins } from "@headway/shared/node/read-plugins";
import type { HeadwayConfig } from "@headway/shared/plugins/define-plugin";
import { loadTerminalParts } from "./plugin-parts.ts";
import { runCommand } from "./run-command.ts";

/** Of a clone. The package that npm installs has no such file beside it, and no plugins unless HEADWAY_CONFIG names some. */
const CONFIG = new URL("../../headway.config.js", import.meta.url);

function readConfig(): Promise<HeadwayConfig> {
  const hasConfig = process.env["HEADWAY_CONFIG"] || existsSync(CONFIG);
  return hasConfig ? readPlugins(process.env, CONFIG) : Promise.resolve({ plugins: [] });
}

const interrupted = new AbortController();
process.once("SIGINT", () => {
  interrupted.abort();
});
// Whoever reads the output has gone (`| head -1`): there is nobody left to write for.
process.stdout.on("error", () => {
  interrupted.abort();
});

process.exitCode = await runCommand(process.argv.slice(2), {
  env: process.env,
  out: process.stdout,
  err: process.stderr,
  signal: interrupted.signal,
  parts: await loadTerminalParts(await readConfig()),
});
