// Checks that the engine knows none of its plugins: no source of the engine names one that headway.config.js lists. Tests may.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pluginFolders } from "./lib/plugins.js";

const ROOT = join(import.meta.dirname, "..");
const ENGINE = ["shared", "client", "gateway", "worker", "web", "embedded", "cli", "scripts"];
const SOURCE = /\.(ts|js|svelte|css|html|lua)$/;
const TEST = /\.test\.ts$|\/testing\//;

/** In the singular, as compound names have it. */
const words = pluginFolders(ROOT).map((name) => name.replace(/s$/, ""));
const named = new RegExp(words.join("|"), "i");

const { stdout } = spawnSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate", ...ENGINE],
  { cwd: ROOT, encoding: "utf8" },
);
const paths = stdout.split("\n").filter((path) => SOURCE.test(path) && !TEST.test(path));

const found = paths.flatMap((path) => {
  if (named.test(path)) return [`${path}: is named after a plugin`];
  let text;
  try {
    text = readFileSync(join(ROOT, path), "utf8");
  } catch {
    // Deleted and not yet committed.
    return [];
  }
  return text.split("\n").flatMap((line, index) => {
    const name = named.exec(line)?.[0];
    return name === undefined ? [] : [`${path}:${index + 1}: names "${name}", which only the plugin may`];
  });
});

if (words.length > 0 && found.length > 0) {
  process.stdout.write(`${found.join("\n")}\n`);
  process.exitCode = 1;
}
