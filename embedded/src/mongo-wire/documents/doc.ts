import { deserialize, serialize } from "bson";

/**
 * A decoded document. Numbers keep the type they had on the wire (`Int32`, `Double`, `Long`, `Decimal128`), so that
 * `$type`, `$inc` and a round trip behave as they do in the server. A plain JS number is read as Int32 or Double.
 */
export type Doc = Record<string, unknown>;

/** Decodes one document and keeps number types and regular expressions as they were sent. */
export function decode(bytes: Uint8Array): Doc {
  return deserialize(bytes, {
    promoteValues: false,
    promoteLongs: false,
    promoteBuffers: false,
    bsonRegExp: true,
  });
}

/** Encodes one document as BSON bytes. */
export function encode(doc: Doc): Uint8Array {
  return serialize(doc, { ignoreUndefined: false });
}

/** Whether the value is an embedded document, as opposed to an array, a date or a BSON type with a class of its own. */
export function isDoc(value: unknown): value is Doc {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** The field's value; a name that only the prototype has (`constructor`, `__proto__`) counts as missing. */
export function getField(doc: Doc, name: string): unknown {
  return Object.hasOwn(doc, name) ? doc[name] : undefined;
}

/** Sets an own field, also one named `__proto__`, which plain assignment would turn into a change of prototype. */
export function setField(doc: Doc, name: string, value: unknown): void {
  if (name === "__proto__") {
    Object.defineProperty(doc, name, { value, writable: true, enumerable: true, configurable: true });
  } else {
    doc[name] = value;
  }
}

export function removeField(doc: Doc, name: string): void {
  Reflect.deleteProperty(doc, name);
}

/** Copies objects and arrays; values of other types are never changed in place and are shared. */
export function cloneValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cloneValue);
  return isDoc(value) ? cloneDoc(value) : value;
}

export function cloneDoc(doc: Doc): Doc {
  const copy: Doc = {};
  for (const name of Object.keys(doc)) setField(copy, name, cloneValue(doc[name]));
  return copy;
}
