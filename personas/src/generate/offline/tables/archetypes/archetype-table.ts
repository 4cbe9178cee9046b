import type { Archetype } from "../../../../persona/archetypes.ts";
import type { ArchetypeTable } from "./archetype.ts";
import { CORE_BRISK } from "./core-brisk.ts";
import { CORE_CALM } from "./core-calm.ts";
import { DIFFICULT } from "./difficult.ts";
import { LOW_CONFIDENCE } from "./low-confidence.ts";
import { SHOPPING } from "./shopping.ts";
import type { Temper } from "../situations/situation.ts";
import { WORK_TOOLS } from "./work-tools.ts";

/** Every archetype there is. One that is declared and not written here does not compile. */
export const ARCHETYPE_TABLE: Readonly<Record<Archetype, ArchetypeTable>> = {
  ...CORE_BRISK,
  ...CORE_CALM,
  ...DIFFICULT,
  ...WORK_TOOLS,
  ...SHOPPING,
  ...LOW_CONFIDENCE,
};

const BRISK: readonly Archetype[] = [
  "hurried",
  "sceptic",
  "price-watcher",
  "escalator",
  "expert",
  "rule-tester",
  "grievance-keeper",
  "silent",
  "contradictor",
  "serial-returner",
  "reluctant",
  "delegator",
];

export const temperOf = (archetype: Archetype): Temper => (BRISK.includes(archetype) ? "brisk" : "calm");
