import { findTemplateFault } from "@headway/shared/protocol/trace-context";
import { LIMITS } from "@headway/shared/protocol/limits";
import type { QueueSetting } from "../observing/queue-directory.ts";
import type { HeadwayOptions } from "./options.ts";

type Options = HeadwayOptions<unknown>;
type Given = Record<string, unknown>;

/** Each option, with what it has to be where it is given. */
const OPTIONS: Record<keyof Options, (value: unknown) => string | undefined> = {
  connection: expectConnection,
  queues: expectQueues,
  secret: expectSecret,
  authenticate: expectFunction,
  authorize: expectFunction,
  expose: expectFunction,
  tenant: expectFunction,
  feedOf: expectFunction,
  mapProgress: expectFunction,
  identity: expectFunction,
  history: expectObject,
  limits: expectLimits,
  alerts: expectObject,
  log: expectLog,
  origins: (value) =>
    Array.isArray(value) && value.every(isOrigin)
      ? undefined
      : 'an array of origins as browsers send them, such as ["https://example.org"]: scheme, host and port, without a path or a slash at the end',
  prefix: expectText,
  queuePrefix: expectText,
  maxDataBytes: (value) =>
    Number.isSafeInteger(value) && (value as number) >= 0 ? undefined : "a number of bytes",
  traceUrlTemplate: (value) =>
    typeof value === "string" ? findTemplateFault(value) : "a text such as https://traces.example/{traceId}",
  readOnly: (value) => (typeof value === "boolean" ? undefined : "true or false"),
  plugins: (value) => (Array.isArray(value) && value.every(isObject) ? undefined : "an array of plugins"),
};

const REQUIRED = ["connection", "queues"];

/**
 * Finds what would otherwise show as a page that stays empty. A value is named by its kind alone: it may hold a password.
 * @throws TypeError
 */
export function checkOptions(options: unknown): void {
  if (!isObject(options))
    throw new TypeError(`createHeadway: expected an object of options, got ${kindOf(options)}`);
  for (const name of Object.keys(options)) {
    if (Object.hasOwn(OPTIONS, name)) continue;
    const meant = Object.keys(OPTIONS).find((known) => isAlike(known, name));
    const hint =
      meant === undefined ? `The options are ${Object.keys(OPTIONS).join(", ")}.` : `Is \`${meant}\` meant?`;
    throw new TypeError(`createHeadway: there is no option \`${name}\`. ${hint}`);
  }
  for (const [name, expect] of Object.entries(OPTIONS)) {
    const value = options[name];
    if (value === undefined && !REQUIRED.includes(name)) continue;
    const expected = expect(value);
    if (expected !== undefined)
      throw new TypeError(`createHeadway: \`${name}\`: expected ${expected}, got ${describe(name, value)}`);
  }
  // A server without callers may keep the history, or tell a webhook of incidents.
  const alerts = options["alerts"] as Given | undefined;
  const serves = [options["authenticate"], options["history"], alerts?.["webhookUrl"]];
  const hasSecret = [options["secret"] ?? []].flat().length > 0;
  if (!hasSecret && serves.every((one) => one === undefined))
    throw new TypeError(
      "createHeadway: expected `authenticate`, which tells who is calling, or `secret`, which signs job tokens; got neither, so that no caller could ever be let in",
    );
}

/** What applies at the start, in one line. */
export function describeRules<User>(options: HeadwayOptions<User>): string {
  const { queues, authenticate, authorize, expose, tenant, feedOf, secret } = options;
  const list = tenant !== undefined && feedOf !== undefined;
  return [
    `queues ${queues === "*" ? "all that are found" : nameQueues(queues)}`,
    authenticate ? "authenticate yes" : "authenticate no: only job tokens are taken",
    authorize ? "authorize yes" : "authorize no: only operators and job tokens see jobs",
    expose ? "expose yes" : "expose no: state and progress alone leave",
    list ? "own lists yes" : "own lists no: they take tenant and feedOf",
    secret === undefined ? "secret no: token() makes none" : "secret yes",
  ].join("; ");
}

const NAMED = 10;

function nameQueues(queues: readonly QueueSetting[]): string {
  const names = queues.map((one) => (typeof one === "string" ? one : (one.as ?? one.name)));
  const more = names.length - NAMED;
  return `${names.slice(0, NAMED).join(", ")}${more > 0 ? ` and ${more} more` : ""}` || "none";
}

