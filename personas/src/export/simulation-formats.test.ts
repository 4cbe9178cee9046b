import { describe, expect, it } from "@jest/globals";
import { samplePersona } from "../testing/sample-persona.ts";
import { formatPersonas, type ExportFormat } from "./export-formats.ts";
import { persona as personaSchema, type Persona } from "../persona/schema.ts";
import { STOP_WORD, toSystemPrompt } from "../persona/system-prompt.ts";

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
  /**
   * https://deepeval.com/docs/evaluation-datasets, "From JSONL": each line is an object that maps to a ConversationalGolden, for
   * which `scenario` is required. The others are the fields of that class in deepeval/dataset/golden.py, as of November 2026.
   */
  const GOLDEN_FIELDS = [
    "scenario",
    "expected_outcome",
    "user_description",
    "context",
    "additional_metadata",
    "comments",
    "name",
    "turns",
    "custom_column_key_values",
  ];

  it("are one ConversationalGolden of DeepEval a line, with no field that it does not read", async () => {
    const lines = (await format([samplePersona("j1", 0), samplePersona("j1", 1)], "deepeval")).split("\n");
    expect(lines).toHaveLength(3);
    const golden = JSON.parse(lines[0] ?? "") as Record<string, unknown>;
    expect(Object.keys(golden).filter((field) => !GOLDEN_FIELDS.includes(field))).toEqual([]);
    expect(golden).toEqual({
      name: expect.any(String),
      scenario: "Something happened.",
      expected_outcome: "A date is named",
      user_description: expect.stringContaining("You are Person 0"),
      context: ["Order number: A10000"],
      additional_metadata: expect.objectContaining({ first_message: "Where is my order?" }),
    });
  });

  /**
   * https://www.promptfoo.dev/docs/providers/simulated-user/: the provider stands in `defaultTest` with `maxTurns`, and takes what
   * the user is told from each test's `vars.instructions`, which Nunjucks renders; the user ends it with `###STOP###`.
   * `description`, `vars`, `metadata` and `assert` are fields of a test: https://www.promptfoo.dev/docs/configuration/reference/.
   */
  it("are tests of promptfoo's simulated user, of its documented shape", async () => {
    const text = await format([samplePersona("j1", 0)], "promptfoo");
    const strings = /"(?:[^"\\]|\\.)*"/g;
    expect(text.replace(strings, '"…"').replace(/^#.*\n/gm, "")).toBe(`prompts:
  - 'You are a helpful agent of our company.'
providers:
  - openai:gpt-5-mini
defaultTest:
  provider:
    id: 'promptfoo:simulated-user'
    config:
      maxTurns: 12
tests:
  - description: "…"
    vars:
      instructions: "…"
    metadata:
      persona: "…"
      archetype: "…"
    assert:
      - type: llm-rubric
        value: "…"
`);
    expect(STOP_WORD).toBe("###STOP###");
    expect(text).toContain(STOP_WORD);
  });

  it("hold texts that stay on one line and are no templates for promptfoo", async () => {
    const awkward = samplePersona("j1", 0, { displayName: "{{ 7*7 }}\n- x: '\"#" });
    const text = await format([awkward, samplePersona("j1", 1)], "promptfoo");
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
