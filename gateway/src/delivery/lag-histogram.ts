/** Upper bounds in ms: each is a fifth larger than the one before, from 1 ms to beyond 1 minute. */
const BOUNDS = Array.from({ length: 64 }, (_, index) => Math.max(index + 1, Math.round(1.2 ** index)));
const WINDOW_MS = 60_000;

interface Window {
  counts: Uint32Array;
  startedAt: number;
}

/** Percentiles of the last 1 to 2 minutes, from two windows of fixed size. A value costs a search among 64 bounds. */
export class LagHistogram {
  #now: Window;
  #before: Window;

  constructor(now = Date.now()) {
    this.#now = openWindow(now);
    this.#before = openWindow(now - WINDOW_MS);
  }

  /** @param lagMs below 0 where the clocks of worker and gateway differ: counts as 0 */
  record(lagMs: number, now: number): void {
    this.#rotate(now);
    const { counts } = this.#now;
    const index = findBucket(lagMs);
    counts[index] = (counts[index] ?? 0) + 1;
  }

  /** Undefined where nothing was recorded. A percentile is the upper bound of its bucket: at most a fifth too high, or 1 ms. */
  read(now: number): { p50Ms: number; p99Ms: number; updates: number } | undefined {
    this.#rotate(now);
    const counts = BOUNDS.map(
      (_, index) => (this.#now.counts[index] ?? 0) + (this.#before.counts[index] ?? 0),
    );
    const updates = counts.reduce((sum, count) => sum + count, 0);
    if (updates === 0) return undefined;
    return { p50Ms: percentile(counts, updates * 0.5), p99Ms: percentile(counts, updates * 0.99), updates };
  }

  #rotate(now: number): void {
    const age = now - this.#now.startedAt;
    // A clock that is set back begins anew.
    if (age >= 0 && age < WINDOW_MS) return;
    this.#before = age >= 0 && age < 2 * WINDOW_MS ? this.#now : openWindow(now - WINDOW_MS);
    this.#now = openWindow(now);
  }
}

function openWindow(startedAt: number): Window {
  return { counts: new Uint32Array(BOUNDS.length), startedAt };
}

function findBucket(lagMs: number): number {
  let low = 0;
  let high = BOUNDS.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lagMs <= (BOUNDS[middle] ?? Infinity)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function percentile(counts: readonly number[], rank: number): number {
  let seen = 0;
  const index = counts.findIndex((count) => (seen += count) >= rank && count > 0);
  return BOUNDS[index] ?? 0;
}
