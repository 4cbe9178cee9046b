import type { Random } from "./random.ts";

export interface Share<T> {
  value: T;
  /** Relative to the others; they need not add up to anything. */
  weight: number;
}

/**
 * How many of `count` each share gets, by largest remainder: whole parts first, what is left to the largest fractions. Equal
 * fractions are served in a random order, so that no value is favoured for standing first.
 */
export function quotas<T>(shares: readonly Share<T>[], count: number, random: Random): Map<T, number> {
  const total = shares.reduce((sum, { weight }) => sum + weight, 0);
  const exact = random
    .shuffle(shares)
    .map(({ value, weight }) => ({ value, ideal: (weight / total) * count }));
  const given = new Map(exact.map(({ value, ideal }) => [value, Math.floor(ideal)]));
  const left = count - [...given.values()].reduce((sum, part) => sum + part, 0);
  const byFraction = exact.toSorted((a, b) => (b.ideal % 1) - (a.ideal % 1));
  for (const { value } of byFraction.slice(0, left)) given.set(value, (given.get(value) ?? 0) + 1);
  return given;
}

/** One value for each of `count` places: in the quotas' numbers, in a random order. */
export function spread<T>(shares: readonly Share<T>[], count: number, random: Random): T[] {
  const values = [...quotas(shares, count, random)].flatMap(([value, part]) => Array<T>(part).fill(value));
  return random.shuffle(values);
}

export function equalShares<T>(values: readonly T[]): Share<T>[] {
  return values.map((value) => ({ value, weight: 1 }));
}
