import { cloneValue, getField, isDoc, setField } from "../documents/doc.ts";
import type { Doc } from "../documents/doc.ts";
import { isNumeric, isTruthy, toNumber } from "../documents/numbers.ts";
import { MongoError, notSupported } from "../mongo-error.ts";
import { compileElement } from "./field-tests.ts";
import { compileFilter } from "./filter.ts";

export type Projection = (doc: Doc) => Doc;

/** What is kept or left out, by field: `true` for a whole field, a tree for parts of it. */
type Tree = Map<string, Tree | true>;
type FieldChange = (value: unknown) => unknown;

/**
 * The projection of `find`: fields to keep, or fields to leave out, with `$slice` and `$elemMatch`.
 * @throws MongoError for a mixture of both, and for what is not supported (computed fields, `$`, `$meta`).
 */
export function compileProjection(specification: Doc): Projection {
  if (Object.keys(specification).length === 0) return (doc) => doc;
  const tree: Tree = new Map();
  const changes: { path: string[]; change: FieldChange }[] = [];
  /** These leave it open whether the projection keeps or leaves out; where it keeps, they are kept. */
  const sliced: string[] = [];
  let isInclusion: boolean | undefined;
  let keepsId = true;
  for (const [name, rule] of Object.entries(specification)) {
    if (isDoc(rule)) {
      const { change, includes } = compileOperator(name, rule);
      changes.push({ path: name.split("."), change });
      if (includes) isInclusion ??= true;
      if (includes) addToTree(tree, name);
      else sliced.push(name);
      continue;
    }
    const isKept = isPlainRule(name, rule);
    if (name === "_id") keepsId = isKept;
    else {
      if (isInclusion !== undefined && isInclusion !== isKept) throw mixture(name, isInclusion);
      isInclusion = isKept;
      addToTree(tree, name);
    }
  }
  if (isInclusion) for (const name of sliced) addToTree(tree, name);
  isInclusion ??= "_id" in specification && keepsId;
  if (keepsId === isInclusion) tree.set("_id", true);
  const cut = isInclusion ? keep : leaveOut;
  return (doc) => {
    const result = cut(doc, tree) as Doc;
    for (const { path, change } of changes) changeAt(result, path, change);
    return result;
  };
}

function isPlainRule(name: string, rule: unknown): boolean {
  if (name.startsWith("$") || name.endsWith(".$")) throw notSupported(`the projection '${name}'`);
  if (isNumeric(rule) || typeof rule === "boolean") return isTruthy(rule);
  throw notSupported("a projection with computed fields");
}

function mixture(name: string, isInclusion: boolean): MongoError {
  return new MongoError(
    "BadValue",
    isInclusion
      ? `Cannot do exclusion on field ${name} in inclusion projection`
      : `Cannot do inclusion on field ${name} in exclusion projection`,
  );
}

function addToTree(tree: Tree, name: string): void {
  const parts = name.split(".");
  if (parts.includes("")) throw new MongoError("BadValue", "FieldPath field names may not be empty strings.");
  const last = parts.pop() ?? "";
  let node = tree;
  for (const part of parts) {
    const next = node.get(part) ?? new Map<string, Tree | true>();
    if (next === true) throw new MongoError("BadValue", `Path collision at ${name}`);
    node.set(part, next);
    node = next;
  }
  if (node.has(last)) throw new MongoError("BadValue", `Path collision at ${name}`);
  node.set(last, true);
}

/** Arrays on the way are gone through; in them, and in documents, what is not on a path is left out. */
function keep(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value))
    return value.filter((item) => isDoc(item) || Array.isArray(item)).map((item) => keep(item, tree));
  if (!isDoc(value)) return undefined;
  const kept: Doc = {};
  for (const name of Object.keys(value)) {
    const rule = tree.get(name);
    if (rule === undefined) continue;
    const part = rule === true ? cloneValue(getField(value, name)) : keep(getField(value, name), rule);
    if (part !== undefined) setField(kept, name, part);
  }
  return kept;
}

function leaveOut(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((item) => leaveOut(item, tree));
  if (!isDoc(value)) return value;
  const kept: Doc = {};
  for (const name of Object.keys(value)) {
    const rule = tree.get(name);
    if (rule !== true)
      setField(kept, name, rule ? leaveOut(getField(value, name), rule) : cloneValue(getField(value, name)));
  }
  return kept;
}

function compileOperator(name: string, rule: Doc): { change: FieldChange; includes: boolean } {
  const [operator = ""] = Object.keys(rule);
  if (operator === "$slice") return { change: slice(rule[operator]), includes: false };
  if (operator === "$elemMatch") {
    const argument = rule[operator];
    if (!isDoc(argument)) throw new MongoError("BadValue", "elemMatch: Invalid argument, object required");
    if (name.includes("."))
      throw new MongoError("BadValue", "Cannot use $elemMatch projection on a nested field.");
    const test = compileElement(argument, compileFilter);
    return {
      includes: true,
      change: (value) => {
        const found: unknown[] = Array.isArray(value)
          ? value.filter((element) => test(element)).slice(0, 1)
          : [];
        return found.length > 0 ? found : undefined;
      },
    };
  }
  throw notSupported(`the projection {${name}: {${operator}: …}}`);
}

function slice(argument: unknown): FieldChange {
  const [first, second] = Array.isArray(argument) ? (argument as unknown[]) : [argument];
  if (!isNumeric(first) || (second !== undefined && !isNumeric(second))) {
    throw new MongoError("BadValue", "$slice only supports numbers and [skip, limit] arrays");
  }
  const from = toNumber(first);
  return (value) => {
    if (!Array.isArray(value)) return value;
    const items: unknown[] = value;
    if (second === undefined) return from >= 0 ? items.slice(0, from) : items.slice(from);
    const start = from >= 0 ? from : Math.max(0, items.length + from);
    return items.slice(start, start + toNumber(second));
  };
}

function changeAt(value: unknown, path: readonly string[], change: FieldChange): void {
  const [name = "", ...rest] = path;
  if (Array.isArray(value)) {
    for (const item of value) changeAt(item, path, change);
  } else if (isDoc(value) && Object.hasOwn(value, name)) {
    if (rest.length > 0) changeAt(getField(value, name), rest, change);
    else {
      const changed = change(getField(value, name));
      if (changed === undefined) Reflect.deleteProperty(value, name);
      else setField(value, name, changed);
    }
  }
}
