import { setImmediate } from "node:timers/promises";
import type { Persona, PersonaRequest } from "../../persona/schema.ts";
import { findContradictions } from "./check.ts";
import { gramsOf, NearDuplicates, TOO_SIMILAR } from "./near-duplicates.ts";
import { planJob, type Place } from "./plan.ts";
import { composePortrait } from "./prose/compose-portrait.ts";
import { composeProse, type Composed } from "./prose/compose.ts";
import { Usage } from "./prose/draft.ts";
import { originOf } from "./random.ts";
import { choosePortrait, inPortrait } from "./skeleton/in-portrait.ts";
import { drawSkeleton, type Skeleton } from "./skeleton/skeleton.ts";
import type { Portrait } from "./tables/portraits/portrait.ts";

const MOST_REDRAWS = 5;
/** Personas between two turns of the event loop: some 20 ms. */
const STRETCH = 50;
/** Personas that wait to be asked for: the two batches that a job has under way at once. */
const MOST_AHEAD = 200;

export type JoblessPersona = Omit<Persona, "jobId">;

interface Decision {
  portrait: Portrait | undefined;
  redraws: number;
  distance: number | null;
  record: readonly string[];
}

/**
 * The personas of one request, whichever are asked for.
 *
 * Prose takes the templates that the personas before it have used least, and is drawn again where it comes too near to one of
 * them all the same. "Before" must not depend on batches, order or retries. So a persona follows all personas of the job that
 * have a lower index, always, and those are made for the purpose when they have not been made yet. A job that goes on at 60%
 * makes its first 60% again in memory, which is quick, and gets the same decisions. Only these are remembered; a persona is
 * made anew from them at any time.
 */
export class PersonaSequence {
  readonly #request: PersonaRequest;
  readonly #origin: string;
  readonly #tooSimilar: number;
  readonly #plan: Place[];
  readonly #texts = new NearDuplicates();
  readonly #usage = new Usage();
  readonly #decisions: Decision[] = [];
  /** The last that were made on the way to a higher index and have not been asked for. */
  readonly #ahead = new Map<number, JoblessPersona>();
  #redraws = 0;

  /** `tooSimilar`: the Jaccard similarity from which on prose is drawn again. */
  constructor(request: PersonaRequest, tooSimilar = TOO_SIMILAR) {
    this.#request = request;
    this.#origin = originOf(request);
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
      // Another call may have come this far while this one was waiting.
      if (this.#decisions.length > index) break;
      const made = this.#next();
      if (made.index === index) return made;
      this.#keepAhead(made);
    }
    const ahead = this.#ahead.get(index);
    if (ahead !== undefined) {
      this.#ahead.delete(index);
      return ahead;
    }
    const decision = this.#decisions[index];
    if (decision === undefined)
      throw new RangeError(`expected an index below ${this.#plan.length}, got ${index}`);
    const skeleton = this.#skeletonAt(index, decision.portrait);
    return finish(skeleton, this.#compose(skeleton, decision), decision);
  }

  #keepAhead(made: JoblessPersona): void {
    this.#ahead.set(made.index, made);
    if (this.#ahead.size > MOST_AHEAD) this.#ahead.delete(made.index - MOST_AHEAD);
  }

  #next(): JoblessPersona {
    const index = this.#decisions.length;
    const drawn = this.#skeletonAt(index);
    const portrait = choosePortrait(drawn, this.#usage);
    const skeleton = portrait === undefined ? drawn : inPortrait(drawn, portrait);
    let best = this.#draw(skeleton, { portrait, redraws: 0 });
    for (let redraws = 1; redraws <= MOST_REDRAWS && (best.similarity ?? 0) >= this.#tooSimilar; redraws++) {
      this.#redraws++;
      const drawn = this.#draw(skeleton, { portrait, redraws });
      if ((drawn.similarity ?? 0) < (best.similarity ?? 0)) best = drawn;
    }
    const { composed, similarity, redraws } = best;
    this.#texts.keep(best.grams, composed.situation);
    this.#usage.add(composed.record);
    if (portrait !== undefined) this.#usage.add([portrait.key, ...portrait.kinds]);
    const distance = similarity === null ? null : Math.round((1 - similarity) * 1000) / 1000;
    const decision = { portrait, redraws, distance, record: composed.record };
    this.#decisions.push(decision);
    return finish(skeleton, composed, decision);
  }

  #draw(skeleton: Skeleton, choice: Pick<Decision, "portrait" | "redraws">) {
    const composed = this.#compose(skeleton, choice);
    const grams = gramsOf(composed.text);
    return {
      composed,
      grams,
      redraws: choice.redraws,
      similarity: this.#texts.nearest(grams, { group: composed.situation }),
    };
  }

  #skeletonAt(index: number, portrait?: Portrait): Skeleton {
    const place = this.#plan[index];
    if (place === undefined)
      throw new RangeError(`expected an index below ${this.#plan.length}, got ${index}`);
    const drawn = drawSkeleton(this.#request, this.#origin, index, place);
    return portrait === undefined ? drawn : inPortrait(drawn, portrait);
  }

  #compose(
    skeleton: Skeleton,
    { portrait, redraws, record }: Pick<Decision, "portrait" | "redraws"> & Partial<Decision>,
  ): Composed {
    const random = skeleton.stream(`prose:${redraws}`);
    return portrait === undefined
      ? composeProse(skeleton, random, this.#usage, record)
      : composePortrait(skeleton, portrait, random, this.#usage, record);
  }
}

function finish({ persona }: Skeleton, { text, misfits }: Composed, decision: Decision): JoblessPersona {
  const { distance, redraws } = decision;
  const whole: JoblessPersona = {
    ...persona,
    ...text,
    generator: "offline",
    model: null,
    quality: { nnDistance: distance, warnings: [...misfits] },
  };
  const { warnings } = whole.quality;
  warnings.push(...findContradictions(whole));
  if (distance !== null && 1 - distance >= TOO_SIMILAR)
    warnings.push(`too similar to another persona after ${redraws} redraws`);
  return whole;
}
