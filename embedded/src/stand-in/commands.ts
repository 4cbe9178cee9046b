import { Long } from "bson";
import type { Collection } from "./collection.ts";
import type { Cursors } from "./cursors.ts";
import type { Databases } from "./databases.ts";
import type { Doc } from "./doc.ts";
import { isDoc } from "./doc.ts";
import { MongoError, notSupported } from "./mongo-error.ts";
import { applyUpdate, assertFilter, parseUpdate, select } from "./query.ts";

interface CommandContext {
  readonly databases: Databases;
  readonly cursors: Cursors;
  readonly db: string;
  /** The value of the command's first field where that names a collection. */
  readonly name: string;
}

interface Command {
  /** The fields that it knows. Any other field is refused, since it would change the answer unnoticed. */
  readonly fields: readonly string[];
  run(command: Doc, context: CommandContext): Doc;
}

/** Fields of any command that do not change what the stand-in answers. */
export const COMMON_FIELDS = new Set(
  "$db lsid $clusterTime $readPreference comment maxTimeMS readConcern writeConcern".split(" "),
);
const GREETING = "helloOk client compression topologyVersion maxAwaitTimeMS backpressure".split(" ");
/** Drivers call this wire version MongoDB 7.0. */
const MAX_WIRE_VERSION = 21;
const MAX_BATCH = 100_000;

/** All that the product asks of MongoDB, and what its tests ask besides. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  hello: { fields: GREETING, run: hello },
  // What drivers send in the first message, before they know that the server understands `hello`.
  ismaster: { fields: GREETING, run: hello },
  ping: { fields: [], run: () => ({}) },
  endSessions: { fields: [], run: () => ({}) },
  createIndexes: { fields: ["indexes"], run: createIndexes },
  listIndexes: { fields: ["cursor"], run: listIndexes },
  insert: { fields: ["documents", "ordered", "bypassDocumentValidation"], run: insert },
  update: { fields: ["updates", "ordered", "bypassDocumentValidation"], run: update },
  delete: { fields: ["deletes", "ordered"], run: remove },
  find: { fields: ["filter", "projection", "sort", "limit", "batchSize", "singleBatch"], run: find },
  getMore: { fields: ["collection", "batchSize"], run: getMore },
  killCursors: { fields: ["cursors"], run: killCursors },
  aggregate: { fields: ["pipeline", "cursor"], run: count },
  dropDatabase: { fields: [], run: dropDatabase },
};

function hello(): Doc {
  return {
    helloOk: true,
    ismaster: true,
    isWritablePrimary: true,
    maxBsonObjectSize: 16 * 1024 * 1024,
    maxMessageSizeBytes: 48_000_000,
    maxWriteBatchSize: MAX_BATCH,
    minWireVersion: 0,
    maxWireVersion: MAX_WIRE_VERSION,
  };
}

function listOf(command: Doc, field: string): Doc[] {
  const value = command[field];
  if (Array.isArray(value) && value.length > 0 && value.length <= MAX_BATCH && value.every(isDoc))
    return value;
  throw new MongoError("BadValue", `'${field}' must be a list of 1 to ${MAX_BATCH} documents`);
}

function docOf(command: Doc, field: string): Doc {
  const value = command[field] ?? {};
  if (isDoc(value)) return value;
  throw new MongoError("BadValue", `BSON field '${field}' is the wrong type, expected type 'object'`);
}

function numberOf(command: Doc, field: string): number | undefined {
  const value = command[field];
  if (value === undefined || (typeof value === "number" && Number.isInteger(value) && value >= 0))
    return value;
  throw new MongoError("BadValue", `'${field}' must be a whole number >= 0, got ${JSON.stringify(value)}`);
}

function assertKnown(statement: Doc, known: readonly string[], where: string): void {
  for (const field of Object.keys(statement))
    if (!known.includes(field)) throw notSupported(`the field '${field}' of ${where}`);
}

/** Does the statements in order. Reports a failed one under its index, and goes on where the batch is unordered. */
function runBatch(command: Doc, statements: readonly Doc[], run: (statement: Doc) => void): Doc {
  const writeErrors: Doc[] = [];
  for (const [index, statement] of statements.entries()) {
    try {
      run(statement);
    } catch (thrown) {
      if (!(thrown instanceof MongoError)) throw thrown;
      writeErrors.push({ index, code: thrown.code, errmsg: thrown.message, ...thrown.details });
      if (command["ordered"] !== false) break;
    }
  }
  return writeErrors.length > 0 ? { writeErrors } : {};
}

function insert(command: Doc, { databases, db, name }: CommandContext): Doc {
  const collection = databases.ensure(db, name);
  let n = 0;
  const problems = runBatch(command, listOf(command, "documents"), (doc) => {
    collection.insert(doc);
    n += 1;
  });
  return { n, ...problems };
}

function update(command: Doc, { databases, db, name }: CommandContext): Doc {
  let n = 0;
  let nModified = 0;
  const problems = runBatch(command, listOf(command, "updates"), (statement) => {
    assertKnown(statement, ["q", "u", "multi", "upsert"], "an update");
    if (statement["upsert"] === true) throw notSupported("an upsert");
    const changes = parseUpdate(statement["u"]);
    const filter = docOf(statement, "q");
    const collection = databases.find(db, name);
    for (const doc of select(collection, { filter, limit: statement["multi"] === true ? 0 : 1 })) {
      n += 1;
      const changed = applyUpdate(doc, filter, changes);
      if (changed === undefined) continue;
      collection?.replace(doc, changed);
      nModified += 1;
    }
  });
  return { n, nModified, ...problems };
}

