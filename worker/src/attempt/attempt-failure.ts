import { randomUUID } from "node:crypto";
import { UnrecoverableError } from "bullmq";
import { CANCELLED, ENDED, JobError, toFailedReason } from "@headway/shared/jobs/job-error";
import { coerceError } from "@headway/shared/node/coerce-error";
import type { Logger } from "@headway/shared/node/logger";
import type { JobFailure } from "@headway/shared/protocol/job-snapshot";
import { isStoreUnavailable } from "@headway/shared/store/store-unavailable";

export const CANCELLATION: JobFailure = {
  code: CANCELLED,
  message: "Somebody has cancelled this job.",
  retryable: true,
};

/** The job's snapshot has its end already: nothing that is done for it now can be told any more. */
export const ENDED_BEFORE: JobFailure = {
  code: ENDED,
  message: "This job had ended before the queue gave it to a worker.",
  retryable: false,
};

/** Why an attempt failed, in words for the admin. */
export function toFailure(thrown: unknown, log: Logger): JobFailure {
  const error = coerceError(thrown);
  if (error instanceof JobError) {
    log.warn({ code: error.code, err: error }, "an attempt failed");
    return { code: error.code, message: error.message, retryable: error.retryable };
  }
  if (isStoreUnavailable(error)) {
    log.warn({ err: error }, "an attempt failed because a database is away");
    return {
      code: "database-unavailable",
      message: "A database cannot be reached at present.",
      retryable: true,
    };
  }
  const correlationId = randomUUID();
  log.error({ err: error, correlationId }, "an attempt failed for an unforeseen reason");
  return {
    code: "internal",
    message: `Something went wrong that nobody foresaw. The worker's log has the cause under ${correlationId}.`,
    retryable: true,
  };
}

/** A failure as BullMQ takes it. */
export function toQueueError(failure: JobFailure): Error {
  const reason = toFailedReason(failure);
  return failure.retryable ? new Error(reason) : new UnrecoverableError(reason);
}
