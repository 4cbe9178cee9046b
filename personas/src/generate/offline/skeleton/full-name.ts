import type { Locale, Persona } from "../../../persona/schema.ts";
import type { Place } from "../plan.ts";
import type { Random } from "../random.ts";
import {
  DIACRITICS,
  EMOJI,
  LETTERS,
  MIDDLE_NAMES,
  PUNCTUATED,
  RESERVED_FAMILY,
  type EdgeNames,
} from "../tables/names/edge-names.ts";
import { suitsAge } from "../tables/names/name-decades.ts";
import { LATIN_LOCALES } from "../tables/names/name-kind.ts";
import { drawerOf, writesFamilyFirst, type NamePart, type Sex } from "./name.ts";

const LONGEST_NAME = 80;

export interface FullName {
  displayName: string;
  /** The display name in Latin letters, where it is written in others. */
  reading: string | undefined;
  /** How the person is called in a text in English. */
  first: string;
  /** For the address: the parts in Latin letters. */
  latin: readonly string[];
  pronouns: Persona["pronouns"];
}

type LatinLocale = (typeof LATIN_LOCALES)[number];
const isLatin = (locale: Locale): locale is LatinLocale =>
  (LATIN_LOCALES as readonly Locale[]).includes(locale);

/** A name that belongs to the locale, in the way the place asks for, with the pronouns that go with it. */
export function drawFullName({ locale, nameKind, needs }: Place, age: number, random: Random): FullName {
  const women = needs.includes("colour-vision") ? 0.05 : 0.5;
  const sex: Sex = random.next() < women ? "female" : "male";
  const pronouns = random.next() < 0.03 ? "they/them" : sex === "female" ? "she/her" : "he/him";
  const drawer = drawerOf(locale, sex, random);
  const given = drawer.given((read) => suitsAge(read, locale, age));
  const family = drawer.family();
  const same = (text: string): NamePart => ({ written: text, read: text });
  const edge = (names: Readonly<Record<LatinLocale, EdgeNames>>) => {
    const table = names[isLatin(locale) ? locale : "en-GB"];
    return compose(same(random.pick(table[sex])), same(random.pick(table.family)), locale);
  };
  const name = (): Omit<FullName, "pronouns"> => {
    switch (nameKind) {
      case "ordinary":
      case "rtl":
        return compose(given, family, locale);
      case "mononym":
        return {
          displayName: given.written,
          reading: readingOf(given.written, given.read),
          first: given.read,
          latin: [given.read],
        };
      case "emoji":
        return withEmoji(compose(given, family, locale), random.pick(EMOJI));
      case "mixed-script":
        return compose(same(given.read), family, locale);
      case "reserved":
        return compose(given, same(random.pick(RESERVED_FAMILY)), locale);
      case "one-letter":
        return random.next() < 0.5
          ? compose(same(random.pick(LETTERS.given)), family, locale)
          : compose(given, same(random.pick(LETTERS.family)), locale);
      case "diacritics":
        return edge(DIACRITICS);
      case "punctuated":
        return edge(PUNCTUATED);
      case "long":
        return longName(
          [given.read, ...random.shuffle(MIDDLE_NAMES[isLatin(locale) ? locale : "en-GB"][sex])],
          Array.from({ length: 4 }, (_, at) => (at === 0 ? family : drawer.family()).read),
        );
    }
  };
  return { ...name(), pronouns };
}

function compose(given: NamePart, family: NamePart, locale: Locale): Omit<FullName, "pronouns"> {
  const displayName = writesFamilyFirst(locale)
    ? `${family.written} ${given.written}`
    : `${given.written} ${family.written}`;
  const read = `${given.read} ${family.read}`;
  return {
    displayName,
    reading: readingOf(displayName, read),
    first: given.read,
    latin: [given.read, family.read],
  };
}

const readingOf = (written: string, read: string) =>
  /[^\p{Script=Latin}\p{P}\p{Z}]/u.test(written) ? read : undefined;

function withEmoji(name: Omit<FullName, "pronouns">, emoji: string): Omit<FullName, "pronouns"> {
  return { ...name, displayName: `${name.displayName} ${emoji}` };
}

function longName(given: readonly [string, ...string[]], families: readonly string[]) {
  const [first] = given;
  const [family = "", ...others] = families;
  let displayName = [...given, family].join(" ");
  for (const other of others) {
    if (displayName.length + other.length < LONGEST_NAME) displayName += `-${other}`;
  }
  return {
    displayName: displayName.slice(0, LONGEST_NAME).trim(),
    reading: undefined,
    first,
    latin: [first, family],
  };
}

/** Letters that do not come apart into a plain one and a mark. */
export const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  œ: "oe",
  æ: "ae",
  ł: "l",
  đ: "d",
  ı: "i",
  ð: "d",
  þ: "th",
};

/** An address in plain ASCII, made of the name and, so that no two are alike, the index. */
export function emailOf(latin: readonly string[], index: number): string {
  const parts = latin.map((part) =>
    part
      .toLowerCase()
      .replace(/[ßøœæłđıðþ]/g, (letter) => PLAIN_LETTERS[letter] ?? "")
      .normalize("NFD")
      .replace(/[^a-z0-9]+/g, ""),
  );
  const local = parts
    .filter((part) => part !== "")
    .join(".")
    .slice(0, 48);
  return `${local === "" ? "persona" : local}.${index + 1}@example.com`;
}
