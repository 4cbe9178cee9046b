import { isDoc } from "../documents/doc.ts";
import { MongoError } from "../mongo-error.ts";

/** @throws MongoError for a path that no update may have. */
export function checkPath(path: string): void {
  if (path === "") throw new MongoError("EmptyFieldName", "An empty update path is not valid.");
  path.split(".").forEach((part, position) => {
    if (part === "") {
      throw new MongoError(
        "EmptyFieldName",
        `The update path '${path}' contains an empty field name, which is not allowed.`,
      );
    }
    const isPositional = part === "$" || (part.startsWith("$[") && part.endsWith("]"));
    if (isPositional && position === 0) {
      throw new MongoError(
        "BadValue",
        `Cannot have positional (i.e. '$') element in the first position in path '${path}'`,
      );
    }
    if (part.startsWith("$") && !isPositional) {
      throw new MongoError(
        "DollarPrefixedFieldName",
        `The dollar ($) prefixed field '${part}' in '${path}' is not allowed in the context of an update's replacement document.`,
      );
    }
  });
}

/** Names in stored documents that begin with `$` would be read as operators later. @throws MongoError */
export function checkStoredNames(value: unknown): void {
  if (Array.isArray(value)) value.forEach(checkStoredNames);
  if (!isDoc(value)) return;
  for (const [name, part] of Object.entries(value)) {
    if (name.startsWith("$")) {
      throw new MongoError(
        "DollarPrefixedFieldName",
        `The dollar ($) prefixed field '${name}' in '${name}' is not valid for storage.`,
      );
    }
    checkStoredNames(part);
  }
}

/** Whether one path is the other or lies below it. */
export function isInConflict(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}
