import { SAAS_1 } from "./saas-1.ts";
import { SAAS_2 } from "./saas-2.ts";
import { SAAS_3 } from "./saas-3.ts";
import { SAAS_4 } from "./saas-4.ts";
import { SAAS_MANNERS } from "./saas-manners.ts";
import { parseSituations } from "./parse-situations.ts";

/** The first weeks with a tool for work. */
export const SAAS = parseSituations(SAAS_1, SAAS_2, SAAS_3, SAAS_4, SAAS_MANNERS);
