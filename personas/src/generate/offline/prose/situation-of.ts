import { ARCHETYPE_TABLE } from "../tables/archetypes/archetype-table.ts";
import type { Skeleton } from "../skeleton/skeleton.ts";
import { ECOMMERCE } from "../tables/situations/ecommerce.ts";
import { EDGE_CASE } from "../tables/situations/edge-case.ts";
import { LOW_CONFIDENCE_SITUATIONS } from "../tables/situations/low-confidence.ts";
import { MULTILINGUAL } from "../tables/situations/multilingual.ts";
import { NEED_TABLE } from "../tables/situations/needs.ts";
import { SAAS } from "../tables/situations/saas.ts";
import type { Situation, Telling } from "../tables/situations/situation.ts";
import { SUPPORT } from "../tables/situations/support.ts";
import type { Draft } from "./draft.ts";
import { allFit, fits } from "./fitting.ts";

/** What has happened to this person: one of the situations that suit the person and the archetype, the least used of the job. */
export function drawSituation(skeleton: Skeleton, draft: Draft): Situation {
  const drawn = draft.chooseKeyed(situationsOf(skeleton), [
    (one) => canHappen(one, skeleton, draft) && suitsArchetype(one, skeleton),
    (one) => canHappen(one, skeleton, draft),
  ]);
  if (drawn === undefined) throw new TypeError(`no situations for ${skeleton.place.category}`);
  return drawn;
}

const SCREENLESS = ["landline"];

/** The least used of the ways in which it can have come about for this person. */
export function drawTelling({ key, tellings }: Situation, draft: Draft): Telling {
  const possible = tellings.filter(({ told }) => allFit(told, draft.who));
  const offered = possible.length > 0 ? possible : tellings;
  const text = draft.choose(
    offered.map((one) => one.text),
    "event",
  );
  const drawn = tellings.find((one) => one.text === text);
  if (drawn === undefined) throw new TypeError(`situation "${key}" is told in no way`);
  return drawn;
}

function canHappen({ tags, tellings }: Situation, { persona }: Skeleton, draft: Draft): boolean {
  if (tags.has("screen") && SCREENLESS.includes(persona.behaviour.device)) return false;
  return tellings.some(({ told }) => allFit(told, draft.who));
}

/** The archetype has a habit that agrees with it. */
function suitsArchetype({ tags }: Situation, { persona, place }: Skeleton): boolean {
  const { habits, isKnown } = ARCHETYPE_TABLE[place.archetype];
  if (isKnown && tags.has("new")) return false;
  return habits.some((one) => fits(one, { persona, tags }, "general"));
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
