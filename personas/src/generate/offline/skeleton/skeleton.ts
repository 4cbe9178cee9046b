import { hash } from "node:crypto";
import { PERSONA_SCHEMA_VERSION, type Persona, type PersonaRequest } from "../../../schema.ts";
import type { Place } from "../plan.ts";
import { streamsOf, type Random } from "../random.ts";
import { ARCHETYPE_TABLE } from "../tables/archetypes/archetype-table.ts";
import type { ArchetypeTable } from "../tables/archetypes/archetype.ts";
import { NEED_TABLE, type Need } from "../tables/situations/needs.ts";
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
  /** Random numbers for a purpose of this persona. */
  stream: (purpose: string) => Random;
}

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
    accessibility: drawAccessibility(needs, demographics.age, stream("accessibility")),
    archetype: place.archetype,
    categories: [category],
    intensityLevel,
  };
  const persona = {
    ...person,
    index,
    schemaVersion: PERSONA_SCHEMA_VERSION,
    seed,
    fingerprint: hash("sha256", JSON.stringify(person), "hex").slice(0, 32),
    preset: request.preset,
    avatarSeed: stream("avatar")
      .below(2 ** 32)
      .toString(16)
      .padStart(8, "0"),
  } as const;
  return { persona, place, name, calling: life.calling, stream };
}

/** Those of low digital confidence have it whatever else they are. */
function pullsFor({ archetype, category }: Place): ArchetypeTable["pulls"] {
  const { pulls } = ARCHETYPE_TABLE[archetype];
  return category === "low-confidence" ? { ...pulls, techLiteracy: -0.75 } : pulls;
}

/** Of single needs; the others pass. */
const PERMANENT_SHARE = 0.75;

/** Several needs at once are for good, and so are most single ones. */
function drawAccessibility(needs: readonly Need[], age: number, random: Random): Persona["accessibility"] {
  return needs.map((need) => {
    const offered = Object.keys(
      NEED_TABLE[need].permanences,
    ) as Persona["accessibility"][number]["permanence"][];
    const fitting = offered.filter((permanence) =>
      fitsAge(NEED_TABLE[need].permanences[permanence] ?? "", age),
    );
    const passing = fitting.filter((permanence) => permanence !== "permanent");
    const isPermanent = random.next() < PERMANENT_SHARE || needs.length > 1 || passing.length === 0;
    const permanence = isPermanent ? "permanent" : random.pick(passing);
    return { need, permanence };
  });
}

function fitsAge(reason: string, age: number): boolean {
  return !/baby|small children/.test(reason) || (age >= 22 && age <= 44);
}
