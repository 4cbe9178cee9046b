import { pino } from "pino";
import type { DestinationStream, LoggerOptions, Logger as ProgramLogger } from "pino";
import { choiceSetting } from "./env.ts";
import type { Env } from "./env.ts";

export type { ProgramLogger };

/** Where a library logs to. pino's loggers fit, and so do those of libraries that take the same arguments. */
export interface Logger {
  debug: (fields: object, message: string) => void;
  info: (fields: object, message: string) => void;
  warn: (fields: object, message: string) => void;
  error: (fields: object, message: string) => void;
}

/**
 * The log of one program, as JSON lines on standard output, or where `destination` takes them.
 *
 * Fields that can hold a credential are cut out wherever they turn up, so that no careless `log.info(request)` leaks one.
 */
export function createLogger(program: string, env: Env, destination?: DestinationStream): ProgramLogger {
  const options: LoggerOptions = {
    name: program,
    level: choiceSetting(env, "LOG_LEVEL", ["info", "fatal", "error", "warn", "debug", "trace", "silent"]),
    redact: {
      paths: [
        "token",
        "err.input",
        // Of a command to Redis that failed, AUTH among them.
        "err.command.args",
        "*.token",
        "auth",
        "*.auth",
        "authorization",
        "*.authorization",
        "*.headers.authorization",
        "password",
        "*.password",
        "apiKey",
        "*.apiKey",
        "secret",
        "*.secret",
      ],
      censor: "[redacted]",
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
