import { coerceError } from "./coerce-error.ts";
import { toPermissionError } from "./find-redis.ts";
import { createLogger } from "./logger.ts";
import type { ProgramLogger } from "./logger.ts";
import { Releasers } from "./releasers.ts";

/** Errors whose message alone tells the operator what to do; their stack would only hide it. */
const ADDRESSED_TO_OPERATOR = new Set(["SettingInvalidError", "ServerUnreachableError", "PortInUseError"]);

interface Program {
  name: string;
  /** Starts everything; registers each part with `releasers` as soon as it exists. */
  start: (log: ProgramLogger, releasers: Releasers) => Promise<void>;
  /** How long the release may take after SIGTERM, SIGINT or the launcher's end, in ms. */
  graceMs: number;
}

/**
 * Runs a program to its end: starts it, releases it on a signal, and exits 0 after a clean stop, 1 otherwise. A program
 * that was started with an IPC channel stops, too, when its launcher is gone, so that no process is left behind.
 */
export async function runProgram({ name, start, graceMs }: Program): Promise<void> {
  const releasers = new Releasers();
  let log: ProgramLogger;
  try {
    log = createLogger(name, process.env);
  } catch (thrown) {
    process.stderr.write(`${name}: ${coerceError(thrown).message}\n`);
    process.exit(1);
  }
  const stop = (why: string): void => {
    log.info({ why }, "stopping");
    const overdue = setTimeout(() => {
      log.error({ graceMs }, "could not stop in time; leaving the rest to the operating system");
      process.exit(1);
    }, graceMs);
    overdue.unref();
    releasers.releaseAll().then(
      () => process.exit(0),
      (thrown: unknown) => {
        log.error({ err: coerceError(thrown) }, "stopped, but not cleanly");
        process.exit(1);
      },
    );
  };
  process.once("SIGTERM", () => {
    stop("SIGTERM");
  });
  process.once("SIGINT", () => {
    stop("SIGINT");
  });
  process.once("disconnect", () => {
    stop("the launcher is gone");
  });
  // A rejection that nothing handles is a bug worth a line with its stack; it must not take every watcher's connection down.
  process.on("unhandledRejection", (thrown) => {
    log.error({ err: coerceError(thrown) }, "a promise was rejected and nothing handled it");
  });
  try {
    await start(log, releasers);
  } catch (thrown) {
    const error = coerceError(thrown);
    const refused = toPermissionError(error);
    if (refused !== undefined) process.stderr.write(`${name}: ${refused.message}\n`);
    else if (ADDRESSED_TO_OPERATOR.has(error.name)) process.stderr.write(`${name}: ${error.message}\n`);
    else log.fatal({ err: error }, "could not start");
    await releasers.releaseAll().catch(() => undefined);
    process.exit(1);
  }
}
