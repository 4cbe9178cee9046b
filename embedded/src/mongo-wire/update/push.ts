import { compareValues } from "../documents/compare.ts";
import type { Doc } from "../documents/doc.ts";
import { isDoc } from "../documents/doc.ts";
import { isNumeric, toNumber } from "../documents/numbers.ts";
import { MongoError } from "../mongo-error.ts";
import { compileSort } from "../query/sort.ts";
import type { ValueChange } from "./value-change.ts";
import { arrayAt } from "./value-change.ts";

const MODIFIERS = ["$each", "$slice", "$sort", "$position"];

/** `$push` of one value, or of `$each` with `$position`, `$sort` and `$slice`, which the server applies in this order. */
export function pushTo(argument: unknown): ValueChange {
  if (!isDoc(argument) || !("$each" in argument))
    return (old, path) => [...arrayAt("$push", old, path), argument];
  const unknown = Object.keys(argument).find((name) => !MODIFIERS.includes(name));
  if (unknown !== undefined) throw new MongoError("BadValue", `Unrecognized clause in $push: ${unknown}`);
  const each = argument["$each"];
  if (!Array.isArray(each))
    throw new MongoError("BadValue", "The argument to $each in $push must be an array");
  const position = wholeNumber(argument, "$position");
  const slice = wholeNumber(argument, "$slice");
  const compare = argument["$sort"] === undefined ? undefined : compareElements(argument["$sort"]);
  return (old, path) => {
    const result = [...arrayAt("$push", old, path)];
    result.splice(position ?? result.length, 0, ...(each as unknown[]));
    if (compare) result.sort(compare);
    if (slice === undefined) return result;
    return slice >= 0 ? result.slice(0, slice) : result.slice(slice);
  };
}

function wholeNumber(argument: Doc, name: string): number | undefined {
  const value = argument[name];
  if (value === undefined) return undefined;
  const number = isNumeric(value) ? toNumber(value) : NaN;
  if (Number.isInteger(number)) return number;
  throw new MongoError("BadValue", `The value for ${name} must be an integer value`);
}

function compareElements(sort: unknown): (a: unknown, b: unknown) => number {
  if (isDoc(sort)) {
    const compare = compileSort(sort);
    return (a, b) => compare?.(isDoc(a) ? a : {}, isDoc(b) ? b : {}) ?? 0;
  }
  const direction = isNumeric(sort) ? toNumber(sort) : 0;
  if (direction !== 1 && direction !== -1)
    throw new MongoError("BadValue", "The $sort element value must be either 1 or -1");
  return (a, b) => compareValues(a, b) * direction;
}
