import { z } from "zod";
import { NO_CONTROLS, toPlainText } from "@headway/shared/protocol/plain-text";

/** What a list is searched for, in the form in which titles are kept. */
export const searchText = z
  .string()
  .overwrite(toPlainText)
  .min(1)
  .max(200)
  .regex(NO_CONTROLS, "expected text without control characters");
