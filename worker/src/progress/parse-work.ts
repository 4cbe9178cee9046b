/** So many of so many units. */
export interface Work {
  done: number;
  total: number;
}

/**
 * What a handler reports as finite numbers with 0 ≤ done ≤ total and total > 0, or undefined for what says nothing: it is
 * ignored. A `bigint` counts as a number; text never does, nor do objects.
 */
export function parseWork(done: unknown, total: unknown): Work | undefined {
  const [given, all] = [toNumber(done), toNumber(total)];
  if (given === undefined || all === undefined || all <= 0) return undefined;
  return { done: Math.min(all, Math.max(0, given)), total: all };
}

function toNumber(value: unknown): number | undefined {
  const number = typeof value === "bigint" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}
