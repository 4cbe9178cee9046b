import { existsSync, readFileSync } from "node:fs";
import process from "node:process";
import { readPlugins } from "@headway/shared/node/read-plugins";
import type { HeadwayConfig } from "@headway/shared/plugins/define-plugin";
import { loadTerminalParts } from "./plugin-parts.ts";
import { runCommand } from "./run-command.ts";

/** Of a clone. The package that npm installs has no such file beside it, and no plugins unless HEADWAY_CONFIG names some. */
const CONFIG = new URL("../../headway.config.js", import.meta.url);

const isClone = existsSync(CONFIG);

function readConfig(): Promise<HeadwayConfig> {
  const hasConfig = process.env["HEADWAY_CONFIG"] || isClone;
  return hasConfig ? readPlugins(process.env, CONFIG) : Promise.resolve({ plugins: [] });
}

/** Beside the folder of this file, in a clone as in the package. */
function readVersion(): string {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
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
  version: readVersion(),
  isClone,
});
