import { formatCount } from "@headway/shared/words/numbers";

const EXACT_TO = 9_999;

/** A count that fits a cell: exact to 9,999, then "12.3 k", "1.2 M". */
export function formatShort(count: number): string {
  if (count <= EXACT_TO) return formatCount(count);
  const [unit, size] = count < 999_950 ? ["k", 1_000] : ["M", 1_000_000];
  return `${(count / size).toFixed(1)} ${unit}`;
}

/** The exact count, where `formatShort` does not say it. */
export function exactTitle(count: number): string | undefined {
  return count <= EXACT_TO ? undefined : formatCount(count);
}
