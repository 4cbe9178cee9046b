import { describe, expect, it } from "@jest/globals";
import { openBench, type JobOutcome, type LlmBench } from "./testing/llm-bench.ts";
import {
  asTold,
  goodItem,
  spoiltAt,
  type Asked,
  type AskedPerson,
  type Item,
  type Reaction,
} from "./testing/start-llm-server.ts";

/** In a call nothing is typed, and in writing nothing is said aloud. */
const LOUD_AND_WRITTEN = "I say it aloud while I am typing this message.";

const indexesAsked = ({ asked }: LlmBench) => asked.map(({ indexes }) => indexes);
const made = ({ saved }: JobOutcome) => saved.map(({ generator }) => generator);

describe("an answer that cannot be read", () => {
  const cutOff = (asked: Asked): Reaction => ({
    kind: "text",
    text: JSON.stringify({ personas: asked.people.map(goodItem) }).slice(0, -80),
    finish: "length",
  });

  it("because it was cut off is asked for in halves, and later questions stay as small", async () => {
    await using bench = await openBench((asked) => (asked.people.length > 2 ? cutOff(asked) : asTold(asked)));
    const { result } = await bench.run("cut off above two personas");
    expect(result).toMatchObject({ created: 5, fromFallback: 0 });
    expect(indexesAsked(bench)).toEqual([[0, 1, 2, 3, 4], [0, 1, 2], [0, 1], [2], [3, 4]]);
  });

  it("even about one person falls back", async () => {
    await using bench = await openBench(cutOff);
    const outcome = await bench.run("cut off, always");
    expect(outcome.result).toMatchObject({ created: 5, fromFallback: 5 });
    expect(made(outcome)).toEqual(Array(5).fill("offline"));
    expect(bench.asked).toHaveLength(8);
    expect(outcome.lines.at(-1)).toBe("Written without the language model: personas 1, 2, 3, 4, 5.");
  });

  it("because it is no JSON is asked for in halves", async () => {
    await using bench = await openBench((asked) =>
      asked.call === 1 ? { kind: "text", text: '{"personas": [{"index": 0, "summary": "Ann' } : asTold(asked),
    );
    expect((await bench.run("not JSON, once")).result).toMatchObject({ created: 5, fromFallback: 0 });
    expect(indexesAsked(bench)).toEqual([
      [0, 1, 2, 3, 4],
      [0, 1, 2],
      [3, 4],
    ]);
  });
});

