import { valueKey } from "../documents/compare.ts";
import type { Doc } from "../documents/doc.ts";
import { isDoc } from "../documents/doc.ts";
import { isNumeric, toNumber } from "../documents/numbers.ts";
import { MongoError } from "../mongo-error.ts";
import type { MatchDetails } from "../query/predicate.ts";
import { compileFilter } from "../query/filter.ts";
import { select } from "../query/select.ts";
import type { Collection } from "../storage/collection.ts";
import type { Update } from "../update/update.ts";
import { compileUpdate } from "../update/update.ts";
import type { Command, CommandContext } from "./command.ts";
import { collectionName, docField, docsField, flag, refuseOptions } from "./command.ts";
import { checkHint } from "./read.ts";

const BATCH_FIELDS = ["ordered", "bypassDocumentValidation", "stmtIds", "isTimeseriesNamespace"];
const MAX_BATCH = 100_000;

export const WRITE_COMMANDS: Readonly<Record<string, Command>> = {
  insert: { fields: ["documents", ...BATCH_FIELDS], run: insert },
  update: { fields: ["updates", "let", ...BATCH_FIELDS], run: update },
  delete: { fields: ["deletes", "let", ...BATCH_FIELDS], run: remove },
};

/**
 * Does the statements one after the other. One that fails is reported under its index; the rest is still done only if
 * the batch is unordered.
 */
function runBatch(
  command: Doc,
  statements: readonly Doc[],
  run: (statement: Doc, index: number) => void,
): Doc {
  if (statements.length === 0 || statements.length > MAX_BATCH) {
    throw new MongoError(
      "BadValue",
      `Write batch sizes must be between 1 and ${MAX_BATCH}. Got ${statements.length} operations.`,
    );
  }
  const isOrdered = command["ordered"] === undefined || flag(command, "ordered");
  const writeErrors: Doc[] = [];
  for (const [index, statement] of statements.entries()) {
    try {
      run(statement, index);
    } catch (error) {
      if (!(error instanceof MongoError)) throw error;
      writeErrors.push({ index, code: error.code, errmsg: error.message, ...error.details });
      if (isOrdered) break;
    }
  }
  return writeErrors.length > 0 ? { writeErrors } : {};
}

function insert(command: Doc, { databases, db }: CommandContext): Doc {
  const name = collectionName("insert", command);
  const docs = docsField(command, "documents");
  const collection = databases.ensure(db, name);
  let n = 0;
  const problems = runBatch(command, docs, (doc) => {
    collection.insert(doc);
    n++;
  });
  return { n, ...problems };
}

function update(command: Doc, { databases, db }: CommandContext): Doc {
  const name = collectionName("update", command);
  refuseOptions(command, ["let"]);
  let n = 0;
  let nModified = 0;
  const upserted: Doc[] = [];
  const problems = runBatch(command, docsField(command, "updates"), (statement, index) => {
    checkStatement("update.updates", statement, [
      "q",
      "u",
      "multi",
      "upsert",
      "arrayFilters",
      "collation",
      "hint",
      "c",
      "sort",
    ]);
    refuseOptions(statement, ["collation", "c", "sort"]);
    checkHint(statement, databases.find(db, name));
    const compiled = compileUpdate(statement["u"], statement["arrayFilters"]);
    const filter = docField(statement, "q");
    const isMulti = flag(statement, "multi");
    if (isMulti && compiled.isReplacement) {
      throw new MongoError("FailedToParse", "multi update is not supported for replacement-style update");
    }
    const found = select(databases.find(db, name), { filter, limit: isMulti ? 0 : 1 });
    if (found.length === 0 && flag(statement, "upsert")) {
      const inserted = databases.ensure(db, name).insert(compiled.upsert(filter));
      n++;
      upserted.push({ index, _id: inserted["_id"] });
    }
    for (const doc of found) {
      const changed = updateOne(databases.ensure(db, name), doc, filter, compiled);
      n++;
      if (changed !== doc) nModified++;
    }
  });
  return { n, nModified, ...(upserted.length > 0 ? { upserted } : {}), ...problems };
}

/** @returns the document as it is now: the same object when the update changed nothing. */
export function updateOne(collection: Collection, doc: Doc, filter: Doc, compiled: Update): Doc {
  const details: MatchDetails = {};
  compileFilter(filter)(doc, details);
  const changed = compiled.apply(doc, details);
  // Compared with types and order, which `valueKey` leaves out: 1 → 1.0 is a change.
  if (isIdentical(doc, changed)) return doc;
  collection.replace(doc, changed);
  return changed;
}

function isIdentical(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isIdentical(item, b[index]));
  }
  if (isDoc(a) && isDoc(b)) {
    const [namesA, namesB] = [Object.keys(a), Object.keys(b)];
    return (
      namesA.length === namesB.length &&
      namesA.every((name, index) => name === namesB[index] && isIdentical(a[name], b[name]))
    );
  }
  if (a === b) return true;
  if (typeof a !== typeof b || (a as object | null)?.constructor !== (b as object | null)?.constructor)
    return false;
  return valueKey(a) === valueKey(b);
}

function remove(command: Doc, { databases, db }: CommandContext): Doc {
  const name = collectionName("delete", command);
  refuseOptions(command, ["let"]);
  let n = 0;
  const problems = runBatch(command, docsField(command, "deletes"), (statement) => {
    checkStatement("delete.deletes", statement, ["q", "limit", "collation", "hint"]);
    refuseOptions(statement, ["collation"]);
    const collection = databases.find(db, name);
    checkHint(statement, collection);
    const limit = isNumeric(statement["limit"]) ? toNumber(statement["limit"]) : NaN;
    if (limit !== 0 && limit !== 1) {
      throw new MongoError("FailedToParse", "The limit field in delete objects must be 0 or 1.");
    }
    for (const doc of select(collection, { filter: docField(statement, "q"), limit })) {
      collection?.remove(doc);
      n++;
    }
  });
  return { n, ...problems };
}

function checkStatement(name: string, statement: Doc, known: readonly string[]): void {
  const unknown = Object.keys(statement).find((field) => !known.includes(field));
  if (unknown !== undefined)
    throw new MongoError("Location40415", `BSON field '${name}.${unknown}' is an unknown field.`);
}
