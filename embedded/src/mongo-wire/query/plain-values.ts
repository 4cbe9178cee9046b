import { Decimal128, Double, Int32 } from "bson";
import type { Doc } from "../documents/doc.ts";
import { isDoc, setField } from "../documents/doc.ts";
import { isLong } from "../documents/numbers.ts";
import { notSupported } from "../mongo-error.ts";

/** The top-level fields that an expression reads; undefined when it reads the document as a whole. */
export function fieldsRead(expression: unknown): ReadonlySet<string> | undefined {
  const fields = new Set<string>();
  return collectFields(expression, fields) ? fields : undefined;
}

function collectFields(expression: unknown, fields: Set<string>): boolean {
  if (typeof expression === "string" && expression.startsWith("$")) {
    const [first = ""] = expression.slice(1).split(".");
    if (first === "$ROOT" || first === "$CURRENT") return false;
    if (!first.startsWith("$")) fields.add(first);
    return true;
  }
  const parts = Array.isArray(expression)
    ? (expression as unknown[])
    : isDoc(expression)
      ? Object.values(expression)
      : [];
  return parts.every((part) => collectFields(part, fields));
}

export function pick(doc: Doc, fields: ReadonlySet<string>): Doc {
  const picked: Doc = {};
  for (const name of Object.keys(doc)) if (fields.has(name)) setField(picked, name, doc[name]);
  return picked;
}

/**
 * Numbers as JavaScript has them, which is what mingo computes with.
 * @throws MongoError for a number that JavaScript cannot hold exactly.
 */
export function toPlain(value: unknown): unknown {
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
