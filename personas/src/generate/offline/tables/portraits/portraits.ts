import type { Category } from "../../../../persona/vocabulary.ts";
import { parsePortraits } from "./parse-portraits.ts";
import type { Portrait } from "./portrait.ts";
import { SUPPORT_PORTRAITS_1 } from "./support-1.ts";

/** The portraits of each category that has some. */
export const PORTRAITS: Partial<Record<Category, readonly Portrait[]>> = {
  support: parsePortraits(SUPPORT_PORTRAITS_1),
};
