import { MULTILINGUAL_1 } from "./multilingual-1.ts";
import { MULTILINGUAL_2 } from "./multilingual-2.ts";
import { parseSituations } from "./parse-situations.ts";

/** Met in English by people with another first language, or in another country's formats. */
export const MULTILINGUAL = parseSituations(MULTILINGUAL_1, MULTILINGUAL_2);
