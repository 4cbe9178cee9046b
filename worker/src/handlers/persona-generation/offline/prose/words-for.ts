import type { Random } from "../random.ts";
import { NATIVE_LANGUAGE_NAMES } from "../skeleton/languages.ts";
import type { Skeleton } from "../skeleton/skeleton.ts";
import { CURRENCIES } from "../tables/places/cities.ts";
import {
  AMOUNTS,
  DEVICE_NAMES,
  FEES,
  ESCALATES,
  NUMBER_WORDS,
  OFTEN,
  PRODUCTS,
  TELLS,
  WEEKDAYS,
} from "../tables/prose/measures.ts";
import { WORK } from "../tables/prose/openers.ts";
import type { Words } from "./fill.ts";
import { fitting } from "./fitting.ts";

/** Everything that the templates may ask for about one person, drawn once so that all sentences agree. */
export function wordsFor(skeleton: Skeleton, random: Random): Words {
  const { persona, name, calling, place } = skeleton;
  const { behaviour, demographics } = persona;
  return {
    name: name.reading === undefined ? name.displayName : `${name.displayName} (${name.reading})`,
    first: name.first,
    age: String(demographics.age),
    city: demographics.city,
    calling,
    work: random.pick(fitting(WORK[demographics.employment], skeleton)),
    years: yearsAtWork(demographics.age, random),
    device: DEVICE_NAMES[behaviour.device],
    language: NATIVE_LANGUAGE_NAMES[place.locale],
    often: OFTEN[persona.intensityLevel - 1] ?? "often",
    wait: inWords(behaviour.abandonAfterSec),
    min: String(behaviour.messageWords.min),
    max: String(behaviour.messageWords.max),
    escalates: ESCALATES[behaviour.escalation],
    tells: TELLS[behaviour.disclosure],
    product: random.pick(PRODUCTS),
    weekday: random.pick(WEEKDAYS),
    days: random.pick(NUMBER_WORDS),
    fee: inMoney(random.pick(FEES), demographics.country),
    amount: inMoney(random.pick(AMOUNTS), demographics.country),
  };
}

function yearsAtWork(age: number, random: Random): string {
  const most = Math.min(30, age - 24);
  return most >= 16 && random.next() < 0.5 ? "over fifteen years" : most >= 9 ? "eight years" : "some years";
}

function inWords(seconds: number): string {
  if (seconds < 20) return `${seconds} seconds`;
  if (seconds < 90) return `${Math.round(seconds / 10) * 10} seconds`;
  const minutes = Math.round(seconds / 60);
  return minutes <= 11 && minutes >= 2 ? `${NUMBER_WORDS[minutes - 2]} minutes` : `${minutes} minutes`;
}

function inMoney(euros: number, country: string): string {
  const { sign, perEuro, step } = CURRENCIES[country] ?? { sign: "€", perEuro: 1, step: 1 };
  const amount = Math.max(step, Math.round((euros * perEuro) / step) * step);
  return `${sign}${amount.toLocaleString("en-GB")}`;
}
