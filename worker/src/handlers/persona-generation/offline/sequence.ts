import { setImmediate } from "node:timers/promises";
import type { Persona, PersonaRequest } from "@headway/shared/personas/schema";
import { findContradictions } from "./check.ts";
import { gramsOf, NearDuplicates } from "./near-duplicates.ts";
import { planJob, type Place } from "./plan.ts";
import { composeProse, type Prose } from "./prose/compose.ts";
import { randomStream } from "./random.ts";
import { drawSkeleton, type Skeleton } from "./skeleton/skeleton.ts";

const TOO_SIMILAR = 0.85;
const MOST_REDRAWS = 5;
/** Personas between two turns of the event loop: some 20 ms. */
const STRETCH = 50;

export type JoblessPersona = Omit<Persona, "jobId">;

/**
 * The personas of one request, whichever are asked for.
 *
 * Prose that comes too near to an earlier one is drawn again, and "earlier" must not depend on batches, order or retries. So a
 * persona is compared with all personas of its archetype that have a lower index, always, and those are made for the purpose
 * when they have not been made yet. A job that goes on at 60% makes its first 60% again in memory, which is quick, and gets the
 * same decisions. Only the number of redraws and the distance are remembered; a persona is made anew from them at any time.
 */
export class PersonaSequence {
  readonly #request: PersonaRequest;
  readonly #tooSimilar: number;
  readonly #plan: Place[];
  readonly #groups = new Map<string, NearDuplicates>();
  readonly #decisions: { redraws: number; distance: number | null }[] = [];
  #redraws = 0;

  /** `tooSimilar`: the Jaccard similarity from which on prose is drawn again. */
  constructor(request: PersonaRequest, tooSimilar = TOO_SIMILAR) {
    this.#request = request;
    this.#tooSimilar = tooSimilar;
    this.#plan = planJob(request);
  }

  /** How many texts were drawn again in all; undefined until the last persona is made. */
  get redraws(): number | undefined {
    return this.#decisions.length === this.#plan.length ? this.#redraws : undefined;
  }

  /** The persona at a 0-based index below the request's count. Rejects with the signal's reason once it is aborted. */
  async at(index: number, signal: AbortSignal): Promise<JoblessPersona> {
    while (this.#decisions.length <= index) {
      if (this.#decisions.length % STRETCH === 0) await setImmediate();
      signal.throwIfAborted();
      // Somebody else may have come this far while this call was waiting.
      if (this.#decisions.length > index) break;
      const made = this.#next();
      if (made.index === index) return made;
    }
    const skeleton = this.#skeletonAt(index);
    const { redraws, distance } = this.#decisions[index] ?? { redraws: 0, distance: null };
    return finish(skeleton, this.#proseFor(skeleton, redraws), distance, redraws);
  }

  #next(): JoblessPersona {
    const index = this.#decisions.length;
    const skeleton = this.#skeletonAt(index);
    const group = this.#groupOf(skeleton);
    let best = this.#draw(skeleton, group, 0);
    for (let redraws = 1; redraws <= MOST_REDRAWS && (best.similarity ?? 0) >= this.#tooSimilar; redraws++) {
      this.#redraws++;
      const drawn = this.#draw(skeleton, group, redraws);
      if ((drawn.similarity ?? 0) < (best.similarity ?? 0)) best = drawn;
    }
    group.keep(best.grams);
    const distance = best.similarity === null ? null : Math.round((1 - best.similarity) * 1000) / 1000;
    this.#decisions.push({ redraws: best.redraws, distance });
    return finish(skeleton, best.prose, distance, best.redraws);
  }

  #draw(skeleton: Skeleton, group: NearDuplicates, redraws: number) {
    const prose = this.#proseFor(skeleton, redraws);
    const grams = gramsOf(prose);
    return { prose, grams, redraws, similarity: group.nearest(grams) };
  }

  #skeletonAt(index: number): Skeleton {
    const place = this.#plan[index];
    if (place === undefined)
      throw new RangeError(`expected an index below ${this.#plan.length}, got ${index}`);
    return drawSkeleton(this.#request, index, place);
  }

  #proseFor(skeleton: Skeleton, redraws: number): Prose {
    return composeProse(
      skeleton,
      randomStream(this.#request.seed, skeleton.persona.index, `prose:${redraws}`),
    );
  }

  #groupOf({ place }: Skeleton): NearDuplicates {
    const key = `${place.category}:${place.archetype}`;
    const known = this.#groups.get(key);
    if (known) return known;
    const group = new NearDuplicates();
    this.#groups.set(key, group);
    return group;
  }
}

function finish(
  { persona }: Skeleton,
  prose: Prose,
  distance: number | null,
  redraws: number,
): JoblessPersona {
  const whole: JoblessPersona = {
    ...persona,
    ...prose,
    generator: "offline",
    model: null,
    quality: { nnDistance: distance, warnings: [] },
  };
  const warnings = findContradictions({ ...whole, jobId: "" });
  if (distance !== null && 1 - distance >= TOO_SIMILAR)
    warnings.push(`too similar to another persona after ${redraws} redraws`);
  return { ...whole, quality: { nnDistance: distance, warnings } };
}
