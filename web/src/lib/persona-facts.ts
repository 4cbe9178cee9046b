import type { Persona } from "./api-types.ts";
import { sayWord } from "./describe-persona.ts";

export interface FactGroup {
  title: string;
  facts: [name: string, value: string][];
}

/** What there is to know of a persona beyond its prose, in groups. */
export function toFacts(persona: Persona): FactGroup[] {
  const { demographics: life, behaviour } = persona;
  const { min, max } = behaviour.messageWords;
  const groups: FactGroup[] = [
    {
      title: "Behaviour",
      facts: [
        ["Tone", sayWord(behaviour.tone)],
        ["Channel", sayWord(behaviour.channel)],
        ["Device", sayWord(behaviour.device)],
        ["Tells", behaviour.disclosure === "upfront" ? "Everything at once" : "Only when asked"],
        ["Message length", `${min} to ${max} words`],
        ["Typing errors", `${behaviour.typosPer100Words} in 100 words`],
        ["Gives up after", `${behaviour.abandonAfterSec} s`],
        ["Asks for a superior", sayWord(behaviour.escalation)],
      ],
    },
    {
      title: "Life",
      facts: [
        ["Locale", life.locale],
        ["Languages", life.languages.map(({ tag, cefr }) => `${tag} (${cefr})`).join(", ")],
        ["Education", sayWord(life.education)],
        ["Employment", sayWord(life.employment)],
        ["Income", sayWord(life.incomeBand)],
      ],
    },
    {
      title: "Big five, mean 50",
      facts: Object.entries(persona.ocean).map(([factor, score]) => [sayWord(factor), String(score)]),
    },
  ];
  if (persona.accessibility.length > 0) {
    groups.push({
      title: "Accessibility",
      facts: persona.accessibility.map(({ need, permanence }) => [sayWord(need), sayWord(permanence)]),
    });
  }
  return groups;
}
