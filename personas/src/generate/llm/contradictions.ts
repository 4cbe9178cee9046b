import type { Persona } from "../../persona/schema.ts";
import { OCCUPATIONS } from "../offline/tables/occupations.ts";
import { PLACES } from "../offline/tables/places/cities.ts";

/** Longer names first, so that New York is not read as York. */
const CITIES = [...new Set(Object.values(PLACES).flatMap((places) => places.map(({ city }) => city)))].sort(
  (a, b) => b.length - a.length,
);
/** Only as a place somebody is in: some cities are words or names too. */
const IN_A_CITY = new RegExp(
  `\\b(?:[Ii]n|[Ff]rom|[Nn]ear|[Aa]round|[Oo]utside) (${CITIES.join("|")})(?!\\p{L})`,
  "gu",
);
const YOUNGEST = 18;

/**
 * Where the text about a person says something else than the person's skeleton; empty when it does not. The checks are
 * plain ones: they find a text that was written for somebody else or made up, and may refuse a good one now and then, which
 * costs one more question. `others` are those the same question was about; their texts are the ones that get mixed up.
 */
export function findTextContradictions(persona: Persona, others: readonly Persona[]): string[] {
  const { displayName, summary } = persona;
  const text = [summary, persona.scenario, ...persona.goals, ...persona.frustrations].join("\n");
  const named = [displayName, ...displayName.split(/\s+/)].some((part) => summary.includes(part));
  return [
    ...(named ? [] : ["the summary does not name the person"]),
    ...others.flatMap((other) =>
      mentions(`${text}\n${persona.quote}`.replaceAll(displayName, ""), other.displayName)
        ? ["it names somebody else"]
        : [],
    ),
    ...otherAge(text, summary, persona.demographics.age),
    ...otherCity(text.replaceAll(displayName, ""), persona.demographics.city),
    ...otherWork(text, persona.demographics),
    ...otherPronouns(`${summary}\n${persona.scenario}`, persona.pronouns),
  ];
}

/** A short name may be a word, or part of one: "Al", "一". */
function mentions(text: string, name: string): boolean {
  return name.length >= 4 && text.includes(name);
}

/** Those below 18 are children in the story. */
function otherAge(text: string, summary: string, age: number): string[] {
  const inAnyText = [
    /\b(\d{2,3})[- ]years?[- ]old\b/gi,
    /\b(?:aged?|turned|turns) (\d{2,3})\b/gi,
    /\bAt (\d{2,3}),/g,
  ].flatMap((pattern) => [...text.matchAll(pattern)]);
  // Elsewhere a number between commas is an amount or a size.
  const behindTheName = summary.matchAll(/^[^.,\d]{1,80},? \(?(\d{2,3})\)?,/gm);
  const ages = [...inAnyText, ...behindTheName].map(([, number]) => Number(number));
  return ages.some((found) => found >= YOUNGEST && found !== age) ? ["it gives another age"] : [];
}

function otherCity(text: string, own: string): string[] {
  const elsewhere = [...text.matchAll(IN_A_CITY)].some(([, city]) => city !== own);
  return elsewhere ? ["it places the person in another city"] : [];
}

function otherWork(text: string, { occupation, employment }: Persona["demographics"]): string[] {
  const own = occupation.toLowerCase();
  const claimed = /\b(?:is|works as|working as) an? ((?:[\p{L}-]+[ ,.\n]?){1,4})/giu;
  const titles = [...text.matchAll(claimed)].flatMap(([, words = ""]) => {
    const said = ` ${words.toLowerCase().replace(/[ ,.\n]+/g, " ")} `;
    return OCCUPATIONS.map(({ title }) => title.toLowerCase()).filter((title) => said.includes(` ${title} `));
  });
  const found: [boolean, string][] = [
    [titles.length > 0 && !titles.some((title) => own.includes(title)), "it gives another occupation"],
    [employment !== "retired" && /\b(?:is|has|now) (?:now )?retired\b/i.test(text), "it says retired"],
    [
      employment !== "student" && /\b(?:is|as) (?:an? )(?:[\p{L}-]+ ){0,2}student\b/iu.test(text),
      "it says student",
    ],
  ];
  return found.flatMap(([isSo, words]) => (isSo ? [words] : []));
}

/** Other people may come up in the text, so the wrong pronouns must outnumber the right ones. */
function otherPronouns(text: string, pronouns: Persona["pronouns"]): string[] {
  const count = (words: RegExp) => [...text.matchAll(words)].length;
  const she = count(/\b(?:she|her|hers|herself)\b/gi);
  const he = count(/\b(?:he|him|his|himself)\b/gi);
  const they = count(/\b(?:they|them|their|theirs|themself|themselves)\b/gi);
  const [right, wrong] = { "she/her": [she, he], "he/him": [he, she], "they/them": [they, she + he] }[
    pronouns
  ] as [number, number];
  return wrong > right ? [`it does not use ${pronouns}`] : [];
}
