import { readArguments, type Env, type StartJobCommand } from "./arguments.ts";
import { findTokenSource, requireSecret } from "./credentials.ts";
import { toPlain } from "./output/describe-line.ts";
import { CommandFailedError, EXIT, type ExitCode } from "./exit-codes.ts";
import type { TerminalParts } from "./plugin-parts.ts";
import { createProgressView, type Screen } from "./output/show-progress.ts";
import { signToken } from "./sign-token.ts";
import { startJob } from "./start-job.ts";
import { sayUsage } from "./usage.ts";
import { watch } from "./watch.ts";

export interface CommandDeps {
  env: Env;
  out: Screen;
  err: Screen;
  /** Fires when the person interrupts. */
  signal: AbortSignal;
  now?: () => number;
  /** What the plugins bring; none by default. */
  parts?: TerminalParts;
  /** Of the package; "unknown" by default. */
  version?: string;
  isClone?: boolean;
}

const NO_PARTS: TerminalParts = { commands: [], words: {} };

/** Runs one command line and answers the exit code; says on `err` what went wrong. */
export async function runCommand(args: string[], deps: CommandDeps): Promise<ExitCode> {
  try {
    return await run(args, { now: Date.now, parts: NO_PARTS, version: "unknown", isClone: false, ...deps });
  } catch (error) {
    if (!(error instanceof CommandFailedError)) throw error;
    deps.err.write(`${error.message.split("\n").map(toPlain).join("\n")}\n`);
    return error.exitCode;
  }
}

async function run(args: string[], deps: Required<CommandDeps>): Promise<ExitCode> {
  const { env, out, now, parts, isClone } = deps;
  const command = readArguments(args, env, parts.commands);
  switch (command.command) {
    case "help":
      out.write(sayUsage({ isClone, wantsProgram: command.topic === "program", plugged: parts.commands }));
      return EXIT.completed;
    case "version":
      out.write(`${deps.version}\n`);
      return EXIT.completed;
    case "token":
      out.write(`${await signToken(await requireSecret(env), command, now())}\n`);
      return EXIT.completed;
    case "watch": {
      const getToken = await findTokenSource(command.token, env);
      const view = createProgressView({ ...deps, words: deps.parts.words }, command);
      return watch(command.jobId, command, { getToken, view, signal: deps.signal });
    }
    case "attach": {
      // Loaded by this command alone: a watcher needs no server.
      const { attach } = await import("./attach/attach.ts");
      return attach(command, deps);
    }
    case "start":
      return start(command, deps);
  }
}

async function start(command: StartJobCommand, deps: Required<CommandDeps>): Promise<ExitCode> {
  const getToken = await findTokenSource(command.token, deps.env);
  const job = await startJob(command, { getToken, signal: deps.signal });
  if (!command.watch) {
    deps.out.write(`${command.json ? JSON.stringify(job) : job.jobId}\n`);
    return EXIT.completed;
  }
  if (!command.json) deps.out.write(`${toPlain(job.title)}, job ${toPlain(job.jobId)}\n`);
  const view = createProgressView({ ...deps, words: deps.parts.words }, command);
  return watch(job.jobId, command, { getToken, view, signal: deps.signal });
}
