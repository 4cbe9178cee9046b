// tsc copies no Lua: puts each script beside the module that loads it. Run from the workspace's own folder.
import { cpSync } from "node:fs";

cpSync("src", "dist", {
  recursive: true,
  filter: (path) => !path.includes(".") || path.endsWith(".lua"),
});
