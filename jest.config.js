import { availableParallelism } from "node:os";

// One run for everything but what is measured. `unit` needs nothing, `servers` needs Redis and MongoDB, `e2e` needs the built programs and a
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
  modulePathIgnorePatterns: ["<rootDir>/[^/]+/dist/", "<rootDir>/.turbo/", "<rootDir>/.pack/"],
  injectGlobals: false,
};

/** What takes a quiet machine or minutes to measure: `npm run test:long` runs these alone, `npm test` all others. */
const LONG = "\\.long\\.e2e\\.test\\.ts$";
const isLong = process.env.HEADWAY_TESTS === "long";

/** The faults of docs/CHAOS.md: `npm run test:chaos`. `npm test` runs those that are named by their path. */
const CHAOS = "/e2e/chaos/";
const isChaos = process.env.HEADWAY_TESTS === "chaos";
const left = process.env.HEADWAY_TESTS === "but-chaos" ? [CHAOS] : [];

/** What is installed from tarballs into a folder of its own: `npm run test:packages` and its kin. */
const INSTALLED = {
  packages: "\\.packages\\.test\\.ts$",
  examples: "\\.examples\\.test\\.ts$",
  nodes: "\\.nodes\\.test\\.ts$",
};
const installed = INSTALLED[process.env.HEADWAY_TESTS];

const SERVERS = "\\.(redis|mongo|servers)\\.test\\.ts$";

const everyDay = [
  {
    ...common,
    displayName: "unit",
    testRegex: "/(src|web)/.*\\.test\\.ts$",
    testPathIgnorePatterns: ["/node_modules/", SERVERS],
  },
  {
    ...common,
    displayName: "servers",
    testRegex: SERVERS,
    testPathIgnorePatterns: ["/node_modules/", ...left],
  },
  {
    ...common,
    displayName: "e2e",
    testRegex: "e2e/.*\\.e2e\\.test\\.ts$",
    testPathIgnorePatterns: ["/node_modules/", LONG, ...left],
  },
];
const chaos = {
  ...common,
  displayName: "chaos",
  testRegex: `${CHAOS}.*\\.test\\.ts$`,
  testPathIgnorePatterns: ["/node_modules/", LONG],
};

export default {
  projects: isLong
    ? [{ ...common, displayName: "long", testRegex: LONG }]
    : installed
      ? [{ ...common, displayName: process.env.HEADWAY_TESTS, testRegex: installed }]
      : isChaos
        ? [chaos]
        : everyDay,
  reporters: ["default", "<rootDir>/scripts/closing-line-reporter.js"],
  // Nothing green takes this long. What a slow machine may need is no test's business.
  testTimeout: 180_000,
  // Most tests wait rather than compute: two at once for each processor keep those busy. What is measured runs alone.
  maxWorkers: isLong || installed ? 1 : 2 * availableParallelism(),
};
