import { valueKey } from "../documents/compare.ts";
import type { Doc } from "../documents/doc.ts";
import { cloneDoc, isDoc, setField } from "../documents/doc.ts";
import { MongoError, notSupported } from "../mongo-error.ts";
import type { MatchDetails } from "../query/predicate.ts";
import { compileFilter } from "../query/filter.ts";
import { findEqualities } from "../storage/collection.ts";
import { checkPath, checkStoredNames, isInConflict } from "./names.ts";
import { REMOVED, compileOperator } from "./operators.ts";
import type { PositionalContext } from "./targets.ts";
import { readPath, resolvePaths, unsetPath, writePath } from "./targets.ts";
import type { ValueChange } from "./value-change.ts";

/** A checked update, ready to be applied to any number of documents. */
export interface Update {
  readonly isReplacement: boolean;
  /** The updated copy; `doc` itself stays as it is. @throws MongoError when the update does not fit the document. */
  apply(doc: Doc, details: MatchDetails): Doc;
  /** The document to insert when no document matched. @throws MongoError */
  upsert(filter: Doc): Doc;
}

type Filters = ReadonlyMap<string, (element: unknown) => boolean>;

interface FieldUpdate {
  readonly operator: string;
  readonly path: string;
  readonly change: ValueChange;
  readonly renameTo?: string;
}

/**
 * @param update operators, or a whole document that replaces all but `_id`.
 * @throws MongoError for operators that do not exist or contradict each other.
 */
export function compileUpdate(update: unknown, arrayFilters: unknown): Update {
  if (Array.isArray(update)) throw notSupported("an update with an aggregation pipeline");
  if (!isDoc(update))
    throw new MongoError("FailedToParse", "Update argument must be either an object or an array");
  const names = Object.keys(update);
  if (!names.some((name) => name.startsWith("$"))) return replacement(update);
  const plain = names.find((name) => !name.startsWith("$"));
  if (plain !== undefined) compileOperator(plain, undefined);
  const fields = Object.entries(update).flatMap(([operator, argument]) => compileFields(operator, argument));
  checkConflicts(fields);
  const filters = compileArrayFilters(arrayFilters, fields);
  return {
    isReplacement: false,
    apply: (doc, details) => applyFields(doc, fields, { details, arrayFilters: filters }, false),
    upsert: (filter) => {
      const base = fromEqualities(filter);
      return applyFields(base, fields, { details: {}, arrayFilters: filters }, true);
    },
  };
}

function replacement(update: Doc): Update {
  checkStoredNames(update);
  const withId = (id: unknown): Doc => {
    const copy = cloneDoc(update);
    return id === undefined ? copy : Object.assign({ _id: id }, copy);
  };
  return {
    isReplacement: true,
    apply: (doc) => {
      checkSameId(doc["_id"], update["_id"] ?? doc["_id"]);
      return withId(doc["_id"]);
    },
    upsert: (filter) => withId(update["_id"] ?? findEqualities(filter).get("_id")),
  };
}

function compileFields(operator: string, argument: unknown): FieldUpdate[] {
  if (!isDoc(argument)) {
    if (operator !== "$rename") compileOperator(operator, 0);
    throw new MongoError(
      "FailedToParse",
      `Modifiers operate on fields but we found type ${typeof argument} instead. For example: {$mod: {<field>: ...}} not {${operator}: …}`,
    );
  }
  if (Object.keys(argument).length === 0 && operator !== "$rename") checkOperatorExists(operator);
  return Object.entries(argument).map(([path, value]) => {
    checkPath(path);
    if (operator === "$rename") return compileRename(path, value);
    if (operator === "$set" || operator === "$setOnInsert") checkStoredNames(value);
    return { operator, path, change: compileOperator(operator, value) };
  });
}

/** An operator without fields changes nothing, but still has to be one. */
function checkOperatorExists(operator: string): void {
  const harmless: Record<string, unknown> = {
    $push: 0,
    $addToSet: 0,
    $pullAll: [],
    $currentDate: true,
    $pop: 1,
  };
  compileOperator(operator, harmless[operator] ?? 0);
}

function compileRename(path: string, to: unknown): FieldUpdate {
  if (typeof to !== "string") throw new MongoError("BadValue", "The 'to' field for $rename must be a string");
  checkPath(to);
  if (path.includes("$") || to.includes("$"))
    throw new MongoError("BadValue", "$rename may not use positional parts");
  if (isInConflict(path, to)) {
    throw new MongoError(
      "BadValue",
      `The source and target field for $rename must not be on the same path: ${path}`,
    );
  }
  return { operator: "$rename", path, change: () => undefined, renameTo: to };
}

