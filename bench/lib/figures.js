/** The value below which a share of all values lies; 0.5 is the median. */
export function quantile(values, share) {
  const sorted = Float64Array.from(values).sort();
  if (sorted.length === 0) return Number.NaN;
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export function median(values) {
  return quantile(values, 0.5);
}

/** `0.98 (0.95–1.02)`: the median of the ratios of each pair, with the lowest and the highest. */
export function describeRatios(numerators, denominators) {
  const ratios = numerators.map((value, index) => value / denominators[index]);
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)];
  return { ratio: median(ratios), text: `${short(median(ratios))} (${short(low)}–${short(high)})` };
}

/** Three digits that matter, no exponent. */
export function short(value) {
  if (!Number.isFinite(value)) return "–";
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 0.1 ? 2 : 4;
  return value.toFixed(digits);
}

/** `   aim of at most 15 % held`, in capitals where it is missed. */
export function describeAim(value, aim, unit) {
  const most = unit === undefined ? `${aim}` : `${aim} ${unit}`;
  return value <= aim ? `   aim of at most ${most} held` : `   AIM OF AT MOST ${most} MISSED`;
}
