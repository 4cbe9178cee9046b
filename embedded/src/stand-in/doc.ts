import { Binary, deserialize, ObjectId, serialize } from "bson";

/** A BSON document as JavaScript values; whole numbers, doubles and longs up to 2^53 are numbers. */
export type Doc = Record<string, unknown>;

export function encode(doc: Doc): Uint8Array {
  return serialize(doc, { ignoreUndefined: true });
}

export function decode(bytes: Uint8Array): Doc {
  return deserialize(bytes);
}

export function isDoc(value: unknown): value is Doc {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Copies documents, lists and dates; other BSON values are immutable here and are shared. */
export function cloneDoc<T>(value: T): T {
  if (Array.isArray(value)) return value.map(cloneDoc) as T;
  if (value instanceof Date) return new Date(value) as T;
  if (!isDoc(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cloneDoc(inner)])) as T;
}

/** The values at a dotted path; several where the path leads through lists, none where it leads nowhere. */
export function valuesAt(doc: unknown, path: readonly string[]): unknown[] {
  const [name, ...rest] = path;
  if (name === undefined) return [doc];
  if (Array.isArray(doc)) return doc.flatMap((item) => (isDoc(item) ? valuesAt(item, path) : []));
  return isDoc(doc) && Object.hasOwn(doc, name) ? valuesAt(doc[name], rest) : [];
}

/** A text that is the same for values that MongoDB's indexes take for equal; absent and null are one value. */
export function keyOf(value: unknown): string {
  if (value === undefined || value === null) return "null";
  if (value instanceof Date) return `date ${value.getTime()}`;
  if (value instanceof ObjectId) return `id ${value.toHexString()}`;
  if (value instanceof Binary) return `binary ${value.toString("base64")}`;
  if (typeof value === "bigint" || typeof value === "number") return `number ${value}`;
  return `${typeof value} ${JSON.stringify(value)}`;
}
