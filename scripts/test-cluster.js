// `npm run test:cluster`: the tests that need servers once more, on a Redis Cluster of three masters instead of one Redis.
// Arguments go to jest.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exitWith, prepare, ROOT, run } from "./lib/prepare.js";

/** Their faults are made on the way to one server, or they open connections to one themselves; e2e/redis-cluster.servers.test.ts has those of a cluster. */
const FOR_ONE_SERVER = [
  "e2e/chaos/enqueue",
  "e2e/chaos/left-rooms",
  "e2e/chaos/lost-reports",
  "e2e/chaos/many-lost",
  "e2e/chaos/redis-outages",
  "e2e/chaos/subscriptions",
  "e2e/chaos/worker-outages",
  "gateway/src/embedding/connections",
  "gateway/src/embedding/health",
  "gateway/src/observing/event-reader",
  "shared/src/node/connect-redis",
];
/** What opens an application's own queues for a test, on one server: whoever imports it is left out. */
const OPENERS = ["foreign-queue", "embedded-app", "observed-queue", "tracked-queue"].map(
  (name) => `testing/${name}`,
);
/** The same of files whose other tests are for a cluster, too. */
const TESTS_FOR_ONE_SERVER = [
  "are refused beyond 256 commands under way",
  "is not touched by the cancellation of the life before that arrives late",
  "is told by its worker: queued, then running",
  "are let in and told to try again, and all are current when it is back",
  "runs again also when the gateway that was asked is gone before it was queued",
  "waits 2 s at most for a gateway that knows nothing of the question",
];

function listOpeners() {
  const { workspaces } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const folders = ["e2e", ...workspaces.map((name) => `${name}/src`)];
  const tests = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true })
      .filter((path) => path.endsWith(".test.ts"))
      .map((path) => join(folder, path)),
  );
  return tests.filter((path) => {
    const text = readFileSync(join(ROOT, path), "utf8");
    return OPENERS.some((name) => text.includes(`${name}.ts"`) || text.includes(`${name}"`));
  });
}

const log = (line) => process.stderr.write(`${line}\n`);

try {
  await prepare();
  const { startRedisCluster } = await import("../embedded/dist/redis/redis-cluster.js");
  const dataDir = mkdtempSync(join(tmpdir(), "headway-test-cluster-"));
  const cluster = await startRedisCluster({ dataDir, log });
  try {
    await run(
      process.execPath,
      [
        join(ROOT, "scripts", "test.js"),
        "--selectProjects=servers",
        ...[...FOR_ONE_SERVER, ...listOpeners()].map((path) => `--testPathIgnorePatterns=${path}`),
        // After the paths, which would take what follows them for more of theirs.
        `--testNamePattern=^(?!.*(${TESTS_FOR_ONE_SERVER.join("|")}))`,
        ...process.argv.slice(2),
      ],
      { stdout: "inherit", env: { REDIS_URL: cluster.url } },
    );
  } finally {
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
} catch (error) {
  exitWith(error);
}
