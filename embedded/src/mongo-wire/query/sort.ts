import { compareValues } from "../documents/compare.ts";
import type { Doc } from "../documents/doc.ts";
import { isDoc } from "../documents/doc.ts";
import { isNumeric, toNumber } from "../documents/numbers.ts";
import { findValues } from "../documents/path.ts";
import { MongoError, notSupported } from "../mongo-error.ts";

export type Comparator = (a: Doc, b: Doc) => number;

/**
 * The order that a sort specification asks for, or undefined when it names no field or only `$natural: 1`.
 * @throws MongoError for a direction other than 1 and -1.
 */
export function compileSort(specification: unknown): Comparator | undefined {
  if (!isDoc(specification)) throw new MongoError("TypeMismatch", "Expected field sort to be of type object");
  const fields = Object.entries(specification).map(([name, direction]) => ({
    name,
    path: name.split("."),
    direction: parseDirection(name, direction),
  }));
  if (fields.some(({ name }) => name === "$natural")) {
    if (fields.length === 1 && fields[0]?.direction === 1) return undefined;
    throw notSupported("sorting by $natural together with other fields or backwards");
  }
  if (fields.length === 0) return undefined;
  return (a, b) => {
    for (const { path, direction } of fields) {
      const order = compareKeys(sortKey(a, path, direction), sortKey(b, path, direction));
      if (order !== 0) return order * direction;
    }
    return 0;
  };
}

function parseDirection(name: string, direction: unknown): 1 | -1 {
  if (isDoc(direction)) {
    if ("$meta" in direction) throw notSupported("sorting by $meta");
    throw new MongoError("BadValue", `Illegal key in $sort specification: ${name}`);
  }
  const number = isNumeric(direction) ? toNumber(direction) : 0;
  if (number === 1 || number === -1) return number;
  throw new MongoError("BadValue", "$sort key ordering must be 1 (for ascending) or -1 (for descending)");
}

/** What an empty array sorts as: before null, and so before a missing field. */
const EMPTY_ARRAY = Symbol("empty array");

/** An array sorts by its least element going up and by its greatest going down. */
function sortKey(doc: Doc, path: readonly string[], direction: 1 | -1): unknown {
  let best: unknown;
  let isFirst = true;
  for (const { value } of findValues(doc, path, false)) {
    const candidates: readonly unknown[] = !Array.isArray(value)
      ? [value]
      : value.length > 0
        ? value
        : [EMPTY_ARRAY];
    for (const candidate of candidates) {
      if (isFirst || compareKeys(candidate, best) * direction < 0) best = candidate;
      isFirst = false;
    }
  }
  return best;
}

function compareKeys(a: unknown, b: unknown): number {
  if (a === EMPTY_ARRAY || b === EMPTY_ARRAY) return Number(b === EMPTY_ARRAY) - Number(a === EMPTY_ARRAY);
  return compareValues(a, b);
}
