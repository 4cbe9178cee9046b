import { describe, expect, it } from "@jest/globals";
import { toPersonaRequest } from "../../../persona/presets.ts";
import type { Persona, PresetKey } from "../../../persona/schema.ts";
import { createOfflineGenerator } from "../generator.ts";
import { OCCUPATIONS } from "../tables/occupations.ts";
import { AT_WORK } from "../tables/prose/jobs.ts";
import { causeOf } from "../tables/situations/causes.ts";
import { NEED_TABLE, type Need } from "../tables/situations/needs.ts";

const SEEDS = Array.from({ length: 5 }, () => `unseen ${Math.random()}`);

async function make(template: PresetKey): Promise<Persona[]> {
  const sets = SEEDS.map((seed) => {
    const request = toPersonaRequest({ template, seed, count: 40 }, () => seed);
    const indexes = Array.from({ length: 40 }, (_, index) => index);
    return createOfflineGenerator().generate(request, "job", indexes, new AbortController().signal);
  });
  return (await Promise.all(sets)).flat();
}

const words = (text: string) => text.split(/\s+/).length;

describe("the first message of a person", () => {
  it.each(["support-desk", "ecommerce-shoppers", "accessibility-needs"] as const)(
    "tells the matter in fifteen words or more, but for one in three at most (%s)",
    async (key) => {
      const made = await make(key);
      const long = made.filter(({ firstMessage }) => words(firstMessage ?? "") >= 15);
      expect([key, SEEDS, long.length / made.length >= 2 / 3]).toEqual([key, SEEDS, true]);
    },
  );

  it("comes in fragments from somebody with aphasia, and in capitals from most people", async () => {
    const made = await make("accessibility-needs");
    const halting = made.filter(({ summary }) => summary.includes("aphasia"));
    for (const { firstMessage } of halting) expect(firstMessage).toMatch(/^[a-z]/);
    const capital = made.filter(({ firstMessage }) => /^[^a-z]/.test(firstMessage ?? ""));
    expect(capital.length / made.length).toBeGreaterThan(0.6);
  });
});

describe("a day of contact", () => {
  it("is no Sunday, and neither is the day before it, on which things are delivered", async () => {
    const days = (await make("support-desk")).map(({ facts }) => facts[2]?.value ?? "");
    expect(days.filter((day) => /^(?:Sunday|Monday)/.test(day))).toEqual([]);
  });
});

describe("what is told of a life", () => {
  it("has a working day for every occupation", () => {
    expect(OCCUPATIONS.map(({ title }) => title).filter((title) => !AT_WORK.has(title))).toEqual([]);
  });

  it("has a cause of its own for each of two people who share a need", () => {
    for (const need of Object.keys(NEED_TABLE) as Need[]) {
      const [one, other] = [causeOf([need], 58, 0), causeOf([need], 58, 2)];
      expect([need, one?.text]).not.toEqual([need, other?.text]);
    }
  });
});
