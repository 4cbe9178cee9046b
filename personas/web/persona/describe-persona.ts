import { sayWord } from "@headway/web/say-word";
import type { Persona } from "../api-types.ts";

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

/** "62, retired nurse in Lyon, FR". */
export function sayWho({ demographics }: Persona): string {
  const { age, occupation, city, country } = demographics;
  return `${age} · ${occupation} · ${city}, ${country}`;
}

export function personaKey(persona: Persona): string {
  return `${persona.jobId}/${persona.index}`;
}
