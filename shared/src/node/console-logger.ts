import type { Logger } from "./logger.ts";

/** Information, warnings and errors on standard error, a line each: for an application that gives a library no logger. */
export function createConsoleLogger(
  name: string,
  print: (line: string) => void = (line) => void process.stderr.write(line),
): Logger {
  const write = (level: string, fields: object, message: string): void => {
    const shown = Object.entries(fields).map(([key, value]) => ` ${key}=${toText(value)}`);
    print(`${name} ${level}: ${message}${shown.join("")}\n`);
  };
  return {
    debug: () => undefined,
    info: (fields, message) => {
      write("info", fields, message);
    },
    warn: (fields, message) => {
      write("warning", fields, message);
    },
    error: (fields, message) => {
      write("error", fields, message);
    },
  };
}

function toText(value: unknown): string {
  if (value instanceof Error) return value.stack ?? value.message;
  return typeof value === "string" ? value : JSON.stringify(value);
}
