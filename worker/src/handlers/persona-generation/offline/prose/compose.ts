import type { Persona } from "@headway/shared/personas/schema";
import type { Random } from "../random.ts";
import type { Skeleton } from "../skeleton/skeleton.ts";
import { ARCHETYPE_TABLE } from "../tables/archetypes/archetype-table.ts";
import { QUOTES_IN_ENGLISH, WITH_ENGLISH, WITH_TECHNOLOGY } from "../tables/prose/habits-with-technology.ts";
import { MEASURES } from "../tables/prose/measures.ts";
import { OPENERS } from "../tables/prose/openers.ts";
import { NEED_TABLE } from "../tables/situations/needs.ts";
import { createFiller, type Words } from "./fill.ts";
import { fitting } from "./fitting.ts";
import { drawSituation } from "./situation-of.ts";
import { wordsFor } from "./words-for.ts";

export type Prose = Pick<Persona, "goals" | "frustrations" | "scenario" | "quote" | "summary">;

const LONGEST_SUMMARY = 600;
const LONGEST_SCENARIO = 400;

/** The prose of one person. Every sentence is chosen among those that can be true of this skeleton. */
export function composeProse(skeleton: Skeleton, random: Random): Prose {
  const { pronouns } = skeleton.persona;
  const table = ARCHETYPE_TABLE[skeleton.place.archetype];
  const words = wordsFor(skeleton, random);
  const write = createFiller(words, pronouns);
  const pick = (templates: readonly string[]) => random.pick(fitting(templates, skeleton));
  const { situation, text } = drawSituation(skeleton, random);

  const sentences = [
    random.pick(openersFor(skeleton, words)),
    ...circumstances(skeleton, random),
    pick(table.habits),
    pick(MEASURES),
  ].map(write);
  const move = write(pick(table.moves));
  const goals = random.shuffle(situation.goals).slice(0, random.between(1, 2));
  const frustrations = random.shuffle(situation.frustrations).slice(0, random.between(1, 2));
  return {
    summary: joined(sentences, LONGEST_SUMMARY),
    scenario: joined([write(text), move], LONGEST_SCENARIO),
    goals: [...goals, pick(table.goals)].map(write),
    frustrations: [...frustrations, pick(table.frustrations)].map(write),
    quote: write(random.pick(shortEnough(fitting(quotesOf(skeleton, table.quotes), skeleton), skeleton))),
  };
}

/** "Lives here and is retired and was a nurse" has one "and" too many; "at 65, she was a nurse" is wrong. */
function openersFor({ name }: Skeleton, { work = "" }: Words): readonly string[] {
  return OPENERS.filter(
    (opener) =>
      !(/ and \{work\}|\{work\} and /.test(opener) && work.includes(" and ")) &&
      !(
        opener.startsWith("At ") && /^(?:was|worked|last|used|went|spent|has (?:worked|retired))/.test(work)
      ) &&
      !(opener.startsWith("{Name} (") && name.reading !== undefined),
  );
}

/** What sets somebody apart before any way of behaving: a need, a language, or the terms they are on with devices. */
function circumstances(skeleton: Skeleton, random: Random): string[] {
  const { persona, place } = skeleton;
  if (place.needs.length > 0) return needSentences(skeleton, random);
  if (place.category === "multilingual") return [random.pick(WITH_ENGLISH[englishOf(persona)])];
  const { techLiteracy } = persona.traits;
  const onLandline = persona.behaviour.device === "landline";
  const level = onLandline
    ? "landline"
    : techLiteracy < 0.37
      ? "low"
      : techLiteracy < 0.68
        ? "middling"
        : "high";
  return [random.pick(fitting(WITH_TECHNOLOGY[level], skeleton))];
}

function needSentences({ persona }: Skeleton, random: Random): string[] {
  const [main, ...others] = persona.accessibility;
  if (main === undefined) return [];
  const table = NEED_TABLE[main.need];
  const reason = table.permanences[main.permanence] ?? "";
  if (main.permanence === "situational")
    return [`At the moment, {first} ${reason}.`, random.pick(table.habits)];
  const labels = [main, ...others].map(({ need }) => NEED_TABLE[need].label);
  const what =
    others.length > 0 ? `{First} ${labels.join(" and ")}.` : `{First} ${reason} and ${table.label}.`;
  return [
    others.length === 0 && repeats(reason, table.label) ? `{First} ${reason}.` : what,
    random.pick(table.habits),
  ];
}

/** "has been deaf since childhood and is deaf" says it twice. */
function repeats(reason: string, label: string): boolean {
  return (
    ["deaf", "dyslexia", "colour-blind", "tremor", "cannot use a mouse"].some((word) =>
      reason.includes(word),
    ) && !/screen reader/.test(label)
  );
}

function englishOf(persona: Skeleton["persona"]): keyof typeof WITH_ENGLISH {
  const level = persona.demographics.languages.find(({ tag }) => tag.startsWith("en"))?.cefr ?? "B1";
  return level === "A1" ? "A2" : level;
}

function quotesOf({ persona, place }: Skeleton, usual: readonly string[]): readonly string[] {
  const [need] = place.needs;
  if (need !== undefined) return NEED_TABLE[need].quotes;
  const level = place.category === "multilingual" ? englishOf(persona) : "native";
  return level === "A2" || level === "B1" ? QUOTES_IN_ENGLISH[level] : usual;
}

/** Those no longer than anything this person writes; all of them where none is that short. */
function shortEnough(quotes: readonly string[], { persona }: Skeleton): readonly string[] {
  const short = quotes.filter((quote) => quote.split(" ").length <= persona.behaviour.messageWords.max);
  return short.length > 0 ? short : quotes;
}

/** As many of the sentences, from the first on, as fit. */
function joined(sentences: readonly string[], longest: number): string {
  let text = "";
  for (const sentence of sentences) {
    const next = text === "" ? sentence : `${text} ${sentence}`;
    if (next.length > longest) break;
    text = next;
  }
  return text;
}
