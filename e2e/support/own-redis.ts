import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
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
  /** Killed and started again on the same port, with its files gone. */
  loseEverything(): Promise<void>;
}

export async function startOwnRedis(): Promise<OwnRedis> {
  const dataDir = mkdtempSync(join(tmpdir(), "headway-chaos-"));
  const quiet = (): void => undefined;
  let server = await startRedis({ dataDir, log: quiet });
  const { url } = server;
  const redis = new Redis(url, { retryStrategy: () => 200, maxRetriesPerRequest: null });
  // It is killed on purpose.
  redis.on("error", quiet);
  const kill = async (): Promise<void> => {
    const pid = /process_id:(\d+)/.exec(await redis.info("server"))?.[1];
    process.kill(Number(pid), "SIGKILL");
  };
  const startAgain = async (): Promise<void> => {
    server = await startRedis({ dataDir, port: Number(new URL(url).port), log: quiet });
  };
  return {
    url,
    redis,
    kill,
    startAgain,
    loseEverything: async () => {
      await kill();
      // Its end is over when it has let go of the port.
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
      mkdirSync(dataDir);
      await startAgain();
    },
    [Symbol.asyncDispose]: async () => {
      redis.disconnect();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
