import { faker as de } from "@faker-js/faker/locale/de";
import { faker as es } from "@faker-js/faker/locale/es";
import { faker as fr } from "@faker-js/faker/locale/fr";
import { faker as ptBr } from "@faker-js/faker/locale/pt_BR";
import type { Locale } from "../../../persona/schema.ts";
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

/** Draws the parts of one person's name. */
export interface NameDrawer {
  /** A given name; one that suits, unless none comes in a dozen draws. */
  given(suits: (read: string) => boolean): NamePart;
  family(): NamePart;
}

const MOST_DRAWS = 12;

/** faker keeps one state per locale, so it is seeded anew for each person; a drawer is used up before the next is made. */
export function drawerOf(locale: Locale, sex: Sex, random: Random): NameDrawer {
  const { given, family } = isFakers(locale)
    ? fakersNames(locale, sex, random.below(2 ** 32))
    : ownNames(OWN[locale], sex, random);
  return {
    given(suits) {
      let drawn = toPart(given());
      for (let draws = 1; draws < MOST_DRAWS && !suits(drawn.read); draws++) drawn = toPart(given());
      return drawn;
    },
    family: () => toPart(family()),
  };
}

function ownNames(names: OwnNames, sex: Sex, random: Random) {
  return { given: () => random.pick(names[sex]), family: () => random.pick(names.family) };
}

function fakersNames(locale: keyof typeof FAKERS, sex: Sex, seed: number) {
  const faker = FAKERS[locale];
  faker.seed(seed);
  const { person } = faker;
  const family = (): string => {
    const first = person.lastName(sex);
    if (locale !== "pt-BR") return first;
    // In Brazil people carry their mother's family name and their father's.
    const second = person.lastName(sex);
    return second === first ? first : `${first} ${second}`;
  };
  return { given: () => person.firstName(sex), family };
}

export function writesFamilyFirst(locale: Locale): boolean {
  return !isFakers(locale) && (OWN[locale].familyFirst ?? false);
}

function toPart(entry: string): NamePart {
  const [written = entry, read = written] = entry.split("|");
  return { written, read };
}
