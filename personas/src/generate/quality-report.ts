import { ARCHETYPES_OF } from "../persona/archetypes.ts";
import type { Persona, PersonaRequest } from "../persona/schema.ts";
import { DistinctPairs } from "./distinct-pairs.ts";
import { gramsOf, NearDuplicates } from "./offline/near-duplicates.ts";

/** How good a job's personas are as a set, in figures to be read by people. */
export interface QualityReport extends Record<string, unknown> {
  personas: number;
  archetypesCovered: number;
  /** As many as the wished categories are made of, or as there are personas for. */
  archetypesPossible: number;
  /** Different pairs of neighbouring words among all of them, 0..1. Falls as a set grows: compare sets of one size. */
  distinctWordPairsShare: number | null;
  /** 1 − 3-gram Jaccard similarity to the most similar other persona: one in twenty is nearer than this. */
  distanceToNearestPersonaP5: number | null;
  distanceToNearestPersonaMedian: number | null;
  /** Of how many personas the nearest was looked for, among all of them; fewer than all in a large job. */
  personasCompared: number;
  /** Texts that were drawn again because they came too near to an earlier one; absent where the generator does not draw. */
  redraws?: number;
  personasWithWarnings: number;
  /** The most frequent warnings, each with how often it was given. */
  warnings: string[];
}

/** How many pairs of personas are looked at: some tenths of a second. */
const PAIRS_COMPARED = 5_000_000;
const WARNINGS_SHOWN = 5;

/** Takes a job's personas one by one, in any order, and sums them up in the end. Holds about 2 KB of each. */
export class QualityTally {
  readonly #request: PersonaRequest;
  readonly #archetypes = new Set<string>();
  readonly #pairs = new DistinctPairs();
  readonly #texts: { index: number; grams: Uint16Array }[] = [];
  readonly #warnings = new Map<string, number>();
  #warned = 0;

  constructor(request: PersonaRequest) {
    this.#request = request;
  }

  add(persona: Persona): void {
    this.#archetypes.add(persona.archetype);
    this.#texts.push({ index: persona.index, grams: gramsOf(persona) });
    for (const text of [persona.summary, persona.scenario, persona.quote]) this.#pairs.add(text);
    for (const text of [...persona.goals, ...persona.frustrations]) this.#pairs.add(text);
    const { warnings } = persona.quality;
    if (warnings.length > 0) this.#warned++;
    for (const warning of warnings) this.#warnings.set(warning, (this.#warnings.get(warning) ?? 0) + 1);
  }

  /** Pure: may be called at any time. `redraws` is the generator's own count, where it keeps one. */
  report(redraws?: number): QualityReport {
    const personas = this.#texts.length;
    const possible = new Set(this.#request.categories.flatMap((category) => ARCHETYPES_OF[category]));
    const distances = nearestDistances(this.#texts);
    return {
      personas,
      archetypesCovered: this.#archetypes.size,
      archetypesPossible: Math.min(possible.size, this.#request.count),
      distinctWordPairsShare: rounded(this.#pairs.share()),
      distanceToNearestPersonaP5: quantile(distances, 0.05),
      distanceToNearestPersonaMedian: quantile(distances, 0.5),
      personasCompared: distances.length,
      ...(redraws !== undefined && { redraws }),
      personasWithWarnings: this.#warned,
      warnings: [...this.#warnings]
        .toSorted(([, a], [, b]) => b - a)
        .slice(0, WARNINGS_SHOWN)
        .map(([warning, times]) => `${warning} (${times})`),
    };
  }
}

/** Ascending. Of a large set, an even sample is looked at, each of it against the whole set. */
function nearestDistances(texts: readonly { index: number; grams: Uint16Array }[]): number[] {
  const all = texts.toSorted((a, b) => a.index - b.index);
  const known = new NearDuplicates();
  for (const { grams } of all) known.keep(grams);
  const looked = Math.min(all.length, Math.max(1, Math.floor(PAIRS_COMPARED / Math.max(1, all.length))));
  const distances: number[] = [];
  for (let probe = 0; probe < looked; probe++) {
    const at = Math.floor((probe * all.length) / looked);
    const similarity = known.nearest(all[at]?.grams ?? new Uint16Array(), { except: at });
    if (similarity !== null) distances.push(1 - similarity);
  }
  return distances.toSorted((a, b) => a - b);
}

/** The nearest-rank quantile of ascending values; null of none. */
function quantile(values: readonly number[], share: number): number | null {
  return rounded(values[Math.max(0, Math.ceil(share * values.length) - 1)] ?? null);
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}
