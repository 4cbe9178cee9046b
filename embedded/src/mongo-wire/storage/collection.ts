import { BSONRegExp, ObjectId } from "bson";
import { valueKey } from "../documents/compare.ts";
import type { Doc } from "../documents/doc.ts";
import { isDoc, setField } from "../documents/doc.ts";
import { MongoError } from "../mongo-error.ts";
import { isOperatorDoc } from "../query/field-tests.ts";
import { HashIndex } from "./index.ts";
import type { Change } from "./journal.ts";

export const ID_INDEX: Doc = { v: 2, key: { _id: 1 }, name: "_id_" };

/** The documents of one collection with their indexes. Every change is also handed to `record`, for the journal. */
export class Collection {
  readonly db: string;
  readonly name: string;
  readonly #docs = new Map<string, Doc>();
  readonly #indexes = new Map<string, HashIndex>([["_id_", new HashIndex(ID_INDEX)]]);
  readonly #record: (change: Change) => void;

  constructor(db: string, name: string, record: (change: Change) => void) {
    this.db = db;
    this.name = name;
    this.#record = record;
  }

  get namespace(): string {
    return `${this.db}.${this.name}`;
  }

  get size(): number {
    return this.#docs.size;
  }

  get indexes(): HashIndex[] {
    return [...this.#indexes.values()];
  }

  /** All documents, in the order of their insertion. */
  all(): Iterable<Doc> {
    return this.#docs.values();
  }

  /** A superset of the documents that can match the filter: few when it asks for equality on the fields of an index. */
  candidates(filter: Doc): Iterable<Doc> {
    const equalities = findEqualities(filter);
    if (equalities.has("_id")) {
      const doc = this.#docs.get(valueKey(equalities.get("_id")));
      return doc ? [doc] : [];
    }
    for (const index of this.#indexes.values()) {
      const values = index.paths.map((path) => equalities.get(path.join(".")));
      const isUsable =
        index.isComplete && values.every((value) => value !== undefined && !Array.isArray(value));
      if (isUsable) return index.lookUp(values);
    }
    return this.all();
  }

  /**
   * Adds a document, giving it an `_id` if it has none; `_id` becomes its first field.
   * @returns the document as stored.
   * @throws MongoError when the `_id` is not allowed or a unique index already has these values.
   */
  insert(given: Doc): Doc {
    const id = given["_id"] ?? (Object.hasOwn(given, "_id") ? null : new ObjectId());
    checkId(id);
    const doc: Doc = { _id: id };
    for (const name of Object.keys(given)) if (name !== "_id") setField(doc, name, given[name]);
    this.#place(doc, undefined);
    return doc;
  }

  /** Puts `doc` in the place of `old`, which has the same `_id`. */
  replace(old: Doc, doc: Doc): void {
    this.#place(doc, old);
  }

  remove(doc: Doc): void {
    this.#docs.delete(valueKey(doc["_id"]));
    for (const index of this.#indexes.values()) index.remove(doc);
    this.#record({ op: "remove", db: this.db, coll: this.name, id: doc["_id"] });
  }

  #place(doc: Doc, old: Doc | undefined): void {
    const planned = [...this.#indexes.values()].map((index) => ({
      index,
      keys: index.plan(doc, old, this.namespace),
    }));
    // Recorded before it is visible, so that a document that cannot be encoded changes nothing.
    this.#record({ op: "put", db: this.db, coll: this.name, doc });
    for (const { index, keys } of planned) {
      if (old) index.remove(old);
      index.add(doc, keys);
    }
    this.#docs.set(valueKey(doc["_id"]), doc);
  }

  /** @throws MongoError DuplicateKey when the documents that are there already break a unique index. */
  createIndex(specification: Doc): void {
    const index = new HashIndex(specification);
    for (const doc of this.#docs.values()) {
      index.add(doc, index.plan(doc, undefined, this.namespace));
    }
    this.#indexes.set(index.name, index);
    this.#record({ op: "createIndex", db: this.db, coll: this.name, index: specification });
  }

  dropIndex(name: string): void {
    this.#indexes.delete(name);
    this.#record({ op: "dropIndex", db: this.db, coll: this.name, name });
  }

  /** Takes over a change read from the journal, which was checked when it was made. */
  replay(change: Change): void {
    if (change.op === "createIndex") this.createIndex(change.index);
    if (change.op === "dropIndex") this.dropIndex(change.name);
    if (change.op === "put") this.#place(change.doc, this.#docs.get(valueKey(change.doc["_id"])));
    if (change.op === "remove") {
      const doc = this.#docs.get(valueKey(change.id));
      if (doc) this.remove(doc);
    }
  }
}

function checkId(id: unknown): void {
  if (Array.isArray(id)) throw new MongoError("InvalidIdField", "The '_id' value cannot be of type array");
  if (id instanceof BSONRegExp)
    throw new MongoError("InvalidIdField", "The '_id' value cannot be of type regex");
  const bad = isDoc(id) ? Object.keys(id).find((name) => name.startsWith("$")) : undefined;
  if (bad !== undefined) {
    throw new MongoError(
      "DollarPrefixedFieldName",
      `_id fields may not contain '$'-prefixed fields: ${bad} is not valid for storage.`,
    );
  }
}

/** The fields for which the filter, at its top or inside `$and`, demands one exact value. */
export function findEqualities(filter: Doc, into = new Map<string, unknown>()): Map<string, unknown> {
  for (const [name, operand] of Object.entries(filter)) {
    if (name === "$and" && Array.isArray(operand)) {
      for (const branch of operand) if (isDoc(branch)) findEqualities(branch, into);
    } else if (!name.startsWith("$")) {
      const value = isOperatorDoc(operand) ? operand["$eq"] : operand;
      if (value !== undefined && !(value instanceof BSONRegExp && !isOperatorDoc(operand)))
        into.set(name, value);
    }
  }
  return into;
}
