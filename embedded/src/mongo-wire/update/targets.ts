import type { Doc } from "../documents/doc.ts";
import { cloneValue, getField, isDoc, removeField, setField } from "../documents/doc.ts";
import { isArrayIndex } from "../documents/path.ts";
import { MongoError } from "../mongo-error.ts";
import type { MatchDetails } from "../query/predicate.ts";

/** Beyond this, `$set: {"list.1000000000": 1}` would be an attack on the memory. */
const MAX_ARRAY_PADDING = 1_500_000;

/** What the positional parts of update paths (`$`, `$[]`, `$[name]`) stand for. */
export interface PositionalContext {
  readonly details: MatchDetails;
  /** By name: whether an array element is meant by `$[name]`. */
  readonly arrayFilters: ReadonlyMap<string, (element: unknown) => boolean>;
}

/** Replaces positional parts by array indexes: one path for every element that is meant. */
export function resolvePaths(doc: Doc, path: string, context: PositionalContext): string[][] {
  let resolved: string[][] = [[]];
  for (const part of path.split(".")) {
    resolved = resolved.flatMap((prefix) => resolvePart(doc, prefix, part, path, context));
  }
  return resolved;
}

function resolvePart(
  doc: Doc,
  prefix: string[],
  part: string,
  path: string,
  context: PositionalContext,
): string[][] {
  if (part === "$") {
    const { arrayIndex } = context.details;
    if (arrayIndex === undefined) {
      throw new MongoError(
        "BadValue",
        "The positional operator did not find the match needed from the query.",
      );
    }
    return [[...prefix, String(arrayIndex)]];
  }
  if (!part.startsWith("$[")) return [[...prefix, part]];
  const array = readPath(doc, prefix);
  if (!Array.isArray(array)) {
    throw new MongoError(
      "BadValue",
      `The path '${prefix.join(".")}' must exist in the document in order to apply array updates.`,
    );
  }
  const name = part.slice(2, -1);
  const test = name === "" ? () => true : context.arrayFilters.get(name);
  if (!test)
    throw new MongoError("BadValue", `No array filter found for identifier '${name}' in path '${path}'`);
  return array.flatMap((element: unknown, index) => (test(element) ? [[...prefix, String(index)]] : []));
}

/** The value at a path without positional parts; `undefined` when there is none. */
export function readPath(doc: Doc, path: readonly string[]): unknown {
  let value: unknown = doc;
  for (const part of path) {
    if (isDoc(value)) value = getField(value, part);
    else if (Array.isArray(value) && isArrayIndex(part)) value = value[Number(part)];
    else return undefined;
  }
  return value;
}

/**
 * Sets the value at a path, creating the documents on the way.
 * @throws MongoError PathNotViable when the way leads through a value that has no fields.
 */
export function writePath(doc: Doc, path: readonly string[], value: unknown): void {
  let parent: unknown = doc;
  path.forEach((part, position) => {
    const isLast = position === path.length - 1;
    const next = isLast
      ? cloneValue(value)
      : (readPath(parent as Doc, [part]) ?? (hasNull(parent, part) ? null : {}));
    if (isLast || readPath(parent as Doc, [part]) === undefined) writeChild(parent, part, next, path);
    parent = next;
    if (!isLast && !isDoc(parent) && !Array.isArray(parent))
      throw notViable(path[position + 1] ?? "", part, parent);
  });
}

function hasNull(parent: unknown, part: string): boolean {
  return readPath(parent as Doc, [part]) === null;
}

function writeChild(parent: unknown, part: string, value: unknown, path: readonly string[]): void {
  if (!Array.isArray(parent)) {
    setField(parent as Doc, part, value);
    return;
  }
  if (!isArrayIndex(part)) throw notViable(part, path[path.indexOf(part) - 1] ?? "", parent);
  const index = Number(part);
  if (index - parent.length > MAX_ARRAY_PADDING) {
    throw new MongoError("BadValue", `can't backfill more than ${MAX_ARRAY_PADDING} elements`);
  }
  while (parent.length < index) parent.push(null);
  parent[index] = value;
}

function notViable(part: string, parentName: string, parent: unknown): MongoError {
  return new MongoError(
    "PathNotViable",
    `Cannot create field '${part}' in element {${parentName}: ${JSON.stringify(parent)}}`,
  );
}

/** Removes what is at a path. An array element becomes null, so that the others keep their places. */
export function unsetPath(doc: Doc, path: readonly string[]): void {
  const parent = readPath(doc, path.slice(0, -1));
  const last = path.at(-1) ?? "";
  if (isDoc(parent)) removeField(parent, last);
  else if (Array.isArray(parent) && isArrayIndex(last) && Number(last) < parent.length)
    parent[Number(last)] = null;
}
