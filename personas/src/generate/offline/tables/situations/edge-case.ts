import type { NameKind } from "../names/name-kind.ts";
import { EDGE_CASE_SCRIPTS } from "./edge-case-scripts.ts";
import { EDGE_CASE_SHAPES } from "./edge-case-shapes.ts";
import type { Situation } from "./situation.ts";

/** What careless software does to each kind of name. */
export const EDGE_CASE: Readonly<Record<Exclude<NameKind, "ordinary">, readonly Situation[]>> = {
  ...EDGE_CASE_SHAPES,
  ...EDGE_CASE_SCRIPTS,
};
