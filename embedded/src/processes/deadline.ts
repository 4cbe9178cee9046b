import { setTimeout as delay } from "node:timers/promises";

const LOOK_EVERY_MS = 25;

/**
 * Looks again and again until `probe` gives something other than `undefined`.
 * @returns what it gave, or `undefined` when `limitMs` milliseconds were over first.
 */
export async function waitFor<T>(
  probe: () => Promise<T | undefined> | T | undefined,
  limitMs: number,
): Promise<T | undefined> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const found = await probe();
    if (found !== undefined || Date.now() > deadline) return found;
    await delay(LOOK_EVERY_MS);
  }
}
