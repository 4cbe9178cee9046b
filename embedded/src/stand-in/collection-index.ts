import { Query } from "mingo";
import type { Doc } from "./doc.ts";
import { isDoc, keyOf, valuesAt } from "./doc.ts";
import { MongoError } from "./mongo-error.ts";

/** A hash index: finds documents by its first field and enforces uniqueness over all fields. Ranges and sorting scan. */
export class CollectionIndex {
  readonly specification: Doc;
  readonly name: string;
  readonly #paths: readonly (readonly string[])[];
  readonly #isUnique: boolean;
  readonly #partial: Query | undefined;
  readonly #byFirstField = new Map<string, Set<Doc>>();
  readonly #byAllFields = new Map<string, Doc>();

  /** @param specification as `listIndexes` shows it; already checked */
  constructor(specification: Doc) {
    this.specification = specification;
    this.name = String(specification["name"]);
    this.#isUnique = specification["unique"] === true || this.name === "_id_";
    this.#paths = Object.keys(specification["key"] as Doc).map((field) => field.split("."));
    const partial = specification["partialFilterExpression"];
    this.#partial = isDoc(partial) ? new Query(partial, {}) : undefined;
  }

  /** @throws MongoError DuplicateKey where the index is unique and a document other than `replaced` has the same values */
  assertRoom(doc: Doc, replaced: Doc | undefined, namespace: string): void {
    if (!this.#isUnique || !this.#holds(doc)) return;
    const other = this.#byAllFields.get(this.#fullKey(doc));
    if (other === undefined || other === replaced) return;
    const keyValue = Object.fromEntries(
      this.#paths.map((path) => [path.join("."), valuesAt(doc, path)[0] ?? null]),
    );
    throw new MongoError(
      "DuplicateKey",
      `E11000 duplicate key error collection: ${namespace} index: ${this.name} dup key: ${JSON.stringify(keyValue)}`,
      { keyPattern: this.specification["key"], keyValue },
    );
  }

  add(doc: Doc): void {
    if (!this.#holds(doc)) return;
    if (this.#isUnique) this.#byAllFields.set(this.#fullKey(doc), doc);
    for (const key of this.#firstKeys(doc))
      this.#byFirstField.set(key, (this.#byFirstField.get(key) ?? new Set()).add(doc));
  }

  remove(doc: Doc): void {
    if (!this.#holds(doc)) return;
    if (this.#isUnique) this.#byAllFields.delete(this.#fullKey(doc));
    for (const key of this.#firstKeys(doc)) {
      const docs = this.#byFirstField.get(key);
      docs?.delete(doc);
      if (docs?.size === 0) this.#byFirstField.delete(key);
    }
  }

  /** The documents that can match, given the values that a field may have; undefined where the index cannot tell. */
  lookUp(allowed: ReadonlyMap<string, readonly unknown[]>): ReadonlySet<Doc> | undefined {
    const values = this.#paths.map((path) => allowed.get(path.join(".")));
    const [first] = values;
    if (this.#partial !== undefined || first === undefined) return undefined;
    if (this.#isUnique && values.every((list) => list?.length === 1)) {
      const found = this.#byAllFields.get(values.map((list) => keyOf(list?.[0])).join());
      return new Set(found && [found]);
    }
    const found = first.map((value) => this.#byFirstField.get(keyOf(value)) ?? new Set<Doc>());
    return found.length === 1 ? found[0] : new Set(found.flatMap((docs) => [...docs]));
  }

  #holds(doc: Doc): boolean {
    return this.#partial === undefined || this.#partial.test(doc);
  }

  /** One for each element where the field is a list. */
  #firstKeys(doc: Doc): Set<string> {
    const values = valuesAt(doc, this.#paths[0] ?? []).flat();
    return new Set((values.length > 0 ? values : [undefined]).map(keyOf));
  }

  #fullKey(doc: Doc): string {
    return this.#paths.map((path) => keyOf(valuesAt(doc, path)[0])).join();
  }
}
