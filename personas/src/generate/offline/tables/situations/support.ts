import { SUPPORT_1 } from "./support-1.ts";
import { SUPPORT_2 } from "./support-2.ts";
import { SUPPORT_3 } from "./support-3.ts";
import { SUPPORT_MANNERS_1 } from "./support-manners-1.ts";
import { SUPPORT_MANNERS_2 } from "./support-manners-2.ts";
import { parseSituations } from "./parse-situations.ts";

/** What a help desk hears of. */
export const SUPPORT = parseSituations(SUPPORT_1, SUPPORT_2, SUPPORT_3, SUPPORT_MANNERS_1, SUPPORT_MANNERS_2);
