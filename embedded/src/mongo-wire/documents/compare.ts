import { Binary, BSONRegExp, BSONSymbol, Code, MaxKey, MinKey, ObjectId, Timestamp } from "bson";
import { notSupported } from "../mongo-error.ts";
import type { Doc } from "./doc.ts";
import { isDoc } from "./doc.ts";
import { compareNumbers, isNumeric, numberKey } from "./numbers.ts";

/**
 * The place of each type in the order of all values.
 * https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/
 */
export const TYPE_ORDER = {
  minKey: -1,
  nothing: 5,
  number: 10,
  string: 15,
  object: 20,
  array: 25,
  binary: 30,
  objectId: 35,
  boolean: 40,
  date: 45,
  timestamp: 47,
  regex: 50,
  code: 60,
  maxKey: 127,
} as const;

/** Missing, null and undefined share a place; otherwise one place per type, all number types being one. */
export function typeOrder(value: unknown): number {
  if (value === undefined || value === null) return TYPE_ORDER.nothing;
  if (typeof value === "string" || value instanceof BSONSymbol) return TYPE_ORDER.string;
  if (typeof value === "boolean") return TYPE_ORDER.boolean;
  if (isNumeric(value)) return TYPE_ORDER.number;
  if (Array.isArray(value)) return TYPE_ORDER.array;
  if (value instanceof ObjectId) return TYPE_ORDER.objectId;
  if (value instanceof Date) return TYPE_ORDER.date;
  if (value instanceof Binary) return TYPE_ORDER.binary;
  if (value instanceof BSONRegExp) return TYPE_ORDER.regex;
  if (value instanceof Timestamp) return TYPE_ORDER.timestamp;
  if (value instanceof MinKey) return TYPE_ORDER.minKey;
  if (value instanceof MaxKey) return TYPE_ORDER.maxKey;
  if (value instanceof Code) return TYPE_ORDER.code;
  if (isDoc(value)) return TYPE_ORDER.object;
  throw notSupported(`a value of the type ${Object.prototype.toString.call(value)}`);
}

/** Orders any two values as the server sorts them; 0 means that a query for one finds the other. */
export function compareValues(a: unknown, b: unknown): number {
  const order = typeOrder(a);
  const byType = order - typeOrder(b);
  if (byType !== 0) return Math.sign(byType);
  if (typeof a === "string" && typeof b === "string") return compareStrings(a, b);
  if (isNumeric(a) && isNumeric(b)) return compareNumbers(a, b);
  if (Array.isArray(a) && Array.isArray(b)) return compareArrays(a, b);
  if (a instanceof ObjectId && b instanceof ObjectId) return compareStrings(a.toHexString(), b.toHexString());
  if (a instanceof Date && b instanceof Date) return Math.sign(a.getTime() - b.getTime());
  if (order === TYPE_ORDER.object) return compareDocs(a as Doc, b as Doc);
  return compareRareTypes(a, b);
}

function compareRareTypes(a: unknown, b: unknown): number {
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  if (a instanceof Binary && b instanceof Binary) {
    return Math.sign(
      a.position - b.position || a.sub_type - b.sub_type || Buffer.compare(bytesOf(a), bytesOf(b)),
    );
  }
  if (a instanceof BSONRegExp && b instanceof BSONRegExp) {
    return compareStrings(a.pattern, b.pattern) || compareStrings(a.options, b.options);
  }
  if (a instanceof Timestamp && b instanceof Timestamp) return a.compare(b);
  if (a instanceof Code && b instanceof Code) return compareStrings(a.code, b.code);
  if (isText(a) && isText(b)) return compareStrings(textOf(a), textOf(b));
  return 0;
}

const isText = (value: unknown): value is string | BSONSymbol =>
  typeof value === "string" || value instanceof BSONSymbol;
const textOf = (value: string | BSONSymbol): string => (typeof value === "string" ? value : value.value);
const bytesOf = (binary: Binary): Uint8Array => binary.buffer.subarray(0, binary.position);

/** Orders by code point, as UTF-8 bytes do; JavaScript's own `<` goes by UTF-16 units and misplaces what is beyond U+FFFF. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const [left, right] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (left !== right) return codePointRank(left) - codePointRank(right);
  }
  return a.length - b.length;
}

/** Puts surrogates, which stand for the code points above U+FFFF, after all other UTF-16 units. */
function codePointRank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

function compareArrays(a: readonly unknown[], b: readonly unknown[]): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const order = compareValues(a[index], b[index]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Field by field in their given order: type first, then name, then value. */
function compareDocs(a: Doc, b: Doc): number {
  const [namesA, namesB] = [Object.keys(a), Object.keys(b)];
  const length = Math.min(namesA.length, namesB.length);
  for (let index = 0; index < length; index++) {
    const [nameA = "", nameB = ""] = [namesA[index], namesB[index]];
    const [valueA, valueB] = [a[nameA], b[nameB]];
    const order =
      typeOrder(valueA) - typeOrder(valueB) || compareStrings(nameA, nameB) || compareValues(valueA, valueB);
    if (order !== 0) return order;
  }
  return namesA.length - namesB.length;
}

/** A text that is the same for two values exactly when `compareValues` calls them equal: the key of hash look-ups. */
export function valueKey(value: unknown): string {
  if (typeof value === "string") return `s${JSON.stringify(value)}`;
  if (value instanceof ObjectId) return `o${value.toHexString()}`;
  if (isNumeric(value)) return `n${numberKey(value)}`;
  if (value === undefined || value === null) return "_";
  if (typeof value === "boolean") return value ? "t" : "f";
  if (value instanceof Date) return `d${value.getTime()}`;
  if (Array.isArray(value)) return `[${value.map(valueKey).join()}]`;
  if (value instanceof Binary) return `b${value.sub_type}:${Buffer.from(bytesOf(value)).toString("base64")}`;
  if (value instanceof BSONRegExp) return `r${JSON.stringify([value.pattern, value.options])}`;
  if (value instanceof Timestamp) return `T${value.toBigInt()}`;
  if (value instanceof BSONSymbol) return valueKey(value.value);
  if (value instanceof Code) return `c${JSON.stringify(value.code)}`;
  if (value instanceof MinKey) return "<";
  if (value instanceof MaxKey) return ">";
  if (typeOrder(value) !== TYPE_ORDER.object) throw notSupported("a key of this type");
  const doc = value as Doc;
  return `{${Object.keys(doc)
    .map((name) => `${JSON.stringify(name)}:${valueKey(doc[name])}`)
    .join()}}`;
}
