import type { Persona } from "../../../schema.ts";
import type { Random } from "../random.ts";
import type { Skeleton } from "../skeleton/skeleton.ts";
import { ARCHETYPE_TABLE } from "../tables/archetypes/archetype-table.ts";
import { PLAIN_QUOTES, QUOTES_IN_ENGLISH } from "../tables/prose/habits-with-technology.ts";
import { OPENERS, WORK } from "../tables/prose/openers.ts";
import { NEED_TABLE } from "../tables/situations/needs.ts";
import type { Situation } from "../tables/situations/situation.ts";
import { caseOf, type Case } from "./case-of.ts";
import { circumstances, englishOf } from "./circumstances.ts";
import { Draft, type Usage } from "./draft.ts";
import { createFiller } from "./fill.ts";
import { misfits } from "./fitting.ts";
import type { Who } from "./rule.ts";
import { drawSituation } from "./situation-of.ts";
import { wordsFor } from "./words-for.ts";

export type Prose = Pick<Persona, "goals" | "frustrations" | "scenario" | "quote" | "summary">;

export interface Composed {
  text: Prose & Case;
  /** The key of the situation. */
  situation: string;
  /** The choices that made it: with them, the same text is made again. */
  record: readonly string[];
  /** What does not fit, in words. */
  misfits: string[];
}

const LONGEST_SUMMARY = 600;
const LONGEST_SCENARIO = 400;
/** How often a line of the archetype is left out that the job has had already. */
const LEFT_OUT = 0.85;
/** How often a second line of the situation is left out in any case. */
const LEFT_TO_OTHERS = 0.3;

/**
 * The prose of one person: the situation first, then what belongs to it. Every sentence is chosen among those that can be true of
 * this skeleton in this situation, the least used of the job first.
 */
export function composeProse(
  skeleton: Skeleton,
  random: Random,
  usage: Usage,
  record?: readonly string[],
): Composed {
  const table = ARCHETYPE_TABLE[skeleton.place.archetype];
  const who: Who = { persona: skeleton.persona, tags: undefined };
  const draft = new Draft(who, random, usage, record);
  const situation = drawSituation(skeleton, draft);
  who.tags = situation.tags;
  const work = draft.choose(WORK[skeleton.persona.demographics.employment], "event");
  const write = createFiller(wordsFor(skeleton, random, work), skeleton.persona.pronouns);

  const event = draft.choose(situation.text, "event");
  const move = draft.chooseIfAny(table.moves, "general");
  const opener = draft.choose(openersFor(skeleton, work), "event");
  const habit = draft.chooseIfAny(table.habits, "general");
  const around = circumstances(skeleton, draft);
  const isHabitFirst = random.next() < 0.4 && habit?.startsWith("{First}");
  const rest = isHabitFirst ? [habit, ...around] : [...around, habit];
  const goals = lines(draft, random, situation.goals, table.goals);
  const frustrations = lines(draft, random, situation.frustrations, table.frustrations);
  const quote = write(drawQuote(skeleton, draft, situation, table.quotes));
  const prose: Prose = {
    summary: joined([opener, ...rest].map(written(write)), LONGEST_SUMMARY),
    scenario: joined([event, move].map(written(write)), LONGEST_SCENARIO),
    goals: goals.map(write),
    frustrations: frustrations.map(write),
    quote,
  };
  const told = caseOf(skeleton, situation, write, { quote, goal: prose.goals[0] ?? "" });
  return {
    text: { ...prose, ...told },
    situation: situation.key,
    record: draft.chosen,
    misfits: misfits(draft.said, who),
  };
}

const written = (write: (template: string) => string) => (template: string | undefined) =>
  template === undefined ? "" : write(template);

/** One or two of the situation's, and one of the archetype's that fits it. */
function lines(draft: Draft, random: Random, own: readonly string[], general: readonly string[]): string[] {
  const first = draft.choose(own, "event");
  // A set has fewer situations than personas: some leave the second line to those who come after them.
  const leavesIt = random.next() < LEFT_TO_OTHERS;
  const others = leavesIt ? [] : own.filter((one) => one !== first);
  const second = draft.chooseIfAny(others, "event", LEFT_OUT);
  const third = draft.chooseIfAny(general, "general", LEFT_OUT);
  return [first, second, third].filter((one) => one !== undefined);
}

function drawQuote(skeleton: Skeleton, draft: Draft, situation: Situation, usual: readonly string[]): string {
  const general = draft.fitting(quotesOf(skeleton, usual), "general");
  const offered = isLearner(skeleton) && general.length > 0 ? general : [...situation.quotes, ...general];
  const all = offered.length > 0 ? offered : usual;
  const good = draft.fitting(all, "own");
  const unread = draft.unread(good);
  const fresh = unread.length > 0 ? unread : draft.unread(draft.fitting(PLAIN_QUOTES, "own"));
  return draft.choose(shortEnough(fresh.length > 0 ? fresh : good.length > 0 ? good : all, skeleton), "own");
}

/** "Lives here and is retired and was a nurse" has one "and" too many; "at 65, she was a nurse" is wrong. */
function openersFor({ name }: Skeleton, work: string): readonly string[] {
  const hasAnd = work.includes(" and ");
  const isPast = /^(?:was|worked|last|used|went|spent|has (?:worked|retired))/.test(work);
  const hasBracket = name.reading !== undefined;
  return OPENERS_FOR[(hasAnd ? 1 : 0) + (isPast ? 2 : 0) + (hasBracket ? 4 : 0)] ?? OPENERS;
}

const OPENERS_FOR = Array.from({ length: 8 }, (_, what) =>
  OPENERS.filter(
    (opener) =>
      !((what & 1) !== 0 && / and \{work\}|\{work\} and |\{work\}, (?:and|has) /.test(opener)) &&
      !((what & 2) !== 0 && opener.startsWith("At ")) &&
      !((what & 4) !== 0 && opener.startsWith("{Name} (")),
  ),
);

function isLearner({ persona, place }: Skeleton): boolean {
  return place.category === "multilingual" && ["A2", "B1"].includes(englishOf(persona));
}

function quotesOf({ persona, place }: Skeleton, usual: readonly string[]): readonly string[] {
  const [need] = place.needs;
  if (need !== undefined) return NEED_TABLE[need].quotes;
  const level = place.category === "multilingual" ? englishOf(persona) : "native";
  return level === "A2" || level === "B1" ? QUOTES_IN_ENGLISH[level] : usual;
}

/** Those no longer than anything this person writes; all of them where none is that short. */
function shortEnough(quotes: readonly string[], { persona }: Skeleton): readonly string[] {
  const short = quotes.filter((quote) => countWords(quote) <= persona.behaviour.messageWords.max);
  return short.length > 0 ? short : quotes;
}

function countWords(text: string): number {
  let words = 1;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) words++;
  return words;
}

/** As many of the sentences, from the first on, as fit. */
function joined(sentences: readonly string[], longest: number): string {
  let text = "";
  for (const sentence of sentences.filter(Boolean)) {
    const next = text === "" ? sentence : `${text} ${sentence}`;
    if (next.length > longest) break;
    text = next;
  }
  return text;
}
