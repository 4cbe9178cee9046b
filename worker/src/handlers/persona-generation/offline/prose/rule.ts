import type { Who } from "./fitting.ts";

/** What a text claims of a person or of the situation, and of whom it can be true. */
export interface Rule {
  /** The texts that claim it: templates or finished text. */
  about: RegExp;
  unless?: RegExp;
  holds: (who: Who) => boolean;
  /** What is wrong where it does not hold. */
  says: string;
  /** Also holds for the events of a situation, which may be about pages and calls whatever the channel. */
  ofEvents?: true;
}
