import { toReport } from "@headway/shared/bullmq/read-progress";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { ProgressStore } from "@headway/shared/progress/progress-store";
import type { JobDraft } from "@headway/shared/protocol/job-snapshot";
import { AttemptAbortedError, toAbort } from "../attempt/attempt-aborted.ts";
import type { JobRun } from "./attempt.ts";
import { holdsLock, queueOf } from "./foreign-queue.ts";
import { createLogLines } from "./log-lines.ts";
import type { LogLines } from "./log-lines.ts";
import { createUpdates } from "./observed-progress.ts";
import { createOutline } from "./outline.ts";
import type { TrackStage } from "./outline.ts";
import { attachProgress, defineHidden } from "./progress.ts";
import type { TrackableJob } from "./progress.ts";
import { TrackedProgress } from "./tracked-progress.ts";
import { warnOfTrouble } from "./trouble.ts";
import { linkOf, storeOf } from "./worker-link.ts";
import type { WorkerLink } from "./worker-link.ts";

export interface TrackSettings<Job> {
  stages: readonly TrackStage[];
  unit: string;
  prefix: string;
  title: ((job: Job) => string) | undefined;
  connection: RedisConnection | undefined;
}

/** One attempt of a job that is watched while its processor runs. */
export interface Tracking {
  signal: AbortSignal;
  putBack: (retryAt?: number) => void;
  end: () => void;
}

/** Undefined where the job has no queue to be tracked by, or is unlike any job of BullMQ 5 and 6. Never throws. */
export function startTracking<Job extends TrackableJob>(
  job: Job,
  settings: TrackSettings<Job>,
  token: string | undefined,
  signal: AbortSignal | undefined,
): Tracking | undefined {
  try {
    return start(job, settings, token, signal);
  } catch (thrown) {
    warnOfTrouble(thrown);
    return undefined;
  }
}

function start<Job extends TrackableJob>(
  job: Job,
  settings: TrackSettings<Job>,
  token: string | undefined,
  signal: AbortSignal | undefined,
): Tracking | undefined {
  const queue = queueOf(job);
  const { id: jobId } = job;
  if (queue === undefined || jobId === undefined) return undefined;
  const { unit, stages } = settings;
  const link = linkOf(queue);
  const controller = new AbortController();
  const run = toRun(job);
  const own: OwnMethods = { updateProgress: job.updateProgress.bind(job), log: job.log.bind(job) };
  const tracked = new TrackedProgress({
    store: storeOf(link, queue, settings).then((opened) => opened ?? toUpdates(own)),
    outline: createOutline(job.name, { stages, unit, attempts: run.maxAttempts }),
    job: { jobId, queue: queue.name, title: toTitle(job, settings.title), parent: toParent(job) },
    run,
    startedAt: Date.now(),
    holdsLock: () => holdsLock(queue, jobId, token),
    onFenced: (outcome) => {
      controller.abort(toAbort(outcome));
    },
  });
  const forget = join(link, jobId, tracked, controller);
  const unfollow = follow(signal, controller);
  const lines = createLogLines(own.log);
  attach(job, own, tracked, lines, controller.signal);
  return {
    signal: controller.signal,
    putBack: (retryAt) => {
      tracked.putBack(retryAt);
    },
    end: () => {
      forget();
      unfollow();
      tracked.end();
      lines.flush();
    },
  };
}

/** The job's own methods, which go on working. */
interface OwnMethods {
  updateProgress: (progress: object) => Promise<unknown>;
  log: (line: string) => Promise<unknown>;
}

/** Puts the run among its worker's. @returns the undo */
function join(
  { runs }: WorkerLink,
  jobId: string,
  tracked: TrackedProgress,
  controller: AbortController,
): () => void {
  const running = {
    life: () => tracked.life,
    abort: (reason: unknown) => {
      controller.abort(reason);
    },
  };
  // This worker had lost its lock on the job, and has been given it once more.
  const again = new AttemptAbortedError("overtaken", "this worker has been given the job once more");
  runs.get(jobId)?.abort(again);
  runs.set(jobId, running);
  return () => {
    if (runs.get(jobId) === running) runs.delete(jobId);
  };
}

/** Aborts as BullMQ's own signal does. @returns the undo */
function follow(signal: AbortSignal | undefined, controller: AbortController): () => void {
  const onAbort = (): void => {
    controller.abort(signal?.reason);
  };
  if (signal?.aborted) onAbort();
  signal?.addEventListener("abort", onAbort, { once: true });
  return () => signal?.removeEventListener("abort", onAbort);
}

function attach(
  job: TrackableJob,
  own: OwnMethods,
  tracked: TrackedProgress,
  lines: LogLines,
  signal: AbortSignal,
): void {
  attachProgress(job, {
    stage: (key, label) => {
      tracked.say({ stage: key, label });
    },
    report: (done, total) => {
      tracked.report(done, total);
    },
    label: (text) => {
      if (typeof text === "string") tracked.say(text);
    },
    log: (line) => {
      if (lines.add(line)) tracked.touch();
    },
    signal,
    jobId: job.id ?? "",
    attempt: job.attemptsMade + 1,
  });
  defineHidden(job, "updateProgress", (value: object) => {
    tracked.say(value);
    return own.updateProgress(value);
  });
  defineHidden(job, "log", (line: string) => {
    tracked.touch();
    return own.log(line);
  });
}

function toRun(job: TrackableJob): JobRun {
  const { attemptsMade, attemptsStarted, failedReason, opts, timestamp } = job as TrackableJob &
    Partial<JobRun> & { opts?: { attempts?: number } };
  return {
    timestamp,
    attemptsMade,
    attemptsStarted: attemptsStarted ?? attemptsMade + 1,
    ...(failedReason && { failedReason }),
    maxAttempts: Math.max(1, opts?.attempts ?? 1),
  };
}

function toTitle<Job extends TrackableJob>(job: Job, title: TrackSettings<Job>["title"]): string {
  try {
    // As a label is cut and cleaned.
    return toReport(title?.(job))?.label ?? job.name;
  } catch {
    return job.name;
  }
}

/** A queue's key ends with its name, which has no colon. */
function toParent(job: object): JobDraft["parent"] | undefined {
  const { parent } = job as { parent?: { id?: unknown; queueKey?: unknown } };
  if (typeof parent?.id !== "string" || typeof parent.queueKey !== "string") return undefined;
  return { queue: parent.queueKey.slice(parent.queueKey.lastIndexOf(":") + 1), jobId: parent.id };
}

/** Where the worker's connection is no ioredis, states go through the job's own `updateProgress`. */
function toUpdates(own: OwnMethods): ProgressStore {
  const updates = createUpdates(own.updateProgress);
  const store: Pick<ProgressStore, "write" | "readPhases"> = {
    write: (draft) => {
      const { key, label } = draft.stage;
      const { done, total } = draft.counts ?? {};
      const counts = done !== undefined && total !== undefined ? { done, total } : {};
      updates.send({ stage: key, label, ...counts, percent: draft.progress });
      return Promise.resolve({ outcome: "written", snapshot: { ...draft, seq: 0, at: 0 } });
    },
    readPhases: () => Promise.resolve(["open"]),
  };
  return store as ProgressStore;
}
