import { BSONRegExp } from "bson";
import { TYPE_ORDER, compareValues, typeOrder } from "../documents/compare.ts";
import type { Doc } from "../documents/doc.ts";
import { isDoc } from "../documents/doc.ts";
import { isNumeric, isTruthy, toNumber } from "../documents/numbers.ts";
import { findValues } from "../documents/path.ts";
import { MongoError, notSupported } from "../mongo-error.ts";
import { compileType } from "./bson-types.ts";
import type { Predicate } from "./predicate.ts";
import { compileRegex } from "./regex.ts";

type Compile = (filter: Doc) => Predicate;
/** Tests one value that a path leads to; `undefined` stands for a missing field. */
type ValueTest = (value: unknown) => boolean;

// prettier-ignore
const NOT_SUPPORTED = new Set([
  "$bitsAllClear", "$bitsAllSet", "$bitsAnyClear", "$bitsAnySet",
  "$geoIntersects", "$geoWithin", "$near", "$nearSphere", "$within", "$geoNear",
]);

/** A document all of whose fields are operators, such as `{$gt: 3}`; a plain embedded document has no such first field. */
export function isOperatorDoc(operand: unknown): operand is Doc {
  if (!isDoc(operand)) return false;
  const first = Object.keys(operand)[0];
  return first?.startsWith("$") === true && first !== "$ref" && first !== "$id" && first !== "$db";
}

/** The test for `{field: operand}`, where the operand is a value, a regular expression or a document of operators. */
export function compileFieldTests(field: string, operand: unknown, compile: Compile): Predicate {
  const path = field.split(".");
  if (operand instanceof BSONRegExp)
    return anyValue(path, regexTest(operand.pattern, operand.options, operand));
  if (!isOperatorDoc(operand)) return anyValue(path, equalTo(operand));
  const tests = Object.entries(operand).flatMap(([operator, argument]) =>
    operator === "$options" && "$regex" in operand
      ? []
      : [compileOperator(path, operator, argument, operand, compile)],
  );
  return (doc, details) => tests.every((test) => test(doc, details));
}

function compileOperator(
  path: string[],
  operator: string,
  argument: unknown,
  all: Doc,
  compile: Compile,
): Predicate {
  switch (operator) {
    case "$eq":
      return anyValue(path, equalTo(argument));
    case "$ne":
      if (argument instanceof BSONRegExp) throw new MongoError("BadValue", "Can't have regex as arg to $ne.");
      return not(anyValue(path, equalTo(argument)));
    case "$gt":
    case "$gte":
    case "$lt":
    case "$lte":
      return anyValue(path, comparison(operator, argument));
    case "$in":
      return anyValue(path, oneOf(operator, argument));
    case "$nin":
      return not(anyValue(path, oneOf(operator, argument)));
    case "$exists": {
      const exists = wholeValue(path, (value) => value !== undefined);
      return isTruthy(argument) ? exists : not(exists);
    }
    case "$type":
      return anyValue(path, compileType(argument));
    case "$regex":
      return anyValue(path, regexOperator(argument, all["$options"]));
    case "$options":
      throw new MongoError("BadValue", "$options needs a $regex");
    case "$not":
      return not(negated(path, argument, compile));
    case "$mod":
      return anyValue(path, modulo(argument));
    case "$size":
      return wholeValue(path, size(argument));
    case "$elemMatch":
      return elemMatch(path, argument, compile);
    case "$all":
      return allOf(path, argument, compile);
  }
  if (NOT_SUPPORTED.has(operator)) throw notSupported(`the query operator ${operator}`);
  throw new MongoError("BadValue", `unknown operator: ${operator}`);
}

const not =
  (test: Predicate): Predicate =>
  (doc) =>
    !test(doc);

/** True when any value at the path passes; an array at the end of the path counts with its elements and as a whole. */
function anyValue(path: readonly string[], test: ValueTest): Predicate {
  return (doc, details) => {
    const found = findValues(doc, path, true).find(({ value }) => test(value));
    if (found?.arrayIndex !== undefined && details) details.arrayIndex = found.arrayIndex;
    return found !== undefined;
  };
}

/** The same for operators that look at an array as a whole. */
function wholeValue(path: readonly string[], test: ValueTest): Predicate {
  return (doc, details) => {
    const found = findValues(doc, path, false).find(({ value }) => test(value));
    if (found?.arrayIndex !== undefined && details) details.arrayIndex = found.arrayIndex;
    return found !== undefined;
  };
}

function equalTo(operand: unknown): ValueTest {
  if (operand === undefined) throw new MongoError("BadValue", "cannot compare to undefined");
  return (value) => compareValues(value, operand) === 0;
}

const COMPARISONS = {
  $gt: (order: number) => order > 0,
  $gte: (order: number) => order >= 0,
  $lt: (order: number) => order < 0,
  $lte: (order: number) => order <= 0,
};

/** Order comparisons hold only between values of one kind, and for NaN only as equality. */
function comparison(operator: keyof typeof COMPARISONS, operand: unknown): ValueTest {
  if (operand instanceof BSONRegExp) {
    throw new MongoError("BadValue", `Can't have RegEx as arg to predicate over field.`);
  }
  const holds = COMPARISONS[operator];
  const kind = typeOrder(operand);
  const isExtreme = kind === TYPE_ORDER.minKey || kind === TYPE_ORDER.maxKey;
  const includesEqual = operator === "$gte" || operator === "$lte";
  return (value) => {
    if (value === undefined && isExtreme) return false;
    if (!isExtreme && typeOrder(value) !== kind) return false;
    if (isNaNValue(value) || isNaNValue(operand))
      return includesEqual && isNaNValue(value) && isNaNValue(operand);
    return holds(compareValues(value, operand));
  };
}

