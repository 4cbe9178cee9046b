// Bundles a package's entries: JavaScript in each format, and their types.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { dts } from "rolldown-plugin-dts";
import { ROOT } from "../lib/prepare.js";

/** Built in: our own private code, and what CommonJS cannot require on every Node and under Jest. */
const BUILT_IN = /^(\.|\/|@headway\/|jose($|\/))/;
const EXTENSIONS = { esm: "js", cjs: "cjs" };

/** @returns the packages that the bundles import, their types included */
export async function buildBundles({ folder, formats, dependencies, bin }, entries, target) {
  const options = {
    cwd: join(ROOT, folder),
    input: entries,
    platform: folder === "client" ? "browser" : "node",
    resolve: { conditionNames: ["source", "import", "default", ...(folder === "client" ? [] : ["node"])] },
    external: (id) => dependencies.includes(id) || !BUILT_IN.test(id),
    checks: { pluginTimings: false, bundlerTimings: false },
    // Those of entries are kept, and React is imported by no other module.
    onLog: (level, log, print) => {
      if (log.code !== "MODULE_LEVEL_DIRECTIVE") print(level, log);
    },
  };
  const imported = [];
  for (const format of formats) {
    const output = {
      dir: target,
      format,
      entryFileNames: `[name].${EXTENSIONS[format]}`,
      chunkFileNames: `[name].${EXTENSIONS[format]}`,
      comments: { annotation: true, jsdoc: false, legal: true },
      ...(bin && { banner: (chunk) => (chunk.isEntry ? "#!/usr/bin/env node" : "") }),
    };
    imported.push(...importsOf(await write(options, output)));
  }
  if (!bin) imported.push(...(await buildTypes(options, formats, target)));
  return [...new Set(imported)].sort();
}

/** CommonJS has a copy of its own: TypeScript takes a `.d.ts` of a package with `"type": "module"` for ESM. */
async function buildTypes(options, formats, target) {
  const types = dts({
    cwd: options.cwd,
    tsconfig: "tsconfig.build.json",
    compilerOptions: { customConditions: ["source"], rootDir: ROOT, declarationMap: false },
    emitDtsOnly: true,
  });
  const written = await write({ ...options, plugins: [types] }, { dir: target, format: "esm" });
  if (formats.includes("cjs")) {
    if (written.length > 1) throw new Error(`one file of types expected, not ${written.length}`);
    for (const { fileName, code } of written)
      writeFileSync(join(target, fileName.replace(/\.d\.ts$/, ".d.cts")), code);
  }
  // What is listed as imported by these chunks was needed for the sources, and most of that is gone from the types.
  const sources = written.flatMap(({ code }) => [...code.matchAll(/(?:from |import\()"([^."][^"]*)"/g)]);
  return sources.map(([, name]) => toPackage(name)).filter((name) => !name.startsWith("node:"));
}

async function write(options, output) {
  const bundle = await rolldown(options);
  const { output: written } = await bundle.write(output);
  await bundle.close();
  return written;
}

function importsOf(written) {
  const files = new Set(written.map(({ fileName }) => fileName));
  return written
    .flatMap(({ imports = [], dynamicImports = [] }) => [...imports, ...dynamicImports])
    .filter((name) => !name.startsWith("node:") && !files.has(name))
    .map(toPackage);
}

const toPackage = (name) =>
  name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
