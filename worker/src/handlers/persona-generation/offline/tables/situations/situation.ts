/**
 * Something that has happened to a person or has to be done, with the goals and frustrations that go with it. Placeholders
 * as in the archetypes, and besides: `{product}` with its article, `{amount}` in the local currency, `{days}` a number in
 * words, `{weekday}`.
 */
export interface Situation {
  text: readonly string[];
  goals: readonly string[];
  frustrations: readonly string[];
}
