import { describe, expect, it } from "@jest/globals";
import { toPersonaRequest } from "../persona/presets.ts";
import type { Persona } from "../persona/schema.ts";
import { samplePersona } from "../testing/sample-persona.ts";
import { DistinctPairs } from "./distinct-pairs.ts";
import { QualityTally } from "./quality-report.ts";

const request = (count: number) => toPersonaRequest({ template: "support-desk", count, seed: "s" }, () => "");

function reportOf(personas: readonly Persona[], redraws?: number) {
  const tally = new QualityTally(request(Math.max(1, personas.length)));
  for (const persona of personas) tally.add(persona);
  return tally.report(redraws);
}

/** Prose of its own for each number: letters that come from nowhere else. */
function worded(index: number, words = index): Persona {
  const text = Array.from({ length: 40 }, (_, at) => ((words + 1) * 7919 * (at + 3)).toString(36)).join(" ");
  return samplePersona("j1", index, { summary: text, scenario: text, quote: text.slice(0, 100) });
}

describe("a quality report", () => {
  it("says how many of the possible archetypes there are, and no more than there are personas for", () => {
    const two = [
      samplePersona("j1", 0, { archetype: "hurried" }),
      samplePersona("j1", 1, { archetype: "expert" }),
    ];
    expect(reportOf(two)).toMatchObject({ personas: 2, archetypesCovered: 2, archetypesPossible: 2 });
    const same = Array.from({ length: 30 }, (_, index) => worded(index));
    expect(reportOf(same)).toMatchObject({ archetypesCovered: 1, archetypesPossible: 10 });
  });

  it("finds the persona that is another's double, whatever the order", () => {
    const personas = Array.from({ length: 40 }, (_, index) => worded(index, index === 31 ? 5 : index));
    const report = reportOf(personas);
    expect(report.distanceToNearestPersonaP5).toBe(0);
    expect(report.distanceToNearestPersonaMedian).toBeGreaterThan(0.5);
    expect(report.personasCompared).toBe(40);
    expect(reportOf(personas.toReversed())).toEqual(report);
  });

  it("has no distance to tell for a single persona, or for none", () => {
    expect(reportOf([worded(0)])).toMatchObject({
      distanceToNearestPersonaP5: null,
      distanceToNearestPersonaMedian: null,
    });
    expect(reportOf([])).toMatchObject({
      personas: 0,
      distinctWordPairsShare: null,
      distanceToNearestPersonaP5: null,
    });
  });

  it("counts warnings, the most frequent first, and redraws where they are told", () => {
    const warned = (index: number, ...warnings: string[]) =>
      samplePersona("j1", index, { quality: { nnDistance: null, warnings } });
    const personas = [warned(0, "a"), warned(1, "b", "a"), warned(2)];
    expect(reportOf(personas, 7)).toMatchObject({
      personasWithWarnings: 2,
      warnings: ["a (2)", "b (1)"],
      redraws: 7,
    });
    expect(reportOf(personas)).not.toHaveProperty("redraws");
  });

  it("takes a moment at 10,000, and looks for the nearest of a part of them only", () => {
    const personas = Array.from({ length: 10_000 }, (_, index) => worded(index));
    const tally = new QualityTally(request(10_000));
    for (const persona of personas) tally.add(persona);
    const before = process.cpuUsage();
    const report = tally.report();
    // Processor time, which others on the machine do not lengthen. Each with each would be twenty times as many pairs.
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(5_000);
    expect(report.personasCompared).toBe(500);
  });
});

describe("the share of different pairs of words", () => {
  it("is that of an exact count, to a hundredth", () => {
    const pairs = new DistinctPairs();
    const exact = new Set<string>();
    let all = 0;
    for (let text = 0; text < 2_000; text++) {
      const words = Array.from({ length: 60 }, (_, at) => `w${(text * 31 + at * at * 17) % 701}`);
      pairs.add(words.join(" "));
      for (let at = 1; at < words.length; at++) exact.add(`${words[at - 1] ?? ""} ${words[at] ?? ""}`);
      all += words.length - 1;
    }
    expect(pairs.share()).toBeCloseTo(exact.size / all, 2);
  });

  it("minds neither case nor punctuation, and no pair reaches over the end of a text", () => {
    const pairs = new DistinctPairs();
    for (const text of ["Don't go!", "don't, GO", "go don't", "alone", ""]) pairs.add(text);
    expect(pairs.share()).toBeCloseTo(2 / 3, 4);
  });
});
