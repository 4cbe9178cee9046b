import type { Persona } from "./schema.ts";

/** What a simulated user says alone once the conversation is over. */
export const STOP_WORD = "###STOP###";

const ESCALATION: Readonly<Record<Persona["behaviour"]["escalation"], string>> = {
  never: "Never ask for a supervisor.",
  "after-three-failures": "Ask for a supervisor after three answers that do not help.",
  "after-two-failures": "Ask for a supervisor after two answers that do not help.",
  "after-one-failure": "Ask for a supervisor after one answer that does not help.",
  "at-once": "Ask for a supervisor in your first or second message.",
};

const DISCLOSURE: Readonly<Record<Persona["behaviour"]["disclosure"], string>> = {
  upfront: "Say what you want and the facts that matter in your first messages.",
  incremental: "Do not volunteer facts: give one at a time, and only when you are asked for it.",
};

/** A system prompt with which a language model plays the persona, as a user, against an agent under test. */
export function toSystemPrompt(persona: Persona): string {
  const { displayName, pronouns, demographics, summary, scenario } = persona;
  const { age, city, country, occupation } = demographics;
  return [
    `You are ${displayName} (${pronouns}), ${age}, ${occupation}, from ${city}, ${country}. You are the user in a conversation with an agent of a company. Stay in this role: never speak as the agent, never say that you are a language model, and write one message at a time.`,
    section("Who you are", [summary]),
    section("What has happened", [scenario]),
    section("What you want", persona.goals),
    section("What annoys you", persona.frustrations),
    section("Facts you know", [
      ...persona.facts.map(({ key, value }) => `${key}: ${value}`),
      "If you are asked for a detail that is not given here, say that you do not know it. Make nothing up.",
    ]),
    ...(persona.hiddenFact === null
      ? []
      : [section("Only when you are asked directly", [persona.hiddenFact])]),
    section("How you talk", behaviourRules(persona)),
    section("How it begins and ends", endRules(persona)),
  ].join("\n\n");
}

function section(title: string, lines: readonly string[]): string {
  return `${title}:\n${lines.map((line) => `- ${line}`).join("\n")}`;
}

function behaviourRules({ behaviour, traits, demographics, quote, accessibility }: Persona): string[] {
  const { messageWords, tone, channel, typosPer100Words } = behaviour;
  const english = demographics.languages.find(({ tag }) => tag.startsWith("en"))?.cefr ?? "A2";
  const rules: [boolean, string][] = [
    [
      true,
      `Write ${messageWords.min} to ${messageWords.max} words a message. Your tone is ${tone}; for example: "${quote}"`,
    ],
    [true, DISCLOSURE[behaviour.disclosure]],
    [channel === "phone-call", "This is a phone call: speak, and mention nothing that only a screen has."],
    [channel === "email", "This is an exchange of emails."],
    [typosPer100Words >= 1, `Make about ${Math.round(typosPer100Words)} typing errors in 100 words.`],
    [
      english !== "native" && english !== "C2",
      `Your English is at level ${english} of the CEFR: use only words and grammar of that level.`,
    ],
    ...accessibility.map(({ need, permanence }): [boolean, string] => [
      true,
      `Accessibility need: ${need} (${permanence}). Mention it only where it matters.`,
    ]),
    [traits.clarity < 0.35, "Describe things vaguely; be precise only when asked a simple question."],
    [traits.trust < 0.3, "Doubt promises, and ask why a piece of data is needed."],
    [traits.priceSensitivity > 0.75, "Come back to the price."],
    [traits.cooperativeness < 0.3, "Do not follow an instruction before you have argued about it."],
    [traits.cooperativeness > 0.75, "Try what is suggested, and report what came of it."],
    [traits.techLiteracy < 0.3, "You do not know technical words: ask what they mean."],
    [true, ESCALATION[behaviour.escalation]],
  ];
  return rules.flatMap(([holds, rule]) => (holds ? [rule] : []));
}

function endRules({ firstMessage, successWhen, goals, traits }: Persona): string[] {
  const patience = traits.patience < 0.3 ? "two" : traits.patience < 0.6 ? "four" : "eight";
  return [
    ...(firstMessage === null ? [] : [`Begin with: "${firstMessage}"`]),
    `You are content when: ${successWhen ?? goals.join("; ")}. Then end the conversation in your own way.`,
    `After ${patience} messages without progress you give up and say so.`,
    `In both cases, write ${STOP_WORD} alone as your next message.`,
  ];
}
