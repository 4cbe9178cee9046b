/** One line of a job's report, ready to show. */
export interface ReportLine {
  label: string;
  value: string;
}

/**
 * Puts a report into words without knowing what kind of job it is of: each field's name is its label, in the order in which
 * they came. What has no value is left out.
 */
export function describeReport(report: Readonly<Record<string, unknown>>): ReportLine[] {
  return Object.entries(report).flatMap(([name, given]) => {
    const value = sayValue(given);
    return value === "" ? [] : [{ label: sayName(name), value }];
  });
}

/** "nearestDistanceP5" → "Nearest distance p5". */
function sayName(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/[_-]+/g, " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function sayValue(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return value.toLocaleString("en-GB", { maximumFractionDigits: 3 });
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(sayValue).filter(Boolean).join("; ");
  return JSON.stringify(value);
}
