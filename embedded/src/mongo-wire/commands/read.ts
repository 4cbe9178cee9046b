import { Long } from "bson";
import { valueKey } from "../documents/compare.ts";
import type { Doc } from "../documents/doc.ts";
import { isDoc } from "../documents/doc.ts";
import { findValues } from "../documents/path.ts";
import { isNumeric, toNumber } from "../documents/numbers.ts";
import { MongoError } from "../mongo-error.ts";
import { compileProjection } from "../query/projection.ts";
import { select } from "../query/select.ts";
import type { Collection } from "../storage/collection.ts";
import type { Command, CommandContext } from "./command.ts";
import { collectionName, countField, docField, flag, refuseOptions } from "./command.ts";

/** Options of MongoDB that only affect speed or distribution are taken and ignored. */
const HARMLESS = ["allowDiskUse", "noCursorTimeout", "allowPartialResults", "oplogReplay"];
const REFUSED_IN_FIND = [
  "collation",
  "let",
  "tailable",
  "awaitData",
  "showRecordId",
  "returnKey",
  "min",
  "max",
  "term",
];

export const READ_COMMANDS: Readonly<Record<string, Command>> = {
  find: {
    fields: [
      "filter",
      "sort",
      "projection",
      "hint",
      "skip",
      "limit",
      "batchSize",
      "singleBatch",
      ...HARMLESS,
      ...REFUSED_IN_FIND,
    ],
    run: find,
  },
  getMore: { fields: ["collection", "batchSize", "term", "lastKnownCommittedOpTime"], run: getMore },
  killCursors: { fields: ["cursors"], run: killCursors },
  count: { fields: ["query", "limit", "skip", "hint", "collation", "fields"], run: count },
  distinct: { fields: ["key", "query", "collation", "hint"], run: distinct },
};

function find(command: Doc, { databases, cursors, db }: CommandContext): Doc {
  const name = collectionName("find", command);
  refuseOptions(command, REFUSED_IN_FIND);
  const collection = databases.find(db, name);
  checkHint(command, collection);
  // Old drivers ask for one batch by a negative limit.
  const limit = command["limit"];
  const isNegative = isNumeric(limit) && toNumber(limit) < 0;
  const project = compileProjection(docField(command, "projection"));
  const docs = select(collection, {
    filter: docField(command, "filter"),
    sort: docField(command, "sort"),
    skip: countField(command, "skip") ?? 0,
    limit: isNegative ? -toNumber(limit) : countField(command, "limit"),
  });
  const isSingle = flag(command, "singleBatch") || isNegative;
  return {
    cursor: cursors.open(`${db}.${name}`, docs.map(project), countField(command, "batchSize"), isSingle),
  };
}

/** A hint changes no answer, but one that names no index is an error. */
export function checkHint(command: Doc, collection: Collection | undefined): void {
  const hint = command["hint"];
  if (hint === undefined || (isDoc(hint) && Object.keys(hint).length === 0)) return;
  if (isDoc(hint) && "$natural" in hint) return;
  const isKnown = collection?.indexes.some((index) =>
    typeof hint === "string" ? index.name === hint : valueKey(index.keyPattern) === valueKey(hint),
  );
  if (isKnown === false) {
    throw new MongoError(
      "BadValue",
      "error processing query: hint provided does not correspond to an existing index",
    );
  }
}

function getMore(command: Doc, { cursors, db }: CommandContext): Doc {
  const id = toCursorId(command["getMore"]);
  return {
    cursor: cursors.next(
      id,
      `${db}.${collectionName("collection", command)}`,
      countField(command, "batchSize"),
    ),
  };
}

function killCursors(command: Doc, { cursors }: CommandContext): Doc {
  const ids = Array.isArray(command["cursors"]) ? command["cursors"].map(toCursorId) : [];
  const killed = ids.filter((id) => cursors.kill(id));
  return {
    cursorsKilled: killed,
    cursorsNotFound: ids.filter((id) => !killed.includes(id)),
    cursorsAlive: [],
    cursorsUnknown: [],
  };
}

function toCursorId(value: unknown): Long {
  if (value instanceof Long) return value;
  if (isNumeric(value)) return Long.fromNumber(toNumber(value));
  throw new MongoError("TypeMismatch", "a cursor id must be a number of the type 'long'");
}

function count(command: Doc, { databases, db }: CommandContext): Doc {
  refuseOptions(command, ["collation"]);
  const collection = databases.find(db, collectionName("count", command));
  checkHint(command, collection);
  const limit = command["limit"];
  const docs = select(collection, {
    filter: docField(command, "query"),
    skip: countField(command, "skip") ?? 0,
    limit: isNumeric(limit) ? Math.abs(toNumber(limit)) : 0,
  });
  return { n: docs.length };
}

function distinct(command: Doc, { databases, db }: CommandContext): Doc {
  refuseOptions(command, ["collation"]);
  const key = command["key"];
  if (typeof key !== "string")
    throw new MongoError("TypeMismatch", "BSON field 'distinct.key' must be a string");
  const collection = databases.find(db, collectionName("distinct", command));
  checkHint(command, collection);
  const values = new Map<string, unknown>();
  for (const doc of select(collection, { filter: docField(command, "query") })) {
    for (const { value } of findValues(doc, key.split("."), false)) {
      const items: readonly unknown[] = Array.isArray(value) ? value : [value];
      for (const item of items)
        if (item !== undefined && !values.has(valueKey(item))) values.set(valueKey(item), item);
    }
  }
  return { values: [...values.values()] };
}
