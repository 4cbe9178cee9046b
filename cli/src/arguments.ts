import { parseArgs, type ParseArgsConfig } from "node:util";
import { readErrorFacts } from "./error-facts.ts";
import { CommandFailedError, EXIT } from "./exit-codes.ts";
import type { JobRequest, OptionReaders, StartCommand } from "./plugin-parts.ts";
import { ATTACH_OPTIONS, readAttach, type AttachCommand } from "./attach/read-attach.ts";

/** What every command that talks to a gateway is told. */
export interface GatewayOptions {
  /** Origin and base path, without a slash at its end. */
  url: string;
  token: string | undefined;
  json: boolean;
  /** How long the first connection may take. */
  waitMs: number;
}

interface WatchCommand extends GatewayOptions {
  command: "watch";
  jobId: string;
}

/** A plugin's command, which starts a job. */
export interface StartJobCommand extends GatewayOptions {
  command: "start";
  request: JobRequest;
  watch: boolean;
}

interface TokenCommand {
  command: "token";
  org: string;
  role: "admin" | "viewer";
  operator?: "read" | "control";
  sub: string;
  ttlSeconds: number;
}

/** Without a topic, what is for everyone. */
interface HelpCommand {
  command: "help";
  topic?: "program";
}

export type Command =
  WatchCommand | StartJobCommand | TokenCommand | AttachCommand | HelpCommand | { command: "version" };

export type Env = Readonly<Record<string, string | undefined>>;

/** Where `npm start` serves in the same surroundings. */
const defaultUrl = (env: Env): string => `http://127.0.0.1:${env["PORT"] || "3000"}${env["BASE_PATH"] ?? ""}`;

const OPTIONS = {
  url: { type: "string" },
  token: { type: "string" },
  json: { type: "boolean" },
  wait: { type: "string" },
  watch: { type: "boolean" },
  "no-watch": { type: "boolean" },
  org: { type: "string" },
  role: { type: "string" },
  operator: { type: "string" },
  sub: { type: "string" },
  ttl: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
  ...ATTACH_OPTIONS,
} as const satisfies NonNullable<ParseArgsConfig["options"]>;

type Values = ReturnType<typeof parseOwn>["values"];

const GATEWAY_OPTIONS: readonly string[] = ["url", "token", "json", "wait"];
const START_OPTIONS: readonly string[] = [...GATEWAY_OPTIONS, "watch", "no-watch"];

/** Which options each command knows. An option that another command knows is refused like an unknown one. */
const OWN_COMMANDS: Record<"attach" | "watch" | "token", readonly string[]> = {
  attach: Object.keys(ATTACH_OPTIONS),
  watch: GATEWAY_OPTIONS,
  token: ["org", "role", "operator", "sub", "ttl"],
};

/**
 * Reads the command line.
 *
 * @param plugged the commands of the plugins
 * @throws CommandFailedError with exit code 2, naming what was expected and what was given
 */
export function readArguments(args: string[], env: Env, plugged: readonly StartCommand[] = []): Command {
  const { values, positionals } = parse(args, plugged);
  const [name, ...operands] = positionals;
  if (values.version) return { command: "version" };
  if (values.help || name === "help")
    return operands[0] === "program" ? { command: "help", topic: "program" } : { command: "help" };
  const start = plugged.find((command) => command.name === name);
  const known = start
    ? [...START_OPTIONS, ...Object.keys(start.options)]
    : Object.entries(OWN_COMMANDS).find(([own]) => own === name)?.[1];
  if (name === undefined || known === undefined) throw wrong(sayUnknown(name, plugged));
  const foreign = Object.keys(values).find((option) => !known.includes(option));
  if (foreign) throw wrong(`${name} takes no option --${foreign}`);
  if (name === "attach") return readAttach(operands, values);
  if (name === "watch") return readWatch(operands, values, env);
  if (operands[0] !== undefined) throw wrong(`${name} takes only options, got ${quote(operands[0])}`);
  return start ? readStart(start, values, env) : readToken(values);
}

