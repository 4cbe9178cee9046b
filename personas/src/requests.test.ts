import { describe, expect, it } from "@jest/globals";
import {
  describeRequest,
  isPresetKey,
  localesOf,
  PRESET_LIST,
  PRESETS,
  toPersonaRequest,
} from "./persona/presets.ts";
import { customBody, personaRequest, presetBody } from "./persona/schema.ts";

const random = () => "drawn";

describe("a request for personas", () => {
  it("takes what a preset leaves to it from the preset", () => {
    for (const preset of PRESET_LIST) {
      const request = toPersonaRequest(presetBody.parse({ template: preset.key }), random);
      expect(personaRequest.parse(request)).toEqual({
        preset: preset.key,
        count: preset.count,
        intensityLevel: preset.intensityLevel,
        categories: preset.categories,
        locales: [],
        seed: "drawn",
      });
    }
  });

  it("prefers what was asked for to what the preset says", () => {
    const body = presetBody.parse({ template: "support-desk", count: 7, intensityLevel: 5, seed: "mine" });
    expect(toPersonaRequest(body, random)).toMatchObject({ count: 7, intensityLevel: 5, seed: "mine" });
  });

  it("takes a number for the same seed as its digits, zero included", () => {
    const seedOf = (seed: unknown) => presetBody.parse({ template: "multilingual", seed }).seed;
    expect([seedOf(7), seedOf("7"), seedOf(0)]).toEqual(["7", "7", "0"]);
  });

  it("does not let order or repetition of categories and locales make another request", () => {
    const wish = { count: 3, intensityLevel: 1, seed: "s" };
    const once = customBody.parse({ ...wish, categories: ["support", "saas"], locales: ["de", "ja"] });
    const mixed = customBody.parse({
      ...wish,
      categories: ["saas", "support", "saas"],
      locales: ["ja", "de"],
    });
    expect(toPersonaRequest(mixed, random)).toEqual(toPersonaRequest(once, random));
  });

  it.each([
    { count: 0 },
    { count: -1 },
    { count: 1.5 },
    { count: "ten" },
    { count: 10_001 },
    { intensityLevel: 6 },
    { categories: [] },
    { categories: ["nobody"] },
    { categories: { $gt: "" } },
    { locales: ["xx"] },
    { seed: "" },
    { seed: { $gt: "" } },
    { seed: -1 },
    { seed: "x".repeat(65) },
    { title: "   " },
    { title: "x".repeat(81) },
    { title: "\u200B\u2060\uFEFF" },
    { title: "\u202E\u2066\u200F" },
    { title: "\uD83D" },
    { title: "\u200D\uFE0F" },
    { title: "a\0b" },
    { unknown: true },
  ])("refuses %j, naming the field", (bad) => {
    const whole = { count: 3, intensityLevel: 3, categories: ["support"] };
    const parsed = customBody.safeParse({ ...whole, ...bad });
    const [field] = Object.keys(bad);
    expect(parsed.success).toBe(false);
    expect(JSON.stringify(parsed.error?.issues)).toContain(field);
  });

  it("takes a title without what is not seen in it, in NFC", () => {
    const whole = { count: 3, intensityLevel: 3, categories: ["support"] };
    const title = "\u202EPale\u0301\u200Bmon\uD83D\u2069";
    expect(customBody.parse({ ...whole, title }).title).toBe("Pal\u00E9mon");
  });

  it("refuses a template that is a name of every object", () => {
    for (const template of ["__proto__", "constructor", "toString", "nobody"]) {
      expect(presetBody.safeParse({ template }).success).toBe(false);
      expect(isPresetKey(template)).toBe(false);
    }
  });

  it("is called by its number and preset, by its categories, or by its own title", () => {
    const preset = (body: object) => describeRequest(toPersonaRequest(presetBody.parse(body), random));
    const custom = (body: object) =>
      describeRequest(toPersonaRequest(customBody.parse({ count: 5, intensityLevel: 3, ...body }), random));
    expect(preset({ template: "support-desk" })).toBe("25 support-desk customers");
    expect(preset({ template: "saas-trial", count: 1 })).toBe("1 SaaS trial user");
    expect(preset({ template: "support-desk", count: 10_000 })).toBe("10,000 support-desk customers");
    expect(custom({ categories: ["ecommerce", "support"] })).toBe("5 support-desk and e-commerce personas");
    expect(custom({ categories: ["support"], title: "For the demo" })).toBe("For the demo");
  });

  it("knows which locales to draw from, even when none was named", () => {
    const request = toPersonaRequest(presetBody.parse({ template: "multilingual" }), random);
    // Multilingual means not a native speaker of English.
    expect(Object.keys(localesOf(request)).sort()).toEqual(["ar", "de", "es", "fr", "hi", "ja", "pt-BR"]);
    expect(localesOf({ ...request, locales: ["de"] })).toEqual({ de: 1 });
    expect(Object.keys(localesOf({ ...request, preset: null })).length).toBeGreaterThan(0);
  });

  it("finds every preset under its own key", () => {
    for (const [key, preset] of Object.entries(PRESETS)) expect(preset.key).toBe(key);
  });
});
