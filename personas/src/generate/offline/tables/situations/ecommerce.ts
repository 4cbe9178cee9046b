import { ECOMMERCE_1 } from "./ecommerce-1.ts";
import { ECOMMERCE_2 } from "./ecommerce-2.ts";
import { ECOMMERCE_3 } from "./ecommerce-3.ts";
import { ECOMMERCE_4 } from "./ecommerce-4.ts";
import { ECOMMERCE_MANNERS_1 } from "./ecommerce-manners-1.ts";
import { ECOMMERCE_MANNERS_2 } from "./ecommerce-manners-2.ts";
import { parseSituations } from "./parse-situations.ts";

/** Before, at and after the checkout. */
export const ECOMMERCE = parseSituations(
  ECOMMERCE_1,
  ECOMMERCE_2,
  ECOMMERCE_3,
  ECOMMERCE_4,
  ECOMMERCE_MANNERS_1,
  ECOMMERCE_MANNERS_2,
);
