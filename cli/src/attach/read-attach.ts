import type { ParseArgsConfig } from "node:util";
import { CommandFailedError, EXIT } from "../exit-codes.ts";

export interface AttachCommand {
  command: "attach";
  /** Where Redis is: one address, those of a cluster's nodes separated by commas, or `redis+sentinel://…/name`. */
  redisUrl: string;
  /** All that are found where none is named. */
  queues: readonly string[] | undefined;
  /** BullMQ's prefix; all are searched where none is named. */
  prefix: string | undefined;
  port: number;
  host: string;
  control: boolean;
}

export const ATTACH_OPTIONS = {
  queues: { type: "string" },
  prefix: { type: "string" },
  port: { type: "string" },
  host: { type: "string" },
  control: { type: "boolean" },
} as const satisfies NonNullable<ParseArgsConfig["options"]>;

interface Values {
  queues?: string | undefined;
  prefix?: string | undefined;
  port?: string | undefined;
  host?: string | undefined;
  control?: boolean | undefined;
}

const DEFAULT_PORT = 3000;
const PROTOCOLS = new Set(["redis:", "rediss:", "redis+sentinel:", "rediss+sentinel:"]);

export function readAttach(operands: string[], values: Values): AttachCommand {
  const [redisUrl, more] = operands;
  if (redisUrl === undefined) throw wrong("expected the address of a Redis: attach redis://localhost:6379");
  if (more !== undefined)
    throw wrong("attach takes one address; separate those of a cluster's nodes by commas");
  const [first = ""] = redisUrl.split(",");
  // Not quoted: there may be a password in it.
  if (!URL.canParse(first) || !PROTOCOLS.has(new URL(first).protocol))
    throw wrong("expected an address that begins with redis://, rediss:// or redis+sentinel://");
  const { queues, prefix, port = String(DEFAULT_PORT), host = "127.0.0.1", control = false } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw wrong(`--port: expected a whole number from 0 to 65535, got ${JSON.stringify(port)}`);
  const names = queues
    ?.split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (names?.length === 0) throw wrong("--queues: expected names, separated by commas");
  // As it stands in keys, too: `bull:`.
  const bare = prefix?.replace(/:$/, "");
  return { command: "attach", redisUrl, queues: names, prefix: bare, port: Number(port), host, control };
}

function wrong(message: string): CommandFailedError {
  return new CommandFailedError(EXIT.usage, `${message}\nheadway --help shows all commands.`);
}
