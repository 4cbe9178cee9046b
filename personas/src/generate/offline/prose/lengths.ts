import type { Skeleton } from "../skeleton/skeleton.ts";

export const LONGEST_SUMMARY = 600;
export const LONGEST_SCENARIO = 400;

/** Those no longer than anything this person writes; all of them where none is that short. */
export function shortEnough(quotes: readonly string[], { persona }: Skeleton): readonly string[] {
  const short = quotes.filter((quote) => countWords(quote) <= persona.behaviour.messageWords.max);
  return short.length > 0 ? short : quotes;
}

export function countWords(text: string): number {
  let words = 1;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) words++;
  return words;
}

/** As many of the sentences, from the first on, as fit. */
export function joined(sentences: readonly string[], longest: number): string {
  let text = "";
  for (const sentence of sentences.filter(Boolean)) {
    const next = text === "" ? sentence : `${text} ${sentence}`;
    if (next.length > longest) break;
    text = next;
  }
  return text;
}
