import type { Persona } from "../../persona/schema.ts";
import { TRAITS } from "../../persona/vocabulary.ts";

/** What the language model is told in every question. Lengths and counts are those of the persona schema. */
export const INSTRUCTIONS = `You write short texts about fictional people, for teams that test products with them: support desks, checkout flows, onboarding, chat agents.

You are given people as JSON. Who they are is settled: never change, add or contradict a name, age, place, occupation, pronoun or trait. Write, in English, for each of them:
- "index": the person's index, unchanged.
- "summary": three or four sentences, at most 600 characters, about who the person is and how the person behaves as a user. It gives the name, the age as a number, the city and the occupation exactly as they are given, and mentions no other city.
- "scenario": at most 400 characters; the given situation in your own words, and what this person does then. Keep to the given facts and add no other number, name or date; do not give away the hidden fact.
- "goals" and "frustrations": one to three each, at most 200 characters, phrases without a full stop.
- "quote": at most 160 characters; something the person would say or type, in the first person, in the person's tone.

Show behaviour, not adjectives: what the person does, how often, after how long. The stronger the intensity, the more it shows. Use the given pronouns. Every person sounds different from the others. Nothing about race, religion, politics or health beyond the accessibility needs that are given; no stereotypes about countries.

Answer with JSON alone: {"personas": [{"index": …, "summary": …, "scenario": …, "goals": […], "frustrations": […], "quote": …}, …]}, one item for each person.`;

const INTENSITY = [
  "barely noticeable",
  "mild",
  "clear",
  "strong",
  "as strong as it gets while still plausible",
];

/** The question about these people: their skeletons in words, because numbers make a model write about numbers. */
export function toQuestion(personas: readonly Persona[]): string {
  return JSON.stringify({ people: personas.map(describe) });
}

function describe(persona: Persona) {
  const { demographics, behaviour, accessibility, categories } = persona;
  const { age, city, country, languages, education, employment, occupation, incomeBand } = demographics;
  return {
    index: persona.index,
    name: persona.displayName,
    pronouns: persona.pronouns,
    age,
    city,
    country,
    occupation,
    employment,
    education,
    income: incomeBand,
    languages: languages.map(({ tag, cefr }) => `${tag} (${cefr})`),
    ...(accessibility.length > 0 && {
      accessibilityNeeds: accessibility.map(({ need, permanence }) => `${need} (${permanence})`),
    }),
    situation: persona.scenario,
    facts: Object.fromEntries(persona.facts.map(({ key, value }) => [key, value])),
    ...(persona.hiddenFact !== null && { hiddenFact: persona.hiddenFact }),
    ...(persona.successWhen !== null && { settledWhen: persona.successWhen }),
    usedForTesting: categories,
    wayOfBehaving: persona.archetype,
    intensity: INTENSITY[persona.intensityLevel - 1] ?? "clear",
    traits: Object.fromEntries(TRAITS.map((trait) => [trait, inWords(persona.traits[trait])])),
    behaviour: {
      tone: behaviour.tone,
      channel: behaviour.channel,
      device: behaviour.device,
      tellsWhatMatters: behaviour.disclosure,
      asksForASupervisor: behaviour.escalation,
      givesUpAfter: `${behaviour.abandonAfterSec} seconds without progress`,
      lengthOfMessages: `${behaviour.messageWords.min} to ${behaviour.messageWords.max} words`,
    },
  };
}

function inWords(share: number): string {
  if (share < 0.2) return "very low";
  if (share < 0.4) return "low";
  if (share < 0.6) return "middling";
  return share < 0.8 ? "high" : "very high";
}
