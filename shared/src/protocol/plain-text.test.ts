import { describe, expect, it } from "@jest/globals";
import { isolateText, quoteText, toPlainText, VISIBLE } from "./plain-text.ts";

describe("a title from outside", () => {
  it.each([
    ["marks of direction", "pay\u202Eroll\u202C \u2066x\u2069 \u200E\u200F\u061C", "payroll x"],
    ["blanks without width", "\u200Bpay\uFEFFroll\u2060\u00AD\u180E", "payroll"],
    ["halves of surrogate pairs", "pay\uD83Droll\uDE00", "payroll"],
    ["tags", "pay\u{E0041}roll", "payroll"],
    ["fillers that show nothing", "\u3164\u115F\uFFA0\u2800", ""],
    ["line and paragraph separators", "pay\u2028roll\u2029", "pay roll"],
    ["a letter in two parts", "Pale\u0301mon", "Pal\u00E9mon"],
    ["a tower of marks", `Z${"\u0335".repeat(100)}`, `Z${"\u0335".repeat(8)}`],
  ])("loses %s", (_what, text, plain) => {
    expect(toPlainText(text)).toBe(plain);
  });

  it.each(["Zoë", "نرم‌افزار", "क्‍ष", "👩‍👩‍👧‍👦 ❤️", "שלום", "日本\u{E0100}"])("keeps %s as it is", (text) => {
    expect(toPlainText(text)).toBe(text.normalize("NFC"));
  });

  it("is not seen when it is made of joiners and marks", () => {
    expect("\u200D\u200C \uFE0F\u0301").not.toMatch(VISIBLE);
    expect("👩‍👧").toMatch(VISIBLE);
  });
});

describe("text within a sentence", () => {
  it("keeps its direction to itself, and cannot end that by marks of its own", () => {
    expect(isolateText("שלום\u2069\u202E!")).toBe("\u2068שלום!\u2069");
    expect(isolateText("25 people")).toBe("25 people");
  });

  it("is quoted with what is not seen spelled out", () => {
    expect(quoteText("a\u202Eb\u0000", 10)).toBe('"a\\u{202e}b\\u0000"');
  });
});
