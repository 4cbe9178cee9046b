import { compilePipeline } from "../aggregate/stages.ts";
import type { Doc } from "../documents/doc.ts";
import { isDoc } from "../documents/doc.ts";
import { MongoError, notSupported } from "../mongo-error.ts";
import { select } from "../query/select.ts";
import type { Command, CommandContext } from "./command.ts";
import { collectionName, countField, docField, refuseOptions } from "./command.ts";
import { checkHint } from "./read.ts";

const HARMLESS = ["allowDiskUse", "bypassDocumentValidation", "cursor", "hint"];
const REFUSED = ["explain", "collation", "let"];

export const AGGREGATE_COMMANDS: Readonly<Record<string, Command>> = {
  aggregate: { fields: ["pipeline", ...HARMLESS, ...REFUSED], run: aggregate },
};

function aggregate(command: Doc, { databases, cursors, db }: CommandContext): Doc {
  refuseOptions(command, REFUSED);
  if (typeof command["aggregate"] !== "string") throw notSupported("an aggregation on a whole database");
  const name = collectionName("aggregate", command);
  const { pipeline } = command;
  if (!Array.isArray(pipeline))
    throw new MongoError("TypeMismatch", "'pipeline' option must be specified as an array");
  if (command["cursor"] === undefined) {
    throw new MongoError(
      "FailedToParse",
      "The 'cursor' option is required, except for aggregate with the explain argument",
    );
  }
  const run = compilePipeline(pipeline);
  const collection = databases.find(db, name);
  checkHint(command, collection);
  const batchSize = countField(docField(command, "cursor"), "batchSize");
  const input = select(collection, { filter: firstFilter(pipeline) });
  return { cursor: cursors.open(`${db}.${name}`, run(input), batchSize, false) };
}

/** A `$match` at the start may use an index; it is applied twice then, which changes nothing. */
function firstFilter(pipeline: readonly unknown[]): Doc {
  const [first] = pipeline;
  const filter = isDoc(first) ? first["$match"] : undefined;
  return isDoc(filter) ? filter : {};
}
