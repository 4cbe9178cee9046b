import type { LogLine } from "../api/api-types.ts";

/** Lines of a log that say the same one after the other, as one. */
export interface FoldedLine {
  message: string;
  times: number;
  /** When it was said first and last, in ms since epoch, where that is known. */
  at: number | undefined;
  lastAt: number | undefined;
}

export function foldLog(lines: readonly LogLine[]): FoldedLine[] {
  const folded: FoldedLine[] = [];
  for (const { message, at } of lines) {
    const last = folded.at(-1);
    if (last?.message === message) {
      last.times += 1;
      last.lastAt = at;
    } else folded.push({ message, times: 1, at, lastAt: at });
  }
  return folded;
}
