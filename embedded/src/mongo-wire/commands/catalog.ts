import { Binary, UUID } from "bson";
import { createHash } from "node:crypto";
import type { Doc } from "../documents/doc.ts";
import { MongoError } from "../mongo-error.ts";
import { compileFilter } from "../query/filter.ts";
import type { Collection } from "../storage/collection.ts";
import { ID_INDEX } from "../storage/collection.ts";
import type { Command, CommandContext } from "./command.ts";
import { collectionName, countField, docField, flag, refuseOptions } from "./command.ts";

// prettier-ignore
const REFUSED_IN_CREATE = [
  "capped", "timeseries", "validator", "viewOn", "pipeline", "collation", "clusteredIndex", "encryptedFields",
  "changeStreamPreAndPostImages", "expireAfterSeconds",
];
const HARMLESS_IN_CREATE = [
  "autoIndexId",
  "size",
  "max",
  "storageEngine",
  "indexOptionDefaults",
  "validationLevel",
  "validationAction",
];

export const CATALOG_COMMANDS: Readonly<Record<string, Command>> = {
  listDatabases: { fields: ["filter", "nameOnly", "authorizedDatabases"], run: listDatabases },
  listCollections: {
    fields: ["filter", "nameOnly", "authorizedCollections", "cursor"],
    run: listCollections,
  },
  create: { fields: [...REFUSED_IN_CREATE, ...HARMLESS_IN_CREATE], run: create },
  drop: { fields: [], run: drop },
  dropDatabase: { fields: [], run: dropDatabase },
};

function listDatabases(command: Doc, { databases, db }: CommandContext): Doc {
  if (db !== "admin")
    throw new MongoError("BadValue", "listDatabases may only be run against the admin database.");
  const matches = compileFilter(docField(command, "filter"));
  const listed = databases.names
    .map((name): Doc => ({ name, sizeOnDisk: 0, empty: false }))
    .filter((entry) => matches(entry));
  if (flag(command, "nameOnly")) return { databases: listed.map(({ name }) => ({ name })) };
  return { databases: listed, totalSize: 0 };
}

function listCollections(command: Doc, { databases, cursors, db }: CommandContext): Doc {
  const matches = compileFilter(docField(command, "filter"));
  const entries = databases.collectionsOf(db).map(describe);
  const listed = entries.filter((entry) => matches(entry));
  const shown = flag(command, "nameOnly") ? listed.map(({ name, type }) => ({ name, type })) : listed;
  const batchSize = countField(docField(command, "cursor"), "batchSize");
  return { cursor: cursors.open(`${db}.$cmd.listCollections`, shown, batchSize, false) };
}

function describe(collection: Collection): { name: string; type: string } & Doc {
  const digest = createHash("sha256").update(collection.namespace).digest().subarray(0, 16);
  return {
    name: collection.name,
    type: "collection",
    options: {},
    info: { readOnly: false, uuid: new Binary(digest, UUID.SUBTYPE_UUID) },
    idIndex: ID_INDEX,
  };
}

function create(command: Doc, { databases, db }: CommandContext): Doc {
  const name = collectionName("create", command);
  refuseOptions(command, REFUSED_IN_CREATE);
  if (databases.find(db, name)) {
    // The same collection with the same options is no error; there are no options that could differ.
    return {};
  }
  databases.create(db, name);
  return {};
}

function drop(command: Doc, { databases, db }: CommandContext): Doc {
  const name = collectionName("drop", command);
  const indexes = databases.find(db, name)?.indexes.length;
  // Since version 7.0, dropping what is not there succeeds.
  if (!databases.drop(db, name)) return {};
  return { nIndexesWas: indexes, ns: `${db}.${name}` };
}

function dropDatabase(_command: Doc, { databases, db }: CommandContext): Doc {
  const collections = databases.collectionsOf(db);
  for (const { name } of collections) databases.drop(db, name);
  return collections.length > 0 ? { dropped: db } : {};
}
