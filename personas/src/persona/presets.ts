import { formatCount } from "@headway/shared/words/numbers";
import type { CustomBody, PersonaRequest, PresetBody } from "./schema.ts";
import {
  CATEGORIES,
  LOCALES,
  PRESET_KEYS,
  type Category,
  type Locale,
  type PresetKey,
} from "./vocabulary.ts";

export type LocaleMix = Partial<Record<Locale, number>>;

/** What a preset is made of. Weights are relative to each other; they need not add up to anything. */
export interface Preset {
  key: PresetKey;
  title: string;
  /** What one gets, in a sentence or two. */
  description: string;
  /** What its personas are called in a job's title: "25 support-desk customers". */
  noun: { one: string; many: string };
  count: number;
  intensityLevel: number;
  categories: readonly Category[];
  locales: LocaleMix;
}

const ENGLISH_FIRST: LocaleMix = {
  "en-GB": 5,
  "en-US": 5,
  de: 2,
  fr: 2,
  es: 2,
  "pt-BR": 2,
  hi: 2,
  ar: 1,
  ja: 1,
};
const EVERY_LOCALE: LocaleMix = Object.fromEntries(LOCALES.map((locale) => [locale, 1]));

/** Without those whose speakers are native in English. */
const FOREIGN_LOCALES: LocaleMix = Object.fromEntries(
  LOCALES.filter((locale) => !locale.startsWith("en-")).map((locale) => [locale, 1]),
);

/** Used for explicit wishes that name no locale. */
export const DEFAULT_LOCALES = ENGLISH_FIRST;

export const PRESETS: Readonly<Record<PresetKey, Preset>> = {
  "support-desk": {
    key: "support-desk",
    title: "Support desk",
    description:
      "Customers who contact a help desk about bills, deliveries, logins and faults. A realistic spread from the loyal regular to the one who asks for a supervisor.",
    noun: { one: "support-desk customer", many: "support-desk customers" },
    count: 25,
    intensityLevel: 3,
    categories: ["support"],
    locales: ENGLISH_FIRST,
  },
  "difficult-customers": {
    key: "difficult-customers",
    title: "Difficult customers",
    description:
      "People who make a conversation hard: they escalate, change the subject, go silent, test the rules or contradict. For agents that must stay calm and useful.",
    noun: { one: "difficult customer", many: "difficult customers" },
    count: 20,
    intensityLevel: 4,
    categories: ["difficult"],
    locales: ENGLISH_FIRST,
  },
  "saas-trial": {
    key: "saas-trial",
    title: "SaaS trial users",
    description:
      "People in the first two weeks with a work tool: evaluators, admins, reluctant team members and experts. For sign-up, onboarding and upgrade flows.",
    noun: { one: "SaaS trial user", many: "SaaS trial users" },
    count: 30,
    intensityLevel: 2,
    categories: ["saas"],
    locales: ENGLISH_FIRST,
  },
  "ecommerce-shoppers": {
    key: "ecommerce-shoppers",
    title: "E-commerce shoppers",
    description:
      "Shoppers with a basket and a reason to hesitate: price, delivery, returns, trust, size. For search, product pages, checkout and returns.",
    noun: { one: "e-commerce shopper", many: "e-commerce shoppers" },
    count: 40,
    intensityLevel: 3,
    categories: ["ecommerce"],
    locales: ENGLISH_FIRST,
  },
  "accessibility-needs": {
    key: "accessibility-needs",
    title: "Accessibility needs",
    description:
      "People who use a product in another way: by screen reader, keyboard, captions or with more time. One need each, two of them with several, permanent, temporary or of the moment.",
    noun: { one: "persona with accessibility needs", many: "personas with accessibility needs" },
    count: 12,
    intensityLevel: 3,
    categories: ["accessibility"],
    locales: ENGLISH_FIRST,
  },
  multilingual: {
    key: "multilingual",
    title: "Multilingual",
    description:
      "People of seven languages who meet a product in English as a foreign one, at every level from a first course (A2) to mastery (C2). For wording, formats, names and scripts.",
    noun: { one: "multilingual persona", many: "multilingual personas" },
    count: 24,
    intensityLevel: 2,
    categories: ["multilingual"],
    locales: FOREIGN_LOCALES,
  },
  "low-digital-confidence": {
    key: "low-digital-confidence",
    title: "Low digital confidence",
    description:
      "People who would rather not do this online: afraid to break something, used to paper, or leaning on a relative. For plain words, clear steps and forgiving forms.",
    noun: { one: "persona with low digital confidence", many: "personas with low digital confidence" },
    count: 15,
    intensityLevel: 3,
    categories: ["low-confidence"],
    locales: ENGLISH_FIRST,
  },
  "edge-case-qa": {
    key: "edge-case-qa",
    title: "Edge cases for QA",
    description:
      "Valid data that breaks careless software: very long and one-letter names, right-to-left scripts, diacritics, emoji, apostrophes and single names.",
    noun: { one: "edge-case persona", many: "edge-case personas" },
    count: 20,
    intensityLevel: 5,
    categories: ["edge-case"],
    locales: EVERY_LOCALE,
  },
};

