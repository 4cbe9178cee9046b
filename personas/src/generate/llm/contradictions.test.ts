import { describe, expect, it } from "@jest/globals";
import { toPersonaRequest } from "../../persona/presets.ts";
import { PRESET_KEYS, type Persona } from "../../persona/schema.ts";
import { createOfflineGenerator } from "../offline/generator.ts";
import { findTextContradictions } from "./contradictions.ts";

const { signal } = new AbortController();

async function drawn(template: (typeof PRESET_KEYS)[number], count: number): Promise<Persona[]> {
  const request = toPersonaRequest({ template, count, seed: "contradictions" }, () => "");
  const indexes = Array.from({ length: count }, (_, index) => index);
  return await createOfflineGenerator().generate(request, "job", indexes, signal);
}

async function one(change: Partial<Persona["demographics"]> = {}): Promise<Persona> {
  const [persona] = await drawn("support-desk", 1);
  if (!persona) throw new Error("expected a persona, got none");
  const demographics = { ...persona.demographics, age: 41, city: "York", occupation: "nurse", ...change };
  return { ...persona, displayName: "Ann Lee", pronouns: "she/her", demographics, scenario: "She rings up." };
}

const written = async (summary: string, change: Partial<Persona["demographics"]> = {}) =>
  findTextContradictions({ ...(await one(change)), goals: ["x"], frustrations: ["x"], summary }, []);

describe("text about a person", () => {
  it.each(PRESET_KEYS)("of %s is let through when it agrees, whoever the person is", async (preset) => {
    const personas = await drawn(preset, 200);
    const refused = personas.flatMap((persona) =>
      findTextContradictions(persona, []).map((why) => `${persona.index}: ${why}`),
    );
    expect(refused).toEqual([]);
  });

  it.each([
    "Ann Lee, 41, lives in York and works as a nurse.",
    "Ann is a 41-year-old nurse from York. She keeps a 5-year-old's drawings on the fridge.",
    "At 41, Ann is a nurse in York who asks her husband once; he never knows.",
    "Ann Lee (41), nurse, York. She is a careful reader. Nice people get an answer within 20 minutes.",
  ])("agrees: %s", async (summary) => {
    expect(await written(summary)).toEqual([]);
  });

  it.each([
    ["it gives another age", "Ann Lee, 42, lives in York."],
    ["it gives another age", "Ann is a 24-year-old from York."],
    ["it gives another age", "Ann Lee from York is aged 52."],
    ["it places the person in another city", "Ann Lee lives in New York."],
    ["it places the person in another city", "Ann Lee, who is from Leeds, rings up."],
    ["it gives another occupation", "Ann Lee works as a night-shift baker in York."],
    ["it says retired", "Ann Lee is retired and lives in York."],
    ["it says student", "Ann Lee is a law student in York."],
    ["it does not use she/her", "Ann Lee rings up. He reads his bill and he waits."],
    ["the summary does not name the person", "She is a nurse from York."],
  ])("is refused because %s: %s", async (why, summary) => {
    expect(await written(summary)).toEqual([why]);
  });

  it("is refused when it names somebody else of the same question", async () => {
    const ann = await one();
    const bob = { ...ann, displayName: "Bob Stone" };
    const text = { goals: ["x"], frustrations: ["x"], summary: "Ann Lee asks Bob Stone." };
    expect(findTextContradictions({ ...ann, ...text }, [bob])).toEqual(["it names somebody else"]);
  });
});
