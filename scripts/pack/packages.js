// The packages that can be published. Each is made of one workspace; what it shares with others (@headway/shared, jose) is built in.

const BULLMQ = { bullmq: "^5.64 || ^6", ioredis: "^5 || ^6" };

/**
 * `doors` are those of the workspace's `exports` that strangers get, all of them where it is left out: the others are for our own
 * workspaces and tests. `peers` and `optional` are what the user brings. `dependencies` names what npm installs with the package; their versions are those
 * of the workspace's own package.json. The build fails where a bundle imports a package that is in neither.
 */
export const PACKAGES = [
  {
    folder: "worker",
    doors: ["."],
    keywords: ["bullmq", "progress", "worker", "queue", "jobs"],
    formats: ["esm", "cjs"],
    peers: BULLMQ,
    optional: ["ioredis"],
    dependencies: [],
    mostBytes: { packed: 40_000, unpacked: 160_000 },
  },
  {
    folder: "gateway",
    doors: ["."],
    keywords: ["bullmq", "progress", "realtime", "socket.io", "server-sent-events", "dashboard"],
    formats: ["esm", "cjs"],
    peers: { ...BULLMQ, "socket.io": "^4.8", mongoose: "^8 || ^9" },
    optional: ["ioredis", "mongoose"],
    dependencies: ["socket.io-parser"],
    // The operator's page.
    copies: { "web/dist": "page" },
    mostBytes: { packed: 700_000, unpacked: 2_500_000 },
  },
  {
    folder: "client",
    copies: { "client/style.css": "dist/style.css" },
    keywords: ["bullmq", "progress", "react", "vue", "svelte", "hooks"],
    formats: ["esm"],
    peers: { react: "^18 || ^19", svelte: "^5.7", vue: "^3.3" },
    optional: ["react", "svelte", "vue"],
    dependencies: ["socket.io-client"],
    mostBytes: { packed: 60_000, unpacked: 250_000 },
  },
  {
    folder: "cli",
    keywords: ["bullmq", "dashboard", "progress", "terminal"],
    formats: ["esm"],
    entries: { main: "src/main.ts" },
    bin: { headway: "./dist/main.js" },
    peers: {},
    optional: [],
    dependencies: ["@headway/gateway", "bullmq", "ioredis", "socket.io", "socket.io-client"],
    mostBytes: { packed: 60_000, unpacked: 250_000 },
  },
];

/** The doors of a package as it is published, with the source of each. */
export function publishedDoors({ doors }, { exports }) {
  return (
    Object.entries(exports)
      // A stylesheet has no source.
      .filter(([door, { source }]) => source !== undefined && (doors?.includes(door) ?? true))
      .map(([door, { source }]) => ({ door, source }))
  );
}
