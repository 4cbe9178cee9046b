import type { Doc } from "../documents/doc.ts";

/** What a match tells an update: which array element the positional operator `$` stands for. */
export interface MatchDetails {
  arrayIndex?: number;
}

export type Predicate = (doc: Doc, details?: MatchDetails) => boolean;
