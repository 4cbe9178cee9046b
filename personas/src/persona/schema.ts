import { z } from "zod";
import {
  CATEGORIES,
  CEFR_LEVELS,
  CHANNELS,
  DEVICES,
  DISCLOSURES,
  EDUCATION_LEVELS,
  EMPLOYMENTS,
  ESCALATIONS,
  INCOME_BANDS,
  LOCALES,
  NEEDS,
  OCEAN_FACTORS,
  PERMANENCES,
  PRESET_KEYS,
  PRONOUNS,
  TONES,
  TRAITS,
} from "./vocabulary.ts";
import { PERSONAS_PER_JOB } from "./limits.ts";
import { NO_CONTROLS, toPlainText, VISIBLE, withoutUnseen } from "@headway/shared/protocol/plain-text";

export {
  CATEGORIES,
  LOCALES,
  PRESET_KEYS,
  type Category,
  type Locale,
  type PresetKey,
} from "./vocabulary.ts";

/**
 * Raised when fields or their words are added. 1 had no facts; 2 had no day of the contact among the facts. What is
 * stored so stays readable.
 */
export const PERSONA_SCHEMA_VERSION = 3;

const intensityLevel = z.int().min(1).max(5);
const tScore = z.int().min(20).max(80);
const share = z.number().min(0).max(1);
/** What a language model may have written. */
const prose = (length: number) => z.string().overwrite(withoutUnseen).min(1).max(length);
const shortText = prose(200);

const demographics = z.strictObject({
  /** Years. */
  age: z.int().min(18).max(90),
  locale: z.enum(LOCALES),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/),
  city: z.string().normalize().min(1).max(80),
  languages: z.array(z.strictObject({ tag: z.string().min(2).max(35), cefr: z.enum(CEFR_LEVELS) })).min(1),
  education: z.enum(EDUCATION_LEVELS),
  employment: z.enum(EMPLOYMENTS),
  occupation: z.string().normalize().min(1).max(80),
  incomeBand: z.enum(INCOME_BANDS),
});

const behaviour = z
  .strictObject({
    disclosure: z.enum(DISCLOSURES),
    /** Seconds without progress after which the person gives up; hours where the answer comes by mail. */
    abandonAfterSec: z.int().min(5).max(259_200),
    typosPer100Words: z.number().min(0).max(12),
    /** Words in one message, or in one turn of a call. */
    messageWords: z.strictObject({ min: z.int().min(1), max: z.int().min(1) }),
    tone: z.enum(TONES),
    channel: z.enum(CHANNELS),
    device: z.enum(DEVICES),
    escalation: z.enum(ESCALATIONS),
  })
  .refine(
    ({ messageWords }) => messageWords.min <= messageWords.max,
    "messageWords.min is above messageWords.max",
  );

/** A plausible person with a way of behaving, strong enough to drive a test. The one source of every persona type. */
export const persona = z.strictObject({
  jobId: z.string().min(1),
  /** 0-based place within the job; unique together with `jobId`. */
  index: z
    .int()
    .min(0)
    .max(PERSONAS_PER_JOB - 1),
  schemaVersion: z.union([z.literal(1), z.literal(2), z.literal(PERSONA_SCHEMA_VERSION)]),
  generator: z.enum(["offline", "llm"]),
  /** The language model that wrote the prose; null for the offline generator. */
  model: z.string().nullable(),
  seed: z.string().min(1).max(64),
  /** Hash of everything but the prose: equal exactly when two personas are the same person. */
  fingerprint: z.string().min(1),
  preset: z.enum(PRESET_KEYS).nullable(),
  categories: z.array(z.enum(CATEGORIES)).min(1),
  intensityLevel,
  archetype: z.string().min(1),
  displayName: z.string().normalize().min(1).max(80),
  /** Always at example.com, which RFC 2606 keeps from ever reaching anybody. */
  email: z.string().regex(/^[a-z0-9.-]+@example\.com$/),
  avatarSeed: z.string().min(1),
  pronouns: z.enum(PRONOUNS),
  demographics,
  /** T-scores: mean 50, standard deviation 10. */
  ocean: z.strictObject(
    Object.fromEntries(OCEAN_FACTORS.map((factor) => [factor, tScore])) as Record<
      (typeof OCEAN_FACTORS)[number],
      typeof tScore
    >,
  ),
  /** Each 0..1. */
  traits: z.strictObject(
    Object.fromEntries(TRAITS.map((trait) => [trait, share])) as Record<
      (typeof TRAITS)[number],
      typeof share
    >,
  ),
  behaviour,
  accessibility: z.array(z.strictObject({ need: z.enum(NEEDS), permanence: z.enum(PERMANENCES) })),
  goals: z.array(shortText).min(1).max(3),
  frustrations: z.array(shortText).min(1).max(3),
  scenario: prose(400),
  quote: prose(160),
  summary: prose(600),
  /** What the person can tell when asked: order number, amount, dates, what was tried. */
  facts: z
    .array(z.strictObject({ key: prose(60), value: prose(200) }))
    .max(12)
    .default([]),
  /** Told only when it is asked for. */
  hiddenFact: prose(300).nullable().default(null),
  /** How the person begins the conversation. */
  firstMessage: prose(400).nullable().default(null),
  /** By what one sees that the person got what they came for. */
  successWhen: prose(300).nullable().default(null),
  quality: z.strictObject({
    /** 1 − Jaccard similarity to the nearest persona before it in the job; null when none came before. */
    nnDistance: share.nullable(),
    warnings: z.array(z.string()),
  }),
});

export type Persona = z.output<typeof persona>;

const count = z.int().min(1).max(PERSONAS_PER_JOB);
/** Titles are printed in terminals, lists and dialogs: no control characters, and nothing that turns its surroundings around. */
const title = z
  .string()
  .overwrite(toPlainText)
  .min(1)
  .max(80)
  .regex(NO_CONTROLS, "expected text without control characters")
  .regex(VISIBLE, "expected text that can be seen");
const seedText = z.string().overwrite(withoutUnseen).min(1).max(64);
const categories = z.array(z.enum(CATEGORIES)).min(1).max(CATEGORIES.length);
const locales = z.array(z.enum(LOCALES)).max(LOCALES.length);

/** The payload of a persona-generation job. Two equal requests make the same personas. */
export const personaRequest = z.strictObject({
  /** null: asked for by explicit wishes. */
  preset: z.enum(PRESET_KEYS).nullable(),
  count,
  /** 1 (barely noticeable) to 5 (as strong as it gets). */
  intensityLevel,
  categories,
  /** Empty: the preset's own mix, or the default mix. */
  locales,
  seed: seedText,
  title: title.optional(),
});

export type PersonaRequest = z.output<typeof personaRequest>;

/** A seed as people give it: words, or a whole number. Kept as a string, so that 7 and "7" are the same seed. */
const seed = z.union([seedText, z.int().min(0)]).transform(String);

/** Body of `POST /admin/dev/personas/preset`. What is left out is the preset's own. */
export const presetBody = z.strictObject({
  template: z.enum(PRESET_KEYS),
  count: count.optional(),
  intensityLevel: intensityLevel.optional(),
  seed: seed.optional(),
});

/** Body of `POST /admin/dev/personas/custom`. */
export const customBody = z.strictObject({
  count,
  intensityLevel,
  categories,
  locales: locales.optional(),
  seed: seed.optional(),
  title: title.optional(),
});

export type PresetBody = z.output<typeof presetBody>;
export type CustomBody = z.output<typeof customBody>;
