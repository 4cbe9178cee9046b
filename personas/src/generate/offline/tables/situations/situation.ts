/**
 * What a situation is about, so that only what belongs to it is said with it. `new`: the person meets the company for the first
 * time; `known`: has dealt with it before. `screen`: happens on a screen. `before`: nothing has been bought yet. `call`, `chat` and
 * `mail` are for portraits: the first message belongs to a call, a chat, or a letter.
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
  "chat",
  "mail",
  "new",
  "known",
] as const;

export type Tag = (typeof TAGS)[number];

/** How somebody goes about a matter: calmly and with care, or curtly and on guard. */
export type Temper = "calm" | "brisk";

/**
 * Something that has happened to a person or has to be done. Placeholders as in the archetypes, and besides: `{product}` and the
 * electrical `{gadget}` with their article, `{amount}` (what the product costs), `{gadgetprice}` and `{fee}` in the local
 * currency, `{order}` a reference. Days are those of one timeline (../../prose/timeline.ts): `{days}` a number in words, `{date}`
 * so many days ago, `{hence}` in so many days, `{lately}` yesterday and `{pastday}` its weekday, `{later}` some days ahead and
 * `{weekday}` its weekday.
 */
export interface Situation {
  key: string;
  tags: ReadonlySet<Tag>;
  /** Ways in which it comes about, each with what belongs to that one. */
  tellings: readonly Telling[];
}

export interface Telling {
  text: string;
  goals: readonly string[];
  frustrations: readonly string[];
  quotes: readonly string[];
  /** What the person does about it. */
  manners: Readonly<Record<Temper, readonly string[]>>;
  facts: readonly (readonly [key: string, value: string])[];
  hiddenFact: string | undefined;
  /** The first message in full, and by somebody who says little. */
  opening: string | undefined;
  shortOpening: string | undefined;
  successWhen: string | undefined;
  /** All that is told whoever it happens to: it decides to whom it can happen. */
  told: readonly string[];
}
