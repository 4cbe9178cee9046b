import { hash } from "node:crypto";
import { PERSONA_SCHEMA_VERSION, type Persona, type PersonaRequest } from "../../../persona/schema.ts";
import type { Place } from "../plan.ts";
import { streamsOf, type Random } from "../random.ts";
import { ARCHETYPE_TABLE } from "../tables/archetypes/archetype-table.ts";
import type { ArchetypeTable } from "../tables/archetypes/archetype.ts";
import { causeOf, type Cause } from "../tables/situations/causes.ts";
import { drawBehaviour } from "./behaviour.ts";
import { drawLife } from "./demographics.ts";
import { drawFullName, emailOf, type FullName } from "./full-name.ts";
import { drawOcean, drawTraits } from "./personality.ts";

type Prose =
  | "goals"
  | "frustrations"
  | "scenario"
  | "quote"
  | "summary"
  | "facts"
  | "hiddenFact"
  | "firstMessage"
  | "successWhen";

/** All of a persona but its prose, and what the prose needs to know besides. */
export interface Skeleton {
  persona: Omit<Persona, Prose | "jobId" | "generator" | "model" | "quality">;
  place: Place;
  name: FullName;
  calling: string;
  /** What is behind the needs. */
  cause: Cause | undefined;
  /** Random numbers for a purpose of this persona. */
  stream: (purpose: string) => Random;
}

type Drawn = Omit<
  Skeleton["persona"],
  "index" | "schemaVersion" | "seed" | "fingerprint" | "preset" | "avatarSeed"
>;

/** The skeleton of one persona: from the request's origin, its index and its place in the plan; nothing else. */
export function drawSkeleton(request: PersonaRequest, origin: string, index: number, place: Place): Skeleton {
  const { seed, intensityLevel } = request;
  const stream = streamsOf(origin, index);
  const table = ARCHETYPE_TABLE[place.archetype];
  const life = drawLife(place, stream("life"));
  const { demographics } = life;
  const ocean = drawOcean(stream("ocean"));
  const traits = drawTraits(life, ocean, pullsFor(place), intensityLevel, stream("traits"));
  const { needs, category } = place;
  const cause = causeOf(needs, demographics.age, place.causeTurn);
  const behaviour = drawBehaviour(
    { category, needs, demographics, ocean, traits, archetype: table },
    stream("behaviour"),
  );
  const name = drawFullName(place, demographics.age, stream("name"));
  const person = {
    displayName: name.displayName,
    email: emailOf(name.latin, index),
    pronouns: name.pronouns,
    demographics,
    ocean,
    traits,
    behaviour,
    accessibility: needs.map((need) => ({ need, permanence: cause?.permanence ?? ("permanent" as const) })),
    archetype: place.archetype,
    categories: [category],
    intensityLevel,
  };
  const persona = {
    ...person,
    index,
    schemaVersion: PERSONA_SCHEMA_VERSION,
    seed,
    fingerprint: fingerprintOf(person),
    preset: request.preset,
    avatarSeed: stream("avatar")
      .below(2 ** 32)
      .toString(16)
      .padStart(8, "0"),
  } as const;
  return { persona, place, name, calling: life.calling, cause, stream };
}

/** Tells two skeletons apart by what was drawn for them. */
export function fingerprintOf(person: Drawn): string {
  const { displayName, email, pronouns, demographics, ocean, traits, behaviour } = person;
  const { accessibility, archetype, categories, intensityLevel } = person;
  const drawn = {
    ...{ displayName, email, pronouns, demographics, ocean, traits, behaviour },
    ...{ accessibility, archetype, categories, intensityLevel },
  };
  return hash("sha256", JSON.stringify(drawn), "hex").slice(0, 32);
}

/** Those of low digital confidence have it whatever else they are. */
function pullsFor({ archetype, category }: Place): ArchetypeTable["pulls"] {
  const { pulls } = ARCHETYPE_TABLE[archetype];
  return category === "low-confidence" ? { ...pulls, techLiteracy: -0.75 } : pulls;
}
