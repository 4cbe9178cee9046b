/** One value that differs; undefined on the side where there is none. */
export interface ChangedValue {
  path: string;
  before: unknown;
  after: unknown;
}

const MOST_TOLD = 50;

/** What differs between two JSON values, as paths: `user.tags[0]`. */
export function toChanges(before: unknown, after: unknown): { changes: ChangedValue[]; untold: number } {
  const all = compare("data", before, after);
  return { changes: all.slice(0, MOST_TOLD), untold: Math.max(0, all.length - MOST_TOLD) };
}

function compare(path: string, before: unknown, after: unknown): ChangedValue[] {
  const [old, now] = [toEntries(before), toEntries(after)];
  if (old === undefined || now === undefined || Array.isArray(before) !== Array.isArray(after))
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
  const isList = Array.isArray(before);
  const keys = new Set([...old.keys(), ...now.keys()]);
  return [...keys].flatMap((key) =>
    compare(isList ? `${path}[${key}]` : `${path}.${key}`, old.get(key), now.get(key)),
  );
}

function toEntries(value: unknown): Map<string, unknown> | undefined {
  return typeof value === "object" && value !== null ? new Map(Object.entries(value)) : undefined;
}

/** A text as JSON, or why it is none. */
export function readJsonText(text: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (thrown) {
    return { problem: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}
