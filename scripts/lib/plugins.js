import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A plugin that is a folder of this repository: one line of the configuration imports it under the name of its folder. */
const IMPORT = /^import (\w+) from "@headway\/\1";\n/gm;

/** The folders of the plugins that `headway.config.js` lists. */
export function pluginFolders(root) {
  return [...readFileSync(join(root, "headway.config.js"), "utf8").matchAll(IMPORT)].map(([, name]) => name);
}

/** The configuration of the engine alone. */
export function withoutPlugins(config) {
  return config.replace(IMPORT, "").replace(/plugins: \[[^\]]*\]/, "plugins: []");
}
