import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { identify } from "@headway/embedded/processes/identity";
import { startRedis } from "@headway/embedded/redis";

/** Its clients are not served; it does nothing, nor take connections; nor does it even run. */
export type Freezing = "CLIENT PAUSE" | "DEBUG SLEEP" | "SIGSTOP";

/** A Redis of a test's own, which may be emptied, frozen, reconfigured and killed. */
export interface OwnRedis extends AsyncDisposable {
  url: string;
  redis: Redis;
  /** One more connection, for when the other is kept waiting. */
  another: Redis;
  /** Where its files are. */
  folder: string;
  /** Has it answer nobody for so long, in ms. Resolves when that has begun. */
  freeze(how: Freezing, forMs: number): Promise<void>;
  /** SIGKILL: nothing is closed, nothing is said. */
  kill(): Promise<void>;
  /** The same again, on the same port, with the data that it had written. */
  startAgain(settings?: Readonly<Record<string, string>>): Promise<void>;
  /** Killed and started again on the same port, with its files gone. */
  loseEverything(): Promise<void>;
}

export async function startOwnRedis(): Promise<OwnRedis> {
  const dataDir = mkdtempSync(join(tmpdir(), "headway-chaos-"));
  const quiet = (): void => undefined;
  // For DEBUG SLEEP, which is refused otherwise.
  const settings = { "enable-debug-command": "local" };
  let server = await startRedis({ dataDir, settings, log: quiet });
  const { url } = server;
  const redis = new Redis(url, { retryStrategy: () => 200, maxRetriesPerRequest: null });
  // It is killed on purpose.
  redis.on("error", quiet);
  const another = redis.duplicate();
  another.on("error", quiet);
  const readPid = async (): Promise<number> =>
    Number(/process_id:(\d+)/.exec(await redis.info("server"))?.[1]);
  const kill = async (): Promise<void> => {
    process.kill(await readPid(), "SIGKILL");
  };
  const freezings: Record<Freezing, (forMs: number) => Promise<void>> = {
    "CLIENT PAUSE": async (forMs) => {
      await redis.client("PAUSE", forMs, "ALL");
    },
    "DEBUG SLEEP": async (forMs) => {
      // Answered when it has slept; what is sent on another connection is not answered before either.
      void redis.call("DEBUG", "SLEEP", String(forMs / 1_000)).catch(quiet);
      await Promise.resolve();
    },
    SIGSTOP: async (forMs) => {
      const pid = await readPid();
      process.kill(pid, "SIGSTOP");
      setTimeout(() => {
        // Unless it has been ended meanwhile.
        if (identify(pid) !== undefined) process.kill(pid, "SIGCONT");
      }, forMs);
    },
  };
  const startAgain = async (more: Readonly<Record<string, string>> = {}): Promise<void> => {
    const port = Number(new URL(url).port);
    server = await startRedis({ dataDir, port, settings: { ...settings, ...more }, log: quiet });
  };
  return {
    url,
    redis,
    another,
    folder: join(dataDir, "redis"),
    kill,
    freeze: (how, forMs) => freezings[how](forMs),
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
      another.disconnect();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
