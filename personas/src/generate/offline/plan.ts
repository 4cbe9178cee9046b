import { ARCHETYPES_OF, type Archetype } from "../../persona/archetypes.ts";
import { localesOf } from "../../persona/presets.ts";
import type { Category, Locale, Persona, PersonaRequest } from "../../persona/schema.ts";
import { equalShares, quotas, spread, type Share } from "./quota.ts";
import { originOf, streamsOf, type Random } from "./random.ts";
import { LATIN_LOCALES, NAME_KINDS, type NameKind } from "./tables/names/name-kind.ts";
import { NEED_PAIRS, NEED_TABLE, type Need } from "./tables/situations/needs.ts";

type Cefr = Persona["demographics"]["languages"][number]["cefr"];

/** What quotas decide about a persona before anything is drawn for it. */
export interface Place {
  category: Category;
  archetype: Archetype;
  ageBand: AgeBand;
  locale: Locale;
  nameKind: NameKind;
  /** None but in the accessibility category. */
  needs: readonly Need[];
  /** A number that decides between what is behind the needs: it differs between those who share one. */
  causeTurn: number;
  /** 0..1, far from that of the places before and after: spreads occupations and things over a job. */
  spin: number;
  /** Of English, for those of the multilingual category who did not grow up with it. */
  english: Cefr | undefined;
}

type AgeBand = readonly [youngest: number, oldest: number];

const band = (youngest: number, oldest: number, weight: number): Share<AgeBand> => ({
  value: [youngest, oldest],
  weight,
});

const ADULTS = [
  band(18, 24, 12),
  band(25, 34, 20),
  band(35, 44, 20),
  band(45, 54, 18),
  band(55, 64, 15),
  band(65, 74, 10),
  band(75, 90, 5),
];
const WORKING_AGE = [
  band(20, 27, 15),
  band(28, 36, 30),
  band(37, 45, 25),
  band(46, 54, 20),
  band(55, 63, 10),
];
const MOSTLY_OLDER = [band(36, 54, 20), band(55, 64, 25), band(65, 74, 33), band(75, 90, 22)];

const AGES: Partial<Record<Category, readonly Share<AgeBand>[]>> = {
  saas: WORKING_AGE,
  "low-confidence": MOSTLY_OLDER,
};

/** One in six of those with accessibility needs has several: two of the preset's twelve. */
const SEVERAL_NEEDS: readonly Share<boolean>[] = [
  { value: false, weight: 5 },
  { value: true, weight: 1 },
];

/**
 * A place for every persona of a job, from the request alone. It covers the whole job at once, so it does not matter which
 * batch asks for a place, in which order or how often. The intensity plays no part: the same people come out at every level.
 */
export function planJob(request: PersonaRequest): Place[] {
  const { count, categories } = request;
  const random = streamsOf(originOf(request), -1);
  const cells = categories.flatMap((category) =>
    ARCHETYPES_OF[category].map((archetype) => ({
      value: { category, archetype },
      weight: 1 / ARCHETYPES_OF[category].length,
    })),
  );
  const roles = spread(cells, count, random("archetype"));
  const mix = Object.entries(localesOf(request)) as [Locale, number][];
  const within = <T>(category: Category, shares: readonly Share<T>[], purpose: string) =>
    spreadWithin(
      roles,
      category,
      spread(shares, roles.filter((role) => role.category === category).length, random(purpose)),
    );

  const kinds = within("edge-case", equalShares(offeredKinds(mix.map(([locale]) => locale))), "name-kind");
  const nameKinds = roles.map((_, index) => kinds[index] ?? "ordinary");
  const locales = planLocales(mix, nameKinds, random("locale"));
  const ages = roles.map((): AgeBand | undefined => undefined);
  for (const category of categories) {
    within(category, AGES[category] ?? ADULTS, `age:${category}`).forEach((age, index) => {
      if (age) ages[index] = age;
    });
  }
  const single = within("accessibility", equalShares(Object.keys(NEED_TABLE) as Need[]), "need");
  const pairs = within("accessibility", equalShares<readonly Need[]>(NEED_PAIRS), "need-pair");
  const several = within("accessibility", SEVERAL_NEEDS, "several-needs");
  const levels = within("multilingual", equalShares<Cefr>(["A2", "B1", "B2", "C1", "C2"]), "english");

  const startOfSpin = random("spin").next();
  const turns = new Map<string, number>();
  const turnOf = (needs: readonly Need[]): number => {
    const key = needs.join("+");
    const turn = turns.get(key) ?? random(`cause:${key}`).below(TURNS);
    turns.set(key, turn + STEP);
    return turn;
  };

  return roles.map((role, index) => {
    const need = single[index];
    const needs = (several[index] ? pairs[index] : need && [need]) ?? [];
    const locale = locales[index] ?? "en-GB";
    return {
      ...role,
      ageBand: ages[index] ?? [18, 64],
      locale,
      nameKind: nameKinds[index] ?? "ordinary",
      needs,
      causeTurn: needs.length > 0 ? turnOf(needs) : 0,
      spin: (startOfSpin + index * GOLDEN) % 1,
      english: locale.startsWith("en-") ? undefined : levels[index],
    };
  });
}

/** Steps of this length fill 0..1 evenly, however many there are. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;
const TURNS = 60;
/** Past the next cause, which may have stood in for one of another age. */
const STEP = 2;

/** Puts values on the indexes of one category, in order; undefined elsewhere. */
function spreadWithin<T>(
  roles: readonly { category: Category }[],
  category: Category,
  values: readonly T[],
): (T | undefined)[] {
  let taken = 0;
  return roles.map((role) => (role.category === category ? values[taken++] : undefined));
}

/** Where each kind of name is at home; undefined: everywhere. */
const KIND_LOCALES: Partial<Record<NameKind, readonly Locale[]>> = {
  long: LATIN_LOCALES,
  "one-letter": LATIN_LOCALES,
  diacritics: LATIN_LOCALES,
  punctuated: LATIN_LOCALES,
  reserved: ["en-GB", "en-US"],
  rtl: ["ar"],
  "mixed-script": ["hi", "ar", "ja"],
};

function offeredKinds(locales: readonly Locale[]): NameKind[] {
  return NAME_KINDS.filter((kind) => {
    const home = KIND_LOCALES[kind];
    return kind !== "ordinary" && (home === undefined || home.some((locale) => locales.includes(locale)));
  });
}

/** Locales by quota. Names that are at home in some locales only choose first, from whichever of those has most left. */
function planLocales(mix: readonly [Locale, number][], kinds: readonly NameKind[], random: Random): Locale[] {
  const shares = mix.map(([value, weight]) => ({ value, weight }));
  const left = quotas(shares, kinds.length, random);
  const chosen = kinds.map((kind) => {
    const home = KIND_LOCALES[kind];
    if (home === undefined) return undefined;
    const [locale] = [...left.keys()]
      .filter((key) => home.includes(key))
      .toSorted((a, b) => (left.get(b) ?? 0) - (left.get(a) ?? 0));
    if (locale !== undefined) left.set(locale, (left.get(locale) ?? 0) - 1);
    return locale;
  });
  const rest = random.shuffle(
    [...left].flatMap(([locale, part]) => Array<Locale>(Math.max(0, part)).fill(locale)),
  );
  let taken = 0;
  return chosen.map((locale) => locale ?? rest[taken++] ?? shares[0]?.value ?? "en-GB");
}
