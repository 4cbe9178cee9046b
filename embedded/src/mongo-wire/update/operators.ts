import { BSONRegExp, Timestamp } from "bson";
import { compareValues } from "../documents/compare.ts";
import type { Doc } from "../documents/doc.ts";
import { isDoc } from "../documents/doc.ts";
import type { Numeric } from "../documents/numbers.ts";
import { Int32 } from "bson";
import { combine, isNumeric, NumberRangeError } from "../documents/numbers.ts";
import { MongoError, notSupported } from "../mongo-error.ts";
import { typeName } from "../query/bson-types.ts";
import { compileElement, isOperatorDoc } from "../query/field-tests.ts";
import { compileFilter } from "../query/filter.ts";
import { pushTo } from "./push.ts";
import type { ValueChange } from "./value-change.ts";
import { arrayAt } from "./value-change.ts";

/** Stands for "there is no such field any more". */
export const REMOVED = Symbol("removed");

/** The change that `{$operator: {field: argument}}` makes, except for `$rename` and `$setOnInsert`. @throws MongoError */
export function compileOperator(operator: string, argument: unknown): ValueChange {
  switch (operator) {
    case "$set":
    case "$setOnInsert":
      return () => argument;
    case "$unset":
      return () => REMOVED;
    case "$inc":
      return arithmetic("$inc", "+", argument);
    case "$mul":
      return arithmetic("$mul", "*", argument);
    case "$min":
      return (old) => (old === undefined || compareValues(argument, old) < 0 ? argument : undefined);
    case "$max":
      return (old) => (old === undefined || compareValues(argument, old) > 0 ? argument : undefined);
    case "$currentDate":
      return currentDate(argument);
    case "$push":
      return pushTo(argument);
    case "$addToSet":
      return addToSet(argument);
    case "$pop":
      return pop(argument);
    case "$pull":
      return pull(argument);
    case "$pullAll":
      return pullAll(argument);
    case "$bit":
      throw notSupported("the update operator $bit");
  }
  throw new MongoError(
    "FailedToParse",
    `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
  );
}

function arithmetic(name: string, operator: "+" | "*", argument: unknown): ValueChange {
  const verb = operator === "+" ? "increment" : "multiply";
  if (!isNumeric(argument)) {
    throw new MongoError(
      "TypeMismatch",
      `Cannot ${verb} with non-numeric argument: ${JSON.stringify(argument)}`,
    );
  }
  return (old, path) => {
    // A missing field counts as a zero of the argument's own type.
    if (old === undefined)
      return operator === "+" ? argument : safely(name, () => combine("*", argument, new Int32(0)));
    if (isNumeric(old)) return safely(name, () => combine(operator, old, argument));
    throw new MongoError(
      "TypeMismatch",
      `Cannot apply ${name} to a value of non-numeric type. The field '${path}' has non-numeric type ${typeName(old)}`,
    );
  };
}

function safely(name: string, compute: () => Numeric): Numeric {
  try {
    return compute();
  } catch (error) {
    if (error instanceof NumberRangeError) throw notSupported(`${name} with ${error.message}`);
    throw error;
  }
}

function currentDate(argument: unknown): ValueChange {
  const type = isDoc(argument) ? argument["$type"] : argument;
  if (type === true || type === "date") return () => new Date();
  if (type === "timestamp") return () => new Timestamp({ t: Math.floor(Date.now() / 1000), i: 1 });
  throw new MongoError("BadValue", "The '$type' string field is required to be 'date' or 'timestamp'");
}

function addToSet(argument: unknown): ValueChange {
  const isEach = isDoc(argument) && "$each" in argument;
  const each = isEach ? argument["$each"] : [argument];
  if (!Array.isArray(each))
    throw new MongoError("TypeMismatch", "The argument to $each in $addToSet must be an array");
  if (isEach && Object.keys(argument).length > 1)
    throw new MongoError("BadValue", "Found unexpected fields after $each in $addToSet");
  return (old, path) => {
    const result = [...arrayAt("$addToSet", old, path)];
    for (const item of each as unknown[]) {
      if (!result.some((present) => compareValues(present, item) === 0)) result.push(item);
    }
    return result;
  };
}

function pop(argument: unknown): ValueChange {
  const isFirst = isNumeric(argument) && compareValues(argument, -1) === 0;
  const isLast = isNumeric(argument) && compareValues(argument, 1) === 0;
  if (!isFirst && !isLast) throw new MongoError("FailedToParse", "$pop expects 1 or -1");
  return (old, path) => {
    if (old === undefined) return undefined;
    if (!Array.isArray(old)) {
      throw new MongoError(
        "TypeMismatch",
        `Path '${path}' contains an element of non-array type '${typeName(old)}'`,
      );
    }
    const items: unknown[] = old;
    return isFirst ? items.slice(1) : items.slice(0, -1);
  };
}

/** A document argument is a filter for the elements; anything else is a value to find. */
function pull(argument: unknown): ValueChange {
  let isPulled: (element: unknown) => boolean;
  if (isDoc(argument)) isPulled = compileElement(argument, compileFilter);
  else if (argument instanceof BSONRegExp) isPulled = compileElement({ $in: [argument] }, compileFilter);
  else isPulled = (element) => compareValues(element, argument) === 0;
  if (isOperatorDoc(argument) && Object.keys(argument).some((name) => name === "$eq" || name === "$in")) {
    // Whole nested arrays are meant here, not what they contain; compileElement would look into them.
    isPulled = wholeElements(argument, isPulled);
  }
  return (old, path) =>
    old === undefined ? undefined : arrayAt("$pull", old, path).filter((element) => !isPulled(element));
}

function wholeElements(
  argument: Doc,
  isPulled: (element: unknown) => boolean,
): (element: unknown) => boolean {
  return (element) => {
    if (Array.isArray(element))
      throw notSupported(`$pull with ${Object.keys(argument).join()} on nested arrays`);
    return isPulled(element);
  };
}

function pullAll(argument: unknown): ValueChange {
  if (!Array.isArray(argument)) throw new MongoError("BadValue", "$pullAll requires an array argument");
  return (old, path) =>
    old === undefined
      ? undefined
      : arrayAt("$pullAll", old, path).filter(
          (element) => !argument.some((item) => compareValues(item, element) === 0),
        );
}
