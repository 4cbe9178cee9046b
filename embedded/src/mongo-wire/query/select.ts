import type { Doc } from "../documents/doc.ts";
import type { Collection } from "../storage/collection.ts";
import { compileFilter } from "./filter.ts";
import { compileSort } from "./sort.ts";

export interface Selection {
  readonly filter: Doc;
  readonly sort?: Doc;
  readonly skip?: number;
  /** 0 or undefined for no limit. */
  readonly limit?: number | undefined;
}

/** The stored documents that a selection means. A collection that does not exist is empty, but the filter is checked. */
export function select(
  collection: Collection | undefined,
  { filter, sort = {}, skip = 0, limit = 0 }: Selection,
): Doc[] {
  const matches = compileFilter(filter);
  const compare = compileSort(sort);
  const found: Doc[] = [];
  const enough = compare || limit === 0 ? Infinity : skip + limit;
  for (const doc of collection?.candidates(filter) ?? []) {
    if (found.length >= enough) break;
    if (matches(doc)) found.push(doc);
  }
  if (compare) found.sort(compare);
  return found.slice(skip, limit === 0 ? undefined : skip + limit);
}
