import type { JobFailure } from "../protocol/job-snapshot.ts";

/**
 * Thrown by a handler to fail an attempt with words made for the admin.
 *
 * `retryable: false` fails the job at once: no further attempt would end otherwise.
 */
export class JobError extends Error {
  override readonly name = "JobError";
  readonly code: string;
  readonly retryable: boolean;

  constructor(code: string, message: string, options: { retryable?: boolean; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.retryable = options.retryable ?? true;
  }
}

/** The code with which a worker ends an attempt that was cancelled; the queue knows it as a failure. */
export const CANCELLED = "cancelled";

/** The code with which a worker refuses a job whose life is over: it says nothing of how that ended. */
export const ENDED = "ended";

/** The code of a job that is in no queue and has not ended. */
export const LOST = "lost";

const FAILED_REASON = /^\[([a-z][a-z0-9-]*)(!)?\] ([\s\S]*)$/;

/**
 * A failure as BullMQ's `failedReason`: `[code] message`, with `!` behind the code of one that is not worth a retry. The
 * queue keeps one string only, and this one reads well in other BullMQ tools too.
 */
export function toFailedReason(failure: JobFailure): string {
  return `[${failure.code}${failure.retryable ? "" : "!"}] ${failure.message}`;
}

/** Whether one of Headway's workers has given this reason, and so has seen the attempt end in this way. */
export function isToldByWorker(reason: string | undefined): boolean {
  const [, code] = FAILED_REASON.exec(reason ?? "") ?? [];
  return code !== undefined && code !== ENDED;
}

/** BullMQ's own reasons that a person may meet, in our words. Read in bullmq 6.7, `moveStalledJobsToWait` and `worker.ts`. */
const STALL_LIMIT = /stalled more than allowable limit/;

/**
 * The queue's `failedReason` as a failure to show. A reason that Headway did not write is shown as `internal`, without its
 * text: it may hold anything.
 */
export function parseFailedReason(reason: string | undefined): JobFailure {
  const [, code, final, message] = FAILED_REASON.exec(reason ?? "") ?? [];
  if (code !== undefined && message !== undefined) return { code, message, retryable: final === undefined };
  if (reason !== undefined && STALL_LIMIT.test(reason)) {
    return {
      code: "worker-lost",
      message: "The worker running this job was lost too many times. Check the workers, then retry.",
      retryable: true,
    };
  }
  return {
    code: "internal",
    message: "The job failed for a reason nobody foresaw. The worker's log has the cause.",
    retryable: true,
  };
}
