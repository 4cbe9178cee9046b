import type { Persona } from "../../persona/schema.ts";
import { findDateContradictions } from "./check-dates.ts";
import { canWorkAs } from "./skeleton/work-with-needs.ts";
import { PLACES } from "./tables/places/cities.ts";

const YOUNGEST_WITH: Partial<Record<Persona["demographics"]["education"], number>> = {
  bachelor: 20,
  master: 23,
  doctorate: 26,
};

/** What does not hang together in a persona, in words; empty when it does. */
export function findContradictions(persona: Omit<Persona, "jobId">): string[] {
  const { demographics, behaviour, summary, scenario } = persona;
  const { age, employment, education, city, country, locale } = demographics;
  const told = [
    ...persona.facts.map(({ value }) => value),
    persona.hiddenFact,
    persona.firstMessage,
    persona.successWhen,
  ];
  const prose = [summary, scenario, persona.quote, ...persona.goals, ...persona.frustrations, ...told].join(
    " ",
  );
  const found: [boolean, string][] = [
    [employment === "retired" && age < 58, `retired at ${age}`],
    [employment === "student" && age > 59, `still studying at ${age}`],
    [age < (YOUNGEST_WITH[education] ?? 18), `${education} at ${age}`],
    [
      !PLACES[locale].some((place) => place.city === city && place.country === country),
      `${city}, ${country} is not among the places of ${locale}`,
    ],
    [
      !demographics.languages.some(({ tag, cefr }) => tag === locale && cefr === "native"),
      `${locale} is not spoken natively`,
    ],
    [
      behaviour.channel === "phone-call" && !/phone|landline/.test(behaviour.device),
      `calls from a ${behaviour.device}`,
    ],
    [behaviour.channel === "phone-call" && behaviour.typosPer100Words > 0, "makes typing errors in a call"],
    [!summary.includes(persona.displayName), "the summary names somebody else"],
    [/\b\d\d\b/.test(summary) && !summary.includes(String(age)), "the summary gives another age"],
    [behaviour.device === "landline" && behaviour.channel !== "phone-call", "writes on a landline"],
    [/[{}[\]|]/.test(prose), "a placeholder was left in the text"],
    [
      employment !== "student" &&
        !canWorkAs(
          demographics.occupation,
          persona.accessibility
            .filter(({ permanence }) => permanence === "permanent")
            .map(({ need }) => need),
        ),
      `${demographics.occupation} with ${persona.accessibility.map(({ need }) => need).join(", ")}`,
    ],
  ];
  return [
    ...found.flatMap(([isSo, words]) => (isSo ? [words] : [])),
    ...untold(persona),
    ...findDateContradictions(persona),
  ];
}

/** References and dates that the first message names and the facts do not know: an agent who asks again would hear nothing. */
function untold({ firstMessage, facts }: Omit<Persona, "jobId">): string[] {
  const known = facts.map(({ value }) => value.toLowerCase()).join(" ");
  const named = firstMessage?.match(SPECIFIC) ?? [];
  return named
    .filter((one) => !known.includes(one.toLowerCase()))
    .map((one) => `the first message names "${one}", which is none of the facts`);
}

const SPECIFIC =
  /\b(?:[A-Z]{1,2}-?\d{4,5}|\d{5}-[A-Z]|\d{3}\/\d{2}[A-Z]|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December))\b/gi;
