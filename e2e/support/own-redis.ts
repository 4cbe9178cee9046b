import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { startRedis } from "@headway/embedded/redis";

/** A Redis of a test's own, which may be emptied, frozen, reconfigured and killed. */
export interface OwnRedis extends AsyncDisposable {
  url: string;
  redis: Redis;
  /** SIGKILL: nothing is closed, nothing is said. */
  kill(): Promise<void>;
  /** The same again, on the same port, with the data that it had written. */
  startAgain(): Promise<void>;
}

export async function startOwnRedis(): Promise<OwnRedis> {
  const dataDir = mkdtempSync(join(tmpdir(), "headway-chaos-"));
  const quiet = (): void => undefined;
  let server = await startRedis({ dataDir, log: quiet });
  const { url } = server;
  const redis = new Redis(url, { retryStrategy: () => 200, maxRetriesPerRequest: null });
  // It is killed on purpose.
  redis.on("error", quiet);
  return {
    url,
    redis,
    kill: async () => {
      const pid = /process_id:(\d+)/.exec(await redis.info("server"))?.[1];
      process.kill(Number(pid), "SIGKILL");
    },
    startAgain: async () => {
      server = await startRedis({ dataDir, port: Number(new URL(url).port), log: quiet });
    },
    [Symbol.asyncDispose]: async () => {
      redis.disconnect();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