function expectConnection(value: unknown): string | undefined {
  const expected =
    'ioredis options such as {host: "localhost", port: 6379}, a URL such as "redis://localhost:6379", or an ioredis instance';
  if (typeof value === "string") {
    const [, scheme] = /^(\w[\w+.-]*):\/\//.exec(value) ?? [];
    return value !== "" && (scheme === undefined || /^rediss?$/.test(scheme)) ? undefined : expected;
  }
  // Of other libraries' clients some can be duplicated, and none has pipelines.
  const isForeign = isObject(value) && "duplicate" in value && typeof value["pipeline"] !== "function";
  return isObject(value) && !Array.isArray(value) && !isForeign ? undefined : expected;
}

function expectQueues(value: unknown): string | undefined {
  const isFine = value === "*" || (Array.isArray(value) && value.every(isQueueSetting));
  return isFine
    ? undefined
    : 'an array of names or {name, prefix, as}, such as ["video"], or "*" for all that are found';
}

function isQueueSetting(value: unknown): boolean {
  if (typeof value === "string") return value !== "";
  if (!isObject(value) || !isText(value["name"])) return false;
  const { name: _, prefix, as, ...others } = value;
  return [prefix, as].every((one) => one === undefined || isText(one)) && Object.keys(others).length === 0;
}

function expectSecret(value: unknown): string | undefined {
  return [value].flat().every(isText) ? undefined : "a text of at least 32 bytes, or several";
}

function expectFunction(value: unknown): string | undefined {
  return typeof value === "function" ? undefined : "a function";
}

function expectObject(value: unknown): string | undefined {
  return isObject(value) ? undefined : "an object";
}

function expectLimits(value: unknown): string | undefined {
  const isFine =
    isObject(value) &&
    Object.entries(value).every(
      ([name, limit]) =>
        Object.hasOwn(LIMITS, name) && (limit === undefined || (typeof limit === "number" && limit > 0)),
    );
  return isFine ? undefined : `an object with numbers above 0 for any of ${Object.keys(LIMITS).join(", ")}`;
}

/** RFC 6454, section 6.2, as `Origin` has it; apps in a web view have schemes of their own. */
function isOrigin(value: unknown): boolean {
  return typeof value === "string" && /^[a-z][a-z\d+.-]*:\/\/[^/?#\sA-Z*]+$/.test(value);
}

function expectLog(value: unknown): string | undefined {
  const isLog =
    isObject(value) &&
    ["debug", "info", "warn", "error"].every((level) => typeof value[level] === "function");
  return isLog ? undefined : "a logger with debug, info, warn and error, such as pino's";
}

function expectText(value: unknown): string | undefined {
  return isText(value) ? undefined : "a text that is not empty";
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function isObject(value: unknown): value is Given {
  return typeof value === "object" && value !== null;
}

/** Queues are told by their names: those are no secrets. */
function describe(name: string, value: unknown): string {
  if (name !== "queues") return kindOf(value);
  if (typeof value === "string") return JSON.stringify(value);
  const wrong: unknown = Array.isArray(value) ? value.find((one) => !isQueueSetting(one)) : value;
  const at = Array.isArray(value) ? ` at index ${value.findIndex((one) => !isQueueSetting(one))}` : "";
  const isPlain = isObject(wrong) && Object.getPrototypeOf(wrong) === Object.prototype;
  return `${isPlain ? `an object of ${Object.keys(wrong).join(", ") || "nothing"}` : kindOf(wrong)}${at}`;
}

export function kindOf(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  if (typeof value === "string") return value === "" ? "an empty text" : nameScheme(value);
  if (Array.isArray(value)) return "an array";
  if (typeof value === "function") return "a function";
  if (typeof value === "number" || typeof value === "boolean") return `the ${typeof value} ${value}`;
  if (typeof value !== "object") return `a ${typeof value}`;
  const name = (Object.getPrototypeOf(value) as { constructor?: { name?: string } } | null)?.constructor
    ?.name;
  return name === undefined || name === "" || name === "Object" ? "an object" : `an instance of ${name}`;
}

/** Without what follows: it may hold a password. */
function nameScheme(text: string): string {
  const [scheme] = /^\w[\w+.-]*:\/\//.exec(text) ?? [];
  return scheme === undefined ? "a text" : `a text that begins with ${scheme}`;
}

/** `authorise`, `Authorize`, `queue`, `autenticate`. */
function isAlike(known: string, given: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replaceAll("s", "z");
  const [one, other] = [plain(known), plain(given)];
  if (one === other || `${other}z` === one) return true;
  const isWithout = (at: number): boolean => one.slice(0, at) + one.slice(at + 1) === other;
  return one.length > 4 && Array.from({ length: one.length }, (_, at) => at).some(isWithout);
}
