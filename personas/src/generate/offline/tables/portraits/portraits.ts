import type { Category } from "../../../../persona/vocabulary.ts";
import { ACCESSIBILITY_PORTRAITS_1 } from "./accessibility-1.ts";
import { ACCESSIBILITY_PORTRAITS_2 } from "./accessibility-2.ts";
import { ACCESSIBILITY_PORTRAITS_3 } from "./accessibility-3.ts";
import { ACCESSIBILITY_PORTRAITS_4 } from "./accessibility-4.ts";
import { ACCESSIBILITY_PORTRAITS_5 } from "./accessibility-5.ts";
import { ACCESSIBILITY_PORTRAITS_6 } from "./accessibility-6.ts";
import { ACCESSIBILITY_PORTRAITS_7 } from "./accessibility-7.ts";
import { SHOPPING_PORTRAITS_1 } from "./ecommerce-1.ts";
import { SHOPPING_PORTRAITS_2 } from "./ecommerce-2.ts";
import { SHOPPING_PORTRAITS_3 } from "./ecommerce-3.ts";
import { SHOPPING_PORTRAITS_4 } from "./ecommerce-4.ts";
import { parsePortraits } from "./parse-portraits.ts";
import type { Portrait } from "./portrait.ts";
import { SUPPORT_PORTRAITS_1 } from "./support-1.ts";
import { SUPPORT_PORTRAITS_2 } from "./support-2.ts";
import { SUPPORT_PORTRAITS_3 } from "./support-3.ts";
import { SUPPORT_PORTRAITS_4 } from "./support-4.ts";
import { SUPPORT_PORTRAITS_5 } from "./support-5.ts";
import { SUPPORT_PORTRAITS_6 } from "./support-6.ts";
import { SUPPORT_PORTRAITS_7 } from "./support-7.ts";
import { SUPPORT_PORTRAITS_8 } from "./support-8.ts";
import { DIFFICULT_PORTRAITS_1 } from "./difficult-1.ts";
import { DIFFICULT_PORTRAITS_2 } from "./difficult-2.ts";
import { DIFFICULT_PORTRAITS_3 } from "./difficult-3.ts";
import { SAAS_PORTRAITS_1 } from "./saas-1.ts";
import { SAAS_PORTRAITS_2 } from "./saas-2.ts";
import { SAAS_PORTRAITS_3 } from "./saas-3.ts";
import { LOW_CONFIDENCE_PORTRAITS_1 } from "./low-confidence-1.ts";
import { LOW_CONFIDENCE_PORTRAITS_2 } from "./low-confidence-2.ts";
import { LOW_CONFIDENCE_PORTRAITS_3 } from "./low-confidence-3.ts";
import { MULTILINGUAL_PORTRAITS_1 } from "./multilingual-1.ts";
import { MULTILINGUAL_PORTRAITS_2 } from "./multilingual-2.ts";
import { MULTILINGUAL_PORTRAITS_3 } from "./multilingual-3.ts";
import { EDGE_CASE_PORTRAITS_1 } from "./edge-case-1.ts";
import { EDGE_CASE_PORTRAITS_2 } from "./edge-case-2.ts";
import { EDGE_CASE_PORTRAITS_3 } from "./edge-case-3.ts";
import { SUPPORT_PORTRAITS_9 } from "./support-9.ts";
import { SUPPORT_PORTRAITS_10 } from "./support-10.ts";
import { ACCESSIBILITY_PORTRAITS_8 } from "./accessibility-8.ts";
import { ACCESSIBILITY_PORTRAITS_9 } from "./accessibility-9.ts";

/** The portraits of each category that has some. */
export const PORTRAITS: Partial<Record<Category, readonly Portrait[]>> = {
  support: parsePortraits(
    SUPPORT_PORTRAITS_1,
    SUPPORT_PORTRAITS_2,
    SUPPORT_PORTRAITS_3,
    SUPPORT_PORTRAITS_4,
    SUPPORT_PORTRAITS_5,
    SUPPORT_PORTRAITS_6,
    SUPPORT_PORTRAITS_7,
    SUPPORT_PORTRAITS_8,
    SUPPORT_PORTRAITS_9,
    SUPPORT_PORTRAITS_10,
  ),
  ecommerce: parsePortraits(
    SHOPPING_PORTRAITS_1,
    SHOPPING_PORTRAITS_2,
    SHOPPING_PORTRAITS_3,
    SHOPPING_PORTRAITS_4,
  ),
  accessibility: parsePortraits(
    ACCESSIBILITY_PORTRAITS_1,
    ACCESSIBILITY_PORTRAITS_2,
    ACCESSIBILITY_PORTRAITS_3,
    ACCESSIBILITY_PORTRAITS_4,
    ACCESSIBILITY_PORTRAITS_5,
    ACCESSIBILITY_PORTRAITS_6,
    ACCESSIBILITY_PORTRAITS_7,
    ACCESSIBILITY_PORTRAITS_8,
    ACCESSIBILITY_PORTRAITS_9,
  ),
  difficult: parsePortraits(DIFFICULT_PORTRAITS_1, DIFFICULT_PORTRAITS_2, DIFFICULT_PORTRAITS_3),
  saas: parsePortraits(SAAS_PORTRAITS_1, SAAS_PORTRAITS_2, SAAS_PORTRAITS_3),
  "low-confidence": parsePortraits(
    LOW_CONFIDENCE_PORTRAITS_1,
    LOW_CONFIDENCE_PORTRAITS_2,
    LOW_CONFIDENCE_PORTRAITS_3,
  ),
  multilingual: parsePortraits(MULTILINGUAL_PORTRAITS_1, MULTILINGUAL_PORTRAITS_2, MULTILINGUAL_PORTRAITS_3),
  "edge-case": parsePortraits(EDGE_CASE_PORTRAITS_1, EDGE_CASE_PORTRAITS_2, EDGE_CASE_PORTRAITS_3),
};
