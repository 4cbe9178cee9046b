import { Int32 } from "bson";
import { compareValues, valueKey } from "../documents/compare.ts";
import type { Doc } from "../documents/doc.ts";
import { isDoc } from "../documents/doc.ts";
import { isNumeric, isTruthy, toNumber } from "../documents/numbers.ts";
import { MongoError, notSupported } from "../mongo-error.ts";
import { compileFilter } from "../query/filter.ts";
import type { Collection } from "../storage/collection.ts";
import type { HashIndex } from "../storage/index.ts";
import type { Command, CommandContext } from "./command.ts";
import { collectionName, countField, docField, docsField } from "./command.ts";

export const INDEX_COMMANDS: Readonly<Record<string, Command>> = {
  createIndexes: { fields: ["indexes", "commitQuorum", "ignoreUnknownIndexOptions"], run: createIndexes },
  listIndexes: { fields: ["cursor", "includeBuildUUIDs", "includeIndexBuildInfo"], run: listIndexes },
  dropIndexes: { fields: ["index"], run: dropIndexes },
};

/** `background` has meant nothing since MongoDB 4.2. */
// prettier-ignore
const KNOWN_OPTIONS = new Set([
  "v", "key", "name", "unique", "sparse", "partialFilterExpression", "expireAfterSeconds", "background", "ns", "hidden",
  "collation",
]);
const LARGEST_EXPIRY_SECONDS = 2 ** 31 - 1;

function createIndexes(command: Doc, { databases, db }: CommandContext): Doc {
  const name = collectionName("createIndexes", command);
  const wanted = docsField(command, "indexes").map(checkSpecification);
  if (wanted.length === 0) throw new MongoError("BadValue", "Must specify at least one index to create");
  const isNew = databases.find(db, name) === undefined;
  const collection = databases.ensure(db, name);
  const before = collection.indexes.length;
  for (const specification of wanted) {
    if (!findExisting(collection, specification)) collection.createIndex(specification);
  }
  const after = collection.indexes.length;
  return {
    numIndexesBefore: before,
    numIndexesAfter: after,
    createdCollectionAutomatically: isNew,
    ...(before === after ? { note: "all indexes already exist" } : {}),
  };
}

/** The specification in the form in which `listIndexes` shows it. @throws MongoError */
function checkSpecification(given: Doc): Doc {
  const { key, name } = given;
  if (!isDoc(key) || Object.keys(key).length === 0) {
    throw new MongoError("CannotCreateIndex", "Index keys cannot be empty.");
  }
  if (typeof name !== "string" || name === "") {
    throw new MongoError(
      "FailedToParse",
      "The 'name' field is a required property of an index specification",
    );
  }
  for (const [field, direction] of Object.entries(key)) checkKeyPart(field, direction);
  for (const option of Object.keys(given)) {
    if (KNOWN_OPTIONS.has(option)) continue;
    throw new MongoError(
      "InvalidOptions",
      `The field '${option}' is not valid for an index specification, or is not supported by the embedded stand-in`,
    );
  }
  checkCollation(given["collation"]);
  if (isTruthy(given["hidden"])) throw notSupported("a hidden index");
  const partial = given["partialFilterExpression"];
  if (partial !== undefined && !isDoc(partial)) {
    throw new MongoError("TypeMismatch", "The field 'partialFilterExpression' must be an object");
  }
  if (partial !== undefined && isTruthy(given["sparse"])) {
    throw new MongoError("CannotCreateIndex", 'cannot mix "partialFilterExpression" and "sparse" options');
  }
  if (partial) compileFilter(partial);
  const expiry = given["expireAfterSeconds"];
  if (expiry !== undefined) checkExpiry(expiry, key);
  return {
    v: 2,
    key,
    name,
    ...(isTruthy(given["unique"]) ? { unique: true } : {}),
    ...(isTruthy(given["sparse"]) ? { sparse: true } : {}),
    ...(partial ? { partialFilterExpression: partial } : {}),
    ...(isNumeric(expiry) ? { expireAfterSeconds: new Int32(toNumber(expiry)) } : {}),
  };
}

