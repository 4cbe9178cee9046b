import { describe, expect, it } from "@jest/globals";
import { sayLabel, sayWord } from "./say-word.ts";

describe("a word of the schema", () => {
  it.each([
    ["after-two-failures", "After two failures"],
    ["priceSensitivity", "Price sensitivity"],
    ["iphone", "iPhone"],
    ["old-android-phone", "Old Android phone"],
    ["desktop-pc", "Desktop PC"],
    ["constructor", "Constructor"],
  ])("%p reads %p", (word, read) => {
    expect(sayWord(word)).toBe(read);
  });

  it.each([
    ["SaaS trial", "SaaS trial"],
    ["e-commerce", "E-commerce"],
  ])("keeps the spelling of the label %p: %p", (label, read) => {
    expect(sayLabel(label)).toBe(read);
  });
});
