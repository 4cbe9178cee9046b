import { observeJob } from "@headway/shared/bullmq/observe-job";
import type { ObserveOptions } from "@headway/shared/bullmq/observe-job";
import type { MapProgress } from "@headway/shared/bullmq/read-progress";
import { createQueueKeys } from "@headway/shared/bullmq/queue-keys";
import type { QueueRecord } from "@headway/shared/bullmq/queue-record";
import { readRecord } from "@headway/shared/bullmq/read-record";
import { coerceError } from "@headway/shared/node/coerce-error";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { Logger } from "@headway/shared/node/logger";
import type { ProgressStore, StoredProgress } from "@headway/shared/progress/progress-store";
import { isTerminal } from "@headway/shared/protocol/job-snapshot";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { findLastWord } from "./last-word.ts";
import { mergeTracked, toGoneRun } from "./merge-tracked.ts";
import type { Noted, ObservationBook } from "./observation-book.ts";
import type { NamedQueue } from "./queue-directory.ts";

/** What a watcher is told: a newer state, or that there is no more to be told. */
export type JobNews = { job: JobSnapshot; returned?: string } | { gone: true };

export interface ObservedJobDeps {
  redis: RedisConnection;
  book: ObservationBook;
  tracked: ProgressStore;
  mapProgress?: MapProgress | undefined;
  nameOf: (queueKey: string) => string | undefined;
  /** Undefined where it is not known. */
  workersOnline: (place: NamedQueue) => Promise<number | undefined>;
  log: Logger;
}

/** Looks of one job are this far apart, in ms, at least. */
const LOOK_EVERY_MS = 100;
/** A look that failed counts as so much older, so that the next one comes sooner. */
const FAILED_IS_OLDER_MS = 3_000;
/** Where a worker takes jobs from. */
const TAKEN_FROM: readonly QueueRecord["place"][] = ["waiting", "prioritized"];
/** How often a look is repeated because another gateway noted something meanwhile. */
const RETRIES = 5;

/** One job that somebody watches: looked at when something has happened to it, each state told once and in order. */
export class ObservedJob {
  readonly place: NamedQueue;
  readonly jobId: string;
  readonly listeners = new Set<(news: JobNews) => void>();
  readonly #deps: ObservedJobDeps;
  #noted: Noted | undefined;
  #record: QueueRecord | undefined;
  #latest: JobSnapshot | undefined;
  /** What its worker has told last: the store may lose it. */
  #told: StoredProgress | undefined;
  #returned: string | undefined;
  #isGone = false;
  #looking: Promise<void> | undefined;
  #next: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  lookedAt = 0;

  constructor(place: NamedQueue, jobId: string, deps: ObservedJobDeps) {
    this.place = place;
    this.jobId = jobId;
    this.#deps = deps;
  }

  /** The newest state that is known; undefined where there is no such job. */
  get latest(): JobSnapshot | undefined {
    return this.#latest;
  }

  /** JSON of what it returned, where its record is gone and the queue's stream has it. */
  get returned(): string | undefined {
    return this.#returned;
  }

  /** Its record is gone and nothing tells how it ended. */
  get isGone(): boolean {
    return this.#isGone;
  }

