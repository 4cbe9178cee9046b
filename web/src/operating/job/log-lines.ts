/** Lines of a log with equal ones that follow each other folded. */
interface FoldedLine {
  /** The number of the first of them, from 1. */
  number: number;
  text: string;
  times: number;
}

export function foldLines(lines: readonly string[], firstNumber: number): FoldedLine[] {
  const folded: FoldedLine[] = [];
  for (const [at, text] of lines.entries()) {
    const last = folded.at(-1);
    if (last?.text === text) last.times += 1;
    else folded.push({ number: firstNumber + at, text, times: 1 });
  }
  return folded;
}

export type Level = "error" | "warning";

/** "ERROR …", "2026-11-28 21:40:04 [warn] …", `{"level":"error"`, and pino's numbers. */
const LEVEL =
  /^(?:[\d:.,TZ+/ -]*\W{0,3}(?:(fatal|error)|(warn(?:ing)?))\b|.{0,80}"level":(?:"(fatal|error)"|"(warn(?:ing)?)"|([56]0)|(40)\b))/i;

/** Undefined of a line that names no level, or one that asks for nothing. */
export function levelOf(line: string): Level | undefined {
  const [, error, warning, jsonError, jsonWarning, pinoError, pinoWarning] = LEVEL.exec(line) ?? [];
  if (error ?? jsonError ?? pinoError) return "error";
  return (warning ?? jsonWarning ?? pinoWarning) ? "warning" : undefined;
}

/** What a page keeps of a log; older lines are let go, and said to be. */
const MOST_KEPT = 5_000;

export interface LogState {
  /** How many lines stand before the first one that is kept. */
  from: number;
  lines: readonly string[];
}

/** With further lines, which begin at `from`. What is known already of them is passed over. */
export function appendLines(state: LogState, from: number, lines: readonly string[]): LogState {
  const end = state.from + state.lines.length;
  // A log that was cleared, or cut by `keepLogs`, begins anew.
  if (from > end || (from < end && from + lines.length < end)) return cut({ from, lines });
  return cut({ from: state.from, lines: [...state.lines, ...lines.slice(end - from)] });
}

function cut({ from, lines }: LogState): LogState {
  const over = Math.max(0, lines.length - MOST_KEPT);
  return { from: from + over, lines: over === 0 ? lines : lines.slice(over) };
}