function checkKeyPart(field: string, direction: unknown): void {
  if (typeof direction === "string") {
    if (["text", "2d", "2dsphere", "hashed", "wildcard"].includes(direction))
      throw notSupported(`an index of the type '${direction}'`);
    throw new MongoError("CannotCreateIndex", `Unknown index plugin '${direction}'`);
  }
  if (!isNumeric(direction) || toNumber(direction) === 0 || Number.isNaN(toNumber(direction))) {
    throw new MongoError(
      "CannotCreateIndex",
      `Values in v:2 index key pattern must be numbers that are not 0; '${field}' is not`,
    );
  }
  if (field.includes("$**")) throw notSupported("a wildcard index");
  if (field.split(".").includes(""))
    throw new MongoError("CannotCreateIndex", "Index keys cannot be an empty field.");
}

function checkCollation(collation: unknown): void {
  if (collation === undefined || (isDoc(collation) && collation["locale"] === "simple")) return;
  throw notSupported("an index with a collation");
}

function checkExpiry(expiry: unknown, key: Doc): void {
  const seconds = isNumeric(expiry) ? toNumber(expiry) : NaN;
  if (!(seconds >= 0 && seconds <= LARGEST_EXPIRY_SECONDS)) {
    throw new MongoError(
      "CannotCreateIndex",
      `TTL index 'expireAfterSeconds' option must be within 0 and ${LARGEST_EXPIRY_SECONDS}`,
    );
  }
  if (Object.keys(key).length > 1 || "_id" in key) {
    throw new MongoError("CannotCreateIndex", "TTL indexes are single-field indexes, and not on _id");
  }
}

/** What makes two indexes on the same fields different indexes, rather than one with other settings. */
const SIGNATURE = ["key", "unique", "sparse", "partialFilterExpression"];

function hasSameSignature(a: Doc, b: Doc): boolean {
  return SIGNATURE.every((option) => valueKey(a[option]) === valueKey(b[option]));
}

/** The same index again is fine; the same name for another index, or another name for the same, is not. */
function findExisting(collection: Collection, wanted: Doc): HashIndex | undefined {
  if (valueKey(wanted["key"]) === valueKey({ _id: 1 })) return collection.indexes[0];
  const sameName = collection.indexes.find((index) => index.name === wanted["name"]);
  if (sameName) {
    if (!hasSameSignature(sameName.specification, wanted)) {
      throw new MongoError(
        "IndexKeySpecsConflict",
        `An existing index has the same name as the requested index '${sameName.name}', but other keys or options`,
      );
    }
    if (compareValues(sameName.specification, wanted) === 0) return sameName;
    throw new MongoError(
      "IndexOptionsConflict",
      `An equivalent index already exists with the same name but different options: '${sameName.name}'`,
    );
  }
  const same = collection.indexes.find((index) => hasSameSignature(index.specification, wanted));
  if (same) {
    throw new MongoError("IndexOptionsConflict", `Index already exists with a different name: ${same.name}`);
  }
  return undefined;
}

function listIndexes(command: Doc, { databases, cursors, db }: CommandContext): Doc {
  const name = collectionName("listIndexes", command);
  const collection = databases.find(db, name);
  if (!collection) throw new MongoError("NamespaceNotFound", `ns does not exist: ${db}.${name}`);
  const specifications = collection.indexes.map((index) => index.specification);
  const batchSize = countField(docField(command, "cursor"), "batchSize");
  return { cursor: cursors.open(`${db}.${name}`, specifications, batchSize, false) };
}

function dropIndexes(command: Doc, { databases, db }: CommandContext): Doc {
  const name = collectionName("dropIndexes", command);
  const collection = databases.find(db, name);
  if (!collection) throw new MongoError("NamespaceNotFound", `ns not found ${db}.${name}`);
  const before = collection.indexes.length;
  const given = command["index"];
  const targets: unknown[] = Array.isArray(given) ? given : [given];
  const found = targets.flatMap((target) => findTargets(collection, target));
  for (const index of found) collection.dropIndex(index.name);
  return { nIndexesWas: before };
}

function findTargets(collection: Collection, target: unknown): HashIndex[] {
  const droppable = collection.indexes.filter((index) => index.name !== "_id_");
  if (target === "*") return droppable;
  const isWanted = (index: HashIndex): boolean =>
    isDoc(target) ? valueKey(index.keyPattern) === valueKey(target) : index.name === target;
  const found = droppable.filter(isWanted);
  if (found.length > 0) return found;
  if (collection.indexes.some(isWanted)) throw new MongoError("InvalidOptions", "cannot drop _id index");
  throw new MongoError(
    "IndexNotFound",
    `index not found with name [${isDoc(target) ? valueKey(target) : String(target)}]`,
  );
}
