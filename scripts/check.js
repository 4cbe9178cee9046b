// `npm run check`: everything that can be told without running the product. All checks run, so that one run shows all there is to mend.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { exitWith, prepare, ROOT, run } from "./lib/prepare.js";

const bin = (name) => join(ROOT, "node_modules", ".bin", name);

const CHECKS = {
  format: [bin("prettier"), ["--check", "--log-level", "warn", "."]],
  types: [bin("tsc"), ["-p", "tsconfig.json"]],
  "types of the dashboard": [
    bin("svelte-check"),
    ["--workspace", "web", "--tsconfig", "tsconfig.json", "--fail-on-warnings", "--output", "human"],
  ],
  lint: [bin("eslint"), ["--max-warnings", "0", "."]],
  "layers and circles": [
    bin("depcruise"),
    [
      "--config",
      ".dependency-cruiser.cjs",
      "--output-type",
      "err",
      "shared/src",
      "gateway/src",
      "worker/src",
      "web/src",
      "embedded/src",
      "cli/src",
    ],
  ],
  "unused code": [bin("knip"), []],
  "compose file": [process.execPath, ["scripts/check-compose.js"]],
};

try {
  await prepare({ build: false });
  const failed = [];
  for (const [name, [command, args]] of Object.entries(CHECKS)) {
    const startedAt = Date.now();
    try {
      if (!existsSync(command)) throw new Error(`${command} is not there`);
      await run(command, args, { stdout: "inherit" });
      process.stdout.write(`ok    ${name} (${((Date.now() - startedAt) / 1_000).toFixed(1)} s)\n`);
    } catch (error) {
      failed.push(name);
      process.stdout.write(`FAIL  ${name}: ${error.message}\n`);
    }
  }
  if (failed.length > 0) process.exit(1);
} catch (error) {
  exitWith(error);
}
