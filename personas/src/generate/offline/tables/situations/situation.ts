/**
 * What a situation is about, so that only what belongs to it is said with it. `new`: the person meets the company for the first
 * time; `known`: has dealt with it before. `screen`: happens on a screen. `before`: nothing has been bought yet.
 */
export const TAGS = [
  "order",
  "parcel",
  "paid",
  "before",
  "return",
  "money",
  "bill",
  "subscription",
  "login",
  "fault",
  "network",
  "privacy",
  "booking",
  "address",
  "app",
  "form",
  "price",
  "size",
  "choice",
  "gift",
  "basket",
  "trial",
  "team",
  "import",
  "name",
  "language",
  "document",
  "fraud",
  "screen",
  "call",
  "new",
  "known",
] as const;

export type Tag = (typeof TAGS)[number];

/**
 * Something that has happened to a person or has to be done, with all that belongs to it. Placeholders as in the archetypes, and
 * besides: `{product}` and the electrical `{gadget}` with their article, `{amount}`
 * (what the product costs), `{gadgetprice}` and `{fee}` in the local currency, `{days}` a
 * number in words, `{weekday}`, `{order}` a reference, `{date}` and `{later}` with as many days between them.
 */
export interface Situation {
  key: string;
  tags: ReadonlySet<Tag>;
  text: readonly string[];
  goals: readonly string[];
  frustrations: readonly string[];
  quotes: readonly string[];
  facts: readonly (readonly [key: string, value: string])[];
  hiddenFact: string | undefined;
  /** The first message in full, and by somebody who says little. */
  opening: string | undefined;
  shortOpening: string | undefined;
  successWhen: string | undefined;
}
