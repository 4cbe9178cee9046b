import { TAGS, type Situation, type Tag, type Telling } from "./situation.ts";

const isTag = (word: string): word is Tag => (TAGS as readonly string[]).includes(word);

/** What stands between two heads: the head's words, then the lines. */
export interface Block {
  tags: Tag[];
  lines: { mark: string; of: number; text: string }[];
}

const LINE = /^([-gfqcb=hoOs@w])(\d?) (\S.*)$/;

/**
 * Situations from their tables: `== key | tags` begins one, and `== key` goes on with it; then lines with a mark: `-` what
 * happened, `g` a goal, `f` a frustration, `q` a quote, `c` and `b` what a calm or a brisk person does about it, `=` a fact
 * ("key: value"), `h` the hidden fact, `o` and `O` the first message in full and in short, `s` when the matter is settled. A
 * number after the mark ties a line to one telling: `q2` belongs to the second line with `-`. Throws for a line that it cannot
 * read.
 */
export function parseSituations(...tables: readonly string[]): readonly Situation[] {
  return [...readBlocks(tables)].map(([key, block]) => situationOf(key, block));
}

/** The blocks of some tables by their keys. */
export function readBlocks(tables: readonly string[]): ReadonlyMap<string, Block> {
  const blocks = new Map<string, Block>();
  for (const table of tables)
    for (const block of table.split(/^== /m).slice(1)) addBlock(blocks, block.trim().split("\n"));
  return blocks;
}

export function situationOf(key: string, { tags, lines }: Block): Situation {
  return {
    key,
    tags: new Set(tags),
    tellings: lines
      .filter(({ mark }) => mark === "-")
      .map(({ text }, at) =>
        tellingOf(
          text,
          lines.filter(({ of }) => of === 0 || of === at + 1),
        ),
      ),
  };
}

function addBlock(blocks: Map<string, Block>, [head = "", ...lines]: string[]): void {
  const [key = "", words] = head.split("|").map((part) => part.trim());
  const tags = words?.split(" ").filter(Boolean);
  const unknown = tags?.filter((tag) => !isTag(tag)) ?? [];
  if (unknown.length > 0) throw new TypeError(`situation "${key}": unknown tags ${unknown.join(", ")}`);
  const block = tags === undefined ? blocks.get(key) : { tags: tags.filter(isTag), lines: [] };
  if (block === undefined) throw new TypeError(`situation "${key}" goes on before it begins`);
  for (const line of lines) {
    const [, mark, of, text] = LINE.exec(line) ?? [];
    if (mark === undefined || text === undefined)
      throw new TypeError(`situation "${key}": cannot read the line "${line}"`);
    block.lines.push({ mark, of: Number(of), text });
  }
  blocks.set(key, block);
}

function tellingOf(text: string, lines: Block["lines"]): Telling {
  const all = (mark: string) => lines.filter((line) => line.mark === mark).map((line) => line.text);
  const facts = all("=").map((line) => {
    const colon = line.indexOf(": ");
    return [line.slice(0, colon), line.slice(colon + 2)] as const;
  });
  return {
    text,
    goals: all("g"),
    frustrations: all("f"),
    quotes: all("q"),
    manners: { calm: all("c"), brisk: all("b") },
    facts,
    hiddenFact: all("h")[0],
    opening: all("o")[0],
    shortOpening: all("O")[0],
    successWhen: all("s")[0],
    told: [text, ...all("="), ...all("h"), ...all("o"), ...all("O"), ...all("s")],
  };
}
