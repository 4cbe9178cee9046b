import type { Random } from "../random.ts";
import type { Skeleton } from "../skeleton/skeleton.ts";
import { ECOMMERCE } from "../tables/situations/ecommerce.ts";
import { EDGE_CASE } from "../tables/situations/edge-case.ts";
import { LOW_CONFIDENCE_SITUATIONS } from "../tables/situations/low-confidence.ts";
import { MULTILINGUAL } from "../tables/situations/multilingual.ts";
import { NEED_TABLE } from "../tables/situations/needs.ts";
import { SAAS } from "../tables/situations/saas.ts";
import type { Situation } from "../tables/situations/situation.ts";
import { SUPPORT } from "../tables/situations/support.ts";
import { fitting } from "./fitting.ts";

/** What has happened to this person, with the way it is told. */
export interface Told {
  situation: Situation;
  text: string;
}

export function drawSituation(skeleton: Skeleton, random: Random): Told {
  const situation = random.pick(situationsFor(skeleton));
  return { situation, text: random.pick(fitting(situation.text, skeleton)) };
}

function situationsFor(skeleton: Skeleton): readonly Situation[] {
  const offered = situationsOf(skeleton);
  const possible = offered.filter(({ text }) =>
    fitting(text, skeleton).every((one) => isPossible(one, skeleton)),
  );
  return possible.length > 0 ? possible : offered;
}

/** What can trip up somebody whose own language is English. */
const FOR_ENGLISH_SPEAKERS = /04\/05|1[.,]250|ten digits|country code|'surrender'|time zone/;

/** A few situations need a country where names, numbers and addresses differ, or a device that has apps. */
function isPossible(text: string, { persona, place }: Skeleton): boolean {
  if (place.category === "multilingual") {
    const english = place.locale.startsWith("en-");
    if (english ? !FOR_ENGLISH_SPEAKERS.test(text) : text.includes("'surrender'")) return false;
  }
  const handheld = ["android-phone", "iphone", "old-android-phone", "tablet"].includes(
    persona.behaviour.device,
  );
  return handheld || !/\{device\}|the phone (?:says|has said)/.test(text);
}

function situationsOf({ place }: Skeleton): readonly Situation[] {
  const [need] = place.needs;
  switch (place.category) {
    case "accessibility":
      return need === undefined ? SUPPORT : NEED_TABLE[need].situations;
    case "edge-case":
      return place.nameKind === "ordinary" ? SUPPORT : EDGE_CASE[place.nameKind];
    case "multilingual":
      return MULTILINGUAL;
    case "saas":
      return SAAS;
    case "ecommerce":
      return ECOMMERCE;
    case "low-confidence":
      return LOW_CONFIDENCE_SITUATIONS;
    case "support":
    case "difficult":
      return SUPPORT;
  }
}
