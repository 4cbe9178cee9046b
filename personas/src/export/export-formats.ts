import type { Persona } from "../persona/schema.ts";
import { toDeepEval, toPromptfoo, toPrompts } from "./simulation-formats.ts";

/** The shapes in which personas leave the product as a file. */
export const EXPORT_FORMATS = ["json", "csv", "jsonl", "prompts", "promptfoo", "deepeval"] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a file of each format is, for whoever receives it. */
export const EXPORT_CONTENT_TYPES: Readonly<Record<ExportFormat, string>> = {
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8; header=present",
  jsonl: "application/jsonl; charset=utf-8",
  prompts: "application/jsonl; charset=utf-8",
  promptfoo: "application/yaml; charset=utf-8",
  deepeval: "application/jsonl; charset=utf-8",
};

/** What comes after a file's name. Those of the simulators say whose they are. */
export const EXPORT_EXTENSIONS: Readonly<Record<ExportFormat, string>> = {
  json: "json",
  csv: "csv",
  jsonl: "jsonl",
  prompts: "prompts.jsonl",
  promptfoo: "promptfoo.yaml",
  deepeval: "deepeval.jsonl",
};

/**
 * Personas as the text of a file, piece by piece: about one persona at a time is held, however many there are. An error of
 * the source comes out as it is, and what was written until then is then visibly incomplete only to who sees that error.
 */
export function formatPersonas(
  personas: AsyncIterable<Persona>,
  format: ExportFormat,
): AsyncGenerator<string, void, void> {
  switch (format) {
    case "json":
      return toJson(personas);
    case "jsonl":
      return toJsonLines(personas);
    case "csv":
      return toCsv(personas);
    case "prompts":
      return toPrompts(personas);
    case "promptfoo":
      return toPromptfoo(personas);
    case "deepeval":
      return toDeepEval(personas);
  }
}

