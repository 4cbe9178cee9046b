import { EDUCATION_LEVELS } from "../../../persona/vocabulary.ts";
import type { Usage } from "../prose/draft.ts";
import { fits } from "../prose/fitting.ts";
import type { Who } from "../prose/rule.ts";
import type { Random } from "../random.ts";
import { temperOf } from "../tables/archetypes/archetype-table.ts";
import { occupationOf, type Occupation } from "../tables/occupations.ts";
import type { Portrait } from "../tables/portraits/portrait.ts";
import { PORTRAITS } from "../tables/portraits/portraits.ts";
import type { Tag } from "../tables/situations/situation.ts";
import { describeOccupation, drawIncome, studentEducation, YOUNGEST } from "./demographics.ts";
import { fingerprintOf, type Skeleton } from "./skeleton.ts";
import { canWorkAs } from "./work-with-needs.ts";

type Channel = Skeleton["persona"]["behaviour"]["channel"];
type Device = Skeleton["persona"]["behaviour"]["device"];

/** Where a first message with each of these tags is heard or read. */
const CHANNELS: Partial<Record<Tag, readonly Channel[]>> = {
  call: ["phone-call"],
  chat: ["live-chat", "messaging-app", "in-app"],
  mail: ["email", "web-form"],
};

/**
 * The portrait that this person becomes: one of those that the job has not had yet, of the same age, manner and needs, and in
 * touch in the same way; of a new kind where there is one. A difficult one keeps the very
 * archetype: that is the difficulty. Undefined where none is left. The intensity plays no part.
 */
export function choosePortrait(skeleton: Skeleton, usage: Usage): Portrait | undefined {
  const { place } = skeleton;
  const free = (PORTRAITS[place.category] ?? []).filter(
    (one) => usage.of(one.key) === 0 && canBe(one, skeleton),
  );
  const exact = free.filter(({ archetypes }) => archetypes.has(place.archetype));
  const alike = free.filter(({ archetypes }) =>
    [...archetypes].some((one) => temperOf(one) === temperOf(place.archetype)),
  );
  const isNew = ({ kinds }: Portrait) => kinds.every((kind) => usage.of(kind) === 0);
  if (place.category === "difficult") return pickOne(exact, skeleton);
  const offered = [exact.filter(isNew), alike.filter(isNew), exact].find((some) => some.length > 0) ?? alike;
  return pickOne(offered, skeleton);
}

const pickOne = (offered: readonly Portrait[], skeleton: Skeleton): Portrait | undefined =>
  offered.length > 0 ? skeleton.stream("portrait").pick(offered) : undefined;

/** Whether this person can become the portrait, whatever their archetype. */
export function canBe(
  { ages, callings, needs, devices, summary, situation, ...origins }: Portrait,
  { persona, place }: Skeleton,
): boolean {
  if (!isFrom(origins, place)) return false;
  const { demographics, behaviour } = persona;
  if (demographics.age < ages[0] || demographics.age > ages[1]) return false;
  if (!callings.some((one) => isOldEnough(one, demographics.age))) return false;
  if (needs.length !== place.needs.length || !needs.every((need) => place.needs.includes(need))) return false;
  const channels = [...situation.tags].flatMap((tag) => CHANNELS[tag] ?? []);
  if (channels.length > 0 && !channels.includes(behaviour.channel)) return false;
  if (devices.length > 0 && behaviour.channel === "phone-call") return false;
  if (situation.tags.has("screen") && behaviour.device === "landline") return false;
  const isTyped = situation.tellings.some(({ opening }) => /^[a-z]/.test(opening ?? ""));
  if (isTyped && behaviour.channel === "phone-call") return false;
  const who: Who = { persona, tags: situation.tags };
  return situation.tellings.some(
    (one) =>
      [summary, one.text, ...one.goals, ...one.facts.map(([, value]) => value)].every((text) =>
        fits(text, who, "portrait"),
      ) &&
      one.quotes.some((quote) => fits(quote, who, "portrait-words")) &&
      [one.opening, one.shortOpening].every((text) => fits(text ?? "", who, "portrait-words")),
  );
}

