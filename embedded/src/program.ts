import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { LaunchError } from "./launch-error.ts";

const STOP_WITHIN_MS = 12_000;
const RESTART_AFTER_MS = 1_000;

export interface ProgramOptions {
  name: string;
  /** The built program. */
  path: string;
  env: NodeJS.ProcessEnv;
  logDir: string;
  /** Called when it ended by itself after it had been ready; it is being started again. */
  onRestart: (why: string) => void;
}

/** What a program says once it serves. */
export interface Ready {
  url?: string;
}

/** One of Headway's programs as a child of the launcher: started, waited for, started again should it crash, stopped. */
export class Program {
  readonly #options: ProgramOptions;
  #child: ChildProcess | undefined;
  #stopping = false;
  #restarting: Promise<void> = Promise.resolve();

  constructor(options: ProgramOptions) {
    this.#options = options;
  }

  /** Resolves when the program says that it is ready. Rejects when it ends before; it has said why on standard error. */
  start(): Promise<Ready> {
    const { name, path, env, logDir } = this.#options;
    const child = spawn(process.execPath, [path], {
      env,
      // A group of its own: Ctrl-C in a terminal reaches the launcher alone, which stops things in order.
      detached: true,
      // The IPC channel tells the program that the launcher is gone, whatever became of it.
      stdio: ["ignore", "pipe", "inherit", "ipc"],
    });
    this.#child = child;
    child.stdout?.pipe(createWriteStream(join(logDir, `${name}.log`), { flags: "a" }));
    return new Promise((resolve, reject) => {
      child.once("message", (message) => {
        resolve(message as Ready);
      });
      child.once("error", reject);
      child.once("exit", (code, signal) => {
        const why = signal ?? `exit code ${String(code)}`;
        reject(
          new LaunchError(`The ${name} could not start (${why}). Its log: ${join(logDir, `${name}.log`)}`),
        );
        if (this.#child === child) this.#afterExit(why);
      });
    });
  }

  /** The process' id while it runs. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  get name(): string {
    return this.#options.name;
  }

  /** Stops it and starts it again, one time after the other. Rejects when it does not come up. */
  async restart(): Promise<void> {
    this.#restarting = this.#restarting.then(async () => {
      await this.#end();
      if (!this.#stopping) await this.start();
    });
    const restarted = this.#restarting;
    this.#restarting = restarted.catch(() => undefined);
    await restarted;
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#end();
  }

  async #end(): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    // What ends from here on is wanted, and is not started again for that.
    this.#child = undefined;
    const exited = new Promise<void>((resolve) =>
      child.once("exit", () => {
        resolve();
      }),
    );
    child.kill("SIGTERM");
    const overdue = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS);
    await exited;
    clearTimeout(overdue);
  }

  #afterExit(why: string): void {
    if (this.#stopping || !this.#wasReady) return;
    this.#options.onRestart(why);
    setTimeout(() => {
      if (!this.#stopping)
        this.start().catch(() => {
          this.#afterExit("it could not start again");
        });
    }, RESTART_AFTER_MS);
  }

  #wasReady = false;

  /** From now on, an end that nobody asked for is followed by a new start. */
  keepRunning(): void {
    this.#wasReady = true;
  }
}