function checkConflicts(fields: readonly FieldUpdate[]): void {
  const paths = fields.flatMap(({ path, renameTo }) => (renameTo === undefined ? [path] : [path, renameTo]));
  // Sorted by parts, a path comes right before the paths below it.
  const sorted = paths.map((path) => path.split(".").join("\0")).sort();
  sorted.forEach((path, index) => {
    const next = sorted[index + 1];
    if (next === undefined || (next !== path && !next.startsWith(`${path}\0`))) return;
    const shown = next.replaceAll("\0", ".");
    throw new MongoError(
      "ConflictingUpdateOperators",
      `Updating the path '${shown}' would create a conflict at '${path.replaceAll("\0", ".")}'`,
    );
  });
}

/** Each filter is about one name: `{"item.done": true, "item.n": 1}` is about `$[item]`. */
function compileArrayFilters(given: unknown, fields: readonly FieldUpdate[]): Filters {
  const filters = new Map<string, (element: unknown) => boolean>();
  for (const filter of Array.isArray(given) ? (given as unknown[]) : []) {
    if (!isDoc(filter)) throw new MongoError("TypeMismatch", "Array filter must be an object");
    const names = new Set(Object.keys(filter).map((path) => path.split(".")[0] ?? ""));
    const [name = ""] = names;
    if (names.size !== 1 || !/^[a-z][A-Za-z0-9]*$/.test(name)) {
      throw new MongoError(
        "FailedToParse",
        "Error parsing array filter: expected a single top-level field name",
      );
    }
    if (filters.has(name))
      throw new MongoError(
        "FailedToParse",
        `Found multiple array filters with the same top-level field name ${name}`,
      );
    if (!fields.some(({ path }) => path.split(".").includes(`$[${name}]`))) {
      throw new MongoError(
        "FailedToParse",
        `The array filter for identifier '${name}' was not used in the update`,
      );
    }
    const test = compileFilter(filter);
    filters.set(name, (element) => test({ [name]: element }));
  }
  return filters;
}

function applyFields(
  doc: Doc,
  fields: readonly FieldUpdate[],
  context: PositionalContext,
  isInsert: boolean,
): Doc {
  const result = cloneDoc(doc);
  // The server applies fields in the order of their paths, which decides where new fields stand in the document.
  for (const field of [...fields].sort(byPath)) {
    if (field.operator === "$setOnInsert" && !isInsert) continue;
    if (field.renameTo !== undefined) rename(result, field.path, field.renameTo);
    else for (const path of resolvePaths(doc, field.path, context)) applyAt(result, path, field.change);
  }
  if (!isInsert || doc["_id"] !== undefined) checkSameId(doc["_id"], result["_id"]);
  return result;
}

function byPath(a: FieldUpdate, b: FieldUpdate): number {
  const [left, right] = [a.path, b.path];
  const bothIndexes = /^\d+$/.test(left) && /^\d+$/.test(right);
  if (bothIndexes) return Number(left) - Number(right);
  return left < right ? -1 : left > right ? 1 : 0;
}

function applyAt(doc: Doc, path: readonly string[], change: ValueChange): void {
  const old = readPath(doc, path);
  const changed = change(old, path.join("."));
  if (changed === REMOVED) unsetPath(doc, path);
  else if (changed !== undefined) writePath(doc, path, changed);
}

function rename(doc: Doc, from: string, to: string): void {
  const value = readPath(doc, from.split("."));
  if (value === undefined) return;
  unsetPath(doc, from.split("."));
  unsetPath(doc, to.split("."));
  writePath(doc, to.split("."), value);
}

function checkSameId(before: unknown, after: unknown): void {
  if (valueKey(before) === valueKey(after)) return;
  throw new MongoError(
    "ImmutableField",
    "Performing an update on the path '_id' would modify the immutable field '_id'",
  );
}

/** The fields an upsert takes over from its filter: those for which it demands one exact value. */
function fromEqualities(filter: Doc): Doc {
  const doc: Doc = {};
  for (const [path, value] of findEqualities(filter)) {
    if (path === "_id") setField(doc, "_id", value);
    else writePath(doc, path.split("."), value);
  }
  return doc;
}
