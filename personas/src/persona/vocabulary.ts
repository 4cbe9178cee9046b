/** The closed word lists of the persona schema. A word is added here and nowhere else. */

export const PRESET_KEYS = [
  "support-desk",
  "difficult-customers",
  "saas-trial",
  "ecommerce-shoppers",
  "accessibility-needs",
  "multilingual",
  "low-digital-confidence",
  "edge-case-qa",
] as const;

/** What a persona is good for testing. */
export const CATEGORIES = [
  "support",
  "difficult",
  "saas",
  "ecommerce",
  "accessibility",
  "multilingual",
  "low-confidence",
  "edge-case",
] as const;

/** BCP-47 tags of the locales that names and cities are known for. */
export const LOCALES = ["en-GB", "en-US", "de", "fr", "es", "pt-BR", "hi", "ar", "ja"] as const;

export const PRONOUNS = ["she/her", "he/him", "they/them"] as const;

/** From least to most. `vocational` is an apprenticeship or trade school after compulsory schooling. */
export const EDUCATION_LEVELS = [
  "compulsory",
  "secondary",
  "vocational",
  "bachelor",
  "master",
  "doctorate",
] as const;

export const EMPLOYMENTS = [
  "full-time",
  "part-time",
  "self-employed",
  "student",
  "job-seeking",
  "caring",
  "retired",
] as const;

/** Household income against others in the same country, from least to most. */
export const INCOME_BANDS = ["low", "lower-middle", "middle", "upper-middle", "high"] as const;

/** Levels of the Common European Framework of Reference, and native speakers. */
export const CEFR_LEVELS = ["A1", "A2", "B1", "B2", "C1", "C2", "native"] as const;

export const OCEAN_FACTORS = [
  "openness",
  "conscientiousness",
  "extraversion",
  "agreeableness",
  "neuroticism",
] as const;

export const TRAITS = [
  "patience",
  "verbosity",
  "cooperativeness",
  "techLiteracy",
  "trust",
  "priceSensitivity",
  "clarity",
  "riskTolerance",
] as const;

/** Whether everything that matters is told at once, or only when asked. */
export const DISCLOSURES = ["upfront", "incremental"] as const;

export const TONES = [
  "friendly",
  "polite",
  "matter-of-fact",
  "clipped",
  "anxious",
  "suspicious",
  "apologetic",
  "sarcastic",
  "demanding",
] as const;

export const CHANNELS = ["live-chat", "email", "phone-call", "web-form", "messaging-app", "in-app"] as const;

export const DEVICES = [
  "android-phone",
  "iphone",
  "old-android-phone",
  "windows-laptop",
  "macbook",
  "desktop-pc",
  "tablet",
  "library-computer",
  "landline",
] as const;

/** When the person asks for somebody higher up. */
export const ESCALATIONS = [
  "never",
  "after-three-failures",
  "after-two-failures",
  "after-one-failure",
  "at-once",
] as const;

/** Accessibility needs, named by what differs for the person who uses a product. */
export const NEEDS = [
  "screen-reader",
  "low-vision",
  "colour-vision",
  "deaf",
  "hard-of-hearing",
  "keyboard-only",
  "tremor",
  "dyslexia",
  "attention",
  "memory",
  "speech",
  "vestibular",
] as const;

/** For good, for some weeks, or because of the place and moment. */
export const PERMANENCES = ["permanent", "temporary", "situational"] as const;

export type PresetKey = (typeof PRESET_KEYS)[number];
export type Category = (typeof CATEGORIES)[number];
export type Locale = (typeof LOCALES)[number];