describe("an answer with a bad item", () => {
  it("costs only that item, which is asked for again", async () => {
    await using bench = await openBench(spoiltAt(2, (item) => ({ ...item, quote: "long ".repeat(40) }), 1));
    const { result, lines } = await bench.run("one bad item, once");
    expect(result).toMatchObject({ created: 5, fromFallback: 0 });
    expect(indexesAsked(bench)).toEqual([[0, 1, 2, 3, 4], [2]]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^Not usable from the language model: 1 of 5 personas \(quote: /);
  });

  it("is asked for twice more at most, and falls back then", async () => {
    await using bench = await openBench(spoiltAt(2, ({ index }) => ({ index })));
    const outcome = await bench.run("one bad item, always");
    expect(outcome.result).toMatchObject({ created: 5, fromFallback: 1 });
    expect(made(outcome)).toEqual(["llm", "llm", "offline", "llm", "llm"]);
    expect(outcome.saved[2]).toMatchObject({ model: null });
    expect(indexesAsked(bench)).toEqual([[0, 1, 2, 3, 4], [2], [2]]);
  });

  it("takes nothing for people who were not asked about", async () => {
    await using bench = await openBench((asked) => ({
      kind: "items",
      items: asked.people.map(goodItem).map((item) => ({ ...item, index: item.index + 100 })),
    }));
    expect((await bench.run("wrong indexes, always")).result).toMatchObject({ created: 5, fromFallback: 5 });
    expect(bench.asked).toHaveLength(3);
  });
});

describe("a server that does not know the answer format", () => {
  const refusal = (type: string): Reaction => ({
    kind: "status",
    status: 400,
    error: { message: `'response_format' of type '${type}' is not supported`, param: "response_format" },
  });

  it("json_schema is asked in json_object, once for all questions", async () => {
    await using bench = await openBench((asked) =>
      asked.format === "json_schema" ? refusal(asked.format) : asTold(asked),
    );
    expect((await bench.run("no json_schema", { count: 12 })).result).toMatchObject({
      created: 12,
      fromFallback: 0,
    });
    expect(bench.asked.filter(({ format }) => format === "json_schema").length).toBeLessThanOrEqual(3);
    expect(bench.asked.filter(({ format }) => format === "json_object")).toHaveLength(3);
  });

  it("at all is asked in plain text, and the JSON is taken out of the answer", async () => {
    await using bench = await openBench((asked) => {
      if (asked.format !== "text") return refusal(asked.format);
      const json = JSON.stringify({ personas: asked.people.map(goodItem) }, null, 2);
      return { kind: "text", text: `Sure, here you are:\n\`\`\`json\n${json}\n\`\`\`\nAnything else?` };
    });
    expect((await bench.run("no formats at all")).result).toMatchObject({ created: 5, fromFallback: 0 });
    expect(bench.asked.map(({ format }) => format)).toEqual(["json_schema", "json_object", "text"]);
  });
});

describe("text that stands in another answer of the job already", () => {
  const dull = ({ index }: Item, { name }: AskedPerson): Item => ({
    index,
    summary: `${name} keeps every paper, knows where each of them lies, and would rather look twice than be wrong once.`,
    scenario:
      "The yearly bill came with an amount that nobody can explain, and the hotline had no idea either.",
    goals: ["Understand the yearly bill"],
    frustrations: ["Answers that explain nothing"],
    quote: "All I ask is that somebody explains this amount.",
  });

  it("is refused, and asked for again", async () => {
    await using bench = await openBench(({ people, call }) => ({
      kind: "items",
      items: people.map((person) =>
        call <= 2 && [0, 5].includes(person.index) ? dull(goodItem(person), person) : goodItem(person),
      ),
    }));
    const { result, lines, saved } = await bench.run("the same text in two answers", { count: 10 });
    expect(result).toMatchObject({ created: 10, fromFallback: 0 });
    expect(bench.asked).toHaveLength(3);
    expect(lines).toEqual([expect.stringContaining("1 of 5 personas (too similar to an earlier one)")]);
    expect(saved.filter(({ summary }) => summary.includes("keeps every paper"))).toHaveLength(1);
  });
});

describe("a quote that does not fit the person", () => {
  it("is asked for again, and taken with a warning when nothing better comes", async () => {
    await using bench = await openBench(spoiltAt(1, (item) => ({ ...item, quote: LOUD_AND_WRITTEN })));
    const { result, saved } = await bench.run("a quote spoken and typed, always");
    expect(result).toMatchObject({ created: 5, fromFallback: 0 });
    expect(indexesAsked(bench)).toEqual([[0, 1, 2, 3, 4], [1], [1]]);
    expect(saved[1]?.quality.warnings).not.toEqual([]);
    expect(saved[0]?.quality.warnings).toEqual([]);
  });
});

describe("text that contradicts the person", () => {
  const change = (item: Item, from: string, to: string): Item => ({
    ...item,
    summary: item.summary.replaceAll(from, to),
  });

  it.each<[string, string, (item: Item, person: AskedPerson) => Item]>([
    ["age", "another age", (item, { age }) => change(item, `, ${age},`, `, ${age + 1},`)],
    ["name", "does not name", (item, { name }) => change(item, name, "Someone")],
    ["city", "another city", (item, { city }) => change(item, city, city === "Omaha" ? "Kiel" : "Omaha")],
    [
      "occupation",
      "another occupation",
      (item, { occupation }) =>
        change(
          item,
          `Occupation: ${occupation}`,
          `Works as a ${occupation === "baker" ? "plumber" : "baker"}`,
        ),
    ],
    [
      "pronouns",
      "does not use",
      (item, { pronouns }) => ({
        ...item,
        scenario:
          pronouns === "he/him"
            ? "She says that she is sure and her bill is wrong."
            : "He says that he is sure and his bill is wrong.",
      }),
    ],
  ])("by the %s is refused and asked for again", async (what, why, spoil) => {
    await using bench = await openBench(spoiltAt(1, spoil, 1));
    const { result, lines } = await bench.run(`another ${what}, once`);
    expect(result).toMatchObject({ created: 5, fromFallback: 0 });
    expect(indexesAsked(bench)).toEqual([[0, 1, 2, 3, 4], [1]]);
    expect(lines[0]).toContain(why);
  });

  it("because two people were mixed up is refused for both, and falls back when that goes on", async () => {
    await using bench = await openBench((asked) => {
      const items = asked.people.map(goodItem);
      const [first, second] = items;
      if (first && second) [first.index, second.index] = [second.index, first.index];
      return { kind: "items", items };
    });
    const outcome = await bench.run("two mixed up, always");
    expect(outcome.result).toMatchObject({ created: 5, fromFallback: 2 });
    expect(made(outcome)).toEqual(["offline", "offline", "llm", "llm", "llm"]);
  });
});
