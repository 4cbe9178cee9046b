import type { Category, Persona } from "../../../persona/schema.ts";
import type { Random } from "../random.ts";
import type { Archetype } from "../../../persona/archetypes.ts";
import type { Skeleton } from "../skeleton/skeleton.ts";
import { ARCHETYPE_TABLE, temperOf } from "../tables/archetypes/archetype-table.ts";
import { PLAIN_QUOTES, QUOTES_IN_ENGLISH } from "../tables/prose/habits-with-technology.ts";
import { AT_WORK, DAYS } from "../tables/prose/jobs.ts";
import { OPENERS, WORK } from "../tables/prose/openers.ts";
import type { Telling } from "../tables/situations/situation.ts";
import { caseOf, type Case } from "./case-of.ts";
import { circumstances, englishOf } from "./circumstances.ts";
import { Draft, type Usage } from "./draft.ts";
import { createFiller } from "./fill.ts";
import { firstMessage } from "./first-message.ts";
import { misfits } from "./fitting.ts";
import type { Who } from "./rule.ts";
import { joined, LONGEST_SCENARIO, LONGEST_SUMMARY, shortEnough } from "./lengths.ts";
import { drawSituation, drawTelling } from "./situation-of.ts";
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

/** How often the second of two lines of a situation is left to those who come after. */
const SELDOM_LEFT = 0.2;
/** More often where few situations belong to each kind of name. */
const LEFT_TO_OTHERS: Partial<Record<Category, number>> = { "edge-case": 1 };
/** Lines from which on two people of a job find one each. */
const ENOUGH_FOR_TWO = 3;
/** How often a line of the archetype is left out that the job has had already. */
const LEFT_OUT = 0.85;

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
  const { place } = skeleton;
  const table = ARCHETYPE_TABLE[place.archetype];
  const who: Who = { persona: skeleton.persona, tags: undefined };
  const draft = new Draft(who, random, usage, record);
  const situation = drawSituation(skeleton, draft);
  who.tags = situation.tags;
  const { employment } = skeleton.persona.demographics;
  const day = draft.choose(daysOf(skeleton), "event");
  const work = draft.choose(
    WORK[employment].filter((one) => verbOf(one) !== verbOf(day)),
    "event",
  );
  const fill = createFiller(wordsFor(skeleton, random, { work, day }), skeleton.persona.pronouns);
  const write = skeleton.persona.pronouns === "they/them" ? (text: string) => fill(named(text)) : fill;

  const telling = drawTelling(situation, draft);
  const move = drawMove(telling, place.archetype, draft);
  const opener = draft.choose(OPENERS[employment === "caring" ? "caring" : "others"], "event");
  const habit = draft.chooseIfAny(table.habits, "general");
  const around = circumstances(skeleton, draft);
  const leftOut = LEFT_TO_OTHERS[place.category] ?? SELDOM_LEFT;
  const goals = lines(draft, random, telling.goals, leftOut);
  const frustrations = lines(draft, random, telling.frustrations, leftOut);
  const quote = write(drawQuote(skeleton, draft, telling));
  const prose: Prose = {
    summary: joined([opener, ...around, habit].map(written(write)), LONGEST_SUMMARY),
    scenario: joined([telling.text, move].map(written(write)), LONGEST_SCENARIO),
    goals: goals.map(write),
    frustrations: frustrations.map(write),
    quote,
  };
  const told = caseOf(skeleton, telling, write, {
    message: firstMessage(skeleton, telling, write) ?? quote,
    goal: prose.goals[0] ?? "",
  });
  return {
    text: { ...prose, ...told },
    situation: situation.key,
    record: draft.chosen,
    misfits: [...misfits(draft.said, who), ...misfits(asEvents(telling.told), who)],
  };
}

/** Of somebody who uses "they", a sentence begins with the name, so that it is clear who is meant. */
const named = (template: string) => template.replace(/^\{They\}/, "{First}");

const verbOf = (text: string) => text.slice(0, text.indexOf(" "));

/** What a working day is like, or a day without work. */
function daysOf({ persona, calling }: Skeleton): readonly string[] {
  const { employment } = persona.demographics;
  return employment in DAYS ? DAYS[employment as keyof typeof DAYS] : (AT_WORK.get(calling) ?? []);
}

const written = (write: (template: string) => string) => (template: string | undefined) =>
  template === undefined ? "" : write(template);

const asEvents = (told: readonly string[]) => told.map((text) => ({ text, scope: "event" as const }));

/** What this person does about it: as calm or brisk as the archetype is, of what can be done where they are. */
function drawMove(telling: Telling, archetype: Archetype, draft: Draft): string | undefined {
  const own = telling.manners[temperOf(archetype)];
  const others = temperOf(archetype) === "calm" ? telling.manners.brisk : telling.manners.calm;
  return (
    draft.chooseIfAny(own, "own") ??
    draft.chooseIfAny(others, "own") ??
    draft.chooseIfAny(ARCHETYPE_TABLE[archetype].moves, "general", LEFT_OUT)
  );
}

/** One or two of the situation's. A second one that the job has had is mostly left out, and so is one where there are only two. */
function lines(draft: Draft, random: Random, own: readonly string[], leftOut: number): string[] {
  const first = draft.choose(own, "event");
  const leavesIt = random.next() < leftOut && own.length < ENOUGH_FOR_TWO;
  const others = leavesIt ? [] : own.filter((one) => one !== first);
  return [first, draft.chooseIfAny(others, "event", LEFT_OUT)].filter((one) => one !== undefined);
}

/** One of the situation's that the job has not had; a plain one where all have been said. */
function drawQuote(skeleton: Skeleton, draft: Draft, telling: Telling): string {
  const spoken = isLearner(skeleton) ? inPlainEnglish(skeleton, draft) : telling.quotes;
  const good = draft.fitting(spoken.length > 0 ? spoken : telling.quotes, "own");
  const unread = draft.unread(good);
  const plain = unread.length > 0 ? [] : draft.fitting(PLAIN_QUOTES, "own");
  const offered = [unread, draft.unread(plain), good].find((quotes) => quotes.length > 0) ?? plain;
  return draft.choose(shortEnough(offered, skeleton), "own");
}

function inPlainEnglish({ persona }: Skeleton, draft: Draft): readonly string[] {
  const level = englishOf(persona);
  return draft.fitting(level === "A2" || level === "B1" ? QUOTES_IN_ENGLISH[level] : [], "general");
}

function isLearner({ persona, place }: Skeleton): boolean {
  return place.category === "multilingual" && ["A2", "B1"].includes(englishOf(persona));
}
