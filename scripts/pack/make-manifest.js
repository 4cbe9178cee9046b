// The package.json of a package as it is published, made from its workspace's.
import { basename } from "node:path";
import { StepFailedError } from "../lib/prepare.js";

/** @param entries the names of its entries: "index", "react" … */
export function makeManifest(description, workspace, entries) {
  const { name, version, description: words, license, engines } = workspace;
  const { keywords, formats, peers, optional, bin, copies = {} } = description;
  const isDual = formats.includes("cjs");
  const styles = Object.values(copies).filter((path) => path.endsWith(".css"));
  return {
    name,
    version,
    description: words,
    keywords,
    license,
    type: "module",
    engines,
    sideEffects: workspace.sideEffects ?? false,
    files: ["dist", ...Object.values(copies)],
    ...(bin ? { bin } : doors(entries, isDual, styles)),
    dependencies: versionsOf(description, workspace),
    peerDependencies: peers,
    peerDependenciesMeta: Object.fromEntries(optional.map((peer) => [peer, { optional: true }])),
    publishConfig: { access: "public" },
  };
}

function versionsOf({ dependencies }, workspace) {
  return Object.fromEntries(
    dependencies.map((name) => {
      const range = workspace.dependencies[name];
      if (range === undefined)
        throw new StepFailedError(`${workspace.name} has no dependency ${name}: name it there`);
      return [name, range];
    }),
  );
}

/** `main` and `types` are for what reads no `exports`: TypeScript's node10. */
function doors(entries, isDual, styles) {
  const further = entries.filter((entry) => entry !== "index");
  return {
    main: isDual ? "./dist/index.cjs" : "./dist/index.js",
    types: isDual ? "./dist/index.d.cts" : "./dist/index.d.ts",
    ...(further.length > 0 && {
      typesVersions: { "*": Object.fromEntries(further.map((entry) => [entry, [`./dist/${entry}.d.ts`]])) },
    }),
    exports: {
      ...Object.fromEntries(
        entries.map((entry) => [entry === "index" ? "." : `./${entry}`, conditions(entry, isDual)]),
      ),
      ...Object.fromEntries(styles.map((path) => [`./${basename(path)}`, `./${path}`])),
      "./package.json": "./package.json",
    },
  };
}

function conditions(entry, isDual) {
  if (!isDual) return { types: `./dist/${entry}.d.ts`, default: `./dist/${entry}.js` };
  return {
    import: { types: `./dist/${entry}.d.ts`, default: `./dist/${entry}.js` },
    require: { types: `./dist/${entry}.d.cts`, default: `./dist/${entry}.cjs` },
  };
}
