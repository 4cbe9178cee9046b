import { describe, expect, it } from "@jest/globals";
import { PRESET_LIST, toPersonaRequest } from "../persona/presets.ts";
import type { Persona, PresetKey } from "../persona/schema.ts";
import { createOfflineGenerator } from "./offline/generator.ts";
import { misfitsOfText } from "./offline/prose/fitting.ts";
import { measureRepetition } from "./repetition.ts";

/** New in each run: nobody can have tuned the tables to them. */
const SEEDS = ["blind", ...Array.from({ length: 9 }, () => `unseen ${Math.random()}`)];

async function make(template: PresetKey, seed: string, count?: number): Promise<Persona[]> {
  const request = toPersonaRequest({ template, seed, ...(count !== undefined && { count }) }, () => seed);
  const indexes = Array.from({ length: request.count }, (_, index) => index);
  return createOfflineGenerator().generate(request, "job", indexes, new AbortController().signal);
}

/** What may be repeated: more in a larger set. */
const allowed = (count: number) =>
  count <= 30 ? { frames: 0.2, lines: 0.25 } : { frames: 0.25, lines: 0.3 };

describe("a set of personas", () => {
  it.each(PRESET_LIST.map(({ key }) => key))("repeats little of itself (%s)", async (key) => {
    for (const seed of SEEDS) {
      const made = await make(key, seed);
      const { frames, goals, frustrations, quotes } = measureRepetition(made);
      const most = allowed(made.length);
      const tooMany = [
        frames > most.frames && `frames ${frames}`,
        goals > most.lines && `goals ${goals}`,
        frustrations > most.lines && `frustrations ${frustrations}`,
        quotes > 0 && `quotes ${quotes}`,
        ...made.flatMap((one) => one.quality.warnings),
      ].filter((what) => what !== false);
      expect([seed, ...tooMany]).toEqual([seed]);
    }
  });

  it("is other people in another preset, with the same seed", async () => {
    const names = async (key: PresetKey) => (await make(key, "same", 20)).map((one) => one.displayName);
    const [a, b] = [await names("support-desk"), new Set(await names("difficult-customers"))];
    expect(a.filter((name) => b.has(name))).toEqual([]);
  });

  it("gives each persona facts to tell, a first message and an end", async () => {
    for (const { key } of PRESET_LIST) {
      for (const persona of await make(key, "facts")) {
        expect([key, persona.facts.length > 2, persona.hiddenFact, persona.successWhen]).toEqual([
          key,
          true,
          expect.any(String),
          expect.any(String),
        ]);
        expect(persona.firstMessage).toEqual(expect.any(String));
      }
    }
  });
});

describe("what does not fit a persona", () => {
  const general = (text: string) => ({ text, scope: "general" as const });
  const who = (
    change: Partial<Persona["behaviour"]>,
    tags: ("new" | "known" | "order" | "screen")[] = [],
  ) => ({
    persona: {
      categories: ["support" as const],
      accessibility: [],
      demographics: {
        age: 70,
        locale: "en-GB" as const,
        country: "GB",
        city: "Leeds",
        languages: [],
        education: "secondary" as const,
        employment: "retired" as const,
        occupation: "retired baker",
        incomeBand: "middle" as const,
      },
      behaviour: {
        disclosure: "upfront" as const,
        abandonAfterSec: 60,
        typosPer100Words: 0,
        messageWords: { min: 2, max: 20 },
        tone: "friendly" as const,
        channel: "live-chat" as const,
        device: "desktop-pc" as const,
        escalation: "never" as const,
        ...change,
      },
    },
    tags: new Set(tags),
  });

  it.each([
    ["I've told half my street about you.", {}, ["new"]],
    ["She often taps the biggest button.", { channel: "phone-call", device: "landline" }, ["known"]],
    ["My parcel should be here by now.", {}, ["screen"]],
    ["Put me through, please. Now.", {}, ["known"]],
  ] as const)("is named: %s", (text, change, tags) => {
    expect(misfitsOfText([general(text)], who(change, [...tags]))).not.toEqual([]);
  });

  it("is named where two sentences contradict each other", () => {
    const said = ["Manuals and videos stay unopened.", "She often watches a video before trying."].map(
      general,
    );
    expect(misfitsOfText(said, who({}, ["known"]))).toEqual([
      expect.stringContaining("contradict each other"),
    ]);
    expect(misfitsOfText(said.slice(1), who({}, ["known"]))).toEqual([]);
  });

  it("is nothing new that somebody does with long practice", () => {
    const { persona, tags } = who({});
    const need = (permanence: "temporary" | "permanent") => ({
      persona: { ...persona, accessibility: [{ need: "screen-reader" as const, permanence }] },
      tags,
    });
    const said = [{ text: "He listens to pages at twice the usual speed.", scope: "event" as const }];
    expect(misfitsOfText(said, need("temporary"))).toHaveLength(1);
    expect(misfitsOfText(said, need("permanent"))).toEqual([]);
  });
});
