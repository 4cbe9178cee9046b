import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Redis } from "ioredis";
import type { ServerProcess } from "@headway/embedded/processes/child";
import { findFreePort } from "@headway/embedded/processes/free-port";
import { findRedis } from "@headway/embedded/redis-program";
import { eventually } from "./eventually.ts";

const START_WITHIN_MS = 30_000;

/**
 * A Redis that may be frozen, killed and started again on its data. It syncs its log to the disk before it answers, so that
 * what it has confirmed outlives its death: a job that is lost nevertheless was lost by Headway.
 */
export class RedisUnderTest {
  readonly port: number;
  /** For the run's own questions, past all faults on the way. */
  readonly redis: Redis;
  readonly #start: () => Promise<ServerProcess>;
  #server: ServerProcess | undefined;
  #pid = 0;

  static async start(dataDir: string, log: (line: string) => void): Promise<RedisUnderTest> {
    const program = await findRedis(log);
    if (program.folderInside !== undefined)
      throw new Error(`expected a redis-server on PATH, which can be killed and frozen; got ${program.name}`);
    const folder = join(dataDir, "redis");
    mkdirSync(folder, { recursive: true });
    const port = await findFreePort();
    const settings = ["--dir", folder, "--save", "", "--appendonly", "yes", "--appendfsync", "always"];
    const started = new RedisUnderTest(port, () => program.start(settings, port, folder));
    await started.restart();
    return started;
  }

  private constructor(port: number, start: () => Promise<ServerProcess>) {
    this.port = port;
    this.#start = start;
    this.redis = new Redis(port, "127.0.0.1", { maxRetriesPerRequest: 1, commandTimeout: 5_000 });
    // Its absence is part of the run.
    this.redis.on("error", () => undefined);
  }

  /** Starts it where it does not run, and resolves when it has read its data. */
  async restart(): Promise<void> {
    if (this.#server === undefined || this.#server.hasEnded()) this.#server = await this.#start();
    await eventually("Redis answers", () => this.#readPid(), START_WITHIN_MS);
  }

  /** SIGKILL; SIGSTOP and SIGCONT freeze it and let it go on. */
  signal(signal: "SIGKILL" | "SIGSTOP" | "SIGCONT"): void {
    if (this.#pid > 0) process.kill(this.#pid, signal);
    if (signal === "SIGKILL") this.#pid = 0;
  }

  async gone(): Promise<void> {
    await eventually("Redis is gone", () => this.#server?.hasEnded() ?? true, START_WITHIN_MS);
  }

  async stop(): Promise<void> {
    this.redis.disconnect();
    await this.#server?.stop(START_WITHIN_MS);
  }

  async #readPid(): Promise<boolean> {
    const info = await this.redis.info("server");
    if (!info.includes(`tcp_port:${this.port}`)) return false;
    this.#pid = Number(/^process_id:(\d+)/m.exec(info)?.[1] ?? 0);
    return this.#pid > 0;
  }
}
