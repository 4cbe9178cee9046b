import type { z } from "zod";
import { quoteText } from "@headway/shared/protocol/plain-text";
import { WireError } from "@headway/shared/protocol/wire-error";
import type { FieldError } from "@headway/shared/protocol/wire-error";
import { outOfBounds, tooMany, VALUES } from "./bounded-json.ts";

const SHOWN_LENGTH = 100;
const SHOWN_PATH_LENGTH = 200;
/** Bad fields that an answer names. */
const DETAILS = 20;

/**
 * What came from outside, checked against a schema. Throws `invalid-request` with one entry for each bad field, up to 20: where
 * it is, what was expected and what came.
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const forbidden = inspect(input);
  const parsed = schema.safeParse(input);
  if (parsed.success && forbidden.length === 0) return parsed.data;
  const found = [
    ...forbidden,
    ...(parsed.error?.issues ?? []).flatMap((issue) => toFieldErrors(issue, input)),
  ];
  const all = [...new Map(found.map((detail) => [detail.path, detail])).values()];
  const details = all
    .slice(0, DETAILS)
    .map((detail) => ({ ...detail, path: cut(detail.path, SHOWN_PATH_LENGTH) }));
  const names = details.map(({ path }) => path || "the body").join(", ");
  const more = all.length > DETAILS ? `, and ${all.length - DETAILS} more` : "";
  throw new WireError("invalid-request", `Cannot use this request: look at ${names}${more}.`, { details });
}

/** Deeper than any request here goes; what is deeper could exhaust the stack of whoever walks it. */
const DEPTH = 32;

/**
 * Looks through what no schema should have to meet: properties named `__proto__`, which some code would follow, what is not
 * JSON, and nesting or lists without end. Throws `invalid-request` at once for all but the first: a schema would complain of each
 * byte of a Buffer by itself.
 */
export function inspect(input: unknown): FieldError[] {
  const found: FieldError[] = [];
  let values = 0;
  const path: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (!isJson(value)) throw binary(path);
    if (path.length >= DEPTH) throw outOfBounds("The request is nested too deeply.", path, `${DEPTH} levels`);
    // A list's length is known without a look at what it holds.
    const keys = Array.isArray(value) && value.length > VALUES ? [] : Object.keys(value);
    values += Array.isArray(value) ? value.length : keys.length;
    if (values > VALUES) throw tooMany(path);
    for (const key of keys) {
      const inner = (value as Record<string, unknown>)[key];
      path.push(key);
      if (key === "__proto__")
        found.push({ path: path.join("."), expected: "no such field", got: show(inner) });
      walk(inner);
      path.pop();
    }
  };
  walk(input);
  return found;
}

/** By its name, so that it does not matter in which realm an object was made. */
function isJson(value: object): boolean {
  return ["[object Object]", "[object Array]"].includes(Object.prototype.toString.call(value));
}

function binary(path: readonly string[]): WireError {
  const place = cut(path.join("."), SHOWN_PATH_LENGTH);
  return new WireError(
    "invalid-request",
    `Cannot use this request: ${place || "the body"} is binary data. Send JSON.`,
    {
      details: [{ path: place, expected: "JSON", got: "binary data" }],
    },
  );
}

function toFieldErrors(issue: z.core.$ZodIssue, input: unknown): FieldError[] {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: [...path, key].join("."),
      expected: "no such field",
      got: show(valueAt(input, [...path, key])),
    }));
  }
  if (issue.code === "invalid_union") {
    const expected = issue.errors.map((option) => expectation(option[0]?.message ?? "")).join(", or ");
    return [{ path: path.join("."), expected, got: show(valueAt(input, path)) }];
  }
  return [{ path: path.join("."), expected: expectation(issue.message), got: show(valueAt(input, path)) }];
}

/** zod says "Too big: expected number to be <=10000", "Invalid input: expected int, received string" and "Invalid URL". */
function expectation(message: string): string {
  return /expected (.*?)(?:, received .*)?$/.exec(message)?.[1] ?? message.replace(/^Invalid /, "a valid ");
}

function valueAt(input: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined,
    input,
  );
}

export function show(value: unknown): string {
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a list" : "an object";
  if (value === undefined) return "nothing";
  // Cut before it is written, too: what is not shown need not be escaped.
  if (typeof value !== "string") return cut(JSON.stringify(value), SHOWN_LENGTH);
  return `${quoteText(value, SHOWN_LENGTH)}${value.length > SHOWN_LENGTH ? "…" : ""}`;
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
