import { findTemplateFault } from "../protocol/trace-context.ts";
/** The environment a program reads its settings from; `process.env` outside tests. */
export type Env = Readonly<Record<string, string | undefined>>;

/** A setting has a value that cannot be used. Its message is one line for the operator. */
export class SettingInvalidError extends Error {
  override readonly name = "SettingInvalidError";
  readonly code = "setting-invalid";

  constructor(variable: string, got: string, expected: string) {
    super(`${variable}: expected ${expected}, got ${got}`);
  }
}

/** An empty variable counts as one that is not set: that is what `VAR= command` and compose files mean by it. */
function read(env: Env, variable: string): string | undefined {
  const value = env[variable];
  return value === "" ? undefined : value;
}

/** An integer setting within `min`..`max`, both included. */
export function integerSetting(
  env: Env,
  variable: string,
  options: { default: number; min: number; max: number },
): number {
  const value = read(env, variable);
  if (value === undefined) return options.default;
  const number = /^-?\d+$/.test(value) ? Number(value) : NaN;
  if (Number.isNaN(number) || number < options.min || number > options.max) {
    throw new SettingInvalidError(variable, quote(value), `an integer from ${options.min} to ${options.max}`);
  }
  return number;
}

export function textSetting(env: Env, variable: string, fallback: string): string {
  return read(env, variable) ?? fallback;
}

/** What sets an installation's keys in Redis apart. Without braces: what stands in them decides where a cluster keeps a key. */
export function prefixSetting(env: Env): string {
  const value = textSetting(env, "HEADWAY_PREFIX", "headway");
  if (/[{}]/.test(value))
    throw new SettingInvalidError("HEADWAY_PREFIX", quote(value), "a name without braces");
  return value;
}

/**
 * The path below which everything is served, without a slash at its end; empty for the root. Only what means the same in a
 * URL, a router and a proxy's rule.
 */
export function basePathSetting(env: Env, variable: string): string {
  const value = textSetting(env, variable, "");
  const path = value.replace(/\/$/, "");
  const isPath = /^(\/[\w.~-]+)*$/.test(path) && !/\/\.{1,2}(\/|$)/.test(path);
  if (isPath) return path;
  const expected = 'a path such as /headway, of letters, digits, "-", "_", ".", "~" and slashes between them';
  throw new SettingInvalidError(variable, quote(value), expected);
}

export function choiceSetting<const Choice extends string>(
  env: Env,
  variable: string,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const value = read(env, variable);
  if (value === undefined) return choices[0];
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) {
    throw new SettingInvalidError(variable, quote(value), `one of ${choices.join(", ")}`);
  }
  return choice;
}

/** A URL with one of the given protocols (`redis:`), or undefined where the variable is not set. */
export function urlSetting(env: Env, variable: string, protocols: readonly string[]): string | undefined {
  const value = read(env, variable);
  if (value === undefined) return undefined;
  // Not URL.parse alone: a MongoDB address may list several hosts, which WHATWG URLs do not know.
  const protocol = /^([a-z][a-z0-9+.-]*:)\/\/[^/\s]+/i.exec(value)?.[1]?.toLowerCase();
  // A driver would say it less kindly, and with the password in its words. MongoDB's own addresses only it can read.
  const isReadable = protocol?.startsWith("mongodb") === true || URL.canParse(value);
  if (protocol === undefined || !protocols.includes(protocol) || !isReadable) {
    const expected = protocols.map((known) => `${known}//…`).join(" or ");
    throw new SettingInvalidError(variable, quote(redactUrl(value)), `an address beginning with ${expected}`);
  }
  return value;
}

/** The address of a trace, with `{traceId}` in the place of its id. */
export function traceTemplateSetting(env: Env, variable: string): string | undefined {
  const value = read(env, variable);
  const expected = value === undefined ? undefined : findTemplateFault(value);
  if (expected !== undefined)
    throw new SettingInvalidError(variable, quote(redactUrl(value ?? "")), expected);
  return value;
}

/** The addresses of a setting that takes several, separated by commas. */
export function splitUrls(setting: string): string[] {
  // Not at every comma: one may stand in a password.
  return setting.split(/\s*,\s*(?=[a-z][a-z0-9+.-]*:\/\/)/i);
}

/**
 * The address of a Redis, or those of some nodes of a Redis Cluster, separated by commas. They name the same user and
 * password, which all nodes take.
 */
export function redisUrlSetting(env: Env, variable: string): string {
  const protocols = ["redis:", "rediss:"];
  const setting = read(env, variable);
  const urls = splitUrls(setting ?? "");
  for (const url of urls) {
    requiredUrlSetting({ [variable]: url }, variable, protocols);
    if (!isPercentEncoded(url)) {
      const expected = "a user and password that are percent-encoded (% is written %25)";
      throw new SettingInvalidError(variable, quote(redactUrl(url)), expected);
    }
  }
  const accesses = new Set(urls.map((url) => /^[^/]*\/\/(.*@)?/.exec(url)?.[0]));
  if (accesses.size > 1) {
    const expected = "the same protocol, user and password in each address";
    throw new SettingInvalidError(variable, quote(redactUrl(setting ?? "")), expected);
  }
  return urls.join(",");
}

function isPercentEncoded(url: string): boolean {
  try {
    const { username, password } = new URL(url);
    decodeURIComponent(username + password);
    return true;
  } catch {
    // A percent sign with no two digits behind it: its reader would end the program, in words that tell nobody why.
    return false;
  }
}

/** As `urlSetting`, for a setting that has no default. */
export function requiredUrlSetting(env: Env, variable: string, protocols: readonly string[]): string {
  const value = urlSetting(env, variable, protocols);
  if (value === undefined) {
    const expected = protocols.map((known) => `${known}//…`).join(" or ");
    throw new SettingInvalidError(
      variable,
      "nothing",
      `an address beginning with ${expected} (\`npm start\` and \`npm run servers\` bring their own)`,
    );
  }
  return value;
}

/** A secret of at least `minBytes` bytes in UTF-8. Its value never gets into the message. */
export function secretSetting(env: Env, variable: string, minBytes: number): string | undefined {
  const value = read(env, variable);
  if (value === undefined) return undefined;
  const bytes = Buffer.byteLength(value);
  if (bytes < minBytes) {
    throw new SettingInvalidError(variable, `a value of ${bytes} bytes`, `at least ${minBytes} bytes`);
  }
  return value;
}

/** An address, or several separated by commas, fit for a log: user names and passwords replaced. */
export function redactUrl(url: string): string {
  const redacted = splitUrls(url).map((one) => one.replace(/\/\/.*@/, "//***@"));
  return redacted.join(",");
}

function quote(value: string): string {
  return JSON.stringify(value.length > 100 ? `${value.slice(0, 100)}…` : value);
}
