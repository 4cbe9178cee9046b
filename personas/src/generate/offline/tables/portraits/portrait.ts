import type { Archetype } from "../../../../persona/archetypes.ts";
import type { Persona } from "../../../../persona/schema.ts";
import type { Need } from "../situations/needs.ts";
import type { Situation } from "../situations/situation.ts";
import type { NameKind } from "../names/name-kind.ts";

type Demographics = Persona["demographics"];
type Employment = Demographics["employment"];

/** Somebody written as a whole: the life, the manner and the matter belong together, and so no part of it goes anywhere else. */
export interface Portrait {
  key: string;
  /** What makes it look like others; a set has one of each kind before it has two of one. */
  kinds: readonly string[];
  /** What the person does, did or studies. */
  callings: readonly string[];
  /** The youngest and the oldest that the person can be. */
  ages: readonly [youngest: number, oldest: number];
  /** Any work where none is named. */
  employments: readonly Employment[];
  /** The ways of behaving that it shows; those of the same temper can stand in for them. */
  archetypes: ReadonlySet<Archetype>;
  /** Those that the person has to have, and no others. */
  needs: readonly Need[];
  /** The locales, the levels of English and the kinds of name that it was written for; any where it names none. */
  locales: readonly Demographics["locale"][];
  english: readonly Demographics["languages"][number]["cefr"][];
  nameKinds: readonly NameKind[];
  permanence: Persona["accessibility"][number]["permanence"];
  /** Those that its assistive technology runs on; any where it names none. */
  devices: readonly Persona["behaviour"]["device"][];
  /** Some sentences on life, work and manner, without the name, the age and the town. */
  summary: string;
  situation: Situation;
}
