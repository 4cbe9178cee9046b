import { MongoError } from "../mongo-error.ts";
import { typeName } from "../query/bson-types.ts";

/**
 * How an operator changes the value at its path. `undefined` as the old value means that there is none; an `undefined`
 * result means that nothing changes.
 */
export type ValueChange = (old: unknown, path: string) => unknown;

/** @throws MongoError when there is a value that is no array; a missing one counts as empty. */
export function arrayAt(operator: string, old: unknown, path: string): readonly unknown[] {
  if (old === undefined) return [];
  if (Array.isArray(old)) return old;
  throw new MongoError(
    "BadValue",
    `The field '${path}' must be an array but is of type ${typeName(old)} in document; cannot apply ${operator}`,
  );
}
