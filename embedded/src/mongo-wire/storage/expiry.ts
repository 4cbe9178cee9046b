import type { Doc } from "../documents/doc.ts";
import { findValues } from "../documents/path.ts";
import { isNumeric, toNumber } from "../documents/numbers.ts";
import type { Databases } from "./databases.ts";

/** Removes documents whose date, in a field with an `expireAfterSeconds` index, is that long ago. */
export function sweepExpired(databases: Databases, nowMs: number): void {
  for (const collection of databases.allCollections()) {
    for (const index of collection.indexes) {
      const seconds = index.specification["expireAfterSeconds"];
      const [path] = index.paths;
      if (!isNumeric(seconds) || path === undefined) continue;
      const limit = nowMs - toNumber(seconds) * 1000;
      for (const doc of new Set(index.docs())) if (isExpired(doc, path, limit)) collection.remove(doc);
    }
  }
  databases.commit();
}

/** Of several dates in an array the earliest counts; what is no date never expires. */
function isExpired(doc: Doc, path: readonly string[], limit: number): boolean {
  return findValues(doc, path, true).some(({ value }) => value instanceof Date && value.getTime() <= limit);
}
