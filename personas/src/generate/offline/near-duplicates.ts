import type { Prose } from "./prose/compose.ts";

/** The Jaccard similarity from which on two texts are too much alike to stand in one job. */
export const TOO_SIMILAR = 0.85;

/** Held here, because it is called millions of times and a global is looked up each time where a test runner isolates them. */
const { imul } = Math;

/** 3-grams are told apart by 16 bits: of some 800 in a text, about five share theirs with another. */
const GRAMS = 2 ** 16;
const BINS = 128;
/** 32-bit words in a sketch, one bit for each bin. */
const WORDS = BINS / 32;
/** How many of the most similar sketches are compared exactly. */
const CANDIDATES = 3;

/** Texts of a group from which on only the group is searched. */
const GROUP_SUFFICES = 8;

/**
 * The texts made so far, and how near a new one comes to them: the Jaccard similarity of their 3-grams of letters.
 *
 * Comparing each text with each other exactly would take minutes at 10,000. A sketch of 128 bits (one-permutation MinHash, one
 * bit of each minimum: Li and König 2010) finds the few that are most alike; those are compared exactly. A text is searched in
 * its group first, where it is given one: in 10,000 personas, the nearest of all has the same situation for 93 % of them, and the
 * similarity found is 0.001 below the true one in the mean; the sketches of all others miss 0.04.
 */
export class NearDuplicates {
  readonly #most: number;
  readonly #grams: Uint16Array[] = [];
  #kept = 0;
  #sketches = new Int32Array(64 * WORDS);
  /** The indexes of each group's texts. */
  readonly #groups = new Map<string, number[]>();
  #last: { grams: Uint16Array; sketch: Int32Array } | undefined;

  /** `most`: how many texts are held; a further one takes the place of the oldest. Not together with groups. */
  constructor(most = Infinity) {
    this.#most = most;
  }

