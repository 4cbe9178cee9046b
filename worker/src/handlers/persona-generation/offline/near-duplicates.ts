import type { Prose } from "./prose/compose.ts";

/** 3-grams are told apart by 16 bits: of some 800 in a text, about five share theirs with another. */
const GRAMS = 2 ** 16;
const BINS = 32;
const NOTHING = GRAMS - 1;
/** How many of the most similar sketches are compared exactly. */
const CANDIDATES = 3;

/**
 * The texts made so far in one group, and how near a new one comes to them: the Jaccard similarity of their 3-grams of
 * letters.
 *
 * Comparing each text with each other exactly would take minutes at 10,000. A sketch of 32 numbers (one-permutation MinHash)
 * finds the few that are most alike; those are compared exactly.
 */
export class NearDuplicates {
  readonly #grams: Uint16Array[] = [];
  #sketches = new Uint16Array(64 * BINS);

  /** 0..1: how similar the most similar text is; null when there is none yet. */
  nearest(grams: Uint16Array): number | null {
    if (this.#grams.length === 0) return null;
    const sketch = sketchOf(grams);
    const sketches = this.#sketches;
    const best: { agreement: number; index: number }[] = [];
    for (let index = 0; index < this.#grams.length; index++) {
      const agreement = agreementOf(sketch, sketches, index * BINS);
      if (best.length === CANDIDATES && agreement <= (best.at(-1)?.agreement ?? 0)) continue;
      best.push({ agreement, index });
      best.sort((a, b) => b.agreement - a.agreement);
      best.length = Math.min(best.length, CANDIDATES);
    }
    return Math.max(...best.map(({ index }) => jaccard(grams, this.#grams[index] ?? grams)));
  }

  keep(grams: Uint16Array): void {
    const start = this.#grams.length * BINS;
    if (start >= this.#sketches.length) {
      const larger = new Uint16Array(this.#sketches.length * 2);
      larger.set(this.#sketches);
      this.#sketches = larger;
    }
    this.#sketches.set(sketchOf(grams), start);
    this.#grams.push(grams);
  }
}

function agreementOf(sketch: Uint16Array, kept: Uint16Array, start: number): number {
  let same = 0;
  for (let bin = 0; bin < BINS; bin++) if (sketch[bin] === kept[start + bin]) same++;
  return same;
}

/** When each gram was last seen, by the number of the text: spares a set for every text. */
const lastSeen = new Uint32Array(GRAMS);
let textNumber = 0;

/** The different 3-grams of a persona's prose, each as 16 bits. */
export function gramsOf(prose: Prose): Uint16Array {
  const text = [prose.summary, prose.scenario, prose.quote, ...prose.goals, ...prose.frustrations]
    .join(" ")
    .toLowerCase();
  const grams = new Uint16Array(text.length);
  textNumber++;
  let count = 0;
  for (let at = 0; at + 3 <= text.length; at++) {
    const gram = mix(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2));
    if (lastSeen[gram] === textNumber) continue;
    lastSeen[gram] = textNumber;
    grams[count++] = gram;
  }
  return grams.slice(0, count);
}

/** Three letters as 16 well-spread bits, the highest of which stands for "none" in a sketch and is not given. */
function mix(a: number, b: number, c: number): number {
  const h = Math.imul(a + 331 * b + 109_561 * c, 0x9e3779b1);
  return ((h ^ (h >>> 15)) >>> 0) % NOTHING;
}

/** The least gram of each bin. Empty bins agree with empty ones, which is rare: a text has many more grams than bins. */
function sketchOf(grams: Uint16Array): Uint16Array {
  const sketch = new Uint16Array(BINS).fill(NOTHING);
  for (const gram of grams) {
    const bin = gram % BINS;
    if (gram < (sketch[bin] ?? NOTHING)) sketch[bin] = gram;
  }
  return sketch;
}

function jaccard(a: Uint16Array, b: Uint16Array): number {
  textNumber++;
  for (const gram of a) lastSeen[gram] = textNumber;
  let shared = 0;
  for (const gram of b) if (lastSeen[gram] === textNumber) shared++;
  const union = a.length + b.length - shared;
  return union === 0 ? 1 : shared / union;
}
