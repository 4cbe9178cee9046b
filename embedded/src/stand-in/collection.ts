import { ObjectId } from "bson";
import { CollectionIndex } from "./collection-index.ts";
import type { Doc } from "./doc.ts";
import { isDoc, keyOf, valuesAt } from "./doc.ts";
import type { Change } from "./journal.ts";
import { notSupported } from "./mongo-error.ts";

type Record = (change: Change) => void;

/** The documents of one collection and its indexes. Hands every change to `record` before a query can see it. */
export class Collection {
  readonly db: string;
  readonly name: string;
  readonly #docs = new Map<string, Doc>();
  readonly indexes = [new CollectionIndex({ v: 2, key: { _id: 1 }, name: "_id_" })];
  readonly #record: Record;

  constructor(db: string, name: string, record: Record) {
    this.db = db;
    this.name = name;
    this.#record = record;
  }

  all(): Iterable<Doc> {
    return this.#docs.values();
  }

  /** A superset of what can match the filter: the smallest that an index knows for it, else all. */
  candidates(filter: Doc): Iterable<Doc> {
    const allowed = findAllowed(filter);
    const known = this.indexes.flatMap((index) => index.lookUp(allowed) ?? []);
    return known.sort((a, b) => a.size - b.size)[0] ?? this.all();
  }

  /** Adds a document. `_id` becomes its first field, made up where it has none. @throws MongoError DuplicateKey, BSONObjectTooLarge */
  insert({ _id: id = new ObjectId(), ...fields }: Doc): void {
    if (Array.isArray(id) || isDoc(id)) throw notSupported("an _id that is a list or a document");
    this.#place({ _id: id, ...fields }, undefined);
  }

  /** @param doc has the `_id` of `old`. @throws MongoError DuplicateKey, BSONObjectTooLarge */
  replace(old: Doc, doc: Doc): void {
    this.#place(doc, old);
  }

  remove(doc: Doc): void {
    this.#record({ op: "remove", db: this.db, coll: this.name, id: doc["_id"] });
    for (const index of this.indexes) index.remove(doc);
    this.#docs.delete(keyOf(doc["_id"]));
  }

  /** Removes what outlived a TTL index. @param nowMs ms since epoch */
  removeExpired(nowMs: number): void {
    for (const { specification } of this.indexes) {
      const seconds = specification["expireAfterSeconds"];
      if (typeof seconds !== "number") continue;
      const path = Object.keys(specification["key"] as Doc)[0]?.split(".") ?? [];
      const isOver = (value: unknown): boolean =>
        value instanceof Date && value.getTime() + seconds * 1_000 <= nowMs;
      for (const doc of [...this.all()]) if (valuesAt(doc, path).flat().some(isOver)) this.remove(doc);
    }
  }

  /** @throws MongoError DuplicateKey where the documents that are there break it already */
  createIndex(specification: Doc): void {
    const index = new CollectionIndex(specification);
    for (const doc of this.all()) {
      index.assertRoom(doc, undefined, `${this.db}.${this.name}`);
      index.add(doc);
    }
    this.#record({ op: "createIndex", db: this.db, coll: this.name, index: specification });
    this.indexes.push(index);
  }

  /** Takes a change from the journal, which was checked when it was made. */
  replay(change: Change): void {
    if (change.op === "createIndex") this.createIndex(change.index);
    if (change.op === "put") this.#place(change.doc, this.#docs.get(keyOf(change.doc["_id"])));
    const gone = change.op === "remove" ? this.#docs.get(keyOf(change.id)) : undefined;
    if (gone) this.remove(gone);
  }

  #place(doc: Doc, old: Doc | undefined): void {
    for (const index of this.indexes) index.assertRoom(doc, old, `${this.db}.${this.name}`);
    this.#record({ op: "put", db: this.db, coll: this.name, doc });
    for (const index of this.indexes) {
      if (old) index.remove(old);
      index.add(doc);
    }
    this.#docs.set(keyOf(doc["_id"]), doc);
  }
}

/** The fields for which the filter, at its top or inside `$and`, demands one scalar (`k: 1`) or one of several (`$in`). */
function findAllowed(filter: Doc, into = new Map<string, readonly unknown[]>()): typeof into {
  for (const [name, operand] of Object.entries(filter)) {
    if (name === "$and") for (const branch of operand as Doc[]) findAllowed(branch, into);
    else if (isDoc(operand) && Array.isArray(operand["$in"])) into.set(name, operand["$in"]);
    else if (!name.startsWith("$") && !isDoc(operand) && !Array.isArray(operand)) into.set(name, [operand]);
  }
  return into;
}
