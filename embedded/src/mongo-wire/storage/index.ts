import { ObjectId } from "bson";
import { compareValues, valueKey } from "../documents/compare.ts";
import type { Doc } from "../documents/doc.ts";
import { isDoc } from "../documents/doc.ts";
import { findValues } from "../documents/path.ts";
import { MongoError } from "../mongo-error.ts";
import type { Predicate } from "../query/predicate.ts";
import { compileFilter } from "../query/filter.ts";
import { isTruthy } from "../documents/numbers.ts";

/**
 * A hash index: from the values of its fields to the documents that have them. It enforces uniqueness and answers
 * look-ups by equality; ranges and sorting scan the collection.
 */
export class HashIndex {
  readonly name: string;
  readonly specification: Doc;
  readonly keyPattern: Doc;
  readonly isUnique: boolean;
  readonly paths: readonly (readonly string[])[];
  readonly #isSparse: boolean;
  readonly #partial: Predicate | undefined;
  readonly #entries = new Map<string, Set<Doc>>();

  /** @param specification as `createIndexes` was given it and `listIndexes` shows it; already checked. */
  constructor(specification: Doc) {
    this.specification = specification;
    this.name = String(specification["name"]);
    this.keyPattern = specification["key"] as Doc;
    this.isUnique = isTruthy(specification["unique"]) || this.name === "_id_";
    this.#isSparse = isTruthy(specification["sparse"]);
    this.paths = Object.keys(this.keyPattern).map((field) => field.split("."));
    const partial = specification["partialFilterExpression"];
    this.#partial = isDoc(partial) ? compileFilter(partial) : undefined;
  }

  /** Whether every document of the collection has its place here, so that a look-up finds all there are. */
  get isComplete(): boolean {
    return !this.#isSparse && this.#partial === undefined;
  }

  /**
   * The keys under which `doc` is to be found; nothing is changed yet.
   * @param replaced the document whose place `doc` takes, if any.
   * @throws MongoError DuplicateKey when the index is unique and another document has one of the keys.
   */
  plan(doc: Doc, replaced: Doc | undefined, namespace: string): ReadonlySet<string> {
    const keys = this.#keysOf(doc);
    if (!this.isUnique) return keys;
    for (const key of keys) {
      for (const other of this.#entries.get(key) ?? []) {
        if (other !== replaced) throw this.#duplicate(doc, other, namespace);
      }
    }
    return keys;
  }

  /** @param keys from `plan`. */
  add(doc: Doc, keys: ReadonlySet<string>): void {
    for (const key of keys) {
      const docs = this.#entries.get(key);
      if (docs) docs.add(doc);
      else this.#entries.set(key, new Set([doc]));
    }
  }

  remove(doc: Doc): void {
    for (const key of this.#keysOf(doc)) {
      const docs = this.#entries.get(key);
      docs?.delete(doc);
      if (docs?.size === 0) this.#entries.delete(key);
    }
  }

  /** Every document that has a place in the index; one with several keys comes several times. */
  *docs(): Generator<Doc> {
    for (const docs of this.#entries.values()) yield* docs;
  }

  /** The documents that have these values in the index's fields, in no particular order. */
  lookUp(values: readonly unknown[]): Iterable<Doc> {
    return this.#entries.get(values.map(valueKey).join()) ?? [];
  }

  #duplicate(doc: Doc, other: Doc, namespace: string): MongoError {
    const keyValue: Doc = {};
    for (const path of this.paths) {
      const theirs = findValues(other, path, true);
      const shared = findValues(doc, path, true).find(({ value }) =>
        theirs.some((their) => compareValues(their.value, value) === 0),
      );
      keyValue[path.join(".")] = shared?.value ?? null;
    }
    const shown = Object.entries(keyValue).map(([field, value]) => `${field}: ${showValue(value)}`);
    return new MongoError(
      "DuplicateKey",
      `E11000 duplicate key error collection: ${namespace} index: ${this.name} dup key: { ${shown.join(", ")} }`,
      { keyPattern: this.keyPattern, keyValue },
    );
  }

  /** One key per combination of the fields' values; an array has one for each element. */
  #keysOf(doc: Doc): Set<string> {
    if (this.#partial && !this.#partial(doc)) return new Set();
    const values = this.paths.map((path) => indexedValues(doc, path));
    if (this.#isSparse && values.every((found) => found.every((value) => value === undefined)))
      return new Set();
    const arrays = values.filter((found) => found.length > 1).length;
    if (arrays > 1) throw new MongoError("BadValue", "cannot index parallel arrays");
    let keys: string[] | undefined;
    for (const found of values) {
      const parts = found.map(valueKey);
      keys = keys === undefined ? parts : keys.flatMap((prefix) => parts.map((part) => `${prefix},${part}`));
    }
    return new Set(keys);
  }
}

function indexedValues(doc: Doc, path: readonly string[]): unknown[] {
  const found = findValues(doc, path, false).flatMap(({ value }): unknown[] =>
    Array.isArray(value) && value.length > 0 ? (value as unknown[]) : [value],
  );
  return found.length > 0 ? found : [undefined];
}

function showValue(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (value === null || value === undefined) return "null";
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  return value instanceof Date ? `new Date(${value.getTime()})` : JSON.stringify(value);
}
