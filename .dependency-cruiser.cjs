/**
 * Who may import whom. Each layer imports only from those named before it; circles are refused, type-only ones too.
 * protocol → words → personas → jobs → node → bullmq → progress → store → queue → worker, gateway; client → web, cli.
 */
const SHARED_LAYERS = [
  "protocol",
  "words",
  "personas",
  "jobs",
  "node",
  "bullmq",
  "progress",
  "store",
  "queue",
];

const laterLayers = SHARED_LAYERS.slice(0, -1).map((layer, index) => ({
  name: `${layer}-imports-only-earlier-layers`,
  severity: "error",
  from: { path: `^shared/src/${layer}/` },
  to: { path: `^shared/src/(${[...SHARED_LAYERS.slice(index + 1), "client"].join("|")})/` },
}));

module.exports = {
  forbidden: [
    { name: "no-circle", severity: "error", from: {}, to: { circular: true } },
    ...laterLayers,
    {
      name: "client-stands-on-protocol-alone",
      severity: "error",
      from: { path: "^shared/src/client/", pathNot: "\\.test\\.ts$" },
      to: { path: "^shared/src/(?!client/|protocol/)" },
    },
    {
      name: "browser-code-needs-no-node",
      severity: "error",
      from: { path: "^(web/src|shared/src/(client|protocol|words))/", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "shared-imports-no-program",
      severity: "error",
      from: { path: "^shared/" },
      to: { path: "^(gateway|worker|web|cli|embedded)/" },
    },
    {
      name: "programs-do-not-import-each-other",
      severity: "error",
      from: { path: "^(gateway|worker|web|cli|embedded)/" },
      // What the gateway exports as a package is for anybody.
      to: { path: "^(gateway|worker|web|cli|embedded)/", pathNot: "^($1/|gateway/src/index\\.ts$)" },
    },
    {
      name: "web-uses-only-browser-layers",
      severity: "error",
      from: { path: "^web/src/", pathNot: "\\.test\\.ts$" },
      // Of the personas, what the browser makes of them: their formats and prompts. `schema.ts` is imported as a type only.
      to: {
        path: "^shared/src/(?!client/|protocol/|words/|personas/(export-formats|simulation-formats|system-prompt|schema)\\.ts)",
      },
    },
    { name: "not-resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|node_modules)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["source", "import", "node", "default"],
      extensions: [".ts", ".js", ".svelte", ".json"],
    },
  },
};
