import { z } from "zod";
import { WireError } from "@headway/shared/protocol/wire-error";
import type { FieldError } from "@headway/shared/protocol/wire-error";

const SHOWN_LENGTH = 100;

/**
 * What came from outside, checked against a schema. Throws `invalid-request` with one entry for each bad field: where it
 * is, what was expected and what came.
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const forbidden = inspect(input);
  const parsed = schema.safeParse(input);
  if (parsed.success && forbidden.length === 0) return parsed.data;
  const found = [
    ...forbidden,
    ...(parsed.error?.issues ?? []).flatMap((issue) => toFieldErrors(issue, input)),
  ];
  const details = [...new Map(found.map((detail) => [detail.path, detail])).values()];
  const names = details.map(({ path }) => path || "the body").join(", ");
  throw new WireError("invalid-request", `Cannot use this request: look at ${names}.`, { details });
}

/** Deeper than any request here goes; what is deeper could exhaust the stack of whoever walks it. */
const DEPTH = 32;

/**
 * Looks through what JSON can hold and no schema should have to meet: properties named `__proto__`, which some code would
 * follow, and nesting without end. Throws `invalid-request` for the latter at once.
 */
export function inspect(input: unknown): FieldError[] {
  const found: FieldError[] = [];
  const waiting: { value: unknown; path: readonly string[] }[] = [{ value: input, path: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value !== "object" || value === null) continue;
    if (path.length >= DEPTH) {
      const details = [
        { path: path.slice(0, 3).join("."), expected: `at most ${DEPTH} levels`, got: "more" },
      ];
      throw new WireError("invalid-request", "The request is nested too deeply.", { details });
    }
    for (const [key, inner] of Object.entries(value)) {
      const here = [...path, key];
      if (key === "__proto__")
        found.push({ path: here.join("."), expected: "no such field", got: show(inner) });
      waiting.push({ value: inner, path: here });
    }
  }
  return found;
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

function show(value: unknown): string {
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a list" : "an object";
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}