function isNaNValue(value: unknown): boolean {
  return isNumeric(value) && Number.isNaN(toNumber(value));
}

function oneOf(operator: string, operand: unknown): ValueTest {
  if (!Array.isArray(operand)) throw new MongoError("BadValue", `${operator} needs an array`);
  const tests = operand.map((item: unknown) => {
    if (isOperatorDoc(item)) throw new MongoError("BadValue", `cannot nest $ under ${operator}`);
    return item instanceof BSONRegExp ? regexTest(item.pattern, item.options, item) : equalTo(item);
  });
  return (value) => tests.some((test) => test(value));
}

function regexTest(pattern: string, options: string, itself: BSONRegExp): ValueTest {
  const regex = compileRegex(pattern, options);
  return (value) =>
    typeof value === "string"
      ? regex.test(value)
      : value instanceof BSONRegExp && compareValues(value, itself) === 0;
}

function regexOperator(argument: unknown, options: unknown): ValueTest {
  if (options !== undefined && typeof options !== "string")
    throw new MongoError("BadValue", "$options has to be a string");
  if (argument instanceof BSONRegExp) {
    if (options !== undefined && argument.options !== "") {
      throw new MongoError("BadValue", "options set in both $regex and $options");
    }
    return regexTest(argument.pattern, options ?? argument.options, argument);
  }
  if (typeof argument !== "string") throw new MongoError("BadValue", "$regex has to be a string");
  return regexTest(argument, options ?? "", new BSONRegExp(argument, options ?? ""));
}

function negated(path: readonly string[], argument: unknown, compile: Compile): Predicate {
  if (argument instanceof BSONRegExp)
    return anyValue(path, regexTest(argument.pattern, argument.options, argument));
  if (!isDoc(argument)) throw new MongoError("BadValue", "$not needs a regex or a document");
  if (Object.keys(argument).length === 0) throw new MongoError("BadValue", "$not cannot be empty");
  if (!isOperatorDoc(argument))
    throw new MongoError("BadValue", `unknown operator: ${Object.keys(argument)[0]}`);
  return compileFieldTests(path.join("."), argument, compile);
}

function modulo(argument: unknown): ValueTest {
  if (!Array.isArray(argument)) throw new MongoError("BadValue", "malformed mod, needs to be an array");
  const [divisor, remainder] = argument as unknown[];
  if (argument.length < 2) throw new MongoError("BadValue", "malformed mod, not enough elements");
  if (argument.length > 2) throw new MongoError("BadValue", "malformed mod, too many elements");
  if (!isNumeric(divisor)) throw new MongoError("BadValue", "malformed mod, divisor not a number");
  if (!isNumeric(remainder)) throw new MongoError("BadValue", "malformed mod, remainder not a number");
  const [by, rest] = [Math.trunc(toNumber(divisor)), Math.trunc(toNumber(remainder))];
  if (by === 0) throw new MongoError("BadValue", "divisor cannot be 0");
  return (value) => isNumeric(value) && Math.trunc(toNumber(value)) % by === rest;
}

function size(argument: unknown): ValueTest {
  if (!isNumeric(argument) || !Number.isInteger(toNumber(argument))) {
    throw new MongoError("FailedToParse", "Failed to parse $size. Expected an integer");
  }
  if (toNumber(argument) < 0)
    throw new MongoError("FailedToParse", "Failed to parse $size. Expected a non-negative number");
  return (value) => Array.isArray(value) && value.length === toNumber(argument);
}

function elemMatch(path: readonly string[], argument: unknown, compile: Compile): Predicate {
  if (!isDoc(argument)) throw new MongoError("BadValue", "$elemMatch needs an Object");
  const test = compileElement(argument, compile);
  return (doc, details) => {
    for (const { value, arrayIndex } of findValues(doc, path, false)) {
      const index = Array.isArray(value) ? value.findIndex((element) => test(element)) : -1;
      if (index < 0) continue;
      if (details) details.arrayIndex = arrayIndex ?? index;
      return true;
    }
    return false;
  };
}

const LOGICAL = new Set(["$and", "$or", "$nor"]);

/** `{$elemMatch: {$gt: 3}}` is about the elements themselves, `{$elemMatch: {a: 3}}` about elements that are documents. */
export function compileElement(argument: Doc, compile: Compile): ValueTest {
  const first = Object.keys(argument)[0] ?? "";
  if (isOperatorDoc(argument) && !LOGICAL.has(first)) {
    const test = compileFieldTests("element", argument, compile);
    return (element) => test({ element });
  }
  const predicate = compile(argument);
  return (element) => isDoc(element) && predicate(element);
}

function allOf(path: readonly string[], argument: unknown, compile: Compile): Predicate {
  if (!Array.isArray(argument)) throw new MongoError("BadValue", "$all needs an array");
  if (argument.length === 0) return () => false;
  const tests = argument.map((item: unknown) => {
    if (isOperatorDoc(item)) {
      if (Object.keys(item)[0] !== "$elemMatch") throw new MongoError("BadValue", "no $ expressions in $all");
      return elemMatch(path, item["$elemMatch"], compile);
    }
    return anyValue(
      path,
      item instanceof BSONRegExp ? regexTest(item.pattern, item.options, item) : equalTo(item),
    );
  });
  return (doc, details) => tests.every((test) => test(doc, details));
}
