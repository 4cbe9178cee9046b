import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { MongoError } from "../mongo-error.ts";
import { Collection } from "./collection.ts";
import type { Change } from "./journal.ts";
import { encodeRecord, Journal } from "./journal.ts";

/** All databases with their collections, in memory, and the journal that outlives the process. */
export class Databases {
  readonly #collections = new Map<string, Map<string, Collection>>();
  readonly #journal: Journal;
  #pending: Buffer[] = [];
  #isReplaying = false;

  /**
   * Reads what the folder holds and compacts its journal.
   * @param log told about what a crash cut off.
   */
  constructor(folder: string, log: (line: string) => void) {
    mkdirSync(folder, { recursive: true });
    const { journal, opened } = Journal.open(join(folder, "journal.bson"));
    this.#journal = journal;
    if (opened.droppedBytes > 0) {
      log(
        `MongoDB stand-in: left out the last ${opened.droppedBytes} bytes of the journal, which were no whole record`,
      );
    }
    this.#isReplaying = true;
    for (const change of opened.changes) this.#replay(change);
    this.#isReplaying = false;
    journal.compact(this.#snapshot());
  }

  /** Hands what was changed since the last call to the operating system; done before a command is answered. */
  commit(): void {
    const records = this.#pending;
    this.#pending = [];
    this.#journal.append(records);
  }

  /** Like `commit`, and waits for the disk as well: what a write concern with `j: true` asks for. */
  flush(): void {
    this.commit();
    this.#journal.flush();
  }

  close(): void {
    this.commit();
    this.#journal.close();
  }

  get names(): string[] {
    return [...this.#collections.keys()].sort();
  }

  collectionsOf(db: string): Collection[] {
    return [...(this.#collections.get(db)?.values() ?? [])];
  }

  *allCollections(): Generator<Collection> {
    for (const collections of this.#collections.values()) yield* collections.values();
  }

  find(db: string, coll: string): Collection | undefined {
    return this.#collections.get(db)?.get(coll);
  }

  /** The collection, created if it is not there, as the server does on a first write. */
  ensure(db: string, coll: string): Collection {
    return this.find(db, coll) ?? this.create(db, coll);
  }

  create(db: string, coll: string): Collection {
    checkNames(db, coll);
    const collection = new Collection(db, coll, (change) => {
      this.#record(change);
    });
    const collections = this.#collections.get(db) ?? new Map<string, Collection>();
    this.#collections.set(db, collections.set(coll, collection));
    this.#record({ op: "create", db, coll });
    return collection;
  }

  /** @returns whether there was such a collection. */
  drop(db: string, coll: string): boolean {
    const collections = this.#collections.get(db);
    if (!collections?.delete(coll)) return false;
    if (collections.size === 0) this.#collections.delete(db);
    this.#record({ op: "drop", db, coll });
    return true;
  }

  #record(change: Change): void {
    if (!this.#isReplaying) this.#pending.push(encodeRecord(change));
  }

  #replay(change: Change): void {
    if (change.op === "create") this.create(change.db, change.coll);
    else if (change.op === "drop") this.drop(change.db, change.coll);
    else this.find(change.db, change.coll)?.replay(change);
  }

  *#snapshot(): Generator<Change> {
    for (const collection of this.allCollections()) {
      const { db, name: coll } = collection;
      yield { op: "create", db, coll };
      for (const index of collection.indexes) {
        if (index.name !== "_id_") yield { op: "createIndex", db, coll, index: index.specification };
      }
      for (const doc of collection.all()) yield { op: "put", db, coll, doc };
    }
  }
}

function checkNames(db: string, coll: string): void {
  if (!/^[^/\\. "$*<>:|?\0]{1,63}$/.test(db))
    throw new MongoError("InvalidNamespace", `Invalid namespace specified '${db}.${coll}'`);
  const isBad =
    coll === "" ||
    coll.includes("$") ||
    coll.includes("\0") ||
    coll.startsWith(".") ||
    coll.startsWith("system.");
  if (isBad) throw new MongoError("InvalidNamespace", `Invalid collection name: ${coll}`);
}
