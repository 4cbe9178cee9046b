import { ARCHETYPE_TABLE } from "../tables/archetypes/archetype-table.ts";
import type { Skeleton } from "../skeleton/skeleton.ts";
import { ECOMMERCE } from "../tables/situations/ecommerce.ts";
import { EDGE_CASE } from "../tables/situations/edge-case.ts";
import { LOW_CONFIDENCE_SITUATIONS } from "../tables/situations/low-confidence.ts";
import { MULTILINGUAL } from "../tables/situations/multilingual.ts";
import { NEED_TABLE } from "../tables/situations/needs.ts";
import { SAAS } from "../tables/situations/saas.ts";
import type { Situation } from "../tables/situations/situation.ts";
import { SUPPORT } from "../tables/situations/support.ts";
import type { Draft } from "./draft.ts";
import { fits } from "./fitting.ts";

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

function canHappen({ tags, text }: Situation, { persona }: Skeleton, draft: Draft): boolean {
  if (tags.has("screen") && SCREENLESS.includes(persona.behaviour.device)) return false;
  return text.some((one) => draft.fits(one, "event"));
}

/** The archetype has something to do and to say in it. */
function suitsArchetype({ tags }: Situation, { persona, place }: Skeleton): boolean {
  const who = { persona, tags };
  const { moves, habits, quotes, isKnown } = ARCHETYPE_TABLE[place.archetype];
  if (isKnown && tags.has("new")) return false;
  const some = (templates: readonly string[]) => templates.some((one) => fits(one, who, "general"));
  return some(moves) && some(habits) && (some(quotes) || place.needs.length > 0);
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
