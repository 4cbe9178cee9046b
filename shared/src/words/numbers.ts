/** Numbers as they are written everywhere: "2,400". Each formatter is made once: `toLocaleString` makes one at each call. */
const COUNTS = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const FIGURES = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 3 });
const SHARES = new Intl.NumberFormat("en-GB", { style: "percent", maximumFractionDigits: 1 });

/** A whole number: "2,400". */
export function formatCount(count: number): string {
  return COUNTS.format(count);
}

/** A number with at most three decimals: "0.125". */
export function formatFigure(figure: number): string {
  return FIGURES.format(figure);
}

/** A part of one in per cent: "12.5%". */
export function formatShare(share: number): string {
  return SHARES.format(share);
}

/** "1 job", "2,400 jobs". */
export function countOf(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
