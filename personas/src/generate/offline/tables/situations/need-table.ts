import type { Persona } from "../../../../schema.ts";
import type { Situation } from "./situation.ts";

type Permanence = Persona["accessibility"][number]["permanence"];

/** What is particular to an accessibility need. */
export interface NeedTable {
  /** In the third person, after a name: "uses a screen reader". */
  label: string;
  /** Which permanences it can have, and what is behind each, in the third person: "wears hearing aids". */
  permanences: Partial<Record<Permanence, string>>;
  /** Where the person prefers to be in touch. */
  channels: readonly Persona["behaviour"]["channel"][];
  devices?: readonly Persona["behaviour"]["device"][];
  habits: readonly string[];
  situations: readonly Situation[];
  quotes: readonly string[];
}
