import { forEachConcurrently } from "@headway/shared/node/for-each-concurrently";

/** One item that cannot be worked on keeps none of the others. Rejects with the first failure, after all of them. */
export async function forEachWhateverFails<Item>(
  items: Iterable<Item>,
  concurrency: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  await forEachConcurrently(items, concurrency, async (item) => {
    await work(item).catch((thrown: unknown) => failures.push(thrown));
  });
  if (failures.length > 0) throw failures[0];
}
