import { pino } from "pino";
import type { Logger } from "pino";
import { choiceSetting } from "./env.ts";
import type { Env } from "./env.ts";

export type { Logger };

/**
 * The log of one program, as JSON lines on standard output.
 *
 * Fields that can hold a credential are cut out wherever they turn up, so that no careless `log.info(request)` leaks one.
 */
export function createLogger(program: string, env: Env): Logger {
  return pino({
    name: program,
    level: choiceSetting(env, "LOG_LEVEL", ["info", "fatal", "error", "warn", "debug", "trace", "silent"]),
    redact: {
      paths: [
        "token",
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
  });
}
