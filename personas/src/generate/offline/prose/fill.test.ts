import { describe, expect, it } from "@jest/globals";
import { createFiller, withArticle, type Pronouns, type Words } from "./fill.ts";

const words = { first: "Alex", city: "Ulm", calling: "architect", work: "works as {a:calling}" };

const fill = (template: string, given: Words, pronouns: Pronouns) => createFiller(given, pronouns)(template);

describe("filling a template", () => {
  it("puts pronouns in the right case, capitalised where the template is", () => {
    const template = "{They} {often} [asks|ask] for {their} key; it is {theirs}, so give it to {them}.";
    const often = { ...words, often: "often" };
    expect(fill(template, often, "she/her")).toBe(
      "She often asks for her key; it is hers, so give it to her.",
    );
    expect(fill(template, often, "they/them")).toBe(
      "They often ask for their key; it is theirs, so give it to them.",
    );
  });

  it("lets the verb agree with whoever was named last", () => {
    const template = "{First} [reads|read], and then {they} [writes|write].";
    expect(fill(template, words, "they/them")).toBe("Alex reads, and then they write.");
    expect(fill(template, words, "he/him")).toBe("Alex reads, and then he writes.");
  });

  it("fills words that hold placeholders themselves, with the right article", () => {
    expect(fill("{First} {work} in {city}.", words, "he/him")).toBe("Alex works as an architect in Ulm.");
  });

  it("refuses a template that asks for a word nobody gave", () => {
    expect(() => fill("{Nobody} knows", words, "he/him")).toThrow(/\{Nobody\}/);
  });

  it.each([
    ["architect", "an"],
    ["HR manager", "an"],
    ["IT support technician", "an"],
    ["UX designer", "a"],
    ["university lecturer", "a"],
    ["usher", "an"],
    ["nurse", "a"],
    ["optician", "an"],
  ])("says the right article before %s", (noun, article) => {
    expect(withArticle(noun)).toBe(`${article} ${noun}`);
  });
});
