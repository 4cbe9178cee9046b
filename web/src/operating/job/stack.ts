/** A stack trace as it is shown: what was said, and runs of frames, those of libraries folded. */
interface Stack {
  message: string;
  runs: { isLibrary: boolean; frames: string[] }[];
}

const FRAME = /^\s+at /;
const LIBRARY = /node_modules|\(?node:|\(?internal\/|<anonymous>/;

export function parseStack(text: string): Stack {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => FRAME.test(line));
  const message = (first < 0 ? lines : lines.slice(0, first)).join("\n").trim();
  const runs: Stack["runs"] = [];
  for (const line of first < 0 ? [] : lines.slice(first)) {
    if (line.trim() === "") continue;
    // What is no frame ("[cause]: …", "{ code: … }") belongs to what is looked at.
    const isLibrary = FRAME.test(line) && LIBRARY.test(line);
    const run = runs.at(-1);
    if (run?.isLibrary === isLibrary) run.frames.push(line.trim());
    else runs.push({ isLibrary, frames: [line.trim()] });
  }
  return { message, runs };
}

interface FailedAttempt {
  attempt: number;
  /** Undefined: BullMQ has kept none. */
  stack: string | undefined;
}

/**
 * The failed attempts of a job, newest first, each with its stack. BullMQ keeps the stacks of the latest attempts, and none of one
 * whose worker was lost.
 *
 * @param failed how many attempts have failed
 */
export function toFailedAttempts(stacks: readonly string[], failed: number): FailedAttempt[] {
  const count = Math.max(failed, stacks.length);
  return Array.from({ length: count }, (_, at) => {
    const attempt = count - at;
    return { attempt, stack: stacks[stacks.length - 1 - at] };
  });
}

interface AttemptRun {
  first: number;
  last: number;
  stack: string | undefined;
}

/** Attempts that follow each other and failed with the very same stack are shown once. */
export function foldAttempts(attempts: readonly FailedAttempt[]): AttemptRun[] {
  const runs: AttemptRun[] = [];
  for (const { attempt, stack } of attempts) {
    const newer = runs.at(-1);
    if (stack !== undefined && newer?.stack === stack) newer.first = attempt;
    else runs.push({ first: attempt, last: attempt, stack });
  }
  return runs;
}

/** Why there is no stack. */
export function sayNoStack(message: string | undefined): string {
  return /stalled/i.test(message ?? "")
    ? "The worker was lost while it ran this attempt. No code threw, so there is no stack."
    : "BullMQ has kept no stack of this attempt: the queue's stackTraceLimit is lower, or nothing was thrown with one.";
}
