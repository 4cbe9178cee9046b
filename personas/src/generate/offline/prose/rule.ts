import type { Persona } from "../../../persona/schema.ts";
import type { Tag } from "../tables/situations/situation.ts";

/** Of whom something is said, and in which situation; `tags` is undefined where the situation is not known. */
export interface Who {
  persona: Pick<Persona, "demographics" | "behaviour" | "accessibility" | "categories">;
  tags: ReadonlySet<Tag> | undefined;
}

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
  /** Also holds for portraits, in which all else was written together: for the words, or for all that is told. */
  ofPortraits?: "words" | "all";
  /** Is about what the situation is, and so holds for whatever belongs to that very situation. */
  ofSituations?: true;
}
