import type { Category, Persona } from "../../../persona/schema.ts";
import type { Random } from "../random.ts";
import type { ArchetypeTable } from "../tables/archetypes/archetype.ts";
import { NEED_TABLE, type Need } from "../tables/situations/needs.ts";

type Behaviour = Persona["behaviour"];
type Channel = Behaviour["channel"];
type Device = Behaviour["device"];

const CHANNELS: Partial<Record<Category, Partial<Record<Channel, number>>>> = {
  saas: { "in-app": 4, "live-chat": 3, email: 2, "web-form": 1 },
  ecommerce: { "live-chat": 3, email: 2, "in-app": 2, "messaging-app": 2, "web-form": 1 },
  "low-confidence": { "phone-call": 5, email: 2, "web-form": 2, "live-chat": 1 },
};
const USUAL_CHANNELS: Partial<Record<Channel, number>> = {
  "live-chat": 4,
  email: 3,
  "phone-call": 2,
  "messaging-app": 2,
  "web-form": 2,
};

/** What shapes the outward behaviour; the category and the needs say where, the traits say how. */
export interface BehaviourInput {
  category: Category;
  needs: readonly Need[];
  demographics: Persona["demographics"];
  ocean: Persona["ocean"];
  traits: Persona["traits"];
  archetype: ArchetypeTable;
}

/** Traits as things one can see. Where and on what does not depend on the intensity; how long and how much does. */
export function drawBehaviour(input: BehaviourInput, random: Random): Behaviour {
  const { traits, archetype } = input;
  const channel = drawChannel(input, random);
  const device = drawDevice(input, channel, random);
  const max = Math.max(3, Math.round(5 * Math.exp(3.2 * traits.verbosity)));
  return {
    disclosure:
      archetype.disclosure ?? (traits.clarity + traits.cooperativeness > 1.05 ? "upfront" : "incremental"),
    abandonAfterSec: patienceOf(channel, traits.patience),
    typosPer100Words: channel === "phone-call" ? 0 : typos(input, device, random),
    messageWords: { min: Math.max(1, Math.round(max * 0.25)), max },
    tone: random.pick(archetype.tones),
    channel,
    device,
    escalation: escalationOf((traits.patience + traits.cooperativeness) / 2),
  };
}

/** In front of a page or in a call people wait for seconds or minutes; for an answer by mail from two hours to three days. */
function patienceOf(channel: Channel, patience: number): number {
  if (channel === "email" || channel === "web-form")
    return 3_600 * Math.max(2, Math.min(72, Math.round(2 * Math.exp(3.6 * patience))));
  return Math.max(5, Math.min(900, Math.round(12 * Math.exp(4.2 * patience))));
}

function escalationOf(calm: number): Behaviour["escalation"] {
  if (calm < 0.17) return "at-once";
  if (calm < 0.29) return "after-one-failure";
  if (calm < 0.43) return "after-two-failures";
  return calm < 0.58 ? "after-three-failures" : "never";
}

function typos({ traits, ocean }: BehaviourInput, device: Device, random: Random): number {
  const care = (ocean.conscientiousness - 50) / 10;
  const onGlass = device.endsWith("phone") ? 0.8 : 0;
  const rate =
    3.5 * (1 - traits.techLiteracy) +
    2.5 * (1 - traits.clarity) -
    0.5 * care +
    onGlass +
    random.normal() * 0.5;
  return Math.round(Math.max(0, Math.min(12, rate)) * 10) / 10;
}

function drawChannel({ category, needs }: BehaviourInput, random: Random): Channel {
  const [first, ...others] = needs.map((need) => NEED_TABLE[need].channels);
  if (first === undefined) return random.weighted(CHANNELS[category] ?? USUAL_CHANNELS);
  const shared = first.filter((channel) => others.every((channels) => channels.includes(channel)));
  return random.pick(shared.length > 0 ? shared : first);
}

const HANDHELD_ONLY: readonly Channel[] = ["messaging-app"];

/** Those who try out a tool for work sit at a desk. */
const AT_WORK = {
  "windows-laptop": 6,
  macbook: 4,
  "desktop-pc": 2,
  iphone: 0.7,
  "android-phone": 0.7,
  tablet: 0.6,
};

function drawDevice(
  { category, demographics, needs }: BehaviourInput,
  channel: Channel,
  random: Random,
): Device {
  const own = needs.flatMap((need) => NEED_TABLE[need].devices ?? []);
  if (own.length > 0) return random.pick(own);
  if (category === "saas") return random.weighted<Device>(AT_WORK);
  const { age, incomeBand, employment } = demographics;
  const poor = incomeBand === "low" || incomeBand === "lower-middle";
  if (channel === "phone-call") {
    return random.weighted<Device>({
      // What those with a need call about has happened on a screen.
      landline: needs.length > 0 ? 0 : age >= 65 ? 6 : age >= 50 ? 2 : 0.2,
      "android-phone": 4,
      iphone: poor ? 1 : 3,
    });
  }
  const phones = {
    "android-phone": 5,
    iphone: poor ? 1 : 4,
    "old-android-phone": poor ? 4 : age >= 65 ? 2 : 0.3,
  };
  if (HANDHELD_ONLY.includes(channel)) return random.weighted<Device>(phones);
  return random.weighted<Device>({
    ...phones,
    tablet: age >= 60 ? 4 : 1.5,
    "windows-laptop": 5,
    macbook: poor ? 0.3 : 2.5,
    "desktop-pc": age >= 50 ? 3 : 1,
    "library-computer": poor && employment !== "full-time" ? 1 : 0,
  });
}
