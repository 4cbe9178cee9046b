// `npm run test:cluster`: the tests that need servers once more, on a Redis Cluster of three masters instead of one Redis.
// Arguments go to jest.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exitWith, prepare, ROOT, run } from "./lib/prepare.js";

/** Their faults are made between a program and one server; e2e/redis-cluster.servers.test.ts has those of a cluster. */
const FOR_ONE_SERVER = ["e2e/chaos/redis-outages", "e2e/chaos/subscriptions"];

const log = (line) => process.stderr.write(`${line}\n`);

try {
  await prepare();
  const { startRedisCluster } = await import("../embedded/dist/redis-cluster.js");
  const dataDir = mkdtempSync(join(tmpdir(), "headway-test-cluster-"));
  const cluster = await startRedisCluster({ dataDir, log });
  try {
    await run(
      process.execPath,
      [
        join(ROOT, "scripts", "test.js"),
        "--selectProjects=servers",
        ...FOR_ONE_SERVER.map((path) => `--testPathIgnorePatterns=${path}`),
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
