import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Program } from "@headway/embedded/program";
import { ownPort } from "@headway/shared/testing/own-port";
import { openTestMongo } from "@headway/shared/testing/mongo-for-tests";
import { openTestRedis, testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { mintToken, SECRET } from "./system.ts";

const ROOT = resolve(import.meta.dirname, "../..");

export interface StartedProgram {
  /** A gateway's address; empty for a worker. */
  url: string;
  /** Whether the process that was started is still there. */
  isRunning(): boolean;
  /** SIGTERM, as an operator or a deployment stops it. */
  stop(): Promise<void>;
  /** What the process has used of a processor so far, in ms. */
  cpuMs(): number;
  /** Any other signal; SIGKILL and SIGSTOP cannot be answered. */
  signal(signal: NodeJS.Signals): void;
}

/** The built programs as processes, as in production, on a prefix and a database of their own. */
export interface Programs extends AsyncDisposable {
  /** The gateway's address; the same after a restart. */
  readonly url: string;
  /** What the programs' keys in Redis begin with. */
  readonly prefix: string;
  /** The programs' database, unless their settings name another way to it. */
  readonly mongoUrl: string;
  /** The address that signs a browser in. */
  link(): Promise<string>;
  /** @param name tells gateways apart; one of the same name has the same address after a restart */
  startGateway(options?: { name?: string; env?: NodeJS.ProcessEnv }): Promise<StartedProgram>;
  startWorker(env?: NodeJS.ProcessEnv): Promise<StartedProgram>;
  /** All that the programs have logged so far. */
  logs(): string;
}

/** @param options.settings what the programs' environment has besides, or instead of what is usual */
export async function startPrograms({
  redisUrl = testRedisUrl(),
  settings = {},
}: { redisUrl?: string; settings?: NodeJS.ProcessEnv } = {}): Promise<Programs> {
  const redis = await openTestRedis(redisUrl);
  const mongo = await openTestMongo();
  const logDir = mkdtempSync(join(tmpdir(), "headway-e2e-"));
  const running = new Set<Program>();
  /** Of each gateway, so that it can have it again after a restart. */
  const ports = new Map<string, string>();
  const addresses = new Map<string, string>();
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    REDIS_URL: redisUrl,
    // A program that starts beside other tests may have to wait for its turn longer than an operator should.
    MONGO_URL: `${mongo.url}?serverSelectionTimeoutMS=20000`,
    HEADWAY_PREFIX: redis.prefix,
    AUTH_SECRET: SECRET,
    // One identity asks for everything here.
    LIMIT_REQUESTS_PER_SECOND: "100000",
    WORKER_GRACE_MS: "0",
    ...settings,
  };
  const start = async (name: string, extra: NodeJS.ProcessEnv): Promise<StartedProgram> => {
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
      isRunning: () => program.pid !== undefined && isRunning(program.pid),
      cpuMs: () => (program.pid === undefined ? NaN : readCpuMs(program.pid)),
      signal: (signal) => {
        if (program.pid !== undefined) process.kill(program.pid, signal);
      },
      stop: async () => {
        await program.stop();
        running.delete(program);
      },
    };
  };
  const urlOf = (name: string): string => addresses.get(name) ?? "";
  return {
    get url() {
      return urlOf("gateway");
    },
    prefix: redis.prefix,
    mongoUrl: mongo.url,
    link: async () => `${urlOf("gateway")}/#token=${await mintToken()}`,
    startGateway: async ({ name = "gateway", env: extra } = {}) => {
      const port = ports.get(name) ?? String(await ownPort());
      ports.set(name, port);
      const gateway = await start("gateway", { PORT: port, ...extra });
      addresses.set(name, gateway.url);
      return gateway;
    },
    startWorker: (extra = {}) => start("worker", extra),
    logs: () =>
      readdirSync(logDir)
        .map((name) => readFileSync(join(logDir, name), "utf8"))
        .join(""),
    [Symbol.asyncDispose]: async () => {
      for (const program of running) await program.stop();
      await mongo[Symbol.asyncDispose]();
      await redis[Symbol.asyncDispose]();
      rmSync(logDir, { recursive: true, force: true });
    },
  };
}

/** In the system's ticks of 10 ms, for user and system (proc(5)). */
function readCpuMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
