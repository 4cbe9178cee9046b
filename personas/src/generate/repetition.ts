import type { Persona } from "../persona/schema.ts";

/** How much of a set of personas has been read before in the same set, in shares from 0 to 1. */
export interface Repetition {
  /** Sentences of summary and scenario that another persona has in the same frame: names, numbers and pronouns aside. */
  frames: number;
  /** Goals and frustrations that another persona has as well. */
  goals: number;
  frustrations: number;
  /** Personas whose quote another one says. */
  quotes: number;
}

/** The share of their words that two sentences have in common from which on they are one frame. */
const SAME_FRAME = 0.7;
const INFLECTED =
  /^(?:she|he|they|her|his|him|hers|their|theirs|them|a|an|the|is|are|has|have|was|were|does|do)$/;

/** Compares each sentence with each other one: meant for sets of some dozens. */
export function measureRepetition(personas: readonly Persona[]): Repetition {
  const sentences = personas.flatMap((persona, owner) =>
    sentencesOf(persona).map((sentence) => ({ owner, words: frameOf(sentence, persona) })),
  );
  const repeated = sentences.filter((one) =>
    sentences.some((other) => other.owner !== one.owner && similarity(one.words, other.words) >= SAME_FRAME),
  );
  return {
    frames: repeated.length / Math.max(1, sentences.length),
    goals: shareElsewhere(personas.map(({ goals }) => goals)),
    frustrations: shareElsewhere(personas.map(({ frustrations }) => frustrations)),
    quotes: shareElsewhere(personas.map(({ quote }) => [quote])),
  };
}

function sentencesOf({ summary, scenario }: Persona): string[] {
  return `${summary} ${scenario}`.split(/(?<=[.!?…])\s+(?=[^a-z])/).filter((sentence) => sentence.length > 8);
}

/** The words of a sentence without what belongs to one person: name, place, work, numbers, pronouns and their verbs. */
function frameOf(sentence: string, { displayName, demographics }: Persona): Set<string> {
  const own = [displayName, demographics.city, demographics.occupation].flatMap((text) =>
    text.toLowerCase().split(/[^\p{L}]+/u),
  );
  const words = sentence.toLowerCase().match(/\p{L}+/gu) ?? [];
  return new Set(
    words
      .filter((word) => !own.includes(word) && !INFLECTED.test(word))
      .map((word) => (word.length > 3 ? word.replace(/(?:es|s)$/, "") : word)),
  );
}

function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / Math.max(1, a.size + b.size - shared);
}

function shareElsewhere(texts: readonly (readonly string[])[]): number {
  const owners = new Map<string, number>();
  for (const text of texts.flatMap((own) => [...new Set(own.map(plain))]))
    owners.set(text, (owners.get(text) ?? 0) + 1);
  const all = texts.flat();
  return all.filter((text) => (owners.get(plain(text)) ?? 0) > 1).length / Math.max(1, all.length);
}

/** Amounts, days and numbers make no other goal. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b(?:mon|tues|wednes|thurs|fri|satur)day\b/g, "day")
    .replace(/[^\p{L}' ]+/gu, "#");
}
