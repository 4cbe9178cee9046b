/** Numbers from 0 (included) to 1 (not), the same for the same seed: mulberry32, a 32-bit generator in the public domain. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Chance for a test, from the seed in `SEED` or a new one. The seed is printed: with it, the same run comes again. */
export function printedRandom(what: string): () => number {
  const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);
  process.stdout.write(`${what}: SEED=${seed}\n`);
  return seededRandom(seed);
}
