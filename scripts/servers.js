// `npm run servers`: a Redis and a MongoDB for as long as this runs; prints `REDIS_URL=… MONGO_URL=…` once both answer.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { exitWith, prepare, ROOT } from "./lib/prepare.js";

try {
  await prepare();
  const child = spawn(process.execPath, [join(ROOT, "embedded", "dist", "main.js")], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    // A Ctrl-C in the terminal reaches this program alone, which passes it on once.
    detached: true,
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill("SIGTERM"));
  child.once("exit", (code) => process.exit(code ?? 1));
} catch (error) {
  exitWith(error);
}
