import type { Persona } from "./api-types.ts";

export interface TraitFigure {
  key: string;
  name: string;
  /** 0..100. */
  value: number;
}

const TRAIT_NAMES: Record<string, string> = {
  patience: "Patience",
  verbosity: "Verbosity",
  cooperativeness: "Cooperation",
  techLiteracy: "Tech literacy",
  trust: "Trust",
  priceSensitivity: "Price sense",
  clarity: "Clarity",
  riskTolerance: "Risk taking",
};

/** All traits of a persona in a fixed order. */
export function toTraits(persona: Persona): TraitFigure[] {
  return Object.entries(persona.traits).map(([key, share]) => ({
    key,
    name: TRAIT_NAMES[key] ?? sayWord(key),
    value: Math.round(share * 100),
  }));
}

/** The traits that set a persona apart: farthest from the middle, strongest first. */
export function toTellingTraits(persona: Persona, count: number): TraitFigure[] {
  return toTraits(persona)
    .sort((a, b) => Math.abs(b.value - 50) - Math.abs(a.value - 50))
    .slice(0, count);
}

/** Words that people spell in a way of their own, also at a sentence's beginning. */
const OWN_SPELLINGS: Record<string, string> = {
  android: "Android",
  iphone: "iPhone",
  macbook: "MacBook",
  pc: "PC",
  saas: "SaaS",
  windows: "Windows",
};

/** "after-two-failures" as people read it: "After two failures". For keys; what is a label already is for `sayLabel`. */
export function sayWord(word: string): string {
  const spaced = word
    .replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`)
    .split(/[- ]/)
    .map((part) => (Object.hasOwn(OWN_SPELLINGS, part) ? OWN_SPELLINGS[part] : part))
    .join(" ");
  return spaced.startsWith("iPhone") ? spaced : sayLabel(spaced);
}

/** A label of the server's as it stands alone: "e-commerce" is "E-commerce", "SaaS trial" stays. */
export function sayLabel(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** "62, retired nurse in Lyon, FR". */
export function sayWho({ demographics }: Persona): string {
  const { age, occupation, city, country } = demographics;
  return `${age} · ${occupation} · ${city}, ${country}`;
}

export function personaKey(persona: Persona): string {
  return `${persona.jobId}/${persona.index}`;
}
