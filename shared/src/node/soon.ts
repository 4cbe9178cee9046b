import { setTimeout } from "node:timers/promises";

/** Resolves when the work is done, or after so many ms, whichever comes first; the work goes on alone. Rejects as the work does. */
export async function soon(work: Promise<unknown>, withinMs: number): Promise<void> {
  const over = new AbortController();
  const deadline = setTimeout(withinMs, undefined, { signal: over.signal }).catch(() => undefined);
  try {
    await Promise.race([work, deadline]);
  } finally {
    over.abort();
  }
}
