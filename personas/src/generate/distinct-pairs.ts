/** Held here, because it is called millions of times and a global is looked up each time where a test runner isolates them. */
const { imul } = Math;

/** Bits of the map: 512 KB, in which the quarter of a million pairs of 10,000 personas hardly ever meet. */
const BITS = 2 ** 22;

/**
 * Counts pairs of neighbouring words, and how many different ones there are: distinct-2, the usual measure of how much a set of
 * texts repeats itself (Li et al. 2016).
 *
 * Keeping every pair would take tens of megabytes for a large job. A bit for each hash does as well: from the share of bits that
 * are still unset follows how many different hashes there were (linear counting: Whang et al. 1990).
 */
export class DistinctPairs {
  readonly #map = new Uint32Array(BITS / 32);
  #set = 0;
  #pairs = 0;

  /** Adds the pairs within one text. */
  add(text: string): void {
    let before = 0;
    let word = 0;
    for (let at = 0; at <= text.length; at++) {
      const letter = lower(at < text.length ? text.charCodeAt(at) : 0);
      if (isOfWord(letter)) {
        word = imul(word ^ letter, 0x01000193) + 1;
        continue;
      }
      if (word === 0) continue;
      if (before !== 0) this.#note(before, word);
      before = word;
      word = 0;
    }
  }

  /** Different pairs among all pairs, 0..1; null where there was no pair. */
  share(): number | null {
    if (this.#pairs === 0) return null;
    const different = -BITS * Math.log(1 - this.#set / BITS);
    return Math.min(1, different / this.#pairs);
  }

  #note(before: number, word: number): void {
    this.#pairs++;
    let hash = imul(before, 0x9e3779b1) ^ word;
    hash = imul(hash ^ (hash >>> 15), 0x85ebca6b);
    hash = (hash ^ (hash >>> 13)) & (BITS - 1);
    const bit = 1 << (hash & 31);
    const there = this.#map[hash >>> 5] ?? 0;
    if ((there & bit) !== 0) return;
    this.#map[hash >>> 5] = there | bit;
    this.#set++;
  }
}

function lower(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/** Latin letters, digits, the apostrophe, and whatever other scripts write with. */
function isOfWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 39 || code >= 0xc0;
}
