import { LOW_CONFIDENCE_SITUATIONS_1 } from "./low-confidence-1.ts";
import { LOW_CONFIDENCE_SITUATIONS_2 } from "./low-confidence-2.ts";
import { parseSituations } from "./parse-situations.ts";

/** Errands that have moved online. */
export const LOW_CONFIDENCE_SITUATIONS = parseSituations(
  LOW_CONFIDENCE_SITUATIONS_1,
  LOW_CONFIDENCE_SITUATIONS_2,
);
