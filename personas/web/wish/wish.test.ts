import { describe, expect, it } from "@jest/globals";
import { checkWish, CUSTOM, firstWish, toFieldErrors, withPreset } from "./wish.ts";

const PRESET = {
  key: "saas-trial",
  title: "SaaS trial users",
  description: "",
  noun: { one: "SaaS trial user", many: "SaaS trial users" },
  count: 30,
  intensityLevel: 2,
  categories: ["saas"],
};

const CATEGORIES = [
  { key: "support", label: "support-desk" },
  { key: "saas", label: "SaaS trial" },
  { key: "ecommerce", label: "e-commerce" },
  { key: "difficult", label: "difficult" },
];
const CATALOGUE = { presets: [PRESET], categories: CATEGORIES };

describe("the form for new personas", () => {
  it("takes over a preset's own numbers and asks for the preset by name", () => {
    const wish = withPreset(firstWish(), PRESET);
    expect(checkWish(wish, CATALOGUE)).toEqual({
      ok: true,
      title: "30 SaaS trial users",
      request: {
        path: "/admin/dev/personas/preset",
        body: { template: "saas-trial", count: 30, intensityLevel: 2 },
      },
    });
  });

  it("sends one's own mix with what was chosen, and leaves out what was not", () => {
    const wish = { ...firstWish(), choice: CUSTOM, count: "1", categories: ["support"], seed: " 7 " };
    expect(checkWish(wish, CATALOGUE)).toMatchObject({
      ok: true,
      title: "1 support-desk persona",
      request: {
        path: "/admin/dev/personas/custom",
        body: { count: 1, intensityLevel: 3, categories: ["support"], seed: "7" },
      },
    });
  });

  it.each([
    ["one category", ["saas"], "25 SaaS trial personas"],
    ["the server's order", ["ecommerce", "support"], "25 support-desk and e-commerce personas"],
    ["many", CATEGORIES.map(({ key }) => key), "25 mixed personas"],
  ])("is called as the server will call it: %s", (_, categories, title) => {
    expect(checkWish({ ...firstWish(), choice: CUSTOM, categories }, CATALOGUE)).toMatchObject({ title });
  });

  it.each(["0", "-1", "1.5", "ten", "10001", "", "1e3", "0x10"])(
    "refuses %p as a count before sending it",
    (count) => {
      expect(checkWish({ ...firstWish(), count }, CATALOGUE)).toEqual({
        ok: false,
        errors: { count: "A whole number from 1 to 10,000" },
      });
    },
  );

  it.each(["1", "10000", " 25 "])("takes %p as a count", (count) => {
    expect(checkWish({ ...firstWish(), count }, CATALOGUE).ok).toBe(true);
  });

  it("wants at least one category for one's own mix, and a seed of at most 64 characters", () => {
    const wish = { ...firstWish(), choice: CUSTOM, seed: "x".repeat(65) };
    expect(checkWish(wish, CATALOGUE)).toEqual({
      ok: false,
      errors: { categories: "Choose at least one", seed: "At most 64 characters" },
    });
  });

  it("puts the server's complaints beside the fields they are about", () => {
    const details = [
      { path: "count", expected: "a whole number" },
      { path: "categories.0", expected: "a known category" },
      { path: "elsewhere", expected: "nothing" },
    ];
    expect(toFieldErrors(details)).toEqual({
      count: "Expected a whole number",
      categories: "Expected a known category",
    });
  });
});