/** One array, one persona a line. */
async function* toJson(personas: AsyncIterable<Persona>): AsyncGenerator<string, void, void> {
  let before = "[\n";
  for await (const persona of personas) {
    yield before + JSON.stringify(persona);
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}

async function* toJsonLines(personas: AsyncIterable<Persona>): AsyncGenerator<string, void, void> {
  for await (const persona of personas) yield `${JSON.stringify(persona)}\n`;
}

type Cell = string | number | null;

/** What the schema allows at most in `goals` and in `frustrations`. */
const TEXTS = 3;

/** The columns of the CSV, in order. Their names stay: sheets and scripts refer to them. */
const COLUMNS: readonly (readonly [name: string, cell: (persona: Persona) => Cell])[] = [
  ["jobId", (one) => one.jobId],
  ["index", (one) => one.index],
  ["displayName", (one) => one.displayName],
  ["email", (one) => one.email],
  ["pronouns", (one) => one.pronouns],
  ["preset", (one) => one.preset],
  ["categories", (one) => joined(one.categories)],
  ["archetype", (one) => one.archetype],
  ["intensityLevel", (one) => one.intensityLevel],
  ["summary", (one) => one.summary],
  ["scenario", (one) => one.scenario],
  ["quote", (one) => one.quote],
  ...numbered("goals", (one) => one.goals),
  ...numbered("frustrations", (one) => one.frustrations),
  ["facts", (one) => joined(one.facts.map(({ key, value }) => `${key}: ${value}`))],
  ["hiddenFact", (one) => one.hiddenFact],
  ["firstMessage", (one) => one.firstMessage],
  ["successWhen", (one) => one.successWhen],
  ["demographics.age", (one) => one.demographics.age],
  ["demographics.locale", (one) => one.demographics.locale],
  ["demographics.country", (one) => one.demographics.country],
  ["demographics.city", (one) => one.demographics.city],
  [
    "demographics.languages",
    (one) => joined(one.demographics.languages.map(({ tag, cefr }) => `${tag}: ${cefr}`)),
  ],
  ["demographics.education", (one) => one.demographics.education],
  ["demographics.employment", (one) => one.demographics.employment],
  ["demographics.occupation", (one) => one.demographics.occupation],
  ["demographics.incomeBand", (one) => one.demographics.incomeBand],
  ["ocean.openness", (one) => one.ocean.openness],
  ["ocean.conscientiousness", (one) => one.ocean.conscientiousness],
  ["ocean.extraversion", (one) => one.ocean.extraversion],
  ["ocean.agreeableness", (one) => one.ocean.agreeableness],
  ["ocean.neuroticism", (one) => one.ocean.neuroticism],
  ["traits.patience", (one) => one.traits.patience],
  ["traits.verbosity", (one) => one.traits.verbosity],
  ["traits.cooperativeness", (one) => one.traits.cooperativeness],
  ["traits.techLiteracy", (one) => one.traits.techLiteracy],
  ["traits.trust", (one) => one.traits.trust],
  ["traits.priceSensitivity", (one) => one.traits.priceSensitivity],
  ["traits.clarity", (one) => one.traits.clarity],
  ["traits.riskTolerance", (one) => one.traits.riskTolerance],
  ["behaviour.disclosure", (one) => one.behaviour.disclosure],
  ["behaviour.abandonAfterSec", (one) => one.behaviour.abandonAfterSec],
  ["behaviour.typosPer100Words", (one) => one.behaviour.typosPer100Words],
  ["behaviour.messageWords.min", (one) => one.behaviour.messageWords.min],
  ["behaviour.messageWords.max", (one) => one.behaviour.messageWords.max],
  ["behaviour.tone", (one) => one.behaviour.tone],
  ["behaviour.channel", (one) => one.behaviour.channel],
  ["behaviour.device", (one) => one.behaviour.device],
  ["behaviour.escalation", (one) => one.behaviour.escalation],
  ["accessibility", (one) => joined(one.accessibility.map((need) => `${need.need}: ${need.permanence}`))],
  ["avatarSeed", (one) => one.avatarSeed],
  ["seed", (one) => one.seed],
  ["generator", (one) => one.generator],
  ["model", (one) => one.model],
  ["fingerprint", (one) => one.fingerprint],
  ["quality.nnDistance", (one) => one.quality.nnDistance],
  ["quality.warnings", (one) => joined(one.quality.warnings)],
  ["schemaVersion", (one) => one.schemaVersion],
];

function numbered(
  name: string,
  texts: (persona: Persona) => readonly string[],
): (readonly [string, (persona: Persona) => Cell])[] {
  return Array.from({ length: TEXTS }, (_, at) => [
    `${name}.${at + 1}`,
    (persona: Persona) => texts(persona)[at] ?? null,
  ]);
}

function joined(words: readonly string[]): string {
  return words.join(" | ");
}

/**
 * A spreadsheet takes a file without this mark for the system's old code page, and shows "Zoë" as "ZoÃ«". Programs that mind
 * it have the two JSON formats.
 */
const BYTE_ORDER_MARK = "\uFEFF";

/** RFC 4180: CRLF, a header, quotes where they are needed. */
async function* toCsv(personas: AsyncIterable<Persona>): AsyncGenerator<string, void, void> {
  yield `${BYTE_ORDER_MARK}${toRow(COLUMNS.map(([name]) => name))}`;
  for await (const persona of personas) yield toRow(COLUMNS.map(([, cell]) => cell(persona)));
}

function toRow(cells: readonly Cell[]): string {
  return `${cells.map(toCell).join(",")}\r\n`;
}

/**
 * What makes a spreadsheet run a cell as a formula: a sign in any of its widths, also behind what is dropped or not seen before
 * it. All dashes and signs of mathematics count: programs read minus and plus in many of them.
 */
const FORMULA_START =
  /^(?:[\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]*[\p{Sm}\p{Pd}@\uFE6B\uFF20\u2795\u2796\u02D7\u2043]|[\t\r\n])/u;

/**
 * Numbers go out as they are: their `-` is no formula. Text that would start one gets an apostrophe before it, which
 * spreadsheets take for "this is text". https://owasp.org/www-community/attacks/CSV_Injection
 */
function toCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
