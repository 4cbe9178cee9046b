import type { Persona } from "../../../persona/schema.ts";
import type { Random } from "../random.ts";
import type { Skeleton } from "../skeleton/skeleton.ts";
import type { Telling } from "../tables/situations/situation.ts";
import { typedBy } from "./typing.ts";

type Tone = Persona["behaviour"]["tone"];

const GREETINGS: Partial<Record<Tone, readonly string[]>> = {
  friendly: ["Hi! ", "Hello! ", "Hi there, ", "Good evening! ", ""],
  polite: ["Good morning. ", "Hello, ", "Good afternoon. ", "Dear team, ", ""],
  anxious: ["Hi, ", "Hello, ", "Please help. ", ""],
  apologetic: ["Sorry to bother you. ", "Hello, I'm sorry to ask. ", "Hi, sorry, "],
  "matter-of-fact": ["Hello. ", "Hi, ", "", ""],
  sarcastic: ["Hello again. ", ""],
};
const ENDINGS: Partial<Record<Tone, readonly string[]>> = {
  friendly: [" Thanks!", " Thank you so much!", "", ""],
  polite: [" Thank you.", " Many thanks.", "", ""],
  anxious: [" I'm worried.", " I hope you can help.", "", ""],
  apologetic: [" Thank you, and sorry again.", " Thanks for your patience.", ""],
  demanding: [" Today, please.", " I expect an answer today.", ""],
  suspicious: [" And please in writing.", "", ""],
  sarcastic: [" Take your time, I have nothing better to do.", "", ""],
};
/** Words below which a message has no room for more than the matter. */
const ROOM_FOR_MORE = 12;
/** Levels of English at which a first message is short and plain. */
const SHORT_ENGLISH = ["A1", "A2", "B1"];
/** How often somebody begins with next to nothing. */
const TERSE = { usually: 0.08, vague: 0.55 };
const VAGUE = ["vague-describer", "silent"];
/** How often people name themselves first in a call. */
const GIVES_NAME = 0.4;

/** What the person writes or says first, as this person would. Undefined where the situation has no first message. */
export function firstMessage(
  skeleton: Skeleton,
  { opening, shortOpening }: Telling,
  write: (template: string) => string,
): string | undefined {
  const { persona } = skeleton;
  const random = skeleton.stream("first-message");
  const isTerse = beginsWithLittle(skeleton, random);
  const message = isTerse ? (shortOpening ?? opening) : opening;
  if (message === undefined) return undefined;
  const matter = write(message);
  if (isTerse) return typedBy(skeleton, random, matter, true);
  const { tone, channel } = persona.behaviour;
  const greeting = pick(random, GREETINGS[tone]);
  const ending = matter.endsWith("?") ? "" : pick(random, ENDINGS[tone]);
  const named = channel === "phone-call" && random.next() < GIVES_NAME;
  const start = named ? `Hello, it's ${skeleton.name.first} here. ` : greeting;
  return typedBy(skeleton, random, greet(start, matter) + ending, false);
}

/** After a comma the matter goes on in the same sentence, unless it begins with a name or "I". */
function greet(greeting: string, matter: string): string {
  const goesOn = greeting.endsWith(", ") && !/^(?:I\b|[A-Z]-?\d)/.test(matter);
  return greeting + (goesOn ? matter.charAt(0).toLowerCase() + matter.slice(1) : matter);
}

export function beginsWithLittle({ persona, cause }: Skeleton, random: Random): boolean {
  const { behaviour, demographics, archetype } = persona;
  const point = random.next();
  if (cause !== undefined && /aphasia|left school at twelve/.test(cause.text)) return true;
  const english = demographics.languages.find(({ tag }) => tag.startsWith("en"))?.cefr ?? "B1";
  if (SHORT_ENGLISH.includes(english) && persona.categories.includes("multilingual")) return true;
  if (archetype === "silent" || behaviour.messageWords.max < ROOM_FOR_MORE) return point < TERSE.vague;
  return point < (VAGUE.includes(archetype) ? TERSE.vague : TERSE.usually);
}

const pick = (random: Random, texts: readonly string[] = [""]) => random.pick(texts);
