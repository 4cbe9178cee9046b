import type { Persona } from "../../../../persona/schema.ts";
import { MOVE_AND_THINK } from "./accessibility-move-think.ts";
import { SEE_AND_HEAR } from "./accessibility-see-hear.ts";
import type { NeedTable } from "./need-table.ts";

export type Need = Persona["accessibility"][number]["need"];

export const NEED_TABLE: Readonly<Record<Need, NeedTable>> = { ...SEE_AND_HEAR, ...MOVE_AND_THINK };

/** Needs that are often met together; each pair has a channel that suits both. */
export const NEED_PAIRS = [
  ["low-vision", "hard-of-hearing"],
  ["tremor", "low-vision"],
  ["dyslexia", "attention"],
  ["tremor", "speech"],
  ["keyboard-only", "speech"],
  ["memory", "hard-of-hearing"],
  ["colour-vision", "hard-of-hearing"],
] as const satisfies readonly (readonly [Need, Need])[];
