import { availableParallelism } from "node:os";

// One run for everything. `unit` needs nothing, `servers` needs Redis and MongoDB, `e2e` needs the built programs and a
// Chromium; scripts/test.js brings all of them up first and hands their addresses over in the environment.
const common = {
  rootDir: import.meta.dirname,
  transform: {
    "\\.ts$": [
      "@swc/jest",
      { jsc: { target: "es2023", parser: { syntax: "typescript" } }, module: { type: "es6" } },
    ],
  },
  extensionsToTreatAsEsm: [".ts"],
  testEnvironmentOptions: { customExportConditions: ["source", "node", "node-addons"] },
  modulePathIgnorePatterns: ["<rootDir>/[^/]+/dist/", "<rootDir>/.turbo/"],
  injectGlobals: false,
};

const SERVERS = "\\.(redis|mongo|servers)\\.test\\.ts$";

export default {
  projects: [
    {
      ...common,
      displayName: "unit",
      testRegex: "src/.*\\.test\\.ts$",
      testPathIgnorePatterns: ["/node_modules/", SERVERS],
    },
    { ...common, displayName: "servers", testRegex: SERVERS },
    { ...common, displayName: "e2e", testRegex: "e2e/.*\\.e2e\\.test\\.ts$" },
  ],
  reporters: ["default", "<rootDir>/scripts/closing-line-reporter.js"],
  // Nothing green takes this long. What a slow machine may need is no test's business.
  testTimeout: 180_000,
  // Most tests wait rather than compute: one more at once than there are processors keeps those busy.
  maxWorkers: availableParallelism() + 1,
};