/** What a category is called in front of people. */
export const CATEGORY_LABELS: Readonly<Record<Category, string>> = {
  support: "support-desk",
  difficult: "difficult",
  saas: "SaaS trial",
  ecommerce: "e-commerce",
  accessibility: "accessibility",
  multilingual: "multilingual",
  "low-confidence": "low-confidence",
  "edge-case": "edge-case",
};

/** The presets in the order in which they are offered. */
export const PRESET_LIST: readonly Preset[] = PRESET_KEYS.map((key) => PRESETS[key]);

export function isPresetKey(name: string): name is PresetKey {
  return Object.hasOwn(PRESETS, name);
}

/** The mix of locales a request asks for: its own, else its preset's, else the default one. Never empty. */
export function localesOf(request: PersonaRequest): LocaleMix {
  if (request.locales.length > 0) return Object.fromEntries(request.locales.map((locale) => [locale, 1]));
  return request.preset === null ? DEFAULT_LOCALES : PRESETS[request.preset].locales;
}

/** What a person would call the job: "25 support-desk customers". */
export function describeRequest(request: PersonaRequest): string {
  if (request.title !== undefined) return request.title;
  const number = formatCount(request.count);
  const one = request.count === 1;
  if (request.preset !== null) {
    const { noun } = PRESETS[request.preset];
    return `${number} ${one ? noun.one : noun.many}`;
  }
  const labels = CATEGORIES.filter((category) => request.categories.includes(category)).map(
    (category) => CATEGORY_LABELS[category],
  );
  const named = labels.length > 3 ? "mixed" : joinWords(labels);
  return `${number} ${named} ${one ? "persona" : "personas"}`;
}

function joinWords(words: string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

/**
 * A checked HTTP body as the job's payload, with everything that was left out filled in.
 *
 * `randomSeed` is asked only when the body names no seed; it gives 1 to 64 characters.
 */
export function toPersonaRequest(body: PresetBody | CustomBody, randomSeed: () => string): PersonaRequest {
  if ("template" in body) {
    const preset = PRESETS[body.template];
    return {
      preset: preset.key,
      count: body.count ?? preset.count,
      intensityLevel: body.intensityLevel ?? preset.intensityLevel,
      categories: [...preset.categories],
      locales: [],
      seed: body.seed ?? randomSeed(),
    };
  }
  return {
    preset: null,
    count: body.count,
    intensityLevel: body.intensityLevel,
    // Order and repetition carry no meaning, so they must not make another set of personas either.
    categories: CATEGORIES.filter((category) => body.categories.includes(category)),
    locales: LOCALES.filter((locale) => body.locales?.includes(locale)),
    seed: body.seed ?? randomSeed(),
    ...(body.title !== undefined && { title: body.title }),
  };
}