function sayUnknown(name: string | undefined, plugged: readonly StartCommand[]): string {
  if (name !== undefined) return `there is no command ${quote(name)}`;
  const names = ["attach", "watch", ...plugged.map((command) => command.name)];
  return `expected a command: ${names.join(", ")} or token`;
}

function parse(args: string[], plugged: readonly StartCommand[]): ReturnType<typeof parseOwn> {
  try {
    return parseOwn(args, Object.assign({}, ...plugged.map(({ options }) => options)) as object);
  } catch (error) {
    throw wrong(readErrorFacts(error).message);
  }
}

/** Typed for the terminal's own options; a plugin reads its own by their names. */
function parseOwn(args: string[], pluginOptions: object) {
  return parseArgs({
    args,
    options: { ...pluginOptions, ...OPTIONS },
    allowPositionals: true,
    strict: true,
  });
}

function readWatch(operands: string[], values: Values, env: Env): WatchCommand {
  const [jobId, more] = operands;
  if (jobId === undefined || jobId === "") throw wrong("expected the id of a job: watch JOB");
  if (more !== undefined) throw wrong(`watch takes one job, got also ${quote(more)}`);
  return { command: "watch", jobId, ...readGateway(values, env) };
}

const READERS: OptionReaders = { readInteger, wrong };

function readStart(start: StartCommand, values: Values, env: Env): StartJobCommand {
  if (values.watch && values["no-watch"]) throw wrong("expected --watch or --no-watch, got both");
  const request = start.read(values, READERS);
  return { command: "start", request, watch: !values["no-watch"], ...readGateway(values, env) };
}

function readToken(values: Values): TokenCommand {
  const { org, role, operator, sub = "cli", ttl = "1h" } = values;
  if (!org) throw wrong("expected --org, the organisation that the token is for");
  if (role !== "admin" && role !== "viewer") {
    throw wrong(`expected --role admin or --role viewer, got ${role === undefined ? "none" : quote(role)}`);
  }
  if (operator !== undefined && operator !== "read" && operator !== "control") {
    throw wrong(`expected --operator read or --operator control, got ${quote(operator)}`);
  }
  if (sub === "") throw wrong('expected --sub to name somebody, got ""');
  return { command: "token", org, role, ...(operator && { operator }), sub, ttlSeconds: readSeconds(ttl) };
}

function readGateway(values: Values, env: Env): GatewayOptions {
  return {
    url: readUrl(values.url ?? (env["HEADWAY_URL"] || defaultUrl(env))),
    token: values.token ?? (env["HEADWAY_TOKEN"] || undefined),
    json: values.json ?? false,
    waitMs: readInteger("--wait", values.wait ?? "10", 1, 86_400) * 1_000,
  };
}

function readUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "http:" && url?.protocol !== "https:")
    throw wrong(`expected the gateway's http or https URL, got ${quote(text)}`);
  // Not quoted: a link with a token in it, or a password.
  if (url.search || url.hash || url.username || url.password)
    throw wrong(
      `expected the gateway's URL alone, without "?", "#" or a user, got more behind ${url.origin}`,
    );
  return url.origin + url.pathname.replace(/\/+$/, "");
}

function readInteger(name: string, text: string, min: number, max: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (value >= min && value <= max) return value;
  throw wrong(`${name}: expected a whole number from ${min} to ${max}, got ${quote(text)}`);
}

const SECONDS_IN: Record<string, number> = { s: 1, m: 60, h: 3_600, d: 86_400 };

function readSeconds(text: string): number {
  const [, digits, unit] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
  const seconds = Number(digits) * (SECONDS_IN[unit ?? ""] ?? NaN);
  if (seconds > 0) return seconds;
  throw wrong(`--ttl: expected a time like 90s, 30m, 8h or 7d, got ${quote(text)}`);
}

function wrong(message: string): CommandFailedError {
  return new CommandFailedError(EXIT.usage, `${message}\nheadway --help shows all commands.`);
}

function quote(text: string): string {
  return JSON.stringify(text);
}
