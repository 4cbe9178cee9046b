import { formatFigure, formatShare } from "@headway/shared/words/numbers";

/** One line of a job's report, ready to show. */
export interface ReportLine {
  label: string;
  value: string;
}

/**
 * Puts a report into words without knowing what kind of job it is of: each field's name is its label, in the order in which
 * they came. A name's last word may say what kind of figure it is: `…Share` is a part of one, read in per cent, `…P5` a
 * percentile, `…Median` the middle. What has no value is left out.
 */
export function describeReport(report: Readonly<Record<string, unknown>>): ReportLine[] {
  return Object.entries(report).flatMap(([name, given]) => {
    const value = name.endsWith(SHARE) && typeof given === "number" ? sayShare(given) : sayValue(given);
    return value === "" ? [] : [{ label: sayName(name), value }];
  });
}

const SHARE = "Share";

/** "nearestDistanceP5" → "Nearest distance (5th percentile)". */
function sayName(name: string): string {
  const words = name
    .replace(new RegExp(`${SHARE}$`), "")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/[_-]+/g, " ")
    .toLowerCase()
    .replace(/ p(\d+)$/, (_, rank: string) => ` (${toOrdinal(Number(rank))} percentile)`)
    .replace(/ median$/, " (median)");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const ENDINGS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" };
const ORDINALS = new Intl.PluralRules("en-GB", { type: "ordinal" });

function toOrdinal(rank: number): string {
  return `${rank}${ENDINGS[ORDINALS.select(rank)] ?? "th"}`;
}

function sayShare(share: number): string {
  return formatShare(share);
}

function sayValue(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return formatFigure(value);
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(sayValue).filter(Boolean).join("; ");
  return JSON.stringify(value);
}
