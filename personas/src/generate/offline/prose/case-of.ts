import type { Persona } from "../../../schema.ts";
import type { Skeleton } from "../skeleton/skeleton.ts";
import type { Telling } from "../tables/situations/situation.ts";

/** What somebody who plays the person needs to know of the matter. */
export type Case = Pick<Persona, "facts" | "hiddenFact" | "firstMessage" | "successWhen">;

/** The day from which a simulator of users counts, and the check of a case's dates. */
export const TODAY = "Day of the contact";

const GREETINGS: Partial<Record<Persona["behaviour"]["tone"], string>> = {
  friendly: "Hello! ",
  polite: "Good morning. ",
  anxious: "I hope you can help me. ",
  apologetic: "Sorry to bother you. ",
};
/** Words below which a message has no room for a greeting. */
const ROOM_FOR_GREETING = 12;
/** Levels of English at which a first message is short and plain. */
const SHORT_ENGLISH = ["A1", "A2", "B1"];

/** The facts, the first message and the end of the matter; `quote` stands in where a situation has no first message of its own. */
export function caseOf(
  { persona }: Skeleton,
  telling: Telling,
  write: (template: string) => string,
  told: { quote: string; goal: string },
): Case {
  const facts = [
    { key: "Name on the account", value: persona.displayName },
    { key: "Email", value: persona.email },
    { key: TODAY, value: write("{today}") },
    ...telling.facts
      .filter(([, value]) => value !== "{email}")
      .map(([key, value]) => ({ key, value: write(value) })),
  ];
  return {
    facts,
    hiddenFact: telling.hiddenFact === undefined ? null : write(telling.hiddenFact),
    firstMessage: firstMessage(persona, telling, write) ?? told.quote,
    successWhen: write(telling.successWhen ?? `{First} has what {they} came for: ${told.goal}`),
  };
}

function firstMessage(
  { behaviour, demographics, archetype }: Skeleton["persona"],
  { opening, shortOpening }: Telling,
  write: (template: string) => string,
): string | undefined {
  const english = demographics.languages.find(({ tag }) => tag.startsWith("en"))?.cefr ?? "B1";
  const isShort =
    behaviour.disclosure === "incremental" ||
    archetype === "silent" ||
    SHORT_ENGLISH.includes(english) ||
    behaviour.messageWords.max < ROOM_FOR_GREETING;
  const message = isShort ? (shortOpening ?? opening) : opening;
  if (message === undefined) return undefined;
  const greeting = behaviour.messageWords.max < ROOM_FOR_GREETING ? "" : (GREETINGS[behaviour.tone] ?? "");
  return greeting + write(message);
}
