import { MongoError, notSupported } from "../mongo-error.ts";

/**
 * The server's regular expressions are PCRE, these are JavaScript's: most patterns mean the same in both. What only PCRE
 * has is refused, because JavaScript would read some of it as something else.
 */
const PCRE_ONLY = /\\[AzZGKQEhHRX]|\(\?[>P#|&R+\-0-9]|\(\?[imsx]+[:)]|\[\[:|[*+?}]\+|\(\*/u;

/** @throws MongoError when the pattern or an option is not valid or not supported. */
export function compileRegex(pattern: string, options: string): RegExp {
  if (PCRE_ONLY.test(pattern))
    throw notSupported(`the regular expression ${JSON.stringify(pattern)} (PCRE syntax)`);
  let flags = "";
  for (const option of options) {
    if (option === "x") throw notSupported("the regular expression option x");
    if (!"imsu".includes(option))
      throw new MongoError("BadValue", `invalid flag in regex options: ${option}`);
    if (option !== "u" && !flags.includes(option)) flags += option;
  }
  try {
    return new RegExp(pattern, flags);
  } catch (error) {
    throw new MongoError(
      "BadValue",
      `Regular expression is invalid: ${error instanceof Error ? error.message : error}`,
    );
  }
}
