import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Program } from "@headway/embedded/program";
import { ownPort } from "@headway/shared/testing/own-port";
import { openTestMongo } from "@headway/shared/testing/mongo-for-tests";
import { openTestRedis, testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { mintToken, SECRET } from "./system.ts";

const ROOT = resolve(import.meta.dirname, "../..");

export interface StartedProgram {
  /** SIGTERM, as an operator or a deployment stops it. */
  stop(): Promise<void>;
  /** Any other signal; SIGKILL and SIGSTOP cannot be answered. */
  signal(signal: NodeJS.Signals): void;
}

/** The built programs as processes, as in production, on a prefix and a database of their own. */
export interface Programs extends AsyncDisposable {
  /** The gateway's address; the same after a restart. */
  readonly url: string;
  /** The address that signs a browser in. */
  link(): Promise<string>;
  startGateway(): Promise<StartedProgram>;
  startWorker(env?: NodeJS.ProcessEnv): Promise<StartedProgram>;
}

export async function startPrograms(): Promise<Programs> {
  const redis = await openTestRedis();
  const mongo = await openTestMongo();
  const logDir = mkdtempSync(join(tmpdir(), "headway-e2e-"));
  const running = new Set<Program>();
  // One that it can have again after a restart.
  const port = String(await ownPort());
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    REDIS_URL: testRedisUrl(),
    MONGO_URL: mongo.url,
    HEADWAY_PREFIX: redis.prefix,
    AUTH_SECRET: SECRET,
    WORKER_GRACE_MS: "0",
  };
  const start = async (name: string, extra: NodeJS.ProcessEnv): Promise<StartedProgram & { url: string }> => {
    const path = join(ROOT, name, "dist/main.js");
    const program = new Program({
      name,
      path,
      env: { ...env, ...extra },
      logDir,
      onRestart: () => undefined,
    });
    running.add(program);
    const { url = "" } = await program.start();
    return {
      url,
      signal: (signal) => {
        if (program.pid !== undefined) process.kill(program.pid, signal);
      },
      stop: async () => {
        await program.stop();
        running.delete(program);
      },
    };
  };
  let url = "";
  return {
    get url() {
      return url;
    },
    link: async () => `${url}/#token=${await mintToken()}`,
    startGateway: async () => {
      const gateway = await start("gateway", { PORT: port });
      url = gateway.url;
      return gateway;
    },
    startWorker: (extra = {}) => start("worker", extra),
    [Symbol.asyncDispose]: async () => {
      for (const program of running) await program.stop();
      await mongo[Symbol.asyncDispose]();
      await redis[Symbol.asyncDispose]();
      rmSync(logDir, { recursive: true, force: true });
    },
  };
}
