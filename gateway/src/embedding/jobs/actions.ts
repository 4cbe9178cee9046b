import type { Job, Queue } from "bullmq";
import { readRecord } from "@headway/shared/bullmq/read-record";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import { publishCancellation } from "@headway/shared/progress/cancellations";
import { createQueueStore } from "@headway/shared/progress/queue-store";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobState } from "@headway/shared/protocol/job-snapshot";
import { WireError } from "@headway/shared/protocol/wire-error";
import type { NamedQueue } from "../../observing/queue-directory.ts";
import { ChangedMeanwhileError } from "./changed-meanwhile-error.ts";

export const JOB_ACTIONS = ["cancel", "retry", "promote", "remove"] as const;
export type JobAction = (typeof JOB_ACTIONS)[number];
export const QUEUE_ACTIONS = ["pause", "resume", "retry-failed", "clean"] as const;
export type QueueAction = (typeof QUEUE_ACTIONS)[number];

/** Queues that are kept open for the next action. */
const OPEN_QUEUES = 20;
/** Jobs that one command retries or cleans up. */
const AT_ONCE = 1_000;

/** Changes a queue through BullMQ itself: the one place from which Headway writes to an application's queues. */
export class Actions {
  readonly #redis: RedisConnection;
  readonly #prefix: string;
  readonly #queues = new Map<string, Promise<Queue>>();

  constructor(redis: RedisConnection, prefix: string) {
    this.#redis = redis;
    this.#prefix = prefix;
  }

  /**
   * @param seen the state that the action was decided by; in another one nothing is done
   * @throws WireError `not-found` or `conflict`
   */
  async onJob(place: NamedQueue, jobId: string, action: JobAction, seen?: JobState): Promise<void> {
    const queue = await this.#open(place);
    const job = await queue.getJob(jobId);
    if (job === undefined)
      throw new WireError("not-found", `There is no job ${JSON.stringify(jobId.slice(0, 200))}.`);
    const state = await job.getState();
    const now = toJobState(state);
    if (seen !== undefined && now !== toJobState(seen)) throw new ChangedMeanwhileError(seen, now);
    try {
      await this.#change(place, job, action, state);
    } catch (thrown) {
      if (!isBullRefusal(thrown)) throw thrown;
      throw new WireError("conflict", `The queue refuses to ${action} the job: ${thrown.message}`, {
        cause: thrown,
      });
    }
  }

  async #change(place: NamedQueue, job: Job, action: JobAction, state: string): Promise<void> {
    const jobId = job.id ?? "";
    const isEnded = state === "completed" || state === "failed";
    switch (action) {
      case "cancel":
        if (isEnded) throw conflict(action, state);
        if (state === "active") return this.#cancelRunning(place, jobId);
        await job.remove();
        return;
      case "remove":
        if (state === "active") throw conflict(action, state);
        await job.remove();
        return;
      case "promote":
        if (state !== "delayed") throw conflict(action, state);
        await job.promote();
        return;
      case "retry":
        if (!isEnded) throw conflict(action, state);
        await job.retry(state);
    }
  }

  /** Answers the new job's id. */
  async add(
    place: NamedQueue,
    { name, data, opts }: { name: string; data: unknown; opts: Record<string, unknown> },
  ): Promise<string> {
    const job = await (await this.#open(place)).add(name, data, opts);
    return job.id ?? "";
  }

  /** Answers how many jobs it was done to, where it is done to jobs. */
  async onQueue(place: NamedQueue, action: QueueAction): Promise<number | undefined> {
    const queue = await this.#open(place);
    switch (action) {
      case "pause":
        await queue.pause();
        return undefined;
      case "resume":
        await queue.resume();
        return undefined;
      case "retry-failed": {
        const count = await queue.getFailedCount();
        await queue.retryJobs({ state: "failed", count: AT_ONCE });
        return Math.max(0, count - (await queue.getFailedCount()));
      }
      case "clean":
        return cleanAll(queue);
    }
  }

  async close(): Promise<void> {
    const open = await Promise.allSettled(this.#queues.values());
    this.#queues.clear();
    const queues = open.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    await Promise.allSettled(queues.map((queue) => queue.close()));
  }

  /** A worker that `track` wraps hears of it. Nobody else can stop a job that runs. */
  async #cancelRunning(place: NamedQueue, jobId: string): Promise<void> {
    const store = createQueueStore(this.#redis, this.#prefix, place);
    const [stored, record] = await Promise.all([store.read(jobId), readRecord(this.#redis, place, jobId)]);
    // What is stored may be of an earlier run, whose worker was tracked.
    const isPresent = stored !== undefined && stored.run === record?.attemptsStarted;
    if (!isPresent || isTerminal(stored.snapshot.state)) {
      const message =
        "The job runs, and its worker does not hear of cancellations: wrap its processor in `track`.";
      throw new WireError("conflict", message);
    }
    const { seq: _1, at: _2, ...told } = stored.snapshot;
    // The state first: the message may reach nobody, and the store's refusal of its next report tells the worker the same.
    const { outcome } = await store.write({ ...told, state: "cancelling" }, { run: stored.run });
    if (outcome !== "written" && outcome !== "cancelling")
      throw new WireError("conflict", "The job has changed meanwhile. Look again.");
    await publishCancellation(this.#redis, store.keys, { jobId, enqueuedAt: told.enqueuedAt });
  }

  #open(place: NamedQueue): Promise<Queue> {
    const key = `${place.prefix}:${place.name}`;
    const known = this.#queues.get(key);
    if (known !== undefined) return known;
    for (const [oldest, queue] of this.#queues) {
      if (this.#queues.size < OPEN_QUEUES) break;
      this.#queues.delete(oldest);
      void queue.then((one) => one.close()).catch(() => undefined);
    }
    const opened = openQueue(this.#redis, place);
    this.#queues.set(key, opened);
    opened.catch(() => this.#queues.delete(key));
    return opened;
  }
}

/** What BullMQ calls a state, as a snapshot has it. Stalled, cancelling and active are one to the queue. */
function toJobState(state: string): JobState {
  switch (state) {
    case "completed":
    case "failed":
    case "delayed":
      return state;
    case "active":
    case "stalled":
    case "cancelling":
      return "active";
    default:
      return "queued";
  }
}

/** All that were done when it began. More may come meanwhile, so that it ends after as many. */
async function cleanAll(queue: Queue): Promise<number> {
  const wanted = await queue.getCompletedCount();
  let removed = 0;
  while (removed < wanted) {
    const some = await queue.clean(0, Math.min(AT_ONCE, wanted - removed), "completed");
    removed += some.length;
    if (some.length === 0) break;
  }
  return removed;
}

/** BullMQ is loaded by the first action: who only watches needs none. */
async function openQueue(connection: RedisConnection, { prefix, name }: NamedQueue): Promise<Queue> {
  const { Queue: BullQueue } = await import("bullmq");
  const queue = new BullQueue(name, { connection, prefix, skipMetasUpdate: true });
  queue.on("error", () => undefined);
  return queue;
}

/** BullMQ's own words on why not: the job is locked, has a child that is, belongs to a scheduler, or is not where it was. */
function isBullRefusal(thrown: unknown): thrown is Error {
  return thrown instanceof Error && /^(Job |Missing |The job |Could not )/.test(thrown.message);
}

function conflict(action: JobAction, state: string): WireError {
  return new WireError("conflict", `A job that is ${state} cannot be told to ${action}.`);
}
