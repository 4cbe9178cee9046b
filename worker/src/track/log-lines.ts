import { noop } from "./progress.ts";

/** Lines that wait for Redis; the oldest ones are let go. */
const LINES_HELD = 500;
const LINE_LENGTH = 2_000;

/** Hands log lines on, one after the other. */
export interface LogLines {
  /** @returns whether this is a line: a text that is not empty */
  add(line: unknown): boolean;
  /** Sends what waits, without waiting for what was sent before. */
  flush(): void;
}

export function createLogLines(send: (line: string) => Promise<unknown>): LogLines {
  const waiting: string[] = [];
  // Asynchronous, so that a job without `log`, such as a test's own, rejects and throws nothing.
  const sendHarmlessly = async (line: string): Promise<unknown> => send(line);
  let isSending = false;
  const drain = async (): Promise<void> => {
    isSending = true;
    for (let line = waiting.shift(); line !== undefined; line = waiting.shift())
      await sendHarmlessly(line).catch(noop);
    isSending = false;
  };
  return {
    add: (line) => {
      if (typeof line !== "string" || line.trim() === "") return false;
      if (waiting.length >= LINES_HELD) waiting.shift();
      waiting.push(line.slice(0, LINE_LENGTH));
      if (!isSending) void drain();
      return true;
    },
    flush: () => {
      for (const line of waiting.splice(0)) sendHarmlessly(line).catch(noop);
    },
  };
}
