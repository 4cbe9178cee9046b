import type { Doc } from "../documents/doc.ts";
import { isDoc } from "../documents/doc.ts";
import { MongoError, notSupported } from "../mongo-error.ts";
import { compileExpression, isTrueIn } from "./expression.ts";
import { compileFieldTests } from "./field-tests.ts";
import type { Predicate } from "./predicate.ts";

const NOT_SUPPORTED = new Set(["$where", "$text", "$jsonSchema"]);

/**
 * Makes a predicate of a query filter.
 * @throws MongoError for operators that do not exist, are malformed or are not supported.
 */
export function compileFilter(filter: Doc): Predicate {
  const tests = Object.entries(filter).map(([name, operand]) =>
    name.startsWith("$") ? compileTopLevel(name, operand) : compileFieldTests(name, operand, compileFilter),
  );
  const [first] = tests;
  if (tests.length === 1 && first !== undefined) return first;
  return (doc, details) => tests.every((test) => test(doc, details));
}

function compileTopLevel(name: string, operand: unknown): Predicate {
  switch (name) {
    case "$and": {
      const branches = compileBranches(name, operand);
      return (doc, details) => branches.every((branch) => branch(doc, details));
    }
    case "$or": {
      const branches = compileBranches(name, operand);
      return (doc, details) => branches.some((branch) => branch(doc, details));
    }
    case "$nor": {
      const branches = compileBranches(name, operand);
      return (doc) => !branches.some((branch) => branch(doc));
    }
    case "$expr":
      return isTrueIn(compileExpression(operand));
    case "$comment":
      return () => true;
  }
  if (NOT_SUPPORTED.has(name)) throw notSupported(`the query operator ${name}`);
  throw new MongoError(
    "BadValue",
    `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
  );
}

function compileBranches(name: string, operand: unknown): Predicate[] {
  if (!Array.isArray(operand)) throw new MongoError("BadValue", `${name} must be an array`);
  if (operand.length === 0) throw new MongoError("BadValue", "$and/$or/$nor must be a nonempty array");
  return operand.map((branch) => {
    if (!isDoc(branch)) throw new MongoError("BadValue", "$or/$and/$nor entries need to be full objects");
    return compileFilter(branch);
  });
}
