import { Context, evalExpr, ProcessingMode } from "mingo/core";
import * as mingo from "mingo/operators/expression";
import { compareValues } from "../documents/compare.ts";
import type { Doc } from "../documents/doc.ts";
import { getField, isDoc, setField } from "../documents/doc.ts";
import { isTruthy } from "../documents/numbers.ts";
import { MongoError } from "../mongo-error.ts";
import { typeName } from "./bson-types.ts";
import { fieldsRead, pick, toPlain } from "./plain-values.ts";

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

/** Where mingo gives null or NaN, the server gives an error. */
const STRICT: Readonly<Record<string, Operator>> = {
  $size: (doc, argument, options) => {
    const single = Array.isArray(argument) && argument.length === 1 ? (argument[0] as unknown) : argument;
    const value: unknown = evalExpr(doc, single, options);
    if (Array.isArray(value)) return value.length;
    throw new MongoError(
      "Location17124",
      `The argument to $size must be an array, but was of type: ${typeName(value)}`,
    );
  },
  $mod: (doc, argument, options) => {
    const result: unknown = mingo.$mod(doc as Doc, argument as [unknown, unknown], options);
    if (Number.isNaN(result)) throw new MongoError("Location16610", "can't $mod by zero");
    return result;
  },
};

/** What is known to behave as the server does; everything else is refused. */
// prettier-ignore
const FROM_MINGO = [
  "$abs", "$add", "$ceil", "$divide", "$floor", "$multiply", "$pow", "$round", "$sqrt", "$subtract", "$trunc",
  "$and", "$not", "$or", "$cond", "$ifNull", "$switch", "$let", "$literal",
  "$arrayElemAt", "$arrayToObject", "$concatArrays", "$filter", "$first", "$isArray", "$last", "$map", "$range",
  "$reduce", "$reverseArray", "$slice", "$mergeObjects", "$objectToArray",
  "$dateToString", "$dayOfMonth", "$dayOfWeek", "$hour", "$millisecond", "$minute", "$month", "$second", "$year",
  "$concat", "$split", "$strLenCP", "$substrCP", "$trim", "$toString",
] as const satisfies readonly (keyof typeof mingo)[];

const OPERATORS = {
  ...Object.fromEntries(FROM_MINGO.map((name) => [name, mingo[name]])),
  ...COMPARISONS,
  ...STRICT,
};

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
  const fields = fieldsRead(expression);
  return (doc) => {
    try {
      return evalExpr(toPlain(fields ? pick(doc, fields) : doc), plain, OPTIONS);
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
