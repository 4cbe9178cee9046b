import type { Persona } from "../../persona/schema.ts";
import { TODAY } from "./prose/case-of.ts";
import { dayOfYear, daysBetween } from "./prose/timeline.ts";
import { NUMBER_WORDS } from "./tables/prose/measures.ts";

/** Facts about what is still to come, and about what has been. Those of neither kind may lie anywhere. */
const AHEAD =
  /^(?:deadline|due|ends|trial ends|needed|valid until|moving date|travel|day of travel|next delivery|wanted|birthday|occasion|event|appointment|payment due|points expire|last day|course starts|journey on|branch closes|away until)/i;
const PAST =
  /^(?:arrived|delivered|marked as delivered|sent (?:back|in)|ordered|placed|paid|charged|cancelled|bought|locked since|since|missing since|gone since|lost on|trial began|damage|flight|measured since|first noticed|message received|number changed|request sent|returned|unsubscribed|imported|called|blocked)/i;
/** What takes seconds: a press too many, a page that hangs. */
const AT_ONCE = /(?:second|third) time|pressed .*twice|double.?click|two presses/i;
const SPANS = new RegExp(`\\b(in )?(${NUMBER_WORDS.join("|")}) (days|weeks)( ago)?\\b`, "gi");

type Told = Pick<Persona, "facts" | "hiddenFact" | "scenario" | "firstMessage">;

/** Where the days of a case contradict each other or what is told of it, in words. A case without a day of contact has no days. */
export function findDateContradictions({ facts, hiddenFact, scenario, firstMessage }: Told): string[] {
  const today = dayOfYear(facts.find(({ key }) => key === TODAY)?.value ?? "");
  if (today === undefined) return [];
  const dated = facts.flatMap(({ key, value }) => {
    const day = dayOfYear(value);
    return day === undefined || key === TODAY ? [] : [{ key, value, offset: daysBetween(today, day) }];
  });
  const story = `${scenario} ${hiddenFact ?? ""} ${firstMessage ?? ""}`;
  const charges = facts.filter(({ key }) => /^(?:dates? of the )?charge/i.test(key));
  return [
    ...dated.flatMap(({ key, value, offset }) => {
      if (AHEAD.test(key) && offset < 0) return [`"${key}: ${value}" is over already`];
      return PAST.test(key) && offset > 0 ? [`"${key}: ${value}" is still to come`] : [];
    }),
    ...(AT_ONCE.test(story) && charges.some(({ value }) => datesIn(value) > 1)
      ? ["two charges of one moment are days apart"]
      : []),
    ...spansOf(scenario).flatMap(({ text, days, isPast }) =>
      dated.length > 0 &&
      !dated.some(({ offset }) => offset === (isPast ? -days : days)) &&
      dated.some(({ offset }) => (isPast ? offset < -1 : offset > 0))
        ? [`"${text}" is on none of the days given`]
        : [],
    ),
  ];
}

const datesIn = (value: string) =>
  new Set(value.match(/\b\d{1,2} [A-Z][a-z]+/g)?.filter((text) => dayOfYear(text) !== undefined)).size;

/** "Two days ago" and "in two weeks" of a text, in days. */
function spansOf(text: string): { text: string; days: number; isPast: boolean }[] {
  return [...text.matchAll(SPANS)].flatMap(([all, ahead, word = "", unit, ago]) => {
    if (ahead === undefined && ago === undefined) return [];
    const number = NUMBER_WORDS.findIndex((one) => one === word.toLowerCase()) + 2;
    const days = unit?.toLowerCase() === "weeks" ? 7 * number : number;
    return [{ text: all, days, isPast: ago !== undefined }];
  });
}