  /**
   * 0..1: how similar the most similar text is; null when there is none yet. `except`: one that does not count. `group`: what
   * the text was made from, by which it is kept.
   */
  nearest(
    grams: Uint16Array,
    { except = -1, group }: { except?: number; group?: string } = {},
  ): number | null {
    const own = group === undefined ? undefined : this.#groups.get(group);
    const among = own !== undefined && own.length >= GROUP_SUFFICES ? own : undefined;
    const sketches = { kept: this.#sketches, count: this.#grams.length, among };
    let nearest: number | null = null;
    for (const index of nearestSketches(this.#sketchOf(grams), sketches, except))
      nearest = Math.max(nearest ?? 0, jaccard(grams, this.#grams[index] ?? grams));
    return nearest;
  }

  keep(grams: Uint16Array, group?: string): void {
    const index = this.#kept++ % this.#most;
    if (group !== undefined) {
      const own = this.#groups.get(group);
      if (own === undefined) this.#groups.set(group, [index]);
      else own.push(index);
    }
    const start = index * WORDS;
    if (start >= this.#sketches.length) {
      const larger = new Int32Array(this.#sketches.length * 2);
      larger.set(this.#sketches);
      this.#sketches = larger;
    }
    this.#sketches.set(this.#sketchOf(grams), start);
    this.#grams[index] = grams;
  }

  /** A text is mostly kept right after it was compared. */
  #sketchOf(grams: Uint16Array): Int32Array {
    if (this.#last?.grams !== grams) this.#last = { grams, sketch: sketchOf(grams) };
    return this.#last.sketch;
  }
}

interface Sketches {
  kept: Int32Array;
  count: number;
  /** The indexes that are looked at; all where there are none. */
  among: readonly number[] | undefined;
}

/** The indexes of the kept sketches that differ from this one in the fewest bits, without the one at `except`. */
function nearestSketches(sketch: Int32Array, { kept, count, among }: Sketches, except: number): number[] {
  const best: { difference: number; index: number }[] = [];
  let worst = BINS + 1;
  const [a = 0, b = 0, c = 0, d = 0] = sketch;
  const end = among?.length ?? count;
  // Written out, because it runs millions of times.
  for (let turn = 0; turn < end; turn++) {
    const index = among === undefined ? turn : (among[turn] ?? 0);
    const at = index * WORDS;
    const difference =
      bitsIn(a ^ (kept[at] ?? 0), b ^ (kept[at + 1] ?? 0)) +
      bitsIn(c ^ (kept[at + 2] ?? 0), d ^ (kept[at + 3] ?? 0));
    if (difference >= worst || index === except) continue;
    best.push({ difference, index });
    best.sort((a, b) => a.difference - b.difference);
    best.length = Math.min(best.length, CANDIDATES);
    if (best.length === CANDIDATES) worst = best.at(-1)?.difference ?? worst;
  }
  return best.map(({ index }) => index);
}

/** How many bits of two 32-bit numbers are set: counted in pairs, in fours, and in eights of both together. */
function bitsIn(one: number, other: number): number {
  const pairs = one - ((one >>> 1) & 0x55555555);
  const others = other - ((other >>> 1) & 0x55555555);
  const fours =
    (pairs & 0x33333333) +
    ((pairs >>> 2) & 0x33333333) +
    (others & 0x33333333) +
    ((others >>> 2) & 0x33333333);
  return imul((fours & 0x0f0f0f0f) + ((fours >>> 4) & 0x0f0f0f0f), 0x01010101) >>> 24;
}

/** Where a text's grams are gathered: longer than the longest prose that the persona schema takes. */
const gathered = new Uint16Array(4096);

/** When each gram was last seen, by the number of the text: spares a set for every text. */
const lastSeen = new Uint32Array(GRAMS);
let textNumber = 0;

/** The different 3-grams of a persona's prose, each as 16 bits. */
export function gramsOf(prose: Prose): Uint16Array {
  const text = [prose.summary, prose.scenario, prose.quote, ...prose.goals, ...prose.frustrations]
    .join(" ")
    .toLowerCase();
  textNumber = (textNumber + 1) >>> 0;
  let count = 0;
  let before = text.charCodeAt(0);
  let middle = text.charCodeAt(1);
  for (let at = 2; at < text.length; at++) {
    const last = text.charCodeAt(at);
    const gram = mix(before, middle, last);
    before = middle;
    middle = last;
    if (lastSeen[gram] === textNumber) continue;
    lastSeen[gram] = textNumber;
    gathered[count++] = gram;
  }
  return gathered.slice(0, count);
}

/** Three letters as 16 well-spread bits. */
function mix(a: number, b: number, c: number): number {
  const h = imul(a + 331 * b + 109_561 * c, 0x9e3779b1);
  return (h ^ (h >>> 15)) & (GRAMS - 1);
}

/** The least gram of each bin, while a sketch is made. */
const least = new Uint16Array(BINS);

/** One bit of the least gram in each bin. Empty bins are rare: a text has several times as many grams as there are bins. */
function sketchOf(grams: Uint16Array): Int32Array {
  least.fill(GRAMS - 1);
  for (const gram of grams) {
    const bin = gram % BINS;
    if (gram < (least[bin] ?? 0)) least[bin] = gram;
  }
  const sketch = new Int32Array(WORDS);
  for (let bin = 0; bin < BINS; bin++) {
    // The lowest bits only repeat the bin; the one above them is as good as random.
    const bit = ((least[bin] ?? 0) / BINS) & 1;
    sketch[bin >>> 5] = (sketch[bin >>> 5] ?? 0) | (bit << (bin & 31));
  }
  return sketch;
}

function jaccard(a: Uint16Array, b: Uint16Array): number {
  textNumber = (textNumber + 1) >>> 0;
  for (const gram of a) lastSeen[gram] = textNumber;
  let shared = 0;
  for (const gram of b) if (lastSeen[gram] === textNumber) shared++;
  const union = a.length + b.length - shared;
  return union === 0 ? 1 : shared / union;
}
