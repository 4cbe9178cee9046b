import { resolve } from "node:path";
import { startServers } from "./start.ts";

/**
 * `npm run servers`: a Redis and a MongoDB for as long as this program runs. Standard output gets one line with both
 * URLs, for programs to read; everything for people goes to standard error.
 */
const log = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const given = (name: string): string | undefined => process.env[name] || undefined;

function stopRequested(): Promise<void> {
  return new Promise((resolve) => {
    // The listeners stay: a second Ctrl-C must not end this program while it still stops its servers.
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.on(signal, () => {
        resolve();
      });
    process.on("disconnect", resolve);
  });
}

const stopped = stopRequested();
const [redisUrl, mongoUrl] = [given("REDIS_URL"), given("MONGO_URL")];
try {
  const servers = await startServers({
    dataDir: resolve(given("HEADWAY_DATA_DIR") ?? ".data"),
    ...(redisUrl === undefined ? {} : { redisUrl }),
    ...(mongoUrl === undefined ? {} : { mongoUrl }),
    log,
  });
  for (const line of servers.describe) log(line);
  process.stdout.write(`REDIS_URL=${servers.redisUrl} MONGO_URL=${servers.mongoUrl}\n`);
  // Neither a signal handler nor a pending promise keeps a program alive.
  const alive = setInterval(() => {}, 60_000);
  await stopped;
  clearInterval(alive);
  await servers.stop();
  process.exit(0);
} catch (error) {
  log(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
