// `npm test`: everything but the faults, which `npm run test:chaos` has, on servers of its own. Arguments go to jest:
// `npm test -- gateway` runs what matches, of the faults, too.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium, findHeadlessShell } from "./lib/chromium.js";
import { findNginx } from "./lib/nginx.js";
import { exitWith, prepare, ROOT, run } from "./lib/prepare.js";

const log = (line) => process.stderr.write(`${line}\n`);

try {
  await prepare();
  const chromium = await findChromium(log);
  const shell = await findHeadlessShell(chromium, log);
  const nginx = await findNginx(log);
  const { startServers } = await import("../embedded/dist/start.js");
  const dataDir = mkdtempSync(join(tmpdir(), "headway-test-"));
  const servers = await startServers({
    dataDir,
    ...(process.env.REDIS_URL && { redisUrl: process.env.REDIS_URL }),
    ...(process.env.MONGO_URL && { mongoUrl: process.env.MONGO_URL }),
    log,
  });
  let failed = false;
  try {
    for (const line of servers.describe) log(`Testing against ${line}`);
    log(`Testing in ${shell}`);
    await run(
      process.execPath,
      [
        "--experimental-vm-modules",
        "--no-warnings",
        join(ROOT, "node_modules", ".bin", "jest"),
        ...process.argv.slice(2),
      ],
      {
        stdout: "inherit",
        env: {
          REDIS_URL: servers.redisUrl,
          MONGO_URL: servers.mongoUrl,
          CHROMIUM: shell,
          // What keeps a person's settings, which the shell has none of.
          CHROMIUM_WITH_SETTINGS: chromium,
          NGINX_PROGRAM: nginx,
          NODE_ENV: "test",
          HEADWAY_TESTS: process.env.HEADWAY_TESTS ?? (process.argv.length > 2 ? "" : "but-chaos"),
        },
      },
    );
  } catch {
    failed = true;
  } finally {
    await servers.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
  // Not process.exit: whatever would keep this process alive now has been left open, and should be seen.
  process.exitCode = failed ? 1 : 0;
} catch (error) {
  exitWith(error);
}
