import type { Persona } from "../../../../persona/schema.ts";
import type { Situation } from "./situation.ts";

/** What is particular to an accessibility need. */
export interface NeedTable {
  /** Where the person prefers to be in touch. */
  channels: readonly Persona["behaviour"]["channel"][];
  devices?: readonly Persona["behaviour"]["device"][];
  situations: readonly Situation[];
  quotes: readonly string[];
}
