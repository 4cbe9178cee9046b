import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { z } from "zod";
import { parseCsv } from "@headway/shared/testing/parse-csv";
import { samplePersona } from "../testing/sample-persona.ts";
import { EXPORT_FORMATS, formatPersonas, type ExportFormat } from "./export-formats.ts";
import { persona as personaSchema, type Persona } from "../persona/schema.ts";

async function* given(personas: readonly Persona[]): AsyncGenerator<Persona> {
  for (const persona of personas) {
    await Promise.resolve();
    yield persona;
  }
}

async function format(personas: readonly Persona[], as: ExportFormat): Promise<string> {
  let text = "";
  for await (const piece of formatPersonas(given(personas), as)) text += piece;
  return text;
}

async function table(personas: readonly Persona[]): Promise<Record<string, string>[]> {
  const [header = [], ...rows] = parseCsv(await format(personas, "csv"));
  return rows.map((row) => {
    expect(row).toHaveLength(header.length);
    return Object.fromEntries(header.map((name, at) => [name, row[at] ?? ""]));
  });
}

/** The paths of everything in a persona that is no object: `demographics.age`. */
function leavesOf(schema: z.core.JSONSchema.BaseSchema, path: string): string[] {
  if (schema.properties === undefined) return [path];
  return Object.entries(schema.properties).flatMap(([name, inner]) =>
    typeof inner === "object" ? leavesOf(inner, path === "" ? name : `${path}.${name}`) : [],
  );
}

/** Text with everything in it that a format has to mind, at its start above all. */
const awkwardText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "=",
        "+",
        "-",
        "@",
        "\t",
        "\r",
        "\n",
        "\r\n",
        '"',
        ",",
        ";",
        "'",
        "\uFEFF",
        "＝",
        "﹦",
        "\u2212",
        "\u200B",
        "\u00A0",
        "\u2028",
      ),
      fc.constantFrom("é", "日本", "🌱", "مرحبا", "word", " ", "1"),
      fc.string(),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(""));

const awkwardPersona = fc
  .record({
    displayName: awkwardText,
    summary: awkwardText,
    quote: awkwardText,
    goals: fc.array(awkwardText, { minLength: 1, maxLength: 3 }),
    warnings: fc.array(awkwardText, { maxLength: 2 }),
  })
  .map(({ warnings, ...texts }) =>
    samplePersona("j1", 0, { ...texts, quality: { nnDistance: 0.25, warnings } }),
  );

describe("personas as JSON and as JSON lines", () => {
  it("are the same personas when they are read back", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(awkwardPersona, { maxLength: 4 }), async (personas) => {
        expect(JSON.parse(await format(personas, "json"))).toEqual(personas);
        const lines = (await format(personas, "jsonl")).split("\n");
        expect(lines.pop()).toBe("");
        expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(personas);
      }),
    );
  });
});

describe("personas as CSV", () => {
  it("have every text as it was, or behind an apostrophe where a spreadsheet would run it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(awkwardPersona, { maxLength: 4 }), async (personas) => {
        const rows = await table(personas);
        expect(rows).toHaveLength(personas.length);
        rows.forEach((row, at) => {
          const { displayName, summary, goals, quality } = personas[at] ?? samplePersona("j1", 0);
          const texts = { displayName, summary, "goals.1": goals[0] ?? "", "goals.3": goals[2] ?? "" };
          for (const [column, text] of Object.entries(texts)) {
            expect([text, `'${text}`]).toContain(row[column]);
          }
          expect([quality.warnings.join(" | "), `'${quality.warnings.join(" | ")}`]).toContain(
            row["quality.warnings"],
          );
        });
      }),
    );
  });

  it("never begin a cell with what a spreadsheet takes for a formula", async () => {
    await fc.assert(
      fc.asyncProperty(awkwardPersona, async (persona) => {
        for (const row of await table([persona])) {
          for (const cell of Object.values(row))
            expect(cell).not.toMatch(/^[\s\u200B\uFEFF]*[=+\-@＝＋－＠﹦﹢﹣﹫−]|^[\t\r\n]/);
        }
      }),
    );
  });

  it.each([
    ['=HYPERLINK("http://example.com")', `"'=HYPERLINK(""http://example.com"")"`],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", `"'\t=1"`],
    ["\r=1", `"'\r=1"`],
    ...[
      " ",
      "\u00A0",
      "\u200B",
      "\v",
      "\f",
      "\uFEFF",
      "\u3000",
      "\u2060",
      "\u202E",
      "\u00AD",
      "\0",
      " \u200D \u2800",
    ].map((blank) => [`${blank}=1`, `'${blank}=1`] as const),
    ...[
      "＝",
      "＋",
      "－",
      "＠",
      "﹦",
      "﹢",
      "﹣",
      "﹫",
      "\u2212",
      "\u2010",
      "\u2013",
      "⁻",
      "₌",
      "⁺",
      "➕",
      "➖",
      "﬩",
    ].map((sign) => [`${sign}1`, `'${sign}1`] as const),
    ["O'Neill", "O'Neill"],
    ["a=b", "a=b"],
  ])("write %j as %j", async (text, cell) => {
    const csv = await format([samplePersona("j1", 0, { displayName: text })], "csv");
    expect(csv.split("\r\n")[1]).toMatch(`j1,0,${cell},`);
  });

  it("have a column for every field of a persona, under its own path", async () => {
    const [header = []] = parseCsv(await format([], "csv"));
    const paths = leavesOf(z.toJSONSchema(personaSchema, { unrepresentable: "any" }), "");
    const columns = paths.flatMap((path) =>
      ["goals", "frustrations"].includes(path) ? [1, 2, 3].map((number) => `${path}.${number}`) : [path],
    );
    expect(header.toSorted()).toEqual(columns.toSorted());
    expect(new Set(header).size).toBe(header.length);
  });

  it("begin with the mark by which spreadsheets know UTF-8, and end rows with CRLF", async () => {
    const csv = await format([samplePersona("j1", 0)], "csv");
    expect(csv.startsWith("\uFEFFjobId,index,displayName,")).toBe(true);
    expect(csv.endsWith("\r\n")).toBe(true);
  });
});

describe("every format", () => {
  it.each(EXPORT_FORMATS)("takes one persona at a time from its source (%s)", async (as) => {
    let taken = 0;
    async function* endless(): AsyncGenerator<Persona> {
      for (;;) yield await Promise.resolve(samplePersona("j1", taken++));
    }
    const text = formatPersonas(endless(), as);
    for (let pieces = 0; pieces < 50; pieces++) await text.next();
    expect(taken).toBeLessThanOrEqual(50);
    await text.return();
  });

  it.each(EXPORT_FORMATS)("breaks off with the error of its source (%s)", async (as) => {
    async function* failing(): AsyncGenerator<Persona> {
      yield await Promise.resolve(samplePersona("j1", 0));
      throw new Error("the database is gone");
    }
    const read = async () => {
      for await (const piece of formatPersonas(failing(), as)) expect(piece).not.toMatch(/^\n\]/);
    };
    await expect(read()).rejects.toThrow("the database is gone");
  });
});
