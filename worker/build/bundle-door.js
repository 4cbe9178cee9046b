// usage: node worker/build/bundle-door.js esm|cjs FILE [--minify]
// Bundles the door of @headway/worker into one file: Headway's own code, Lua included, and nothing of other packages.
// Prints the packages that the file still imports, as JSON.
import { join } from "node:path";
import { rolldown } from "rolldown";

const [format, file, minify] = process.argv.slice(2);
const bundle = await rolldown({
  input: join(import.meta.dirname, "../src/index.ts"),
  platform: "node",
  resolve: { conditionNames: ["source", "import", "node", "default"] },
  external: (id) => !/^(\.|\/|@headway\/)/.test(id),
});
const { output } = await bundle.write({ file, format, minify: minify === "--minify" });
await bundle.close();
const imports = output.flatMap((part) => part.imports ?? []);
process.stdout.write(JSON.stringify(imports.filter((name) => !name.startsWith("node:"))));
