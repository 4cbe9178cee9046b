import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Collection } from "./collection.ts";
import type { Change } from "./journal.ts";
import { encodeRecord, Journal } from "./journal.ts";

/** All databases with their collections, in memory, and the journal that outlives the process. */
export class Databases {
  readonly #collections = new Map<string, Collection>();
  readonly #journal: Journal;
  #pending: Buffer[] = [];
  #isReplaying = true;

  /** Reads the journal of the folder and compacts it. */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#journal = new Journal(join(folder, "journal.bson"), (changes) => {
      for (const change of changes) this.#replay(change);
      return this.#snapshot();
    });
    this.#isReplaying = false;
  }

  /** Hands what changed since the last call to the operating system. The server calls it before it answers a command. */
  commit(): void {
    this.#journal.append(this.#pending);
    this.#pending = [];
  }

  flush(): void {
    this.commit();
    this.#journal.flush();
  }

  all(): Collection[] {
    return [...this.#collections.values()];
  }

  find(db: string, coll: string): Collection | undefined {
    return this.#collections.get(`${db}.${coll}`);
  }

  /** The collection, created where it is missing, as MongoDB does at a first write. */
  ensure(db: string, coll: string): Collection {
    const existing = this.find(db, coll);
    if (existing) return existing;
    const collection = new Collection(db, coll, (change) => {
      this.#record(change);
    });
    this.#record({ op: "create", db, coll });
    this.#collections.set(`${db}.${coll}`, collection);
    return collection;
  }

  drop(db: string, coll: string): void {
    if (this.#collections.delete(`${db}.${coll}`)) this.#record({ op: "drop", db, coll });
  }

  #record(change: Change): void {
    if (!this.#isReplaying) this.#pending.push(encodeRecord(change));
  }

  #replay(change: Change): void {
    const { db, coll } = change;
    if (change.op === "create") this.ensure(db, coll);
    else if (change.op === "drop") this.drop(db, coll);
    else this.find(db, coll)?.replay(change);
  }

  *#snapshot(): Generator<Change> {
    for (const collection of this.all()) {
      const { db, name: coll } = collection;
      yield { op: "create", db, coll };
      for (const { name, specification } of collection.indexes)
        if (name !== "_id_") yield { op: "createIndex", db, coll, index: specification };
      for (const doc of collection.all()) yield { op: "put", db, coll, doc };
    }
  }
}
