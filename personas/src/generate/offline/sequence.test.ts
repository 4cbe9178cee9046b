import { describe, expect, it } from "@jest/globals";
import { toPersonaRequest } from "../../persona/presets.ts";
import { gramsOf, NearDuplicates } from "./near-duplicates.ts";
import { PersonaSequence } from "./sequence.ts";

const never = new AbortController().signal;
const request = { ...toPersonaRequest({ template: "support-desk", count: 120 }, () => "redraws") };

async function all(sequence: PersonaSequence, indexes: readonly number[]) {
  const made = [];
  for (const index of indexes) made.push(await sequence.at(index, never));
  return made.toSorted((a, b) => a.index - b.index);
}

describe("near-duplicates", () => {
  const text = (summary: string) =>
    gramsOf({ summary, scenario: "", quote: "", goals: [], frustrations: [] });

  it("are recognised: the same text is 1, another one is far away, and the first of all has none", () => {
    const group = new NearDuplicates();
    const grams = text("A nurse from Kiel who reads only the first line of a page.");
    expect(group.nearest(grams)).toBeNull();
    group.keep(grams);
    expect(group.nearest(grams)).toBe(1);
    expect(group.nearest(text("Quick foxes jump over lazy dogs, they say."))).toBeLessThan(0.2);
  });

  it("are found among a thousand others", () => {
    const group = new NearDuplicates();
    for (let number = 0; number < 1000; number++)
      group.keep(text(`${number * 7919} is one of ${number ** 3} numbers, says ${number}`));
    const needle =
      "A carpenter from Graz who asks for a supervisor after two failed answers and writes it all down.";
    group.keep(text(needle));
    expect(group.nearest(text(`${needle} Always.`))).toBeGreaterThan(0.85);
  });

  it("are drawn again, which changes the prose and not the person", async () => {
    const indexes = Array.from({ length: request.count }, (_, index) => index);
    const plain = await all(new PersonaSequence(request), indexes);
    const strict = await all(new PersonaSequence(request, 0.25), indexes);
    const redrawn = strict.filter((one, index) => one.summary !== plain[index]?.summary);
    expect(redrawn.length).toBeGreaterThan(5);
    expect(strict.map((one) => one.fingerprint)).toEqual(plain.map((one) => one.fingerprint));
    const mean = (values: (number | null)[]) =>
      values.reduce<number>((sum, value) => sum + (value ?? 1), 0) / values.length;
    expect(mean(strict.map((one) => one.quality.nnDistance))).toBeGreaterThan(
      mean(plain.map((one) => one.quality.nnDistance)),
    );
  });

  it("are decided on the same way whichever persona is asked for first", async () => {
    const indexes = Array.from({ length: request.count }, (_, index) => index);
    const sequence = new PersonaSequence(request, 0.25);
    const forwards = await all(sequence, indexes);
    // Those asked for again are made anew; those of a later order wait for their turn.
    expect(await all(sequence, indexes)).toEqual(forwards);
    expect(await all(new PersonaSequence(request, 0.25), indexes.toReversed())).toEqual(forwards);
    expect(await all(new PersonaSequence(request, 0.25), indexes.slice(70))).toEqual(forwards.slice(70));
  });
});
