import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { toContentDisposition, toExportFileName } from "./file-names.ts";

const named = (title: string): string => toExportFileName({ jobId: "jpo-ND7lv_8dqS1cR", title }, "csv");

describe("the name of an export", () => {
  it.each([
    ["25 support-desk customers", "personas-25-support-desk-customers-jpoND7lv.csv"],
    ["2,400 « Élodie » / ../etc", "personas-2-400-élodie-etc-jpoND7lv.csv"],
    ["顧客 10", "personas-顧客-10-jpoND7lv.csv"],
    ["\u202e", "personas-jpoND7lv.csv"],
  ])("of %j is %j", (title, name) => {
    expect(named(title)).toBe(name);
  });

  it("of no one job says only what it holds", () => {
    expect(toExportFileName(undefined, "json")).toBe("personas.json");
  });

  it("is safe for any file system and short enough, whatever the title is, and so is its header", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (title) => {
        const name = named(title);
        expect(name).toMatch(/^personas(-[\p{L}\p{M}\p{N}-]*)?-jpoND7lv\.csv$/u);
        expect(Array.from(name).length).toBeLessThan(90);
        expect(toContentDisposition(name)).toMatch(
          /^attachment; filename="[\w.-]+"(; filename\*=UTF-8''[\w.!~*'()%-]+)?$/,
        );
      }),
    );
  });

  it("travels whole where it is more than ASCII", () => {
    expect(toContentDisposition("personas-élodie-a.csv")).toBe(
      `attachment; filename="personas-elodie-a.csv"; filename*=UTF-8''personas-%C3%A9lodie-a.csv`,
    );
    expect(toContentDisposition("personas.csv")).toBe('attachment; filename="personas.csv"');
  });
});
