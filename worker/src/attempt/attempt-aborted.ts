import type { WriteOutcome } from "@headway/shared/progress/progress-store";

export type AbortReason = "worker-stopping" | "overtaken" | "ended" | "cancelled";

/** Why a running handler is asked to stop. */
export class AttemptAbortedError extends Error {
  override readonly name = "AttemptAbortedError";
  readonly code: AbortReason;

  constructor(code: AbortReason, message: string) {
    super(message);
    this.code = code;
  }
}

/** What a refused write means to the one who runs the job. */
export function toAbort(outcome: WriteOutcome["outcome"]): AttemptAbortedError {
  if (outcome === "cancelling")
    return new AttemptAbortedError("cancelled", "somebody has cancelled this job");
  if (outcome === "ended") return new AttemptAbortedError("ended", "the job has ended without this worker");
  return new AttemptAbortedError("overtaken", `another worker has this job (${outcome})`);
}

export function abortReason(signal: AbortSignal): AbortReason | undefined {
  const reason: unknown = signal.reason;
  return reason instanceof AttemptAbortedError ? reason.code : undefined;
}
