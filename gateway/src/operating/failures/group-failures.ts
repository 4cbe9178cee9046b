import { SHAPE_VERSION, toShape, VARIABLE } from "./failure-shape.ts";
import type { FailureShape, FailureText } from "./failure-shape.ts";

/** Failures that are taken for one kind. */
export interface ShapeGroup {
  /** The same for the same kind, today and tomorrow. */
  key: string;
  errorClass: string;
  /** The message with "…" in the place of what differs. */
  message: string;
  frame: string;
  /** Their places in what was given. */
  members: number[];
}

/** Messages that differ in one word that looks like a name of something are one kind from so many on. */
const OPAQUE_WAYS = 3;
/** And in an everyday word: a list of reasons is seldom so long, a list of people always. */
const PLAIN_WAYS = 6;
/** Messages may differ in several places, which are found one after another. */
const ROUNDS = 4;

interface Draft extends FailureShape {
  members: number[];
}

/** Groups failures by class, message shape and place of the throw. Pure. */
export function groupFailures(failures: readonly FailureText[]): ShapeGroup[] {
  const drafts = new Map<string, Draft>();
  for (const [at, failure] of failures.entries()) {
    const shape = toShape(failure);
    const key = keyOf(shape);
    const known = drafts.get(key);
    if (known) known.members.push(at);
    else drafts.set(key, { ...shape, members: [at] });
  }
  let folded = [...drafts.values()];
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = folded.length;
    folded = foldOnce(folded);
    if (folded.length === before) break;
  }
  return folded
    .map(({ errorClass, words, frame, members }) => ({
      key: keyOf({ errorClass, words, frame }),
      errorClass,
      message: words.join(" "),
      frame,
      members: members.sort((a, b) => a - b),
    }))
    .sort((a, b) => b.members.length - a.members.length || (a.key < b.key ? -1 : 1));
}

/** Merges what differs in one word, the largest families first; each shape goes into one of them. */
function foldOnce(drafts: Draft[]): Draft[] {
  const families = new Map<string, { at: number; drafts: Draft[] }>();
  for (const draft of drafts) {
    for (const at of draft.words.keys()) {
      const words = draft.words.with(at, VARIABLE);
      const key = `${at} ${keyOf({ ...draft, words })}`;
      const family = families.get(key);
      if (family) family.drafts.push(draft);
      else families.set(key, { at, drafts: [draft] });
    }
  }
  const large = [...families.values()].filter(isFoldable).sort((a, b) => b.drafts.length - a.drafts.length);
  const left = new Set(drafts);
  const merged: Draft[] = [];
  for (const { at, drafts: all } of large) {
    const some = all.filter((draft) => left.has(draft));
    if (!isFoldable({ at, drafts: some })) continue;
    for (const draft of some) left.delete(draft);
    const [first] = some as [Draft];
    merged.push({
      ...first,
      words: first.words.with(at, VARIABLE),
      members: some.flatMap(({ members }) => members),
    });
  }
  return join([...left, ...merged]);
}

function isFoldable({ at, drafts }: { at: number; drafts: readonly Draft[] }): boolean {
  const opaque = drafts.filter(({ words }) => isOpaque(words[at] ?? "")).length;
  return opaque > OPAQUE_WAYS || drafts.length > PLAIN_WAYS;
}

/** A word that names something: in quotes, or written as no everyday word is. */
function isOpaque(word: string): boolean {
  return word === VARIABLE || /^["'“`([].+|[_@=/\\]|\w-\w+-|[a-z][A-Z]|\w\.\w/.test(word);
}

/** Those that have become the same. */
function join(drafts: readonly Draft[]): Draft[] {
  const byKey = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = keyOf(draft);
    const known = byKey.get(key);
    byKey.set(key, known ? { ...known, members: [...known.members, ...draft.members] } : draft);
  }
  return [...byKey.values()];
}

function keyOf({ errorClass, words, frame }: FailureShape): string {
  return [SHAPE_VERSION, errorClass, frame, words.join(" ")].join("|");
}
