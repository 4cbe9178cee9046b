import type { Persona } from "../api-types.ts";
import { toSystemPrompt } from "@headway/personas/system-prompt";
import type { Persona as WholePersona } from "@headway/personas/schema";
import { sayWord } from "@headway/web/say-word";

/** A system prompt that plays the persona: the gateway answers with whole personas, of which the dashboard names a part. */
export function systemPromptOf(persona: Persona): string {
  return toSystemPrompt(persona as unknown as WholePersona);
}

function sayPatience(seconds: number): string {
  if (seconds >= 7_200) return `${Math.round(seconds / 3_600)} h`;
  return seconds >= 120 ? `${Math.round(seconds / 60)} min` : `${seconds} s`;
}

/** What the person knows of the matter, and how it begins and ends; empty for personas of before there were facts. */
export function toCase(persona: Persona): [name: string, value: string][] {
  const lines: [string, string | null][] = [
    ["First message", persona.firstMessage],
    ["Tells when asked", persona.hiddenFact],
    ["Settled when", persona.successWhen],
  ];
  return [
    ...persona.facts.map(({ key, value }): [string, string] => [key, value]),
    ...lines.flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, value]])),
  ];
}

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
        ["Gives up after", sayPatience(behaviour.abandonAfterSec)],
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
