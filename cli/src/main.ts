import process from "node:process";
import { runCommand } from "./run-command.ts";

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
});
