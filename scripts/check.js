// `npm run check`: everything that can be told without running the product. All checks run, so that one run shows all there is to mend.
import { execFile } from "node:child_process";
import { availableParallelism } from "node:os";
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { exitWith, prepare, ROOT } from "./lib/prepare.js";

const bin = (name) => join(ROOT, "node_modules", ".bin", name);

/** Of the plugins that are folders of their own: what they bring, and their views with types of their own. */
const VIEW_FOLDERS = readdirSync(ROOT)
  .map((folder) => join(folder, "web"))
  .filter((folder) => existsSync(join(ROOT, folder, "tsconfig.json")));
const PLUGIN_FOLDERS = VIEW_FOLDERS.flatMap((folder) => [join(dirname(folder), "src"), folder]);

const checkComponents = (folder) => [
  bin("svelte-check"),
  ["--workspace", folder, "--tsconfig", "tsconfig.json", "--fail-on-warnings", "--output", "human"],
];

// The longest first: they run side by side.
const CHECKS = {
  lint: [bin("eslint"), ["--max-warnings", "0", "."]],
  format: [bin("prettier"), ["--check", "--log-level", "warn", "."]],
  types: [bin("tsc"), ["-p", "tsconfig.json"]],
  "types of the dashboard": checkComponents("web"),
  ...Object.fromEntries(VIEW_FOLDERS.map((folder) => [`types of ${folder}`, checkComponents(folder)])),
  "layers and circles": [
    bin("depcruise"),
    [
      "--config",
      ".dependency-cruiser.cjs",
      "--output-type",
      "err",
      "shared/src",
      "client/src",
      "gateway/src",
      "worker/src",
      "web/src",
      "embedded/src",
      "cli/src",
      ...PLUGIN_FOLDERS,
    ],
  ],
  "unused code": [bin("knip"), []],
  "page of the API": [process.execPath, ["scripts/api-page.js", "--check"]],
  "engine and plugins apart": [process.execPath, ["scripts/check-apart.js"]],
  documents: [process.execPath, ["scripts/check-docs.js"]],
  "compose file": [process.execPath, ["scripts/check-compose.js"]],
};

/** Whether it passed. What it says is printed in one piece when it has ended, so that checks do not talk at once. */
async function passes(name, [command, args]) {
  const startedAt = Date.now();
  const env = { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: "1" }) };
  try {
    const { stdout, stderr } = await promisify(execFile)(command, args, {
      cwd: ROOT,
      env,
      maxBuffer: Infinity,
    });
    const seconds = ((Date.now() - startedAt) / 1_000).toFixed(1);
    process.stdout.write(`${stdout}${stderr}ok    ${name} (${seconds} s)\n`);
    return true;
  } catch (error) {
    const { stdout = "", stderr = "", code } = error;
    const why = typeof code === "number" ? `exit code ${code}` : error.message;
    process.stdout.write(`${stdout}${stderr}FAIL  ${name}: ${why}\n`);
    return false;
  }
}

try {
  await prepare({ build: false });
  const waiting = Object.entries(CHECKS);
  let failed = 0;
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      if (!(await passes(...next))) failed += 1;
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  if (failed > 0) process.exitCode = 1;
} catch (error) {
  exitWith(error);
}
