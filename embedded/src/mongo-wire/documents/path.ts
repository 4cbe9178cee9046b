import { getField, isDoc } from "./doc.ts";

/** One value that a dotted path leads to. */
export interface Found {
  /** `undefined` when the path leads to no field. */
  readonly value: unknown;
  /** Index in the first array that the path went through without naming an index; what `$` stands for in an update. */
  readonly arrayIndex: number | undefined;
}

const ARRAY_INDEX = /^(0|[1-9]\d*)$/;

export function isArrayIndex(part: string): boolean {
  return ARRAY_INDEX.test(part);
}

/**
 * The values a query's dotted path leads to. Arrays on the way are gone through, element by element, and by index when
 * the path has a number there. With `expandLeaf`, an array at the end yields its elements and then itself.
 */
export function findValues(doc: unknown, path: readonly string[], expandLeaf: boolean): Found[] {
  const found: Found[] = [];
  collect(doc, path, 0, expandLeaf, undefined, found);
  return found;
}

function collect(
  start: unknown,
  path: readonly string[],
  from: number,
  expandLeaf: boolean,
  arrayIndex: number | undefined,
  found: Found[],
): void {
  let value = start;
  for (let position = from; position < path.length; position++) {
    if (Array.isArray(value)) {
      collectFromArray(value, path, position, expandLeaf, arrayIndex, found);
      return;
    }
    value = isDoc(value) ? getField(value, path[position] ?? "") : undefined;
  }
  if (expandLeaf && Array.isArray(value)) {
    value.forEach((element: unknown, index) =>
      found.push({ value: element, arrayIndex: arrayIndex ?? index }),
    );
  }
  found.push({ value, arrayIndex });
}

function collectFromArray(
  array: readonly unknown[],
  path: readonly string[],
  position: number,
  expandLeaf: boolean,
  arrayIndex: number | undefined,
  found: Found[],
): void {
  const part = path[position] ?? "";
  const wanted = isArrayIndex(part) ? Number(part) : -1;
  array.forEach((element, index) => {
    if (isDoc(element)) collect(element, path, position, expandLeaf, arrayIndex ?? index, found);
    if (index !== wanted) return;
    if (position === path.length - 1) found.push({ value: element, arrayIndex });
    else if (isDoc(element) || Array.isArray(element))
      collect(element, path, position + 1, expandLeaf, arrayIndex, found);
  });
}
