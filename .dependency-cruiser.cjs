/**
 * Who may import whom. Each layer imports only from those named before it; circles are refused, type-only ones too.
 * protocol → words → jobs → plugins → node → bullmq → progress → store → queue → worker, gateway; client → web, cli, the package client;
 * personas (a plugin) stands on all of them.
 */
const SHARED_LAYERS = [
  "protocol",
  "words",
  "jobs",
  "plugins",
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
    // A component that shows a tree imports itself.
    { name: "no-circle", severity: "error", from: { path: "(.+)" }, to: { circular: true, pathNot: "^$1$" } },
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
      from: {
        path: "^((web|client)/src|shared/src/(client|protocol|words))/",
        pathNot: "\\.test\\.ts$|/testing/",
      },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "shared-imports-no-program",
      severity: "error",
      from: { path: "^shared/" },
      to: { path: "^(client|gateway|worker|web|cli|embedded)/" },
    },
    {
      // Programs, terminal and page reach a plugin through headway.config.js.
      name: "the-engine-knows-no-plugin",
      severity: "error",
      from: { path: "^(shared|client|gateway|worker|web|cli|embedded)/" },
      to: { path: "^personas/" },
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
      from: { path: "^(web/src|personas/web)/", pathNot: "\\.test\\.ts$" },
      to: { path: "^(gateway|worker|cli|embedded)/|^shared/src/(?!client/|plugins/|protocol/|words/)" },
    },
    {
      name: "the-client-package-uses-only-browser-layers",
      severity: "error",
      from: { path: "^client/src/", pathNot: "\\.test\\.ts$|/testing/" },
      to: { path: "^(shared/src/(?!client/|protocol/|words/)|gateway/|worker/|web/|cli/|embedded/)" },
    },
    {
      name: "not-resolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^virtual:headway-config$" },
    },
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
