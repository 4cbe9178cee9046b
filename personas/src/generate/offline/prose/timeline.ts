import type { Random } from "../random.ts";
import { NUMBER_WORDS } from "../tables/prose/measures.ts";
import type { Words } from "./fill.ts";

const MONTHS: readonly (readonly [name: string, days: number])[] = [
  ["January", 31],
  ["February", 28],
  ["March", 31],
  ["April", 30],
  ["May", 31],
  ["June", 30],
  ["July", 31],
  ["August", 31],
  ["September", 30],
  ["October", 31],
  ["November", 30],
  ["December", 31],
];
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
const DAYS_IN_YEAR = 365;
const TRIAL_DAYS = 14;

/**
 * The days of one persona's case, all counted from the day of the contact, so that whatever is said of them agrees: what is told
 * as `{days}` days ago happened on `{date}`, and what is due is still ahead.
 */
export function drawTimeline(random: Random): Words {
  const at = random.below(NUMBER_WORDS.length);
  const days = at + 2;
  const drawn = random.below(DAYS_IN_YEAR);
  // As in a year that begins on a Sunday, so that a date has one weekday in the whole job. Neither the day of the contact nor
  // the one before it is a Sunday, on which little is delivered or visited.
  const today = drawn % 7 < 2 ? drawn + 2 - (drawn % 7) : drawn;
  const weekday = today % 7;
  const aheadAtFirst = random.between(3, 5);
  // Little is due on a Sunday.
  const ahead = (weekday + aheadAtFirst) % 7 === 0 ? aheadAtFirst + 1 : aheadAtFirst;
  const dayOf = (offset: number) => WEEKDAYS[(weekday + offset + 7) % 7] ?? "Monday";
  return {
    days: NUMBER_WORDS[at] ?? "two",
    today: `${dayOf(0)}, ${dateOf(today)}`,
    date: dateOf(today - days),
    hence: dateOf(today + days),
    lately: dateOf(today - 1),
    pastday: dayOf(-1),
    weeksago: dateOf(today - 7 * days),
    monthago: dateOf(today - 42),
    monthsago: dateOf(today - 97),
    later: dateOf(today + ahead),
    weekday: dayOf(ahead),
    daybefore: dateOf(today + ahead - 1),
    weeklater: dateOf(today + ahead + 7),
    trialend: dateOf(today - days + TRIAL_DAYS),
  };
}

/** Of the day of a year of 365 days; days before and after it count on. */
function dateOf(dayOfYear: number): string {
  let day = (dayOfYear + 2 * DAYS_IN_YEAR) % DAYS_IN_YEAR;
  for (const [month, length] of MONTHS) {
    if (day < length) return `${day + 1} ${month}`;
    day -= length;
  }
  return "31 December";
}

/** The day of the year of a date in a text, 0-based; undefined where there is none. */
export function dayOfYear(text: string): number | undefined {
  const [, day, name] = DATE.exec(text) ?? [];
  const month = MONTHS.findIndex(([one]) => one === name);
  if (day === undefined || month < 0) return undefined;
  return MONTHS.slice(0, month).reduce((sum, [, length]) => sum + length, Number(day) - 1);
}

const DATE = new RegExp(`\\b(\\d{1,2}) (${MONTHS.map(([name]) => name).join("|")})\\b`);

/** How many days the second date lies after the first, the nearer way round the year: negative where it is before. */
export function daysBetween(first: number, second: number): number {
  const apart = (second - first + DAYS_IN_YEAR) % DAYS_IN_YEAR;
  return apart > DAYS_IN_YEAR / 2 ? apart - DAYS_IN_YEAR : apart;
}
