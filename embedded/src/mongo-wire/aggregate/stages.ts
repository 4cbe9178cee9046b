import { Int32 } from "bson";
import type { Doc } from "../documents/doc.ts";
import { cloneDoc, isDoc, setField } from "../documents/doc.ts";
import { isNumeric, isTruthy, toNumber } from "../documents/numbers.ts";
import { MongoError, notSupported } from "../mongo-error.ts";
import { compileExpression } from "../query/expression.ts";
import { compileFilter } from "../query/filter.ts";
import { compileProjection } from "../query/projection.ts";
import { compileSort } from "../query/sort.ts";
import { readPath, unsetPath, writePath } from "../update/targets.ts";
import { compileGroup } from "./group.ts";

export type Stage = (docs: readonly Doc[]) => readonly Doc[];

/** Stages of MongoDB that are refused under their own name; any other name is "unrecognized", as in the server. */
// prettier-ignore
const NOT_SUPPORTED = new Set([
  "$bucket", "$bucketAuto", "$changeStream", "$collStats", "$currentOp", "$densify", "$documents", "$fill", "$geoNear",
  "$graphLookup", "$indexStats", "$listSessions", "$lookup", "$merge", "$out", "$planCacheStats", "$redact", "$sample",
  "$search", "$setWindowFields", "$unionWith", "$vectorSearch",
]);

/** Checks the whole pipeline before any of it runs. @throws MongoError */
export function compilePipeline(pipeline: readonly unknown[]): Stage {
  const stages = pipeline.map((stage) => {
    const entries = isDoc(stage) ? Object.entries(stage) : [];
    const [first] = entries;
    if (first === undefined || entries.length !== 1) {
      throw new MongoError(
        "Location40324",
        "A pipeline stage specification object must contain exactly one field.",
      );
    }
    return compileStage(...first);
  });
  return (docs) => stages.reduce<readonly Doc[]>((input, stage) => stage(input), docs);
}

function compileStage(name: string, argument: unknown): Stage {
  switch (name) {
    case "$match": {
      const matches = compileFilter(objectOf(name, argument));
      return (docs) => docs.filter((doc) => matches(doc));
    }
    case "$sort": {
      const compare = compileSort(argument);
      if (!compare) throw new MongoError("BadValue", "$sort stage must have at least one sort key");
      return (docs) => docs.toSorted(compare);
    }
    case "$skip": {
      const skipped = wholeNumber(name, argument, 0);
      return (docs) => docs.slice(skipped);
    }
    case "$limit": {
      const limit = wholeNumber(name, argument, 1);
      return (docs) => docs.slice(0, limit);
    }
    case "$count":
      return count(argument);
    case "$group":
      return compileGroup(argument);
    case "$sortByCount": {
      const group = compileGroup({ _id: argument, count: { $sum: new Int32(1) } });
      const compare = compileSort({ count: -1 });
      return (docs) => group(docs).sort(compare);
    }
    case "$project":
      return project(objectOf(name, argument));
    case "$addFields":
    case "$set":
      return addFields(objectOf(name, argument));
    case "$unset":
      return unset(argument);
    case "$replaceRoot":
      return replaceRoot(objectOf(name, argument)["newRoot"]);
    case "$replaceWith":
      return replaceRoot(argument);
    case "$unwind":
      return unwind(argument);
    case "$facet":
      return facet(objectOf(name, argument));
  }
  if (NOT_SUPPORTED.has(name)) throw notSupported(`the pipeline stage ${name}`);
  throw new MongoError("Location40324", `Unrecognized pipeline stage name: '${name}'`);
}

function objectOf(name: string, argument: unknown): Doc {
  if (isDoc(argument)) return argument;
  throw new MongoError("BadValue", `the ${name} specification must be an object`);
}

function wholeNumber(name: string, argument: unknown, least: number): number {
  const number = isNumeric(argument) ? toNumber(argument) : NaN;
  if (Number.isInteger(number) && number >= least) return number;
  throw new MongoError(
    "BadValue",
    `invalid argument to ${name} stage: expected a whole number of at least ${least}`,
  );
}

/** Without documents there is no count either, rather than a zero. */
function count(argument: unknown): Stage {
  if (typeof argument !== "string" || argument === "" || argument.startsWith("$") || argument.includes(".")) {
    throw new MongoError(
      "BadValue",
      "the count field must be a non-empty string without '$' at its start and without '.'",
    );
  }
  return (docs) => (docs.length === 0 ? [] : [{ [argument]: docs.length }]);
}

