import { faker as de } from "@faker-js/faker/locale/de";
import { faker as es } from "@faker-js/faker/locale/es";
import { faker as fr } from "@faker-js/faker/locale/fr";
import { faker as ptBr } from "@faker-js/faker/locale/pt_BR";
import type { Locale } from "@headway/shared/personas/schema";
import type { Random } from "../random.ts";
import { ARABIC, ENGLISH_GB, ENGLISH_US, HINDI, JAPANESE, type OwnNames } from "../tables/names/own-names.ts";

export type Sex = "female" | "male";

/** A part of a name as it is written, and how it reads in Latin letters. */
export interface NamePart {
  written: string;
  read: string;
}

const FAKERS = { de, es, fr, "pt-BR": ptBr } as const;
const OWN: Readonly<Record<Exclude<Locale, keyof typeof FAKERS>, OwnNames>> = {
  "en-GB": ENGLISH_GB,
  "en-US": ENGLISH_US,
  hi: HINDI,
  ar: ARABIC,
  ja: JAPANESE,
};

/** faker's answers to anything about time depend on a date; a fixed one keeps them the same on every day. */
const REFERENCE_DATE = "2026-01-01T00:00:00.000Z";
for (const faker of Object.values(FAKERS)) faker.setDefaultRefDate(REFERENCE_DATE);

const isFakers = (locale: Locale): locale is keyof typeof FAKERS => Object.hasOwn(FAKERS, locale);

export function drawGiven(locale: Locale, sex: Sex, random: Random): NamePart {
  if (!isFakers(locale)) return toPart(random.pick(OWN[locale][sex]));
  return toPart(seeded(locale, random).person.firstName(sex));
}

export function drawFamily(locale: Locale, sex: Sex, random: Random): NamePart {
  if (!isFakers(locale)) return toPart(random.pick(OWN[locale].family));
  const { person } = seeded(locale, random);
  const family = person.lastName(sex);
  const second = person.lastName(sex);
  // In Brazil people carry their mother's family name and their father's.
  return toPart(locale === "pt-BR" && second !== family ? `${family} ${second}` : family);
}

export function writesFamilyFirst(locale: Locale): boolean {
  return !isFakers(locale) && (OWN[locale].familyFirst ?? false);
}

/** faker keeps one state per locale, so it is seeded anew for each name: nobody's name depends on whose came before. */
function seeded(locale: keyof typeof FAKERS, random: Random) {
  const faker = FAKERS[locale];
  faker.seed(random.below(2 ** 32));
  return faker;
}

function toPart(entry: string): NamePart {
  const [written = entry, read = written] = entry.split("|");
  return { written, read };
}
