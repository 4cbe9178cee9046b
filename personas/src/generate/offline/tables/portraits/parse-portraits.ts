import { ARCHETYPES, type Archetype } from "../../../../persona/archetypes.ts";
import { CEFR_LEVELS, EMPLOYMENTS, LOCALES } from "../../../../persona/vocabulary.ts";
import { temperOf } from "../archetypes/archetype-table.ts";
import { NAME_KINDS } from "../names/name-kind.ts";
import { NEED_TABLE, type Need } from "../situations/needs.ts";
import { readBlocks, situationOf, type Block } from "../situations/parse-situations.ts";
import type { Portrait } from "./portrait.ts";

const ARCHETYPES_BY_WORD = new Map<string, readonly Archetype[]>([
  ["any", ARCHETYPES],
  ["calm", ARCHETYPES.filter((one) => temperOf(one) === "calm")],
  ["brisk", ARCHETYPES.filter((one) => temperOf(one) === "brisk")],
  ...ARCHETYPES.map((one) => [one, [one]] as const),
]);
const TEMPORARY = /,\s*temporary$/;
const isNeed = (word: string): word is Need => word in NEED_TABLE;

/**
 * Portraits from their tables: as situations (../situations/parse-situations.ts), each with two lines more.
 * `@ occupations | from-to | employment or any | calm, brisk, any or archetypes | needs | origins` says who it can be, with commas
 * between several of a kind and `+` between needs of one person; needs that pass end with `, temporary`. Origins are locales, levels
 * of English and kinds of names. `w` is the summary. Throws for what it cannot read.
 */
export function parsePortraits(...tables: readonly string[]): readonly Portrait[] {
  return [...readBlocks(tables)].map(([key, block]) => portraitOf(key, block));
}

function portraitOf(key: string, block: Block): Portrait {
  const line = (mark: string): string => {
    const [found, ...more] = block.lines.filter((one) => one.mark === mark);
    if (found === undefined || more.length > 0)
      throw new TypeError(
        `portrait "${key}": expected one line "${mark}", got ${found ? "several" : "none"}`,
      );
    return found.text;
  };
  const known = <T>(what: string, word: string, value: T | undefined): T => {
    if (value === undefined) throw new TypeError(`portrait "${key}": unknown ${what} "${word}"`);
    return value;
  };
  const [callings = "", ages = "", employments = "", manners = "", needs = "", origins = ""] = line("@")
    .split("|")
    .map((part) => part.trim());
  const [, youngest, oldest] = /^(\d+)-(\d+)$/.exec(ages) ?? [];
  const situation = situationOf(key, block);
  if (situation.tellings.length === 0)
    throw new TypeError(`portrait "${key}": expected a line "-", got none`);
  line("o");
  const text = block.lines.map((one) => one.text).join(" ");
  return {
    key: `portrait:${key}`,
    kinds: kindsOf(text),
    callings: wordsIn(callings, ","),
    ages: [Number(known("ages", ages, youngest)), Number(oldest)],
    employments: wordsIn(employments, ",")
      .filter((word) => word !== "any")
      .map((word) =>
        known(
          "employment",
          word,
          EMPLOYMENTS.find((one) => one === word),
        ),
      ),
    archetypes: new Set(
      wordsIn(manners, ",").flatMap((word) => known("manner", word, ARCHETYPES_BY_WORD.get(word))),
    ),
    needs: wordsIn(needs.replace(TEMPORARY, ""), "+").map((word) =>
      known("need", word, isNeed(word) ? word : undefined),
    ),
    ...originsOf(wordsIn(origins, ","), text, (word) => known<never>("origin", word, undefined)),
    permanence: TEMPORARY.test(needs) ? "temporary" : "permanent",
    devices: devicesFor(text),
    summary: line("w"),
    situation,
  };
}

/** Units that are not in everyday use in the United States. */
const METRIC =
  /\d ?(?:cm|mm|km|kg|kilos)\b|\b(?:centi|kilo|milli)?metres?\b|\b(?:kilos|litres?|hectares)\b|\b\d\d degrees\b/;
const METRIC_LOCALES = LOCALES.filter((one) => one !== "en-US");

/** What a portrait was written for, each word as what it is; metric units are for those who measure in them. */
function originsOf(
  words: readonly string[],
  text: string,
  refuse: (word: string) => never,
): Pick<Portrait, "locales" | "english" | "nameKinds"> {
  const named = <T extends string>(all: readonly T[]): T[] => all.filter((one) => words.includes(one));
  const locales = named(LOCALES);
  const origins = { locales, english: named(CEFR_LEVELS), nameKinds: named(NAME_KINDS) };
  const known: readonly string[] = Object.values(origins).flat();
  words.filter((word) => !known.includes(word)).forEach(refuse);
  return locales.length === 0 && METRIC.test(text) ? { ...origins, locales: METRIC_LOCALES } : origins;
}

const KINDS: readonly (readonly [kind: string, text: RegExp])[] = [
  ["no house number", /house number/],
  ["parcel", /\bparcels?\b/],
  ["bus", /\b(?:bus|buses)\b/],
  ["baker", /\bbak(?:es?|ery)\b|^baker\b/],
  ["sewing", /\b(?:sews?|sewing)\b/],
  ["wedding", /\bweddings?\b/],
  ["nights", /\bnight shifts?\b|\bworks?\]? nights\b|\|work\] nights/],
  ["bees and fields", /\b(?:hives|goats|tractor)\b/],
  ["Usher", /Usher/],
  ["ADHD", /ADHD/],
  ["autistic", /autistic/],
  ["stroke", /stroke/],
  ["Parkinson's", /Parkinson/],
  ["stammer", /stammer/],
  ["Ménière's", /Ménière/],
  ["JAWS", /JAWS/],
  ["NVDA", /NVDA/],
  ["VoiceOver", /VoiceOver/],
  ["TalkBack", /TalkBack/],
  ["app of a bank", /\bbank's (?:app|new login)\b/],
];

const kindsOf = (text: string): string[] =>
  KINDS.filter(([, about]) => about.test(text)).map(([kind]) => `portrait-kind:${kind}`);

/** Each assistive technology and the devices that it runs on. */
const RUNS_ON: readonly (readonly [technology: RegExp, devices: Portrait["devices"]])[] = [
  [/\b(?:NVDA|JAWS|ZoomText|Dragon|Sticky Keys)\b/, ["windows-laptop", "desktop-pc"]],
  [/\bTalkBack\b/, ["android-phone"]],
  [/\b(?:VoiceOver|AssistiveTouch)\b/, ["iphone"]],
];

const devicesFor = (text: string) => RUNS_ON.find(([technology]) => technology.test(text))?.[1] ?? [];

const wordsIn = (text: string, between: string): string[] =>
  text
    .split(between)
    .map((word) => word.trim())
    .filter(Boolean);
