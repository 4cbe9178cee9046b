import { badField } from "../../embedding/calls/call-guards.ts";
import { redact } from "../redaction.ts";

const HIDDEN = "hidden";
const DEEPEST = 64;

/**
 * Changed data with its hidden values put back: what an operator was shown as "hidden" and left as it is stays what it was. Of a
 * list, an item that was not touched is found wherever it stands now.
 * @throws WireError `invalid-request` where "hidden" stands for nothing that is known
 */
export function keepHidden(original: unknown, changed: unknown): unknown {
  return keepAt("data", { real: original, shown: redact(original) }, changed, 0);
}

/** A value of the job, and the same as the operator saw it. */
interface Seen {
  real: unknown;
  shown: unknown;
}

function keepAt(path: string, seen: Seen, changed: unknown, depth: number): unknown {
  if (isSame(seen.shown, changed)) return seen.real;
  if (depth >= DEEPEST) throw badField(path, `values ${DEEPEST} levels deep at most`, "a deeper one");
  if (Array.isArray(changed)) return keepList(path, seen, changed, depth);
  if (typeof changed === "object" && changed !== null) {
    return Object.fromEntries(
      Object.entries(changed).map(([key, value]) => {
        const before = { real: entryOf(seen.real, key), shown: entryOf(seen.shown, key) };
        return [key, keepAt(`${path}.${key}`, before, value, depth + 1)];
      }),
    );
  }
  if (typeof changed === "string" && changed.includes(HIDDEN) && (isPartlyHidden(seen) || changed === HIDDEN))
    throw badField(path, "the whole value: what is hidden here cannot be kept in a changed one", changed);
  return changed;
}

function keepList(
  path: string,
  { real, shown }: Seen,
  changed: readonly unknown[],
  depth: number,
): unknown[] {
  const [reals, showns] = [real, shown].map((list) => (Array.isArray(list) ? (list as unknown[]) : []));
  const isOfLength = reals?.length === changed.length;
  return changed.map((item, at) => {
    const found = isSame(showns?.[at], item) ? at : showns?.findIndex((one) => isSame(one, item));
    if (found !== undefined && found >= 0 && found < (reals?.length ?? 0)) return reals?.[found];
    // In a list of another length no place tells which item it was.
    const before = isOfLength
      ? { real: reals[at], shown: showns?.[at] }
      : { real: undefined, shown: undefined };
    return keepAt(`${path}[${at}]`, before, item, depth + 1);
  });
}

function isPartlyHidden({ real, shown }: Seen): boolean {
  return typeof real === "string" && real !== shown;
}

function entryOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

/** The order of keys changes nothing. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(entryOf(a, key), entryOf(b, key)))
  );
}
