/** What the plugin's routes answer, as far as the page shows it. */

export interface Preset {
  key: string;
  title: string;
  description: string;
  /** What its personas are called in a job's title. */
  noun: { one: string; many: string };
  count: number;
  intensityLevel: number;
  categories: string[];
}

export interface PresetCatalogue {
  presets: Preset[];
  categories: { key: string; label: string }[];
  locales: string[];
}

export interface Persona {
  jobId: string;
  index: number;
  archetype: string;
  displayName: string;
  email: string;
  avatarSeed: string;
  pronouns: string;
  categories: string[];
  intensityLevel: number;
  generator: string;
  demographics: {
    age: number;
    locale: string;
    country: string;
    city: string;
    languages: { tag: string; cefr: string }[];
    education: string;
    employment: string;
    occupation: string;
    incomeBand: string;
  };
  ocean: Record<string, number>;
  /** Each 0..1. */
  traits: Record<string, number>;
  behaviour: {
    disclosure: string;
    abandonAfterSec: number;
    typosPer100Words: number;
    messageWords: { min: number; max: number };
    tone: string;
    channel: string;
    device: string;
    escalation: string;
  };
  accessibility: { need: string; permanence: string }[];
  goals: string[];
  frustrations: string[];
  scenario: string;
  quote: string;
  summary: string;
  facts: { key: string; value: string }[];
  hiddenFact: string | null;
  firstMessage: string | null;
  successWhen: string | null;
}

export interface PersonaPage {
  personas: Persona[];
  nextCursor: string | null;
}
