import { setTimeout } from "node:timers/promises";
import { MetricsTime } from "bullmq";
import type { Worker } from "bullmq";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import { soon } from "@headway/shared/node/soon";
import { hearCancellations } from "@headway/shared/progress/cancellations";
import { QUEUE_NAME, queuePrefix } from "@headway/shared/queue/job-queue";
import type { QueuedJob } from "@headway/shared/queue/job-queue";
import { beginNextLife } from "@headway/shared/queue/next-life";
import { AttemptAbortedError } from "./attempt/attempt-aborted.ts";
import { Histories } from "./attempt/histories.ts";
import { PatientWorker } from "./patient-worker.ts";
import { runJob } from "./attempt/run-job.ts";
import type { RunJobDeps } from "./attempt/run-job.ts";

/**
 * A worker holds a lock on each job it runs, for this long, and renews it well before. These three decide how soon a lost
 * worker is noticed; BullMQ's own defaults (30 s each) would leave its job looking active for a minute.
 */
const LOCK_DURATION_MS = 10_000;
const LOCK_RENEW_MS = 2_500;
const STALLED_CHECK_MS = 5_000;
/** How often one job may lose its worker before it is given up. */
const MAX_STALLED_COUNT = 3;
/** How long BullMQ may take to close with Redis there and no job running, in ms. */
const CLOSE_WITHIN_MS = 3_000;
const LOOK_EVERY_MS = 250;
/** How long an earlier run of a job may take to stop and to be written, in ms. */
const EARLIER_RUN_WITHIN_MS = 5_000;

export interface WorkerDeps extends Omit<RunJobDeps, "histories" | "beginNextLife"> {
  /** A connection for blocking reads: it must wait as long as it takes. */
  redis: RedisConnection;
  /** A connection for subscriptions. */
  subscriber: RedisConnection;
}

export interface WorkerOptions {
  prefix: string;
  concurrency: number;
  /** How long running jobs may go on after `close`, in ms, before they are put back into the queue. */
  graceMs: number;
}

/** Takes jobs from the queue and runs them. `close` takes no more, lets the running ones end or puts them back. */
export interface JobWorker {
  close(): Promise<void>;
}

/** What is being run of a job. */
interface Run {
  /** Its `timestamp` tells the life, ms since epoch. */
  job: { timestamp: number };
  controller: AbortController;
  /** Resolves when the handler has stopped and what it reported is written. */
  over: Promise<void>;
}

export async function createWorker(deps: WorkerDeps, options: WorkerOptions): Promise<JobWorker> {
  const { log } = deps;
  const running = new Map<string, Run>();
  const histories = new Histories(log);

  const worker = new PatientWorker<QueuedJob, Record<string, unknown>>(
    QUEUE_NAME,
    async (job, token) => {
      const jobId = job.id ?? "";
      await endEarlier(running.get(jobId));
      const controller = new AbortController();
      log.info({ jobId, kind: job.name, attempt: job.attemptsMade + 1 }, "running");
      const attempt = runJob(runDeps, job, token ?? "", controller);
      const over = attempt.then(noop, noop);
      running.set(jobId, { job, controller, over });
      try {
        return await attempt;
      } finally {
        if (running.get(jobId)?.controller === controller) running.delete(jobId);
      }
    },
    {
      connection: deps.redis,
      prefix: queuePrefix(options.prefix),
      concurrency: options.concurrency,
      lockDuration: LOCK_DURATION_MS,
      lockRenewTime: LOCK_RENEW_MS,
      stalledInterval: STALLED_CHECK_MS,
      maxStalledCount: MAX_STALLED_COUNT,
      // Without it the queue counts nothing, and its throughput reads 0.
      metrics: { maxDataPoints: MetricsTime.ONE_HOUR },
    },
  );
  const runDeps: RunJobDeps = {
    ...deps,
    histories,
    beginNextLife: (life, token) => beginNextLife(deps.redis, worker, life, token),
  };
  tellTrouble(worker, deps);
  worker.on("lockRenewalFailed", (jobIds) => {
    // BullMQ lets the handler run on; another worker may have the job by now.
    for (const jobId of jobIds) {
      running
        .get(jobId)
        ?.controller.abort(new AttemptAbortedError("overtaken", "the lock on this job could not be renewed"));
    }
  });
  const deafen = await hearCancellations(deps.subscriber, deps.progress.keys, ({ jobId, enqueuedAt }) => {
    const run = running.get(jobId);
    // A message that comes late may mean a life that is over: the job has been run again since.
    if (run === undefined || run.job.timestamp > enqueuedAt) return;
    run.controller.abort(new AttemptAbortedError("cancelled", "somebody has cancelled this job"));
  });
  await worker.waitUntilReady();

  return {
    close: async () => {
      // Until the end of it: what runs on may be cancelled as well.
      await closeInOrder(worker, running, deps, options.graceMs).finally(deafen);
      await histories.close();
    },
  };
}

function tellTrouble(worker: Worker, { redis, log }: WorkerDeps): void {
  let isInTrouble = false;
  worker.on("error", (error) => {
    // One line per outage: the connections say themselves when they are back.
    if (!isInTrouble) log.warn({ cause: error.message }, "the worker has trouble with the queue");
    isInTrouble = true;
  });
  redis.on("ready", () => {
    isInTrouble = false;
  });
}

/**
 * A job that this worker has lost its lock on, in an outage, may come back to it at once. What its earlier run has reported and could not
 * write is the newest state there is, and would be refused once the next run has begun.
 */
async function endEarlier(run: Run | undefined): Promise<void> {
  if (run === undefined) return;
  run.controller.abort(new AttemptAbortedError("overtaken", "this worker has been given the job once more"));
  await soon(run.over, EARLIER_RUN_WITHIN_MS);
}

const noop = (): void => undefined;

/** Takes no more jobs; those that run on for longer than the grace time are put back. */
async function closeInOrder(
  worker: Worker,
  running: ReadonlyMap<string, Run>,
  { redis, log }: WorkerDeps,
  graceMs: number,
): Promise<void> {
  const overdue = globalThis.setTimeout(() => {
    log.info({ jobs: [...running.keys()] }, "putting unfinished jobs back into the queue");
    for (const { controller } of running.values()) {
      controller.abort(new AttemptAbortedError("worker-stopping", "this worker is shutting down"));
    }
  }, graceMs);
  const closed = new AbortController();
  await Promise.race([worker.close(), untilStuck(redis, running, closed.signal)]);
  closed.abort();
  clearTimeout(overdue);
}

/**
 * Resolves when nothing runs, Redis is there, and it has stayed so for longer than closing takes. BullMQ waits for its blocking
 * connection to say that it has ended, which ioredis never says when it is told to end between two attempts to reconnect: a
 * worker that is stopped while Redis is away would hang until it is killed.
 */
async function untilStuck(
  redis: RedisConnection,
  running: ReadonlyMap<string, Run>,
  signal: AbortSignal,
): Promise<void> {
  for (let idleMs = 0; idleMs < CLOSE_WITHIN_MS && !signal.aborted;) {
    await setTimeout(LOOK_EVERY_MS);
    idleMs = running.size === 0 && redis.status === "ready" ? idleMs + LOOK_EVERY_MS : 0;
  }
}
