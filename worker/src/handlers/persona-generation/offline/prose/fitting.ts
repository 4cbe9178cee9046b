import type { Rule, Who } from "./rule.ts";
import { RULES } from "./rules.ts";
import { STANCES } from "./stances.ts";

interface Claims {
  rules: readonly Rule[];
  /** The numbers of the stances it takes, from 1; negative for the opposite. */
  stances: readonly number[];
}

/** What a template claims: the same few hundred come back for every persona. */
const claimsOf = new Map<string, Claims>();

function claims(template: string): Claims {
  const known = claimsOf.get(template);
  if (known) return known;
  const found = readClaims(template);
  claimsOf.set(template, found);
  return found;
}

function readClaims(text: string): Claims {
  return {
    rules: RULES.filter(({ about, unless }) => about.test(text) && unless?.test(text) !== true),
    stances: STANCES.flatMap(([one, other], at) => [
      ...(one.test(text) ? [at + 1] : []),
      ...(other.test(text) ? [-at - 1] : []),
    ]),
  };
}

/** What a text is about: a person at large, this very situation in the person's words, or the events of it. */
export type Scope = "general" | "own" | "event";

/** Whether a template can be true of this person, beside what has been said already. The one place that decides it. */
export function fits(template: string, who: Who, scope: Scope, said: readonly string[] = []): boolean {
  const { rules, stances } = claims(template);
  if (!rules.every((rule) => holds(rule, who, scope))) return false;
  if (stances.length === 0) return true;
  return said.every((other) => !claims(other).stances.some((stance) => stances.includes(-stance)));
}

function holds(rule: Rule, who: Who, scope: Scope): boolean {
  if (scope === "event" && rule.ofEvents !== true) return true;
  return rule.holds(scope === "general" ? who : { persona: who.persona, tags: undefined });
}

/** Something that is said of a person: a template, or finished text. */
export interface Said {
  text: string;
  scope: Scope;
}

/** What does not fit among what is said of a person, in words. */
export function misfits(said: readonly Said[], who: Who, read: (text: string) => Claims = claims): string[] {
  const all = said.map((one) => ({ ...one, ...read(one.text) }));
  const wrong = all.flatMap(({ text, scope, rules }) =>
    rules.filter((rule) => !holds(rule, who, scope)).map(({ says }) => `"${text}": ${says}`),
  );
  const clashes = all.flatMap(({ text, stances }, at) =>
    all
      .slice(0, at)
      .filter((other) => other.stances.some((stance) => stances.includes(-stance)))
      .map((other) => `"${other.text}" and "${text}" contradict each other`),
  );
  return [...wrong, ...clashes];
}

/** As `misfits`, of text that was not made from templates. */
export function misfitsOfText(said: readonly Said[], who: Who): string[] {
  return misfits(said, who, readClaims);
}
