import type { AskOptions } from "./ask.ts";
import { ask } from "./ask.ts";

/** A Redis answer: text, a list of texts, or an error's text after a minus sign. */
export type RedisAnswer = string | readonly string[];

/**
 * Sends one command and reads its answer. Just enough of the protocol for a handful of commands at start and stop.
 * https://redis.io/docs/latest/develop/reference/protocol-spec/
 * @throws Error when nothing answers in time.
 */
export function askRedis(options: AskOptions, ...command: readonly string[]): Promise<RedisAnswer> {
  const parts = command.map((part) => `$${Buffer.byteLength(part)}\r\n${part}\r\n`);
  return ask(options, Buffer.from(`*${command.length}\r\n${parts.join("")}`), (bytes) =>
    parse(bytes.toString()),
  );
}

function parse(text: string): RedisAnswer | undefined {
  if (!text.endsWith("\r\n")) return undefined;
  const lines = text.split("\r\n").slice(0, -1);
  const [first = ""] = lines;
  const rest = first.slice(1);
  if (first.startsWith("+") || first.startsWith(":")) return rest;
  if (first.startsWith("-")) return first;
  if (first.startsWith("$")) return lines[1];
  if (!first.startsWith("*")) throw new Error("the answer is not in Redis's protocol");
  // Each element is a line with its length and a line with its text.
  return lines.length >= 1 + 2 * Number(rest)
    ? lines.filter((_, index) => index > 0 && index % 2 === 0)
    : undefined;
}
