/**
 * Waits until `read` gives something that is not undefined or false, and gives it back. Fails with the last error, or with
 * `what`, when that has not come true within `withinMs`: by default, so late that no slow machine gets there.
 */
export async function eventually<Value>(
  what: string,
  read: () => Value | Promise<Value>,
  withinMs = 60_000,
): Promise<Exclude<Value, undefined | false>> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    let failure: unknown;
    try {
      const value = await read();
      if (value !== undefined && value !== false) return value as Exclude<Value, undefined | false>;
    } catch (thrown) {
      failure = thrown;
    }
    if (Date.now() > deadline)
      throw new Error(`did not come true within ${withinMs} ms: ${what}`, { cause: failure });
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
