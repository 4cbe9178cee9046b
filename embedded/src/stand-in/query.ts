import { Query } from "mingo";
import { update as mingoUpdate } from "mingo/updater";
import type { Collection } from "./collection.ts";
import type { Doc } from "./doc.ts";
import { cloneDoc, isDoc } from "./doc.ts";
import { MongoError, notSupported } from "./mongo-error.ts";

const FILTER_OPERATORS = new Set("$exists $lt $lte $gt $gte $in $elemMatch $not $regex $options".split(" "));
const UPDATE_OPERATORS = new Set(["$set", "$unset", "$push", "$inc"]);
const PUSH_MODIFIERS = new Set(["$each", "$slice"]);

export interface Selection {
  filter: Doc;
  sort?: Doc;
  /** 0 for no limit. */
  limit?: number;
  projection?: Doc;
}

/** The documents of the collection that match, sorted, cut and projected. @throws MongoError for an operator outside the list */
export function select(
  collection: Collection | undefined,
  { filter, sort = {}, limit = 0, projection = {} }: Selection,
): Doc[] {
  assertFilter(filter);
  for (const [field, wish] of Object.entries(projection))
    if (field.includes("$") || !isFlag(wish)) throw notSupported(`the projection of '${field}'`);
  for (const [field, direction] of Object.entries(sort))
    if (direction !== 1 && direction !== -1) throw notSupported(`sorting by '${field}'`);
  if (collection === undefined) return [];
  const docs = [...collection.candidates(filter)];
  const cursor = new Query(filter, {}).find<Doc>(docs, projection);
  if (Object.keys(sort).length > 0) cursor.sort(sort);
  if (limit > 0) cursor.limit(limit);
  return cursor.all();
}

const isFlag = (value: unknown): boolean => [0, 1, true, false].includes(value as number);

/** @throws MongoError BadValue for what MongoDB refuses, too, CommandNotSupported for what the stand-in alone refuses */
export function assertFilter(filter: Doc): void {
  for (const [name, operand] of Object.entries(filter)) {
    if (name === "$and" || name === "$or") {
      if (!Array.isArray(operand) || operand.length === 0 || !operand.every(isDoc))
        throw new MongoError("BadValue", `${name} must be a nonempty array of documents`);
      operand.forEach(assertFilter);
    } else if (name.startsWith("$")) throw notSupported(`the filter operator '${name}'`);
    else if (operand instanceof RegExp) throw notSupported("a bare regular expression (use $regex)");
    // A document without operators is compared as a whole.
    for (const [operator, value] of Object.entries(isDoc(operand) ? operand : {})) {
      if (!operator.startsWith("$")) continue;
      if (!FILTER_OPERATORS.has(operator)) throw notSupported(`the filter operator '${operator}'`);
      if (operator === "$in" && !Array.isArray(value)) throw new MongoError("BadValue", "$in needs an array");
      if (operator === "$not") assertFilter({ field: value });
      if (operator === "$elemMatch") assertFilter(isDoc(value) ? value : { $elemMatch: value });
    }
  }
}

/** The operators of an update, checked. @throws MongoError FailedToParse, CommandNotSupported */
export function parseUpdate(update: unknown): Doc {
  if (!isDoc(update)) throw notSupported("an update that is a pipeline");
  for (const [operator, fields] of Object.entries(update)) {
    if (!operator.startsWith("$")) throw notSupported("an update that replaces the document");
    if (!UPDATE_OPERATORS.has(operator)) throw notSupported(`the update operator '${operator}'`);
    if (!isDoc(fields))
      throw new MongoError("BadValue", `Modifiers operate on fields but we found ${typeof fields}`);
    for (const [field, value] of Object.entries(fields)) {
      if (/\$\[/.test(field)) throw notSupported("an update of filtered array elements");
      const modifiers = operator === "$push" && isDoc(value) ? Object.keys(value) : [];
      const unknown = modifiers.find((name) => name.startsWith("$") && !PUSH_MODIFIERS.has(name));
      if (unknown !== undefined) throw notSupported(`the modifier '${unknown}' of $push`);
    }
  }
  return update;
}

/** @returns the changed copy, or undefined where the update changes nothing. @throws MongoError ImmutableField, BadValue */
export function applyUpdate(doc: Doc, filter: Doc, update: Doc): Doc | undefined {
  const copy = cloneDoc(doc);
  const located = Object.entries(update).map(([operator, fields]) => [
    operator,
    Object.fromEntries(
      Object.entries(fields as Doc).map(([field, value]) => [locate(field, doc, filter), value]),
    ),
  ]);
  try {
    const changed = mingoUpdate(copy, Object.fromEntries(located) as Doc, [], {}, { cloneMode: "deep" });
    return changed.length > 0 ? copy : undefined;
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    throw new MongoError(message.includes("immutable field") ? "ImmutableField" : "BadValue", message);
  }
}

/**
 * Puts the position of the array element that `$elemMatch` found in the place of `$`: mingo 7.2 takes one positional path
 * an update, and the product sets several fields of one element.
 */
function locate(path: string, doc: Doc, filter: Doc): string {
  const [field = "", rest] = path.split(".$.");
  if (rest === undefined) return path;
  const wanted = (filter[field] as Doc | undefined)?.["$elemMatch"];
  const items = doc[field];
  if (!isDoc(wanted) || !Array.isArray(items))
    throw notSupported(`'${path}' without an $elemMatch on '${field}'`);
  const query = new Query(wanted, {});
  return `${field}.${items.findIndex((item) => query.test(item as Doc))}.${rest}`;
}
