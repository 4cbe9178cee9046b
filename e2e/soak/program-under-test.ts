import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

export interface ProgramUnderTestOptions {
  name: string;
  /** The built program. */
  path: string;
  env: NodeJS.ProcessEnv;
  /** Its standard output and error go here, of all its lives. */
  logFile: string;
}

/** After SIGTERM, in ms: as long as a worker may take by its own rules, and a little more. */
const STOP_WITHIN_MS = 65_000;
const START_AGAIN_AFTER_MS = 500;

/** A gateway or a worker as a process, started again and again until it is up, as a service manager does. */
export class ProgramUnderTest {
  readonly name: string;
  /** Ends that nobody asked for: how it exited. */
  readonly crashes: string[] = [];
  /** SIGTERMs that were answered late or with an exit code other than 0. */
  readonly uncleanStops: string[] = [];
  /** Resident memory in MB: of each life soon after its start, and when it was last looked at. */
  readonly memory: { startMB: number; lastMB: number; pid: number }[] = [];
  readonly #options: ProgramUnderTestOptions;
  #child: ChildProcess | undefined;
  #isReady = false;
  #isEndExpected = false;
  #isClosed = false;

  constructor(options: ProgramUnderTestOptions) {
    this.name = options.name;
    this.#options = options;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  /** Resolves when it serves. It refuses to start while its servers are away; then it is tried again. */
  async start(): Promise<void> {
    while (!this.#isReady && !this.#isClosed) {
      const child = this.#spawn();
      await Promise.race([once(child, "message"), once(child, "exit")]);
      if (child.exitCode === null && child.signalCode === null) this.#isReady = true;
      else await setTimeout(START_AGAIN_AFTER_MS);
    }
  }

  signal(signal: "SIGSTOP" | "SIGCONT"): void {
    this.#child?.kill(signal);
  }

  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  async terminate(): Promise<void> {
    const startedAt = Date.now();
    const child = this.#child;
    const wasReady = this.#isReady;
    await this.#end("SIGTERM");
    if (!wasReady || !child || child.exitCode === 0) return;
    const how = child.signalCode ?? `exit code ${String(child.exitCode)}`;
    this.uncleanStops.push(`${how} after ${((Date.now() - startedAt) / 1_000).toFixed(1)} s`);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#child?.kill("SIGCONT");
    await this.terminate();
  }

  /** Notes how much memory it has now. */
  measure(): void {
    const pid = this.#child?.pid;
    if (!this.#isReady || pid === undefined) return;
    const megabytes = readResidentMB(pid);
    const life = this.memory.at(-1);
    if (life?.pid === pid) life.lastMB = megabytes;
    else this.memory.push({ startMB: megabytes, lastMB: megabytes, pid });
  }

  #spawn(): ChildProcess {
    const { path, env, logFile } = this.#options;
    const child = spawn(process.execPath, [path], {
      env,
      // A group of its own: Ctrl-C in a terminal reaches the run alone, which stops things in order.
      detached: true,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    this.#child = child;
    this.#isEndExpected = false;
    for (const output of [child.stdout, child.stderr])
      output?.pipe(createWriteStream(logFile, { flags: "a" }));
    child.once("exit", (code, signal) => {
      if (this.#isReady && !this.#isEndExpected) {
        this.crashes.push(signal ?? `exit code ${String(code)}`);
        this.#isReady = false;
        void this.start();
      }
      this.#isReady = false;
    });
    return child;
  }

  async #end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    this.#isEndExpected = true;
    const exited = once(child, "exit");
    child.kill(signal);
    const overdue = globalThis.setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS);
    await exited;
    clearTimeout(overdue);
  }
}

function readResidentMB(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Math.round(Number(kilobytes ?? 0) / 1_024);
  } catch {
    // It has just ended, or this system tells such things elsewhere.
    return 0;
  }
}
