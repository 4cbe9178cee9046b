import { Context, evalExpr, ProcessingMode } from "mingo/core";
import * as mingo from "mingo/operators/expression";
import { Decimal128, Double, Int32 } from "bson";
import { compareValues } from "../documents/compare.ts";
import type { Doc } from "../documents/doc.ts";
import { getField, isDoc, setField } from "../documents/doc.ts";
import { isLong } from "../documents/numbers.ts";
import { MongoError, notSupported } from "../mongo-error.ts";
import { isTruthy } from "./field-tests.ts";

/** An aggregation expression such as `"$total"` or `{$add: ["$a", 1]}`; `undefined` as its value means "no field". */
export type Expression = (doc: Doc) => unknown;

type Options = Parameters<typeof evalExpr>[2];
type Operator = (doc: unknown, argument: unknown, options: Options) => unknown;

/** mingo orders values of different types in its own way, so comparisons are those of this folder. */
function comparison(name: string, toResult: (order: number) => unknown): Operator {
  return (doc, argument, options) => {
    const values: unknown = evalExpr(doc, argument, options);
    if (!Array.isArray(values) || values.length !== 2) {
      throw new MongoError("BadValue", `Expression ${name} takes exactly 2 arguments.`);
    }
    return toResult(compareWithMissing(values[0], values[1]));
  };
}

/** Other than in a query, a missing field is not the same as null here: it comes before it. */
function compareWithMissing(a: unknown, b: unknown): number {
  if (a !== undefined && b !== undefined) return compareValues(a, b);
  return Number(b === undefined) - Number(a === undefined);
}

const COMPARISONS: Readonly<Record<string, Operator>> = {
  $cmp: comparison("$cmp", Math.sign),
  $eq: comparison("$eq", (order) => order === 0),
  $ne: comparison("$ne", (order) => order !== 0),
  $gt: comparison("$gt", (order) => order > 0),
  $gte: comparison("$gte", (order) => order >= 0),
  $lt: comparison("$lt", (order) => order < 0),
  $lte: comparison("$lte", (order) => order <= 0),
};

/** What is known to behave as the server does; everything else is refused. */
// prettier-ignore
const FROM_MINGO = [
  "$abs", "$add", "$ceil", "$divide", "$floor", "$mod", "$multiply", "$pow", "$round", "$sqrt", "$subtract", "$trunc",
  "$and", "$not", "$or", "$cond", "$ifNull", "$switch", "$let", "$literal",
  "$arrayElemAt", "$arrayToObject", "$concatArrays", "$filter", "$first", "$isArray", "$last", "$map", "$range",
  "$reduce", "$reverseArray", "$size", "$slice", "$mergeObjects", "$objectToArray",
  "$dateToString", "$dayOfMonth", "$dayOfWeek", "$hour", "$millisecond", "$minute", "$month", "$second", "$year",
  "$concat", "$split", "$strLenCP", "$substrCP", "$toLower", "$toUpper", "$trim", "$toString",
] as const satisfies readonly (keyof typeof mingo)[];

const OPERATORS = { ...Object.fromEntries(FROM_MINGO.map((name) => [name, mingo[name]])), ...COMPARISONS };

const OPTIONS: Options = {
  idKey: "_id",
  context: Context.init().addExpressionOps(OPERATORS),
  processingMode: ProcessingMode.CLONE_OFF,
  useStrictMode: true,
  scriptEnabled: false,
  failOnError: true,
};

/** @throws MongoError for operators and variables that do not exist or are not supported. */
export function compileExpression(expression: unknown): Expression {
  if (typeof expression === "string" && expression.startsWith("$")) return compilePath(expression);
  if (Array.isArray(expression)) {
    const items = expression.map(compileExpression);
    return (doc) => items.map((item) => item(doc) ?? null);
  }
  if (!isDoc(expression)) return () => expression;
  const [first] = Object.keys(expression);
  if (first === "$literal") return () => expression[first];
  if (first?.startsWith("$")) return compileOperator(expression);
  const fields = Object.entries(expression).map(([name, part]) => ({ name, part: compileExpression(part) }));
  return (doc) => {
    const result: Doc = {};
    for (const { name, part } of fields) {
      const value = part(doc);
      if (value !== undefined) setField(result, name, value);
    }
    return result;
  };
}

export function isTrueIn(expression: Expression): (doc: Doc) => boolean {
  return (doc) => isTruthy(expression(doc));
}

function compilePath(text: string): Expression {
  if (!text.startsWith("$$")) {
    const path = text.slice(1).split(".");
    if (path.includes(""))
      throw new MongoError("InvalidPipelineOperator", `'${text}' is not a valid field path`);
    return (doc) => followPath(doc, path);
  }
  const [variable = "", ...path] = text.slice(2).split(".");
  if (variable === "ROOT" || variable === "CURRENT") return (doc) => followPath(doc, path);
  if (variable === "NOW" && path.length === 0) return () => new Date();
  if (variable === "REMOVE" && path.length === 0) return () => undefined;
  throw new MongoError("BadValue", `Use of undefined variable: ${variable}`);
}

/** Unlike in a query, a path through an array gives the array of what its elements have. */
function followPath(value: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (Array.isArray(value))
    return value.map((item) => followPath(item, path)).filter((found) => found !== undefined);
  return isDoc(value) ? followPath(getField(value, name), rest) : undefined;
}

function compileOperator(expression: Doc): Expression {
  checkOperators(expression);
  const plain = toPlain(expression);
  return (doc) => {
    try {
      return evalExpr(toPlain(doc), plain, OPTIONS);
    } catch (error) {
      if (error instanceof MongoError) throw error;
      throw new MongoError(
        "BadValue",
        `cannot compute ${Object.keys(expression)[0]}: ${error instanceof Error ? error.message : error}`,
      );
    }
  };
}

function checkOperators(expression: unknown): void {
  if (Array.isArray(expression)) expression.forEach(checkOperators);
  if (!isDoc(expression)) return;
  const names = Object.keys(expression);
  const operator = names.find((name) => name.startsWith("$"));
  if (operator !== undefined) {
    if (names.length > 1) {
      throw new MongoError(
        "InvalidPipelineOperator",
        "an expression specification must contain exactly one field, the name of the expression",
      );
    }
    if (!Object.hasOwn(OPERATORS, operator)) {
      throw new MongoError(
        "InvalidPipelineOperator",
        `Unrecognized expression '${operator}' (or not supported by the embedded stand-in)`,
      );
    }
    if (operator === "$literal") return;
  }
  Object.values(expression).forEach(checkOperators);
}

/**
 * Numbers as JavaScript has them, which is what mingo computes with.
 * @throws MongoError for a number that JavaScript cannot hold exactly.
 */
function toPlain(value: unknown): unknown {
  if (value instanceof Int32 || value instanceof Double) return value.value;
  if (isLong(value)) {
    const number = value.toNumber();
    if (Number.isSafeInteger(number)) return number;
    throw notSupported("computing with 64-bit integers beyond 2^53");
  }
  if (value instanceof Decimal128) throw notSupported("computing with Decimal128 values");
  if (Array.isArray(value)) return value.map(toPlain);
  if (!isDoc(value)) return value;
  const plain: Doc = {};
  for (const name of Object.keys(value)) setField(plain, name, toPlain(value[name]));
  return plain;
}
