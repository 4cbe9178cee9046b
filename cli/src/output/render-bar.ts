import type { JobEntry } from "@headway/shared/words/job-entry";
import { describeLine } from "./describe-line.ts";
import type { LineContext } from "./describe-line.ts";

const LEAST_BAR = 10;
const WIDEST_BAR = 30;

/**
 * A job on one line: a bar and its state in words, never wider than the terminal. Where there is no room for both, the words
 * stay. `width` in columns.
 */
export function renderBar(entry: JobEntry, { width, ...context }: LineContext & { width: number }): string {
  const words = describeLine(entry, context);
  // One column stays free: a line that fills the last one moves the cursor to the next line in some terminals.
  const room = width - 1;
  const barWidth = Math.min(WIDEST_BAR, room - Array.from(words).length - "[] ".length);
  if (barWidth < LEAST_BAR) return cut(words, room);
  return `[${drawBar(entry.percent, barWidth)}] ${words}`;
}

/** As many blocks as are done; the last one only when everything is. */
function drawBar(progress: number, width: number): string {
  const filled = Math.floor((Math.min(100, Math.max(0, progress)) / 100) * width);
  return "█".repeat(filled) + "░".repeat(width - filled);
}

function cut(text: string, room: number): string {
  const characters = Array.from(text);
  return characters.length <= room ? text : `${characters.slice(0, Math.max(0, room - 1)).join("")}…`;
}
