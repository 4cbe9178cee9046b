import type { Random } from "../random.ts";
import type { Skeleton } from "../skeleton/skeleton.ts";
import { temperOf } from "../tables/archetypes/archetype-table.ts";
import type { Portrait } from "../tables/portraits/portrait.ts";
import type { Telling } from "../tables/situations/situation.ts";
import { caseOf } from "./case-of.ts";
import type { Composed } from "./compose.ts";
import { damagedName } from "./damaged-name.ts";
import { Draft, type Usage } from "./draft.ts";
import { createFiller } from "./fill.ts";
import { beginsWithLittle } from "./first-message.ts";
import { fits, misfits } from "./fitting.ts";
import { countWords, joined, LONGEST_SCENARIO, LONGEST_SUMMARY, shortEnough } from "./lengths.ts";
import { referenceFor } from "./reference.ts";
import type { Who } from "./rule.ts";
import { eurosIn, wordsFor } from "./words-for.ts";

const MOST_LINES = 3;

/** What `{role}` stands for: the work with its article, whether it is done, sought or over. */
const ROLES: Readonly<Record<Skeleton["persona"]["demographics"]["employment"], string>> = {
  "full-time": "{a:calling}",
  "part-time": "a part-time {calling}",
  "self-employed": "a self-employed {calling}",
  student: "{a:calling} student",
  "job-seeking": "{a:calling} without work",
  caring: "a full-time carer",
  retired: "a retired {calling}",
};

/** The prose of somebody who is a portrait: all of it from there, with the names, days, amounts and numbers of this person. */
export function composePortrait(
  skeleton: Skeleton,
  portrait: Portrait,
  random: Random,
  usage: Usage,
  record?: readonly string[],
): Composed {
  const { persona, place } = skeleton;
  const { situation } = portrait;
  const who: Who = { persona, tags: situation.tags };
  const draft = new Draft(who, random, usage, record);
  const telling = drawTelling(portrait, draft);
  const { calm, brisk } = telling.manners;
  const moves = temperOf(place.archetype) === "calm" ? [...calm, ...brisk] : [...brisk, ...calm];
  const move = draft.fitting(moves, "portrait-words")[0];
  const quotes = draft.fitting(telling.quotes, "portrait-words");
  const quote = draft.choose(
    shortEnough(quotes.length > 0 ? quotes : telling.quotes, skeleton),
    "portrait-words",
  );
  const { order = "", ...drawn } = wordsFor(skeleton, random, { work: "", day: "" });
  const words = {
    ...drawn,
    order: referenceFor(situation.tags, order),
    role: ROLES[persona.demographics.employment],
    ...(place.nameKind === "ordinary" ? {} : damagedName(persona.displayName)),
    ...eurosIn([portrait.summary, ...linesOf(telling)], persona.demographics.country, random),
  };
  const write = createFiller(words, persona.pronouns);
  const goals = telling.goals.slice(0, MOST_LINES).map(write);
  const message = asTyped(openingOf(skeleton, telling), write);
  const prose = {
    summary: joined([introduced(portrait.summary), ...restOf(portrait.summary)].map(write), LONGEST_SUMMARY),
    scenario: joined([telling.text, move ?? ""].filter(Boolean).map(write), LONGEST_SCENARIO),
    goals,
    frustrations: telling.frustrations.slice(0, MOST_LINES).map(write),
    quote: asTyped(quote, write),
  };
  const told = [portrait.summary, telling.text, ...telling.goals, ...telling.facts.map(([, value]) => value)];
  const said = [...told.map((text) => ({ text, scope: "portrait" as const })), ...draft.said];
  return {
    text: { ...prose, ...caseOf(skeleton, telling, write, { message, goal: goals[0] ?? "" }) },
    situation: situation.key,
    record: draft.chosen,
    misfits: misfits(said, who),
  };
}

function drawTelling({ situation }: Portrait, draft: Draft): Telling {
  const texts = situation.tellings.map(({ text }) => text);
  const fitting = draft.fitting(texts, "portrait");
  const text = draft.choose(fitting.length > 0 ? fitting : texts, "portrait");
  const drawn = situation.tellings.find((one) => one.text === text);
  if (drawn === undefined) throw new TypeError(`portrait "${situation.key}" is told in no way`);
  return drawn;
}

/** With a small letter first where it is written so. */
function asTyped(template: string, write: (template: string) => string): string {
  const text = write(template);
  return /^[a-z]/.test(template) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** So many times the words that somebody writes at most are taken for a first message. */
const MORE_AT_FIRST = 3;
/** Words of a beginning that can stand alone. */
const FEW_WORDS = 10;

/**
 * In full, as far as this person writes at once; in short by somebody who begins with next to nothing, or where only that can be
 * said here.
 */
function openingOf(skeleton: Skeleton, { opening = "", shortOpening = opening }: Telling): string {
  const who: Who = { persona: skeleton.persona, tags: undefined };
  const begun = beginningOf(opening, MORE_AT_FIRST * skeleton.persona.behaviour.messageWords.max);
  const isCutOff = countWords(begun) < FEW_WORDS || (opening.includes("?") && !begun.includes("?"));
  const isShort = beginsWithLittle(skeleton, skeleton.stream("first-message")) || isCutOff;
  const [one, other] = isShort ? [shortOpening, begun] : [begun, shortOpening];
  return fits(one, who, "portrait-words") || !fits(other, who, "portrait-words") ? one : other;
}

/**
 * As many of its sentences as have that many words together: the first and those that ask for something are kept the longest. A
 * number of a list does not stand at the end.
 */
function beginningOf(text: string, most: number): string {
  const sentences = text.split(/(?<=[.!?]) /);
  while (sentences.length > 0 && countWords(sentences.join(" ")) > most) {
    const spare = sentences.findLastIndex((one, at) => at > 0 && !one.endsWith("?"));
    sentences.splice(spare, 1);
  }
  while (/^\d\.$/.test(sentences.at(-1) ?? "")) sentences.pop();
  return sentences.join(" ");
}

const linesOf = ({ told, goals, frustrations, quotes, manners }: Telling) => [
  ...told,
  ...goals,
  ...frustrations,
  ...quotes,
  ...manners.calm,
  ...manners.brisk,
];

const sentencesOf = (summary: string): string[] => summary.split(/(?<=[.!?]) (?=[A-Z{])/);

const restOf = (summary: string): string[] => sentencesOf(summary).slice(1);

/** The first sentence of a summary with the name, the age and, unless it names it, what the person does and the town. */
function introduced(summary: string): string {
  const [first = ""] = sentencesOf(summary);
  const rest = /^\{They\} (.*)$/.exec(first)?.[1];
  if (rest === undefined) return `{Name}, {age}, is {role} in {city}. ${first}`;
  if (summary.includes("{city}")) return `{Name}, {age}, ${rest}`;
  if (summary.includes("{role}")) return `{Name}, {age}, from {city}, ${rest}`;
  return / and |: |; /.test(first) || rest.length > LONG
    ? `{Name}, {age}, {role} from {city}, ${rest}`
    : `{Name}, {age}, is {role} in {city} and ${rest}`;
}

/** Letters of a sentence from which on nothing is joined to it with "and". */
const LONG = 90;
