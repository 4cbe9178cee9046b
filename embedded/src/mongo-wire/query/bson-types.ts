import { Binary, BSONRegExp, BSONSymbol, Code, MaxKey, MinKey, ObjectId, Timestamp } from "bson";
import { isDoc } from "../documents/doc.ts";
import { isNumeric, numberType, toNumber } from "../documents/numbers.ts";
import { MongoError } from "../mongo-error.ts";

/** https://www.mongodb.com/docs/manual/reference/bson-types/ */
const TYPE_NUMBERS = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  undefined: 6,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  dbPointer: 12,
  javascript: 13,
  symbol: 14,
  javascriptWithScope: 15,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  minKey: -1,
  maxKey: 127,
} as const;

type TypeName = keyof typeof TYPE_NUMBERS;

const NAMES_BY_NUMBER = new Map<number, TypeName>(
  (Object.keys(TYPE_NUMBERS) as TypeName[]).map((name) => [TYPE_NUMBERS[name], name]),
);

/** The server's own name for a value's type; `missing` for a field that is not there. */
export function typeName(value: unknown): TypeName | "missing" {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (isNumeric(value)) return numberType(value);
  if (typeof value === "string") return "string";
  if (typeof value === "boolean") return "bool";
  if (Array.isArray(value)) return "array";
  if (value instanceof ObjectId) return "objectId";
  if (value instanceof Date) return "date";
  if (value instanceof Binary) return "binData";
  if (value instanceof BSONRegExp) return "regex";
  if (value instanceof Timestamp) return "timestamp";
  if (value instanceof BSONSymbol) return "symbol";
  if (value instanceof Code) return value.scope ? "javascriptWithScope" : "javascript";
  if (value instanceof MinKey) return "minKey";
  if (value instanceof MaxKey) return "maxKey";
  return isDoc(value) ? "object" : "undefined";
}

/** The test for `{$type: argument}`: a name, a number, or a list of them. */
export function compileType(argument: unknown): (value: unknown) => boolean {
  const wanted = new Set((Array.isArray(argument) ? argument : [argument]).flatMap(parseType));
  if (wanted.size === 0) throw new MongoError("FailedToParse", "$type must match at least one type");
  return (value) => wanted.has(typeName(value));
}

function parseType(given: unknown): string[] {
  if (given === "number") return ["int", "long", "double", "decimal"];
  if (typeof given === "string") {
    if (given in TYPE_NUMBERS) return [given];
    throw new MongoError("BadValue", `Unknown type name alias: ${given}`);
  }
  if (!isNumeric(given))
    throw new MongoError("TypeMismatch", "type must be represented as a number or a string");
  const name = NAMES_BY_NUMBER.get(toNumber(given));
  if (name === undefined) throw new MongoError("BadValue", `Invalid numerical type code: ${toNumber(given)}`);
  return [name];
}
