/**
 * Keeps the order of a list while somebody points at it: what is there stays where it is, what has come is added at the end,
 * and what has gone is left out. Pure; the keys of the order that was shown come in and go out.
 */
export function holdOrder<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  shown: readonly string[],
): Item[] {
  const byKey = new Map(items.map((item) => [keyOf(item), item]));
  const kept = shown.flatMap((key) => byKey.get(key) ?? []);
  const known = new Set(shown);
  return [...kept, ...items.filter((item) => !known.has(keyOf(item)))];
}
