import { TAGS, type Situation, type Tag } from "./situation.ts";

const isTag = (word: string): word is Tag => (TAGS as readonly string[]).includes(word);

/**
 * Situations from their tables: `== key | tags` begins one; then lines with a mark: `-` what happened, `g` a goal, `f` a
 * frustration, `q` a quote, `=` a fact ("key: value"), `h` the hidden fact, `o` and `O` the first message in full and in short,
 * `s` when the matter is settled. Throws for a line that it cannot read.
 */
export function parseSituations(...tables: readonly string[]): readonly Situation[] {
  return tables.flatMap((table) =>
    table
      .split(/^== /m)
      .slice(1)
      .map((block) => parseBlock(block.trim().split("\n"))),
  );
}

function parseBlock([head = "", ...lines]: string[]): Situation {
  const [key = "", words = ""] = head.split("|").map((part) => part.trim());
  const tags = words.split(" ").filter(Boolean);
  const unknown = tags.filter((tag) => !isTag(tag));
  if (unknown.length > 0) throw new TypeError(`situation "${key}": unknown tags ${unknown.join(", ")}`);
  const bad = lines.find((line) => !/^[-gfq=hoOs] \S/.test(line));
  if (bad !== undefined) throw new TypeError(`situation "${key}": cannot read the line "${bad}"`);
  const all = (mark: string) =>
    lines.filter((line) => line.startsWith(`${mark} `)).map((line) => line.slice(2));
  return {
    key,
    tags: new Set(tags.filter(isTag)),
    text: all("-"),
    goals: all("g"),
    frustrations: all("f"),
    quotes: all("q"),
    facts: all("=").map((line) => {
      const colon = line.indexOf(": ");
      return [line.slice(0, colon), line.slice(colon + 2)] as const;
    }),
    hiddenFact: all("h")[0],
    opening: all("o")[0],
    shortOpening: all("O")[0],
    successWhen: all("s")[0],
  };
}
