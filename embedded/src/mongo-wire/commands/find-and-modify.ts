import type { Doc } from "../documents/doc.ts";
import { MongoError } from "../mongo-error.ts";
import { compileProjection } from "../query/projection.ts";
import { select } from "../query/select.ts";
import { compileUpdate } from "../update/update.ts";
import type { Command, CommandContext } from "./command.ts";
import { collectionName, docField, flag, refuseOptions } from "./command.ts";
import { checkHint } from "./read.ts";
import { updateOne } from "./write.ts";

// prettier-ignore
const FIELDS = [
  "query", "sort", "remove", "update", "new", "fields", "upsert", "bypassDocumentValidation", "collation",
  "arrayFilters", "hint", "let",
];

export const FIND_AND_MODIFY_COMMANDS: Readonly<Record<string, Command>> = {
  findAndModify: {
    fields: FIELDS,
    run: (command, context) => findAndModify("findAndModify", command, context),
  },
  findandmodify: {
    fields: FIELDS,
    run: (command, context) => findAndModify("findandmodify", command, context),
  },
};

function findAndModify(command: string, options: Doc, { databases, db }: CommandContext): Doc {
  const name = collectionName(command, options);
  refuseOptions(options, ["collation", "let"]);
  const isRemove = flag(options, "remove");
  checkCombination(options, isRemove);
  const filter = docField(options, "query");
  const project = compileProjection(docField(options, "fields"));
  const compiled = isRemove ? undefined : compileUpdate(options["update"], options["arrayFilters"]);
  const existing = databases.find(db, name);
  checkHint(options, existing);
  const [found] = select(existing, { filter, sort: docField(options, "sort"), limit: 1 });
  const answer = (n: number, details: Doc, value: Doc | undefined): Doc => ({
    lastErrorObject: { n, ...details },
    value: value === undefined ? null : project(value),
  });
  if (compiled === undefined) {
    if (found) existing?.remove(found);
    return answer(found ? 1 : 0, {}, found);
  }
  if (!found) {
    if (!flag(options, "upsert")) return answer(0, { updatedExisting: false }, undefined);
    const inserted = databases.ensure(db, name).insert(compiled.upsert(filter));
    const details = { updatedExisting: false, upserted: inserted["_id"] };
    return answer(1, details, flag(options, "new") ? inserted : undefined);
  }
  const changed = updateOne(databases.ensure(db, name), found, filter, compiled);
  return answer(1, { updatedExisting: true }, flag(options, "new") ? changed : found);
}

function checkCombination(options: Doc, isRemove: boolean): void {
  const hasUpdate = options["update"] !== undefined;
  if (isRemove && hasUpdate)
    throw new MongoError("FailedToParse", "Cannot specify both an update and remove=true");
  if (isRemove && flag(options, "new")) {
    throw new MongoError(
      "FailedToParse",
      "Cannot specify both new=true and remove=true; 'remove' always returns the deleted document",
    );
  }
  if (isRemove && flag(options, "upsert"))
    throw new MongoError("FailedToParse", "Cannot specify both upsert=true and remove=true");
  if (!isRemove && !hasUpdate)
    throw new MongoError("FailedToParse", "Either an update or remove=true must be specified");
}
