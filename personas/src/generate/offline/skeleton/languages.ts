import type { Locale, Persona } from "../../../persona/schema.ts";
import { CEFR_LEVELS } from "../../../persona/vocabulary.ts";
import type { Place } from "../plan.ts";
import type { Random } from "../random.ts";

type Languages = Persona["demographics"]["languages"];

/** A second language that most people with some schooling speak in a country. */
const SECOND_LANGUAGE: Readonly<Record<string, string>> = {
  MA: "fr",
  TN: "fr",
  LB: "fr",
  CH: "de",
  BE: "nl",
};
const LEARNT_AT_SCHOOL: Partial<Record<Locale, readonly string[]>> = {
  "en-GB": ["fr", "es", "de"],
  "en-US": ["es", "fr"],
};

/** The mother tongue first, then what was learnt. Everybody can read some English: the products under test speak it. */
export function languagesOf(place: Place, country: string, schooling: number, random: Random): Languages {
  const languages: Languages = [{ tag: place.locale, cefr: "native" }];
  const point = random.next();
  const level = 2 + Math.min(2, Math.floor(schooling / 2 + point * 1.5));
  const atSchool = LEARNT_AT_SCHOOL[place.locale];
  if (atSchool) {
    if (point < 0.3) languages.push({ tag: random.pick(atSchool), cefr: point < 0.1 ? "B2" : "A2" });
    return languages;
  }
  languages.push({ tag: "en", cefr: place.english ?? CEFR_LEVELS[level] ?? "B1" });
  const second = SECOND_LANGUAGE[country];
  const own = place.locale.slice(0, 2);
  if (second !== undefined && second !== own)
    languages.push({ tag: second, cefr: schooling > 1 ? "C1" : "B1" });
  return languages;
}

export const NATIVE_LANGUAGE_NAMES: Readonly<Record<Locale, string>> = {
  "en-GB": "English",
  "en-US": "English",
  de: "German",
  fr: "French",
  es: "Spanish",
  "pt-BR": "Portuguese",
  hi: "Hindi",
  ar: "Arabic",
  ja: "Japanese",
};
