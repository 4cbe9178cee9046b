/**
 * Calls `work` for each item, `atOnce` of them at a time. After a failure no further item is begun; those under way come to their
 * end first, then the first failure is thrown.
 */
export async function forEachConcurrently<Item>(
  items: Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = items[Symbol.iterator]();
  let hasFailed = false;
  const workOn = async (): Promise<void> => {
    while (!hasFailed) {
      const next = left.next();
      if (next.done === true) return;
      try {
        await work(next.value);
      } catch (thrown) {
        hasFailed = true;
        throw thrown;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, workOn));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}
