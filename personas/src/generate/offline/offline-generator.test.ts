import { describe, expect, it } from "@jest/globals";
import { ARCHETYPES, ARCHETYPES_OF } from "../../persona/archetypes.ts";
import { PRESET_LIST, PRESETS, toPersonaRequest } from "../../persona/presets.ts";
import {
  persona as personaSchema,
  type Persona,
  type PersonaRequest,
  type PresetKey,
} from "../../persona/schema.ts";
import { EDUCATION_LEVELS, INCOME_BANDS, TRAITS } from "../../persona/vocabulary.ts";
import { createOfflineGenerator } from "./generator.ts";
import { gramsOf } from "./near-duplicates.ts";
import { ARCHETYPE_TABLE } from "./tables/archetypes/archetype-table.ts";

const never = new AbortController().signal;
const indexesBelow = (count: number) => Array.from({ length: count }, (_, index) => index);

function ask(template: PresetKey, change: Partial<PersonaRequest> = {}): PersonaRequest {
  return { ...toPersonaRequest({ template }, () => "seed"), ...change };
}

/** With a generator of its own, as another process would have it. */
async function make(request: PersonaRequest, indexes = indexesBelow(request.count)): Promise<Persona[]> {
  return await createOfflineGenerator().generate({ ...request }, "job", indexes, never);
}

function pullsOf(archetype: string | undefined) {
  const known = ARCHETYPES.find((key) => key === archetype);
  if (known === undefined) throw new Error(`no archetype ${archetype}`);
  return ARCHETYPE_TABLE[known].pulls;
}

/** Exact, over all pairs: counts for each text how many grams it shares with each of those before it. */
function highestSimilarity(texts: readonly Uint16Array[]): number {
  const holders = new Map<number, number[]>();
  let highest = 0;
  texts.forEach((text, index) => {
    const shared = new Uint32Array(index);
    for (const gram of text) {
      const earlier = holders.get(gram) ?? [];
      for (const other of earlier) shared[other] = (shared[other] ?? 0) + 1;
      earlier.push(index);
      holders.set(gram, earlier);
    }
    shared.forEach((both, other) => {
      highest = Math.max(highest, both / (text.length + (texts[other]?.length ?? 0) - both));
    });
  });
  return highest;
}

const tally = <T>(values: readonly T[]) => {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ma, mb] = [mean(a), mean(b)];
  const sum = (f: (x: number, y: number) => number) => mean(a.map((x, i) => f(x - ma, (b[i] ?? 0) - mb)));
  return sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y));
}