/** Whether the portrait was written for people of this language, level of English and kind of name. */
function isFrom(
  { locales, english, nameKinds }: Pick<Portrait, "locales" | "english" | "nameKinds">,
  place: Skeleton["place"],
): boolean {
  if (locales.length > 0 && !locales.includes(place.locale)) return false;
  if (nameKinds.length > 0 && !nameKinds.includes(place.nameKind)) return false;
  return english.length === 0 || (place.english !== undefined && english.includes(place.english));
}

/** Whether somebody of this age can have the schooling that the work needs. */
const isOldEnough = (calling: string, age: number): boolean => age >= YOUNGEST[occupationOf(calling).from];

/** The skeleton with the life of a portrait in place of its own. */
export function inPortrait(skeleton: Skeleton, portrait: Portrait): Skeleton {
  const { persona } = skeleton;
  const { demographics } = persona;
  const random = skeleton.stream("portrait-life");
  const needs = portrait.permanence === "permanent" ? portrait.needs : [];
  const grown = portrait.callings.filter((one) => isOldEnough(one, demographics.age));
  const possible = grown.filter((one) => canWorkAs(one, needs));
  const [callings = portrait.callings] = [possible, grown].filter((some) => some.length > 0);
  const calling = random.pick(callings);
  const work = occupationOf(calling);
  const employment = employmentIn(portrait, demographics, work, random);
  const levels = EDUCATION_LEVELS.filter(
    (_, level) => level >= EDUCATION_LEVELS.indexOf(work.from) && level <= EDUCATION_LEVELS.indexOf(work.to),
  );
  const isOwn = levels.includes(demographics.education);
  const schooling = isOwn ? demographics.education : (levels[0] ?? demographics.education);
  const changed = {
    ...persona,
    demographics: {
      ...demographics,
      employment,
      education:
        employment === "student" ? studentEducation(demographics.education, demographics.age) : schooling,
      occupation: describeOccupation(employment, calling),
      incomeBand: drawIncome(demographics.age, employment, work.pay, random),
    },
    behaviour: { ...persona.behaviour, device: deviceIn(portrait, persona.behaviour.device, random) },
    accessibility: persona.accessibility.map(({ need }) => ({ need, permanence: portrait.permanence })),
  };
  return {
    ...skeleton,
    calling,
    cause: undefined,
    persona: { ...changed, fingerprint: fingerprintOf(changed) },
  };
}

/** As drawn unless the assistive technology of the portrait runs on others. */
function deviceIn({ devices }: Portrait, drawn: Device, random: Random): Device {
  return devices.length === 0 || devices.includes(drawn) ? drawn : random.pick(devices);
}

/** As drawn where the portrait has that, or another that it has and that people of this age have. */
function employmentIn(
  { employments }: Portrait,
  { age, employment }: Pick<Skeleton["persona"]["demographics"], "age" | "employment">,
  work: Occupation,
  random: Random,
): typeof employment {
  const anyWork = age >= RETIRED.always ? NO_WORK : work.selfEmployed ? ANY_WORK : FOR_OTHERS;
  const all = employments.length > 0 ? employments : anyWork;
  const usual = all.filter(
    (one) =>
      (one === "retired" ? age >= RETIRED.from : age < RETIRED.always) &&
      (one !== "self-employed" || work.selfEmployed),
  );
  const offered = usual.length > 0 ? usual : all;
  return offered.find((one) => one === employment) ?? random.pick(offered);
}

const NO_WORK = ["retired"] as const;
const FOR_OTHERS = ["full-time", "part-time"] as const;
const ANY_WORK = [...FOR_OTHERS, "self-employed"] as const;
/** Years of age from which on some have retired, and from which on all have. */
const RETIRED = { from: 60, always: 72 };