  /** Looks soon. Many calls are one look. */
  lookSoon(): void {
    if (this.#timer !== undefined) return;
    const waitMs = Math.max(0, this.lookedAt + LOOK_EVERY_MS - Date.now());
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.look().catch((thrown: unknown) => {
        this.#deps.log.debug({ cause: coerceError(thrown).message }, "a watched job cannot be looked at");
        // Redis may be back in a moment.
        this.lookedAt -= FAILED_IS_OLDER_MS;
      });
    }, waitMs);
  }

  /** Resolves after a look that began after this call. */
  look(): Promise<void> {
    if (this.#looking === undefined) {
      this.#looking = this.#look().finally(() => (this.#looking = undefined));
      return this.#looking;
    }
    this.#next ??= this.#looking
      .catch(() => undefined)
      .then(() => {
        this.#next = undefined;
        return this.look();
      });
    return this.#next;
  }

  /** What the job's own worker has just told. */
  hear(told: JobSnapshot): void {
    // How it ended, and whether this is the present run, is for the queue to say.
    const isPlain =
      !isTerminal(told.state) && this.#latest?.guarantee === "fenced" && this.#latest.state === "active";
    if (!isPlain || told.attempt !== this.#latest?.attempt || told.enqueuedAt !== this.#latest.enqueuedAt)
      this.lookSoon();
    else {
      const { parent, children, progress } = this.#latest;
      const { parent: _, ...rest } = told;
      if (this.#told) this.#told = { ...this.#told, snapshot: told };
      const job = {
        ...rest,
        queue: this.place.queue,
        guarantee: "fenced" as const,
        progress: Math.max(told.progress, progress),
      };
      this.#tell({ ...job, ...(parent && { parent }), ...(children && { children }) });
    }
  }

  close(): void {
    clearTimeout(this.#timer);
    this.listeners.clear();
  }

  async #look(): Promise<void> {
    const { redis, book, tracked } = this.#deps;
    this.lookedAt = Date.now();
    this.#noted ??= await book.read({ queue: this.place.queue, jobId: this.jobId });
    for (let tries = 0; tries < RETRIES; tries += 1) {
      const record = await readRecord(redis, this.place, this.jobId);
      if (!(await this.#note(record))) continue;
      if (this.#noted === undefined) return;
      // After the number is given: what the worker writes from here on has a greater one.
      const stored = await tracked.read(this.jobId).catch(passOverRefusal);
      // What was heard meanwhile may be newer than what was read.
      if (stored && stored.snapshot.seq > (this.#told?.snapshot.seq ?? 0)) this.#told = stored;
      const told = this.#told;
      const { seq, at, observation } = this.#noted;
      this.#tell(mergeTracked({ ...observation.draft, seq, at }, record ?? toGoneRun(observation), told));
      return;
    }
  }

  /** False where another gateway has noted something newer, on which the next try builds. */
  async #note(record: QueueRecord | undefined): Promise<boolean> {
    const { book } = this.#deps;
    const address = { queue: this.place.queue, jobId: this.jobId };
    const before = this.#noted?.observation;
    const workersOnline =
      record && TAKEN_FROM.includes(record.place) && !record.isPaused
        ? await this.#deps.workersOnline(this.place)
        : undefined;
    const options = { ...this.#observeOptions(), workersOnline };
    const observation = record === undefined ? await this.#findEnd() : observeJob(record, before, options);
    this.#record = record ?? this.#record;
    if (observation === undefined) return true;
    const isNoted = this.#noted !== undefined && this.#noted.seq > 0;
    if (isNoted && JSON.stringify(observation) === JSON.stringify(before)) return true;
    const { isOurs, noted } = await book.note(address, observation, this.#noted?.seq ?? 0);
    // Gone from the book, as with all of Redis' data: what was seen last is remembered here.
    this.#noted = noted.seq === 0 && this.#noted ? { ...this.#noted, seq: 0 } : noted;
    return isOurs;
  }

  /** Of a job whose record is gone. */
  async #findEnd(): Promise<Noted["observation"] | undefined> {
    if (this.#noted === undefined) return undefined;
    const { observation } = this.#noted;
    const hasEnded = isTerminal(observation.draft.state);
    if (hasEnded && (observation.draft.state !== "completed" || this.#returned !== undefined))
      return observation;
    const keys = createQueueKeys(this.place);
    const before = { observation, record: this.#record };
    const end = await findLastWord(this.#deps.redis, keys, before, this.#observeOptions());
    this.#returned = end?.returned ?? "";
    if (hasEnded) return observation;
    if (end === undefined) this.#tellGone();
    return end?.observation;
  }

  #observeOptions(): ObserveOptions {
    const { mapProgress, nameOf } = this.#deps;
    return {
      queue: this.place.queue,
      nameOf,
      ...(mapProgress && { mapProgress }),
    };
  }

  #tell(job: JobSnapshot): void {
    if (this.#latest && job.seq <= this.#latest.seq) return;
    this.#latest = job;
    if (!isTerminal(job.state)) this.#returned = undefined;
    const news = { job, ...(this.#returned && { returned: this.#returned }) };
    for (const listener of this.listeners) listener(news);
  }

  #tellGone(): void {
    if (this.#isGone) return;
    this.#isGone = true;
    for (const listener of this.listeners) listener({ gone: true });
  }
}

/** A user of Redis that may read queues alone is told by them alone. */
function passOverRefusal(thrown: unknown): undefined {
  if (!coerceError(thrown).message.startsWith("NOPERM")) throw thrown;
}