function remove(command: Doc, { databases, db, name }: CommandContext): Doc {
  let n = 0;
  const problems = runBatch(command, listOf(command, "deletes"), (statement) => {
    assertKnown(statement, ["q", "limit"], "a delete");
    const collection = databases.find(db, name);
    const limit = numberOf(statement, "limit") ?? 0;
    for (const doc of select(collection, { filter: docOf(statement, "q"), limit })) {
      collection?.remove(doc);
      n += 1;
    }
  });
  return { n, ...problems };
}

function find(command: Doc, { databases, cursors, db, name }: CommandContext): Doc {
  const found = select(databases.find(db, name), {
    filter: docOf(command, "filter"),
    sort: docOf(command, "sort"),
    projection: docOf(command, "projection"),
    limit: numberOf(command, "limit") ?? 0,
  });
  const batchSize = command["singleBatch"] === true ? Infinity : numberOf(command, "batchSize");
  return { cursor: cursors.open(`${db}.${name}`, found, batchSize) };
}

function getMore(command: Doc, { cursors, db }: CommandContext): Doc {
  const namespace = `${db}.${String(command["collection"])}`;
  return { cursor: cursors.next(Number(command["getMore"]), namespace, numberOf(command, "batchSize")) };
}

function killCursors(command: Doc, { cursors }: CommandContext): Doc {
  const ids = Array.isArray(command["cursors"]) ? command["cursors"].map(Number) : [];
  for (const id of ids) cursors.kill(id);
  return { cursorsKilled: ids.map((id) => Long.fromNumber(id)), cursorsNotFound: [] };
}

/** What `countDocuments` of a driver sends, and nothing else: `$match`, perhaps `$limit`, `$group: {_id: 1, n: {$sum: 1}}`. */
function count(command: Doc, { databases, cursors, db, name }: CommandContext): Doc {
  const stages: Doc = Object.fromEntries(
    listOf(command, "pipeline").flatMap((stage) => Object.entries(stage)),
  );
  const isCount = /^\$match,(\$limit,)?\$group$/.test(Object.keys(stages).join());
  if (!isCount || JSON.stringify(stages["$group"]) !== '{"_id":1,"n":{"$sum":1}}')
    throw notSupported("an aggregation other than a count");
  const limit = numberOf(stages, "$limit") ?? 0;
  const n = select(databases.find(db, name), { filter: docOf(stages, "$match"), limit }).length;
  return { cursor: cursors.open(`${db}.${name}`, n > 0 ? [{ _id: 1, n }] : [], undefined) };
}

function dropDatabase(_command: Doc, { databases, db }: CommandContext): Doc {
  for (const collection of databases.all()) if (collection.db === db) databases.drop(db, collection.name);
  return { dropped: db };
}

function listIndexes(_command: Doc, { databases, cursors, db, name }: CommandContext): Doc {
  const collection = databases.find(db, name);
  if (!collection) throw new MongoError("NamespaceNotFound", `ns does not exist: ${db}.${name}`);
  const specifications = collection.indexes.map((index) => index.specification);
  return { cursor: cursors.open(`${db}.${name}`, specifications, Infinity) };
}

function createIndexes(command: Doc, { databases, db, name }: CommandContext): Doc {
  const collection = databases.ensure(db, name);
  const numIndexesBefore = collection.indexes.length;
  for (const wanted of listOf(command, "indexes").map(toSpecification))
    if (!hasIndex(collection, wanted)) collection.createIndex(wanted);
  return { numIndexesBefore, numIndexesAfter: collection.indexes.length };
}

function toSpecification(given: Doc): Doc {
  assertKnown(
    given,
    ["key", "name", "unique", "partialFilterExpression", "expireAfterSeconds", "background"],
    "an index",
  );
  const { key, name, unique, partialFilterExpression: partial, expireAfterSeconds: expiry } = given;
  const isUsable =
    isDoc(key) && Object.values(key).length > 0 && Object.values(key).every((way) => way === 1 || way === -1);
  if (!isUsable || typeof name !== "string")
    throw new MongoError("CannotCreateIndex", "expected a name and fields in the direction 1 or -1");
  if (partial !== undefined) assertFilter(docOf(given, "partialFilterExpression"));
  if (expiry !== undefined && (typeof expiry !== "number" || Object.keys(key).length > 1))
    throw new MongoError("CannotCreateIndex", "a TTL index has one field, and a number of seconds");
  return {
    v: 2,
    key,
    name,
    ...(unique === true && { unique }),
    ...(partial !== undefined && { partialFilterExpression: partial }),
    ...(expiry !== undefined && { expireAfterSeconds: expiry }),
  };
}

/** Whether it is there already. @throws MongoError where only its name or only its fields are there */
function hasIndex({ indexes }: Collection, wanted: Doc): boolean {
  const [text, key] = [wanted, wanted["key"]].map((value) => JSON.stringify(value));
  const found = indexes.find(
    ({ name, specification }) => name === wanted["name"] || JSON.stringify(specification["key"]) === key,
  );
  if (found === undefined || JSON.stringify(found.specification) === text) return found !== undefined;
  const code = found.name === wanted["name"] ? "IndexKeySpecsConflict" : "IndexOptionsConflict";
  throw new MongoError(code, `The index '${found.name}' has the same name or fields, but other options`);
}
