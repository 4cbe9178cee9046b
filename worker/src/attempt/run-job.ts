import { UnrecoverableError, WaitingError } from "bullmq";
import type { JobKind } from "@headway/shared/jobs/define-job-kind";
import type { KindRegistry } from "@headway/shared/jobs/kinds";
import { toFailedReason } from "@headway/shared/jobs/job-error";
import { toAttemptStarted, toEndedTimeline } from "@headway/shared/jobs/snapshot-transitions";
import { coerceError } from "@headway/shared/node/coerce-error";
import type { ProgramLogger } from "@headway/shared/node/logger";
import { unlessAborted } from "@headway/shared/node/unless-aborted";
import type { ProgressStore } from "@headway/shared/progress/progress-store";
import type { QueuedJob } from "@headway/shared/queue/job-queue";
import { toFence } from "@headway/shared/store/fence-mark";
import type { AttemptRecord } from "@headway/shared/store/job-record-model";
import type { JobRecords } from "@headway/shared/store/job-records";
import { abortReason, toAbort } from "./attempt-aborted.ts";
import { CANCELLATION, ENDED_BEFORE, toFailure, toQueueError } from "./attempt-failure.ts";
import { beginLife } from "./begin-life.ts";
import type { BeginLifeDeps, QueueJob } from "./begin-life.ts";
import type { Histories } from "./histories.ts";
import type { AnyHandler, Handlers } from "./job-context.ts";
import { JobLog } from "./job-log.ts";
import { untilServed } from "../patient-worker.ts";
import { ProgressReporter } from "../progress/progress-reporter.ts";

/** How long a job is tried to be put back when the worker stops, in ms. */
const PUT_BACK_WITHIN_MS = 60_000;

export interface RunJobDeps extends BeginLifeDeps {
  progress: ProgressStore;
  records: JobRecords;
  histories: Histories;
  kinds: KindRegistry;
  handlers: Handlers;
  log: ProgramLogger;
}

/** Does one attempt of a job and resolves to its result. What it throws, BullMQ understands: retry, fail or put back. */
export async function runJob(
  deps: RunJobDeps,
  job: QueueJob,
  token: string,
  controller: AbortController,
): Promise<Record<string, unknown>> {
  const { kind, payload } = parseJob(deps, job);
  const attempt = await openAttempt(deps, { job, token, kind }, controller);
  try {
    const result = kind.result.parse(await attempt.handle(payload)) as Record<string, unknown>;
    await attempt.close({ outcome: "completed", result });
    return result;
  } catch (thrown) {
    const reason = abortReason(controller.signal);
    if (reason === "worker-stopping") {
      await attempt.close({ outcome: "returned" });
      const triedUntil = performance.now() + PUT_BACK_WITHIN_MS;
      await untilServed(() => job.moveToWait(token), { isOver: () => performance.now() > triedUntil });
      throw new WaitingError();
    }
    if (reason === "cancelled") {
      await attempt.close({ outcome: "cancelled" });
      // The queue has no state for it; its record of a failure carries the code.
      throw new UnrecoverableError(toFailedReason(CANCELLATION));
    }
    if (reason === "overtaken" || reason === "ended") {
      await attempt.close({ outcome: "lost" });
      throw reason === "ended" ? toQueueError(ENDED_BEFORE) : coerceError(thrown);
    }
    const failure = toFailure(thrown, deps.log.child({ jobId: job.id }));
    await attempt.close({ outcome: "failed", error: failure });
    throw toQueueError(failure);
  }
}

function parseJob(
  { kinds, handlers }: Pick<RunJobDeps, "kinds" | "handlers">,
  job: QueueJob,
): { kind: JobKind; payload: unknown } {
  const kind = kinds.declared.get(job.name);
  if (kind === undefined || !Object.hasOwn(handlers, job.name)) {
    throw toQueueError({
      code: "unknown-kind",
      message: `This worker knows no job kind ${JSON.stringify(job.name)}. Run a worker of the version that queued it.`,
      retryable: false,
    });
  }
  const data = job.data as Partial<QueuedJob> | null;
  if (typeof data?.org !== "string" || typeof data.title !== "string") {
    throw toQueueError({
      code: "invalid-payload",
      message: "The job names no organisation and no title. Queue it through Headway's gateway.",
      retryable: false,
    });
  }
  const parsed = kind.payload.safeParse(data.payload);
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
    throw toQueueError({
      code: "invalid-payload",
      message: `The job's input does not fit: ${fields}`,
      retryable: false,
    });
  }
  return { kind, payload: parsed.data };
}

