import type { RedisConnection } from "@headway/shared/node/connect-redis";
import { DEFAULT_PREFIX } from "@headway/shared/progress/queue-store";
import { toFailedReason } from "@headway/shared/jobs/job-error";
import { abortReason } from "../attempt/attempt-aborted.ts";
import { checkOptions, checkProcessor } from "./check-options.ts";
import type { TrackStage } from "./outline.ts";
import { createObservedProgress } from "./observed-progress.ts";
import { attachProgress, findProgress } from "./progress.ts";
import type { TrackableJob } from "./progress.ts";
import { startTracking } from "./start-tracking.ts";
import type { Tracking } from "./start-tracking.ts";

/** What tells ioredis from other clients. */
export interface IoredisLike {
  call: unknown;
  duplicate: unknown;
  defineCommand: unknown;
}

/** A processor of BullMQ's own signature. */
export type TrackedProcessor<Job, Result> = (
  job: Job,
  token?: string,
  signal?: AbortSignal,
) => Promise<Result>;

export interface TrackOptions<Job = TrackableJob> {
  /**
   * The stages that every job goes through, in order: they give an even bar and the list of what is to come. Without them, each
   * stage that the processor enters has half of the bar that is left.
   */
  stages?: readonly TrackStage[];
  /** What is counted: "frames". */
  unit?: string;
  /** What a person would call the job; its name by default. Whoever may watch the job reads it. */
  title?: (job: Job) => string;
  /** An ioredis of its own for progress, of any version from 5 on; the worker's by default. */
  connection?: IoredisLike;
  /** What Headway's own keys begin with: "headway" by default, as the server's. */
  prefix?: string;
}

/**
 * Makes a processor's job watchable: what it says through `progressOf(job)`, and through its own `job.updateProgress` and
 * `job.log`, is stored and pushed at once. Nothing that is wrong with that can fail or slow a job.
 *
 * @throws TypeError at once, for a processor that is no function, an unknown option, and an option that cannot be used
 */
export function track<Job extends TrackableJob, Result>(
  processor: (job: Job, token?: string, signal?: AbortSignal) => Promise<Result> | Result,
  options: TrackOptions<Job> = {},
): TrackedProcessor<Job, Result> {
  checkProcessor(processor);
  checkOptions(options);
  const { stages = [], unit = "", prefix = DEFAULT_PREFIX, title, connection } = options;
  const settings = { stages, unit, prefix, title, connection: connection as RedisConnection | undefined };
  // BullMQ gives its signal to a function of three parameters only.
  return async (job, token, signal) => {
    if (findProgress(job)) return processor(job, token, signal);
    const tracking = startTracking(job, settings, token, signal) ?? observe(job, signal);
    try {
      return await processor(job, token, tracking.signal);
    } catch (thrown) {
      throw await toThrown(thrown, job, token, tracking);
    } finally {
      tracking.end();
    }
  };
}

/** For a sandboxed processor: its process knows the job's data alone. */
function observe(job: TrackableJob, signal: AbortSignal | undefined): Tracking {
  const observed = createObservedProgress(job, signal ?? new AbortController().signal);
  attachProgress(job, observed.progress);
  return { signal: observed.progress.signal, putBack: () => undefined, end: observed.end };
}

const CANCELLATION = { code: "cancelled", message: "Somebody has cancelled this job.", retryable: true };

/** BullMQ's own ways out of a processor, which are no failures. */
const PUT_BACK_NAMES = new Set(["WaitingError", "WaitingChildrenError", "RateLimitError"]);
const RATE_LIMITED = "bullmq:rateLimitExceeded";

/** What BullMQ is to make of what a processor threw. */
async function toThrown(
  thrown: unknown,
  job: TrackableJob,
  token: string | undefined,
  tracking: Tracking,
): Promise<unknown> {
  const { name, message, cause } = toParts(thrown);
  const reason = abortReason(tracking.signal);
  // The queue has no state for it, and would try again: its record of a failure carries the code.
  if (reason === "cancelled") return named("UnrecoverableError", toFailedReason(CANCELLATION), thrown);
  if (name === "DelayedError") {
    const { delay } = job as { delay?: number };
    tracking.putBack(Date.now() + (delay ?? 0));
  } else if (PUT_BACK_NAMES.has(name) || message === RATE_LIMITED) {
    tracking.putBack();
  } else if (reason === "worker-stopping" && isReason(tracking.signal, thrown, cause)) {
    return (await moveToWait(job, token, tracking)) ? named("WaitingError", message, thrown) : thrown;
  }
  return thrown;
}

/** A processor that gives up because its worker stops costs the job no attempt. @returns false where the queue refuses it */
async function moveToWait(
  job: TrackableJob,
  token: string | undefined,
  tracking: Tracking,
): Promise<boolean> {
  tracking.putBack();
  try {
    await (job as unknown as { moveToWait: (token?: string) => Promise<unknown> }).moveToWait(token);
    return true;
  } catch {
    return false;
  }
}

function isReason(signal: AbortSignal, thrown: unknown, cause: unknown): boolean {
  return thrown === signal.reason || cause === signal.reason;
}

function toParts(thrown: unknown): { name: string; message: string; cause: unknown } {
  if (!(thrown instanceof Error)) return { name: "", message: "", cause: undefined };
  return { name: thrown.name, message: thrown.message, cause: thrown.cause };
}

/** BullMQ 5 and 6 know their errors by name, so that neither need be imported. */
function named(name: string, message: string, cause: unknown): Error {
  const error = new Error(message, { cause });
  error.name = name;
  return error;
}
