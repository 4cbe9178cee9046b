import { Int32 } from "bson";
import { compareValues, valueKey } from "../documents/compare.ts";
import type { Doc } from "../documents/doc.ts";
import { isDoc, setField } from "../documents/doc.ts";
import type { Numeric } from "../documents/numbers.ts";
import { combine, isNumeric, NumberRangeError, toNumber } from "../documents/numbers.ts";
import { MongoError, notSupported } from "../mongo-error.ts";
import type { Expression } from "../query/expression.ts";
import { compileExpression } from "../query/expression.ts";

/** Makes one value of the values that the documents of a group have; `undefined` stands for a missing field. */
type Accumulate = (values: readonly unknown[]) => unknown;

const isThere = (value: unknown): boolean => value !== undefined && value !== null;
const best = (values: readonly unknown[], direction: 1 | -1): unknown =>
  values
    .filter(isThere)
    .reduce(
      (found, value) => (found === undefined || compareValues(value, found) * direction > 0 ? value : found),
      undefined,
    ) ?? null;

const ACCUMULATORS: Readonly<Record<string, Accumulate>> = {
  $sum: sum,
  $count: (values) => new Int32(values.length),
  $avg: (values) => {
    const numbers = values.filter(isNumeric);
    return numbers.length === 0 ? null : toNumber(sum(numbers)) / numbers.length;
  },
  $min: (values) => best(values, -1),
  $max: (values) => best(values, 1),
  $first: (values) => values[0] ?? null,
  $last: (values) => values.at(-1) ?? null,
  $push: (values) => values.filter((value) => value !== undefined),
  $addToSet: (values) => [
    ...new Map(
      values.filter((value) => value !== undefined).map((value) => [valueKey(value), value]),
    ).values(),
  ],
  $mergeObjects: (values) => {
    const merged: Doc = {};
    for (const value of values.filter(isThere)) {
      if (!isDoc(value)) throw new MongoError("BadValue", "$mergeObjects requires object inputs");
      for (const name of Object.keys(value)) setField(merged, name, value[name]);
    }
    return merged;
  },
};

function sum(values: readonly unknown[]): Numeric {
  try {
    return values
      .filter(isNumeric)
      .reduce<Numeric>((total, value) => combine("+", total, value), new Int32(0));
  } catch (error) {
    if (error instanceof NumberRangeError) throw notSupported(`$sum with ${error.message}`);
    throw error;
  }
}

/** The `$group` stage. @throws MongoError */
export function compileGroup(specification: unknown): (docs: readonly Doc[]) => Doc[] {
  if (!isDoc(specification))
    throw new MongoError("BadValue", "a group's fields must be specified in an object");
  if (!Object.hasOwn(specification, "_id"))
    throw new MongoError("BadValue", "a group specification must include an _id");
  const toId = compileExpression(specification["_id"]);
  const fields = Object.entries(specification)
    .filter(([name]) => name !== "_id")
    .map(([name, accumulator]) => ({ name, ...compileAccumulator(name, accumulator) }));
  return (docs) => {
    const groups = new Map<string, { id: unknown; docs: Doc[] }>();
    for (const doc of docs) {
      const id = toId(doc) ?? null;
      const key = valueKey(id);
      const group = groups.get(key);
      if (group) group.docs.push(doc);
      else groups.set(key, { id, docs: [doc] });
    }
    return [...groups.values()].map((group) => {
      const result: Doc = { _id: group.id };
      for (const { name, value, accumulate } of fields)
        setField(result, name, accumulate(group.docs.map(value)));
      return result;
    });
  };
}

function compileAccumulator(name: string, given: unknown): { value: Expression; accumulate: Accumulate } {
  if (name.includes(".")) throw new MongoError("BadValue", `The field name '${name}' cannot contain '.'`);
  const entries = isDoc(given) ? Object.entries(given) : [];
  const [first] = entries;
  if (first === undefined || entries.length !== 1) {
    throw new MongoError("BadValue", `The field '${name}' must be an accumulator object`);
  }
  const [operator, argument] = first;
  const accumulate = Object.hasOwn(ACCUMULATORS, operator) ? ACCUMULATORS[operator] : undefined;
  if (accumulate) return { value: compileExpression(argument), accumulate };
  throw new MongoError(
    "InvalidPipelineOperator",
    `unknown group operator '${operator}' (or not supported by the embedded stand-in)`,
  );
}