/** Fields to keep or leave out are as in `find`; here there may be computed ones as well, which implies keeping. */
function project(specification: Doc): Stage {
  if (Object.keys(specification).length === 0)
    throw new MongoError("BadValue", "projection specification must have at least one field");
  const isPlain = (rule: unknown): boolean => isNumeric(rule) || typeof rule === "boolean";
  const entries = Object.entries(specification);
  const computed = entries.filter(([, rule]) => !isPlain(rule));
  const plain = Object.fromEntries(entries.filter(([, rule]) => isPlain(rule)));
  const excluded = Object.keys(plain).find((name) => name !== "_id" && !isTruthy(plain[name]));
  if (computed.length > 0 && excluded !== undefined) {
    throw new MongoError(
      "BadValue",
      `Invalid $project :: Cannot do exclusion on field ${excluded} in inclusion projection`,
    );
  }
  const keepsOnlyId = computed.length > 0 && !Object.keys(plain).some((name) => name !== "_id");
  const keep = keepsOnlyId
    ? keepId(plain["_id"] === undefined || isTruthy(plain["_id"]))
    : compileProjection(plain);
  const values = computed.map(([name, rule]) => {
    if (name.includes(".") || (isDoc(rule) && Object.keys(rule)[0]?.startsWith("$") === false)) {
      throw notSupported("a $project stage with nested computed fields");
    }
    return { name, value: compileExpression(rule) };
  });
  return (docs) =>
    docs.map((doc) => {
      const kept = { ...keep(doc) };
      for (const { name, value } of values) setOrLeave(kept, [name], value(doc));
      return kept;
    });
}

function keepId(isKept: boolean): (doc: Doc) => Doc {
  return (doc) => (isKept && Object.hasOwn(doc, "_id") ? { _id: doc["_id"] } : {});
}

function setOrLeave(doc: Doc, path: readonly string[], value: unknown): void {
  if (value !== undefined) writePath(doc, path, value);
}

function addFields(specification: Doc): Stage {
  const fields = Object.entries(specification).map(([name, rule]) => ({
    path: name.split("."),
    value: compileExpression(rule),
  }));
  return (docs) =>
    docs.map((doc) => {
      const result = cloneDoc(doc);
      for (const { path, value } of fields) {
        if (path.slice(0, -1).some((_, depth) => Array.isArray(readPath(doc, path.slice(0, depth + 1))))) {
          throw notSupported("$addFields through an array");
        }
        const computed = value(doc);
        if (computed === undefined) unsetPath(result, path);
        else writePath(result, path, computed);
      }
      return result;
    });
}

function unset(argument: unknown): Stage {
  const names: unknown[] = Array.isArray(argument) ? argument : [argument];
  if (names.length === 0 || !names.every((name) => typeof name === "string" && name !== "")) {
    throw new MongoError(
      "BadValue",
      "$unset specification must be a string or an array with at least one field",
    );
  }
  const rules: Doc = {};
  for (const name of names) setField(rules, String(name), 0);
  return project(rules);
}

function replaceRoot(argument: unknown): Stage {
  const value = compileExpression(argument);
  return (docs) =>
    docs.map((doc) => {
      const root = value(doc);
      if (isDoc(root)) return root;
      throw new MongoError("BadValue", "'newRoot' expression must evaluate to an object");
    });
}

function unwind(argument: unknown): Stage {
  const options = isDoc(argument) ? argument : { path: argument };
  const unknown = Object.keys(options).find(
    (name) => !["path", "preserveNullAndEmptyArrays", "includeArrayIndex"].includes(name),
  );
  if (unknown !== undefined)
    throw new MongoError("BadValue", `unrecognized option to $unwind stage: ${unknown}`);
  const { path: text, includeArrayIndex: indexName } = options;
  if (typeof text !== "string" || !text.startsWith("$"))
    throw new MongoError("BadValue", "path option to $unwind stage should be prefixed with a '$'");
  if (indexName !== undefined) throw notSupported("$unwind with includeArrayIndex");
  const path = text.slice(1).split(".");
  const keepsEmpty = isTruthy(options["preserveNullAndEmptyArrays"]);
  return (docs) => docs.flatMap((doc) => unwindOne(doc, path, keepsEmpty));
}

function unwindOne(doc: Doc, path: readonly string[], keepsEmpty: boolean): Doc[] {
  const value = readPath(doc, path);
  if (Array.isArray(value) && value.length > 0) {
    return value.map((item: unknown) => {
      const copy = cloneDoc(doc);
      writePath(copy, path, item);
      return copy;
    });
  }
  if (value !== undefined && value !== null && !Array.isArray(value)) return [doc];
  if (!keepsEmpty) return [];
  const copy = cloneDoc(doc);
  if (Array.isArray(value)) unsetPath(copy, path);
  return [copy];
}

function facet(specification: Doc): Stage {
  const facets = Object.entries(specification).map(([name, pipeline]) => {
    if (!Array.isArray(pipeline))
      throw new MongoError("BadValue", `arguments to $facet must be arrays, ${name} is not`);
    return { name, run: compilePipeline(pipeline) };
  });
  return (docs) => [Object.fromEntries(facets.map(({ name, run }) => [name, run(docs)]))];
}
