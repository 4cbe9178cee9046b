import { describe, expect, it } from "@jest/globals";
import { samplePersona } from "../testing/sample-persona.ts";
import { formatPersonas, type ExportFormat } from "./export-formats.ts";
import { persona as personaSchema, type Persona } from "./schema.ts";
import { STOP_WORD, toSystemPrompt } from "./system-prompt.ts";

async function format(personas: readonly Persona[], as: ExportFormat): Promise<string> {
  async function* given() {
    for (const persona of personas) yield await Promise.resolve(persona);
  }
  let text = "";
  for await (const piece of formatPersonas(given(), as)) text += piece;
  return text;
}

describe("a persona's system prompt", () => {
  it("holds who it is, the facts, the rules of behaviour and the end", () => {
    const prompt = toSystemPrompt(samplePersona("j1", 0));
    for (const part of [
      "Person 0",
      "Order number: A10000",
      "3 to 9 words",
      "Never ask for a supervisor",
      "The card has been replaced",
      "Where is my order?",
      STOP_WORD,
    ])
      expect(prompt).toContain(part);
  });

  it("is made of a persona of before there were facts, too", () => {
    const { facts, hiddenFact, firstMessage, successWhen, ...old } = samplePersona("j1", 0);
    expect([facts, hiddenFact, firstMessage, successWhen]).not.toContain(undefined);
    const read = personaSchema.parse({ ...old, schemaVersion: 1 });
    expect(read).toMatchObject({ schemaVersion: 1, facts: [], hiddenFact: null, firstMessage: null });
    expect(toSystemPrompt(read)).toContain("You are content when: Be done");
  });
});

describe("personas for simulators of users", () => {
  it("are one ConversationalGolden of DeepEval a line", async () => {
    const [line = ""] = (await format([samplePersona("j1", 0)], "deepeval")).split("\n");
    expect(JSON.parse(line)).toMatchObject({
      scenario: "Something happened.",
      expected_outcome: "A date is named",
      user_description: expect.stringContaining("You are Person 0"),
      context: ["Order number: A10000"],
    });
  });

  it("are tests of promptfoo's simulated user, whose texts stay on one line and are no templates", async () => {
    const awkward = samplePersona("j1", 0, { displayName: "{{ 7*7 }}\n- x: '\"#" });
    const text = await format([awkward, samplePersona("j1", 1)], "promptfoo");
    expect(text).toContain("id: 'promptfoo:simulated-user'");
    expect(text.match(/^ {2}- description: ".*"$/gm)).toHaveLength(2);
    const instructions = [...text.matchAll(/^ {6}instructions: (".*")$/gm)].map(
      ([, json = ""]) => JSON.parse(json) as string,
    );
    expect(instructions).toHaveLength(2);
    expect(instructions[0]).not.toMatch(/\{\{|\}\}|\{%|\{#/);
    expect(instructions[1]).toContain("You are Person 1");
  });

  it("are an empty list of tests where there are none", async () => {
    expect(await format([], "promptfoo")).toContain("tests: []");
  });
});
