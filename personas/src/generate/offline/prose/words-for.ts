import type { Random } from "../random.ts";
import { NATIVE_LANGUAGE_NAMES } from "../skeleton/languages.ts";
import type { Skeleton } from "../skeleton/skeleton.ts";
import { CURRENCIES } from "../tables/places/cities.ts";
import {
  AMOUNTS,
  DEVICE_NAMES,
  CHARGES,
  GADGETS,
  PRICES,
  PRODUCTS,
  SCREEN_READERS,
} from "../tables/prose/measures.ts";
import type { Words } from "./fill.ts";
import { drawTimeline } from "./timeline.ts";

/** Everything that the templates may ask for about one person, drawn once so that all sentences agree. */
export function wordsFor(skeleton: Skeleton, random: Random, phrases: { work: string; day: string }): Words {
  const { persona, name, calling, place } = skeleton;
  const { behaviour, demographics } = persona;
  const product = PRODUCTS[Math.floor(place.spin * PRODUCTS.length)] ?? random.pick(PRODUCTS);
  const gadget = GADGETS[Math.floor(place.spin * GADGETS.length)] ?? random.pick(GADGETS);
  const { country } = demographics;
  return {
    name: name.reading === undefined ? name.displayName : `${name.displayName} (${name.reading})`,
    first: name.first,
    age: String(demographics.age),
    city: demographics.city,
    email: persona.email,
    calling,
    ...phrases,
    years: yearsAtWork(demographics.age, random),
    device: DEVICE_NAMES[behaviour.device],
    reader: SCREEN_READERS[behaviour.device] ?? "NVDA",
    language: NATIVE_LANGUAGE_NAMES[place.locale],
    wait: inWords(Math.min(LONGEST_WAIT, behaviour.abandonAfterSec)),
    product,
    productname: product.replace(/^an? /, ""),
    gadget,
    gadgetname: gadget.replace(/^an? /, ""),
    amount: inMoney(priceOf(product, random), country, "goods"),
    gadgetprice: inMoney(priceOf(gadget, random), country, "goods"),
    ...charges(country, random),
    ...drawTimeline(random),
    ...references(random),
  };
}

/** About as many euros as a portrait's texts name, as in `{eur120}`, each in the local currency and as much dearer or cheaper as the others. */
export function eurosIn(texts: readonly string[], country: string, random: Random): Words {
  const named = new Set(
    texts.flatMap((text) => [...text.matchAll(/\{eur(\d+)\}/g)].map(([, euros]) => euros)),
  );
  const dearness = 0.85 + 0.3 * random.next();
  return Object.fromEntries(
    [...named].map((euros) => [`eur${euros}`, inMoney(Number(euros) * dearness, country, "services")]),
  );
}

/** What services cost, each within the span that is usual for it. */
function charges(country: string, random: Random): Words {
  return Object.fromEntries(
    Object.entries(CHARGES).map(([name, amounts]) => [
      name,
      inMoney(random.pick(amounts), country, "services"),
    ]),
  );
}

/** The amounts that each thing may cost. */
const COSTS = new Map(
  Object.entries(PRICES).map(([thing, [least, most]]) => [
    thing,
    AMOUNTS.filter((amount) => amount >= least && amount <= most),
  ]),
);

function priceOf(thing: keyof typeof PRICES, random: Random): number {
  return random.pick(COSTS.get(thing) ?? AMOUNTS);
}

function references(random: Random): Words {
  const digits = String(random.between(10_000, 99_999));
  return {
    order: `${"ABCDEFHKLMNPRT".charAt(random.below(14))}${digits}`,
    lastdigits: digits.slice(1),
    model: `${"KLMPRSX".charAt(random.below(7))}-${digits.slice(0, 3)}`,
  };
}

function yearsAtWork(age: number, random: Random): string {
  const most = Math.min(30, age - 24);
  return most >= 16 && random.next() < 0.5 ? "over fifteen years" : most >= 9 ? "eight years" : "some years";
}

/** Seconds in front of a page, however long the person waits for a letter. */
const LONGEST_WAIT = 900;

/** How long until the person gives up, in words: numbers are for the behaviour itself. */
function inWords(seconds: number): string {
  const steps: [number, string][] = [
    [25, "some seconds"],
    [50, "half a minute"],
    [100, "a minute or so"],
    [240, "a few minutes"],
    [700, "ten minutes"],
  ];
  return steps.find(([most]) => seconds <= most)?.[1] ?? "a quarter of an hour";
}

/** Held, because making one takes longer than all else here. */
const EURO = { sign: "€", perEuro: 1, step: 1, level: 1 };
const GROUPED = new Intl.NumberFormat("en-GB");

/** Goods are traded across borders, so their prices differ less between countries than those of services. */
function inMoney(euros: number, country: string, what: "goods" | "services"): string {
  const { sign, perEuro, step, level = 1 } = CURRENCIES[country] ?? EURO;
  const share = what === "services" ? level : (1 + level) / 2;
  const amount = Math.max(step, Math.round((euros * perEuro * share) / step) * step);
  return `${sign}${amount < 1_000 ? amount : GROUPED.format(amount)}`;
}