describe("the offline generator", () => {
  it("makes valid personas without contradictions for every preset, whatever the seed", async () => {
    for (const { key } of PRESET_LIST) {
      for (const seed of ["one", "two", "ein dritter 🌱"]) {
        for (const persona of await make(ask(key, { seed, count: 60 }))) {
          expect(personaSchema.parse(persona)).toEqual(persona);
          expect([persona.displayName, ...persona.quality.warnings]).toEqual([persona.displayName]);
        }
      }
    }
  });

  it("makes the same personas whatever the batch size, the order or an interruption", async () => {
    const request = ask("support-desk", { count: 130 });
    const whole = JSON.stringify(await make(request));
    const generator = createOfflineGenerator();
    const inSteps = async (indexes: number[], size: number) => {
      const made: Persona[] = [];
      for (let at = 0; at < indexes.length; at += size) {
        const step = await generator.generate(request, "job", indexes.slice(at, at + size), never);
        made.push(...step);
      }
      return JSON.stringify(made.toSorted((a, b) => a.index - b.index));
    };
    expect(await inSteps(indexesBelow(130), 7)).toBe(whole);
    expect(await inSteps(indexesBelow(130).toReversed(), 50)).toBe(whole);
    const rest = indexesBelow(130).slice(78);
    expect(JSON.stringify(await make(request, rest))).toBe(
      JSON.stringify((JSON.parse(whole) as Persona[]).slice(78)),
    );
  });

  it("makes the same personas for two jobs that run at once and share the request", async () => {
    const request = ask("edge-case-qa", { count: 120 });
    const generator = createOfflineGenerator();
    const run = (jobId: string) => generator.generate(request, jobId, indexesBelow(120), never);
    const [a, b] = await Promise.all([run("a"), run("b")]);
    const withoutJob = (made: typeof a) => JSON.stringify(made.map((persona) => ({ ...persona, jobId: "" })));
    expect(withoutJob(a)).toBe(withoutJob(b));
  });

  it("makes other personas for another seed", async () => {
    const names = async (seed: string) =>
      (await make(ask("support-desk", { seed }))).map((one) => one.fingerprint);
    const [a, b] = [await names("a"), new Set(await names("b"))];
    expect(a.filter((fingerprint) => b.has(fingerprint))).toEqual([]);
  });

  it("has every archetype among as many personas as there are archetypes, and shares out the rest evenly", async () => {
    const at10 = await make(ask("support-desk", { count: 10 }));
    expect(new Set(at10.map((one) => one.archetype))).toEqual(new Set(ARCHETYPES_OF.support));
    for (const { key, categories } of PRESET_LIST) {
      const counts = [...tally((await make(ask(key, { count: 77 }))).map((one) => one.archetype)).values()];
      expect(counts).toHaveLength(categories.flatMap((category) => ARCHETYPES_OF[category]).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
  });

  it("keeps to the preset's mix of locales to within one person", async () => {
    for (const key of ["support-desk", "multilingual"] as const) {
      const counts = tally<string>(
        (await make(ask(key, { count: 90 }))).map((one) => one.demographics.locale),
      );
      const total = Object.values(PRESETS[key].locales).reduce((sum, weight) => sum + weight, 0);
      for (const [locale, weight] of Object.entries(PRESETS[key].locales)) {
        expect(Math.abs((counts.get(locale) ?? 0) - (90 * weight) / total)).toBeLessThan(1);
      }
    }
  });

  it("keeps to the locales that were asked for", async () => {
    const made = await make(ask("support-desk", { preset: null, locales: ["ja", "de"], count: 20 }));
    const counts = tally<string>(made.map((one) => one.demographics.locale));
    expect(Object.fromEntries(counts)).toEqual({ ja: 10, de: 10 });
  });

  it("moves each pulled trait further from level to level and leaves everything else alone", async () => {
    for (const key of ["difficult-customers", "low-digital-confidence"] as const) {
      const levels = await Promise.all(
        [1, 2, 3, 4, 5].map((intensityLevel) => make(ask(key, { intensityLevel, count: 40 }))),
      );
      for (const index of indexesBelow(40)) {
        const same = levels.flatMap((level) => level[index] ?? []);
        expect(
          new Set(
            same.map((one) => JSON.stringify([one.displayName, one.demographics, one.ocean, one.archetype])),
          ).size,
        ).toBe(1);
        const pulls = pullsOf(same[0]?.archetype);
        for (const trait of TRAITS) {
          const values = same.map((one) => one.traits[trait]);
          const direction =
            trait === "techLiteracy" && key === "low-digital-confidence" ? -1 : Math.sign(pulls[trait] ?? 0);
          const steps = values.slice(1).map((value, level) => Math.sign(value - (values[level] ?? 0)));
          expect([trait, ...steps]).toEqual([trait, direction, direction, direction, direction]);
        }
      }
    }
  });

  it("correlates age with technical literacy and education with income, as in life", async () => {
    const made = await make(ask("support-desk", { count: 500 }));
    const ages = made.map((one) => one.demographics.age);
    const tech = correlation(
      ages,
      made.map((one) => one.traits.techLiteracy),
    );
    const education = made.map((one) => EDUCATION_LEVELS.indexOf(one.demographics.education));
    const income = correlation(
      education,
      made.map((one) => INCOME_BANDS.indexOf(one.demographics.incomeBand)),
    );
    const neuroticism = made.map((one) => one.ocean.neuroticism);
    expect(tech).toBeLessThan(-0.4);
    expect(tech).toBeGreaterThan(-0.85);
    expect(income).toBeGreaterThan(0.35);
    expect(income).toBeLessThan(0.85);
    expect(
      correlation(
        neuroticism,
        made.map((one) => one.ocean.conscientiousness),
      ),
    ).toBeLessThan(-0.3);
  });

  it("has no two among 500 whose texts are nearly the same", async () => {
    for (const { key } of PRESET_LIST) {
      const texts = (await make(ask(key, { count: 500 }))).map(gramsOf);
      expect(highestSimilarity(texts)).toBeLessThan(0.85);
    }
  });

  it("gives each of twelve an accessibility need, and two of them several", async () => {
    for (const seed of ["a", "b", "c"]) {
      const needs = (await make(ask("accessibility-needs", { seed }))).map((one) => one.accessibility.length);
      expect(needs.filter((number) => number === 1)).toHaveLength(10);
      expect(needs.filter((number) => number >= 2)).toHaveLength(2);
    }
  });

  it("covers seven languages and every level of English as a foreign language from A2 on", async () => {
    const made = await make(ask("multilingual"));
    expect(new Set(made.map((one) => one.demographics.locale)).size).toBe(7);
    const english = made.map(
      (one) => one.demographics.languages.find(({ tag }) => tag.startsWith("en"))?.cefr,
    );
    expect([...new Set(english)].toSorted()).toEqual(["A2", "B1", "B2", "C1", "C2"]);
  });

  it("makes people of low digital confidence out of everybody in that preset", async () => {
    const made = await make(ask("low-digital-confidence", { count: 60, intensityLevel: 5 }));
    expect(Math.max(...made.map((one) => one.traits.techLiteracy))).toBeLessThan(0.45);
  });

  it("has every kind of awkward name among the twenty edge cases", async () => {
    const names = (await make(ask("edge-case-qa"))).map((one) => one.displayName);
    const has = (what: RegExp) => names.some((name) => what.test(name));
    expect(Math.max(...names.map((name) => name.length))).toBeGreaterThan(50);
    expect(has(/(?:^|\s)\p{L}(?:$|\s)/u)).toBe(true);
    expect(has(/\p{Script=Arabic}/u)).toBe(true);
    expect(has(/[À-ÿŐ-ž]/)).toBe(true);
    expect(has(/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u)).toBe(true);
    expect(has(/^[^\s]+$/u)).toBe(true);
    expect(has(/['\-.]/)).toBe(true);
  });

  it("stops between two personas when it is told to", async () => {
    const controller = new AbortController();
    controller.abort(new Error("cancelled by the test"));
    const made = createOfflineGenerator().generate(ask("support-desk"), "job", [0, 1], controller.signal);
    await expect(made).rejects.toThrow("cancelled by the test");
  });
});
