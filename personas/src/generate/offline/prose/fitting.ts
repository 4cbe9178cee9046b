import type { Rule, Who } from "./rule.ts";
import { RULES } from "./rules.ts";
import { STANCES } from "./stances.ts";

interface Claims {
  rules: readonly Rule[];
  /** The stances it takes, and those it rules out: a bit for each side of STANCES. */
  takes: number;
  rulesOut: number;
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
  const found = { takes: 0, rulesOut: 0 };
  STANCES.forEach((sides, at) => {
    sides.forEach((side, which) => {
      if (!side.test(text)) return;
      found.takes |= 1 << (2 * at + which);
      found.rulesOut |= 1 << (2 * at + 1 - which);
    });
  });
  return {
    ...found,
    rules: RULES.filter(({ about, unless }) => about.test(text) && unless?.test(text) !== true),
  };
}

/** The stances of a template, as bits for `fits`. */
export const stancesOf = (template: string): number => claims(template).takes;

/**
 * What a text is about: a person at large, this very situation in the person's words, or the events of it; or the same of a
 * portrait: what its person says and does, or all else that it tells.
 */
export type Scope = "general" | "own" | "event" | "portrait-words" | "portrait";

/**
 * Whether a template can be true of this person, beside the stances that have been taken already. The one place that decides
 * it.
 */
export function fits(template: string, who: Who, scope: Scope, stances = 0): boolean {
  const { rules, rulesOut } = claims(template);
  return (rulesOut & stances) === 0 && rules.every((rule) => holds(rule, who, scope));
}

/** The rules that a telling's lines come under together, found once. */
const rulesOfAll = new WeakMap<readonly string[], readonly Rule[]>();

/** Whether all that happens in a telling can happen to this person. */
export function allFit(told: readonly string[], who: Who): boolean {
  let rules = rulesOfAll.get(told);
  if (rules === undefined) {
    rules = [...new Set(told.flatMap((text) => claims(text).rules))];
    rulesOfAll.set(told, rules);
  }
  return rules.every((rule) => holds(rule, who, "event"));
}

/** The situation's own words need no situation to belong to, and its events may be about anything. */
function holds(rule: Rule, who: Who, scope: Scope): boolean {
  if (scope === "portrait") return rule.ofPortraits !== "all" || rule.holds(who);
  if (scope === "portrait-words") return rule.ofPortraits === undefined || rule.holds(who);
  if (scope !== "general" && rule.ofSituations === true) return true;
  return (scope === "event" && rule.ofEvents !== true) || rule.holds(who);
}

/** Something that is said of a person: a template, or finished text. */
export interface Said {
  text: string;
  scope: Scope;
}

/** What does not fit among what is said of a person, in words. */
export function misfits(said: readonly Said[], who: Who, read: (text: string) => Claims = claims): string[] {
  const wrong: string[] = [];
  const claimed: Claims[] = [];
  for (const { text, scope } of said) {
    const found = read(text);
    for (const rule of found.rules) if (!holds(rule, who, scope)) wrong.push(`"${text}": ${rule.says}`);
    claimed.forEach(({ takes }, at) => {
      if ((takes & found.rulesOut) !== 0)
        wrong.push(`"${said[at]?.text}" and "${text}" contradict each other`);
    });
    claimed.push(found);
  }
  return wrong;
}

/** As `misfits`, of text that was not made from templates. */
export function misfitsOfText(said: readonly Said[], who: Who): string[] {
  return misfits(said, who, readClaims);
}
