import type { Doc } from "../documents/doc.ts";
import { isDoc } from "../documents/doc.ts";
import { isNumeric, isTruthy, toNumber } from "../documents/numbers.ts";
import { MongoError, notSupported } from "../mongo-error.ts";
import type { Databases } from "../storage/databases.ts";
import type { Cursors } from "./cursors.ts";

/** What a command gets beside its own fields. */
export interface CommandContext {
  readonly databases: Databases;
  readonly cursors: Cursors;
  /** Name of the database that the command is sent to. */
  readonly db: string;
  readonly connectionId: number;
  readonly dataDir: string;
  readonly startedAt: number;
}

export interface Command {
  /** Fields the command knows. Any other is an error, as an option that is silently ignored would change the answer. */
  readonly fields: readonly string[];
  /** Answers with fields beside `ok: 1`. @throws MongoError */
  readonly run: (command: Doc, context: CommandContext) => Doc;
}

/** Fields that any command may have and that change nothing about the answers of a single server. */
// prettier-ignore
const COMMON_FIELDS = new Set([
  "$db", "$readPreference", "$clusterTime", "lsid", "comment", "maxTimeMS", "readConcern", "writeConcern",
  "apiVersion", "apiStrict", "apiDeprecationErrors", "txnNumber", "autocommit", "startTransaction",
]);

/** @throws MongoError for a field that the command does not know, or one that asks for a transaction. */
export function checkFields(name: string, command: Doc, known: readonly string[]): void {
  for (const field of Object.keys(command)) {
    if (field !== name && !known.includes(field) && !COMMON_FIELDS.has(field)) {
      throw new MongoError("Location40415", `BSON field '${name}.${field}' is an unknown field.`);
    }
  }
  if ("txnNumber" in command || "startTransaction" in command || "autocommit" in command) {
    throw new MongoError(
      "IllegalOperation",
      "Transaction numbers are only allowed on a replica set member or mongos",
    );
  }
  const concern = command["writeConcern"];
  if (isDoc(concern) && isNumeric(concern["w"]) && toNumber(concern["w"]) > 1) {
    throw new MongoError("BadValue", "cannot use 'w' > 1 when a host is not replicated");
  }
}

/** The collection's name, which is the value of the command's first field. */
export function collectionName(name: string, command: Doc): string {
  const value = command[name];
  if (typeof value === "string" && value !== "") return value;
  throw new MongoError("InvalidNamespace", `collection name has invalid type or is empty in '${name}'`);
}

export function docField(command: Doc, field: string): Doc {
  const value = command[field] ?? {};
  if (isDoc(value)) return value;
  throw new MongoError("TypeMismatch", `BSON field '${field}' is the wrong type, expected type 'object'`);
}

export function docsField(command: Doc, field: string): Doc[] {
  const value = command[field];
  if (Array.isArray(value) && value.every(isDoc)) return value;
  throw new MongoError("TypeMismatch", `BSON field '${field}' is missing or is not an array of documents`);
}

/** A whole number that is not negative, or undefined when the field is not there. */
export function countField(command: Doc, field: string): number | undefined {
  const value = command[field];
  if (value === undefined || value === null) return undefined;
  if (!isNumeric(value)) {
    throw new MongoError("TypeMismatch", `BSON field '${field}' is the wrong type, expected a number`);
  }
  const number = toNumber(value);
  if (Number.isInteger(number) && number >= 0) return number;
  throw new MongoError("BadValue", `BSON field '${field}' value must be >= 0, actual value '${number}'`);
}

export function flag(command: Doc, field: string): boolean {
  return isTruthy(command[field]);
}

/** Options that change the answer and that the stand-in cannot honour: fine when absent or false, else an error. */
export function refuseOptions(command: Doc, fields: readonly string[]): void {
  for (const field of fields) {
    const value = command[field];
    const isEmpty = isDoc(value) && Object.keys(value).length === 0;
    const isSimpleCollation = isDoc(value) && field === "collation" && value["locale"] === "simple";
    if (isTruthy(value) && !isEmpty && !isSimpleCollation) throw notSupported(`the option '${field}'`);
  }
}
