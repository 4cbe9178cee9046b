import type { Persona } from "../../../../persona/schema.ts";

type Tone = Persona["behaviour"]["tone"];

/**
 * A way of behaving. The sentences hold placeholders (see ../../prose/fill.ts): `{first}` the given name, `{they}` and its
 * cases, `[goes|go]` the verb for one person or for "they", `{often}` how regularly, by intensity, `{wait}` how long until the
 * person gives up, in words.
 */
export interface ArchetypeTable {
  /**
   * Which traits it moves, where to, and how far at full intensity: 0.8 goes 80% of the way to the top, -0.8 to the
   * bottom.
   */
  pulls: Partial<Record<keyof Persona["traits"], number>>;
  tones: readonly Tone[];
  /** Has dealt with the company before. */
  isKnown?: true;
  disclosure?: Persona["behaviour"]["disclosure"];
  /** Habits: whole sentences about what the person does. */
  habits: readonly string[];
  /** What the person does in the scenario at hand. */
  moves: readonly string[];
  quotes: readonly string[];
  goals: readonly string[];
  frustrations: readonly string[];
}
