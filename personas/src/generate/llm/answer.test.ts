import { describe, expect, it } from "@jest/globals";
import { answerSchema, readAnswer } from "./answer.ts";

const item = {
  index: 3,
  summary: "Ann Lee, 41, lives in York.",
  scenario: "She rings up.",
  goals: ["An answer"],
  frustrations: ["Queues"],
  quote: "Hello?",
};
const json = JSON.stringify({ personas: [item] });

describe("reading an answer", () => {
  it.each([
    ["as asked for", json],
    ["in a code block", `\`\`\`json\n${json}\n\`\`\``],
    ["between sentences", `Here you are: ${json} Anything else?`],
    ["without its frame", JSON.stringify([item])],
    ["without its frame, between sentences", `Here: ${JSON.stringify([item, item])}`],
    ["with more than was asked for", JSON.stringify({ personas: [{ ...item, mood: "glad" }], note: "x" })],
  ])("finds the personas %s", (_words, text) => {
    expect(readAnswer(text)?.good[0]).toEqual(item);
  });

  it.each(["", "I cannot help with that.", json.slice(0, -20), '{"people": []}', "[1", "null"])(
    "finds nothing in %j",
    (text) => {
      expect(readAnswer(text)).toBeUndefined();
    },
  );

  it("keeps the good items and says what is wrong with the others", () => {
    const items = [item, { ...item, quote: "x".repeat(161) }, { ...item, goals: [] }, null, { index: 4 }];
    const read = readAnswer(JSON.stringify({ personas: items }));
    expect(read?.good).toEqual([item]);
    expect(read?.refused.map((why) => why.split(":")[0])).toEqual(["quote", "goals", "item", "goals"]);
  });
});

describe("the schema that is asked for", () => {
  it("names every field, allows no other, and holds no limits that servers may not know", () => {
    const schema = answerSchema();
    expect(schema).toMatchObject({
      type: "object",
      additionalProperties: false,
      required: ["personas"],
      properties: {
        personas: {
          type: "array",
          items: {
            additionalProperties: false,
            required: ["index", "goals", "frustrations", "scenario", "quote", "summary"],
          },
        },
      },
    });
    expect(JSON.stringify(schema)).not.toMatch(/Length|Items"|imum/);
  });
});
