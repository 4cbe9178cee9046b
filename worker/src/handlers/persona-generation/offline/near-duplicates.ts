import type { Prose } from "./prose/compose.ts";

const BINS = 64;
const EMPTY = 0xffffffff;
/** How many of the most similar sketches are compared exactly. */
const CANDIDATES = 3;

interface Fingerprinted {
  shingles: Uint32Array;
  sketch: Uint32Array;
}

export interface Neighbour {
  /** Jaccard similarity of the 3-grams of letters, 0..1; of the nearest one before, null when there was none. */
  similarity: number | null;
}

/**
 * The texts made so far in one group, and how near a new one comes to them.
 *
 * Comparing each text with each other exactly would take minutes at 10,000. A sketch of 64 numbers (one-permutation MinHash)
 * finds the few that are most alike; those are compared exactly.
 */
export class NearDuplicates {
  readonly #kept: Fingerprinted[] = [];

  nearest(text: Fingerprinted): Neighbour {
    const best: { agreement: number; other: Fingerprinted }[] = [];
    for (const other of this.#kept) {
      const agreement = agreementOf(text.sketch, other.sketch);
      if (best.length < CANDIDATES) best.push({ agreement, other });
      else if (agreement > (best.at(-1)?.agreement ?? 0)) best[CANDIDATES - 1] = { agreement, other };
      else continue;
      best.sort((a, b) => b.agreement - a.agreement);
    }
    if (best.length === 0) return { similarity: null };
    return { similarity: Math.max(...best.map(({ other }) => jaccard(text.shingles, other.shingles))) };
  }

  keep(text: Fingerprinted): void {
    this.#kept.push(text);
  }
}

export function fingerprintText(prose: Prose): Fingerprinted {
  const text = [prose.summary, prose.scenario, prose.quote, ...prose.goals, ...prose.frustrations]
    .join(" ")
    .toLowerCase();
  const grams = new Set<number>();
  for (let at = 0; at + 3 <= text.length; at++) {
    grams.add(mix(text.charCodeAt(at) + 331 * text.charCodeAt(at + 1) + 109_561 * text.charCodeAt(at + 2)));
  }
  const shingles = Uint32Array.from(grams).sort();
  const sketch = new Uint32Array(BINS).fill(EMPTY);
  for (const gram of shingles) {
    const bin = gram % BINS;
    if (gram < (sketch[bin] ?? EMPTY)) sketch[bin] = gram;
  }
  return { shingles, sketch };
}

/** Spreads similar numbers over the whole range (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function agreementOf(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let bin = 0; bin < BINS; bin++) if (a[bin] === b[bin] && a[bin] !== EMPTY) same++;
  return same;
}

/** Of two sorted sets. */
function jaccard(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  const union = a.length + b.length - shared;
  return union === 0 ? 1 : shared / union;
}
