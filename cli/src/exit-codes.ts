import type { JobState } from "@headway/shared/protocol/job-snapshot";

/** What a script may rely on. Interrupted follows the shells' convention of 128 + the signal's number. */
export const EXIT = {
  completed: 0,
  failed: 1,
  usage: 2,
  cancelled: 3,
  refused: 4,
  unreachable: 5,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The exit code of a finished job; undefined while it runs. */
export function exitCodeOf(state: JobState): ExitCode | undefined {
  switch (state) {
    case "completed":
    case "failed":
    case "cancelled":
      return EXIT[state];
    default:
      return undefined;
  }
}

/** Ends the program with a message for the person and a code for the script. */
export class CommandFailedError extends Error {
  override readonly name = "CommandFailedError";
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
