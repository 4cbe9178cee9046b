/** Between two looks, in ms. */
const SHORTEST_MS = 10;
const LONGEST_MS = 100;

/**
 * Waits until `read` gives something that is not undefined or false, and gives it back. Fails with the last error, or with
 * `what`, when that has not come true within `withinMs`: by default, so late that no slow machine gets there.
 */
export async function eventually<Value>(
  what: string,
  read: () => Value | Promise<Value>,
  withinMs = 60_000,
): Promise<Exclude<Value, undefined | false>> {
  const startedAt = Date.now();
  for (;;) {
    let failure: unknown;
    try {
      const value = await read();
      if (value !== undefined && value !== false) return value as Exclude<Value, undefined | false>;
    } catch (thrown) {
      failure = thrown;
    }
    const passedMs = Date.now() - startedAt;
    if (passedMs > withinMs)
      throw new Error(`did not come true within ${withinMs} ms: ${what}`, { cause: failure });
    // The longer it takes, the less a moment matters, and the more all that looking costs whoever is being waited for.
    const againAfterMs = Math.min(Math.max(SHORTEST_MS, passedMs / 50), LONGEST_MS);
    await new Promise((resolve) => setTimeout(resolve, againAfterMs));
  }
}