interface Attempt {
  handle: (payload: unknown) => Promise<unknown>;
  close: (end: Pick<AttemptRecord, "outcome" | "error" | "result">) => Promise<void>;
}

async function openAttempt(
  deps: RunJobDeps,
  { job, token, kind }: { job: QueueJob; token: string; kind: JobKind },
  controller: AbortController,
): Promise<Attempt> {
  const { progress, records, histories, log } = deps;
  const jobId = job.id ?? "";
  const run = job.attemptsStarted;
  const history = histories.of(jobId);
  const before = await beginLife(deps, { job, token, kind, history }, () => controller.signal.aborted);
  const number = job.attemptsMade + 1;
  const startedAt = Date.now();
  const reporter = new ProgressReporter({
    store: progress,
    kind,
    initial: toAttemptStarted(kind, before, { attempt: number, now: startedAt }),
    run,
    log,
    onFenced: (outcome) => {
      controller.abort(toAbort(outcome));
    },
  });
  const jobLog = new JobLog(records, { jobId, attempt: number }, log);
  jobLog.add(`Attempt ${number} of ${kind.retry.attempts} begins.`);
  void history.add(() => records.addAttempt(jobId, { attempt: number, run, startedAt, life: job.timestamp }));

  return {
    handle: (payload) => {
      reporter.ready();
      const context = {
        ...toContext(job, payload, controller.signal),
        ...reporting(job, reporter, jobLog, log),
        told: () => unlessAborted(controller.signal, reporter.told()),
        keepReport: (report: Record<string, unknown>) => history.add(() => records.keepReport(jobId, report)),
      };
      return handlerOf(deps.handlers, job.name)(context as never);
    },
    close: async (end) => {
      if (end.outcome === "returned") reporter.putBack();
      await reporter.settle(controller.signal);
      jobLog.add(toLastLine(end));
      const endedAt = Date.now();
      const stages = toEndedTimeline(reporter.current.stages, endedAt, end.outcome === "completed");
      void history.add(() => jobLog.close());
      await history.add(() => records.endAttempt(jobId, { run, startedAt }, { ...end, endedAt, stages }));
    },
  };
}

/** What the job's log says last of an attempt. */
function toLastLine({ outcome, error }: Pick<AttemptRecord, "outcome" | "error">): string {
  switch (outcome) {
    case "completed":
      return "Completed.";
    case "cancelled":
      return "Stopped, because the job has been cancelled.";
    case "returned":
      return "Put back into the queue, because this worker is stopping.";
    case "lost":
      return "Given up by this worker: another one has the job by now, or it has ended.";
    default:
      return `Failed: ${error?.message ?? "nobody knows why"}`;
  }
}

function toContext(job: QueueJob, payload: unknown, signal: AbortSignal) {
  const fence = toFence(job.timestamp, job.attemptsStarted);
  return { jobId: job.id ?? "", org: job.data.org, attempt: job.attemptsMade + 1, fence, payload, signal };
}

/** How a handler tells what it does. */
function reporting(job: QueueJob, reporter: ProgressReporter, jobLog: JobLog, log: ProgramLogger) {
  return {
    log: (message: unknown) => {
      jobLog.add(message);
    },
    report: (done: unknown, total: unknown) => {
      reporter.report(done, total);
    },
    stage: (key: unknown) => {
      if (!reporter.stage(key)) return;
      const { stage, stages } = reporter.current;
      jobLog.add(stages[stage.index]?.label);
      // A courtesy to other BullMQ tools, on changes of stage only: each one costs an entry of the event stream.
      job.updateProgress(reporter.current.progress).catch((err: unknown) => {
        log.debug({ err, jobId: job.id }, "BullMQ's own progress could not be set");
      });
    },
  };
}

/** The one place where a kind's types meet a name that came over the wire: parseJob has checked both. */
function handlerOf(handlers: Handlers, name: string): AnyHandler {
  const handler = handlers[name];
  if (handler === undefined) throw new TypeError(`no handler for job kind ${JSON.stringify(name)}`);
  return handler;
}
