import { createQueueKeys } from "@headway/shared/bullmq/queue-keys";
import type { MapProgress } from "@headway/shared/bullmq/read-progress";
import { coerceError } from "@headway/shared/node/coerce-error";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { Logger } from "@headway/shared/node/logger";
import { createQueueStore } from "@headway/shared/progress/queue-store";
import type { ProgressStore } from "@headway/shared/progress/progress-store";
import type { JobAddress } from "@headway/shared/protocol/job-address";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { WireError } from "@headway/shared/protocol/wire-error";
import { notFound } from "./not-found.ts";
import { EventReader } from "./event-reader.ts";
import type { QueueEvent } from "./event-reader.ts";
import type { ObservationBook } from "./observation-book.ts";
import { ObservedJob } from "./observed-job.ts";
import type { JobNews } from "./observed-job.ts";
import { QueueCounter } from "./queue-counter.ts";
import type { NamedQueue, QueueDirectory } from "./queue-directory.ts";

export interface ObserverDeps {
  /** For requests. */
  redis: RedisConnection;
  /** Waits for the queues' events. */
  blocking: RedisConnection;
  /** Hears what tracked jobs' workers tell. */
  subscriber: RedisConnection;
  directory: QueueDirectory;
  book: ObservationBook;
  prefix: string;
  mapProgress?: MapProgress | undefined;
  /** What makes no event is found by looking again after this long, in ms. */
  lookAgainMs?: number;
  log: Logger;
}

export interface Watch {
  /** The state at the time of the watch's beginning. */
  job: JobSnapshot;
  /** JSON of what it returned, where its record is gone and the queue's stream has it. */
  returned: string | undefined;
  /** Whether the job's record is gone, so that nothing more will be told. */
  isGone: boolean;
  stop: () => void;
}

/** So that, with the look itself, 5 s are kept. */
const LOOK_AGAIN_MS = 4_000;
const TICK_MS = 500;
const WATCHED_AT_ONCE = 20_000;

interface Watched {
  job: ObservedJob;
  ready: Promise<void>;
  undo: () => void;
}

/** Watches jobs of any queue. Reads nothing of what nobody watches. */
export class Observer {
  readonly #deps: ObserverDeps;
  readonly events: EventReader;
  readonly counter: QueueCounter;
  readonly #watched = new Map<string, Watched>();
  /** Who is told what comes on a channel; one place may have two public names. */
  readonly #heard = new Map<string, Set<Watched>>();
  readonly #stores = new Map<string, ProgressStore>();
  /** The queues whose events are read, by the key of their streams. */
  readonly #streams = new Map<string, NamedQueue>();
  /** Who wants to hear of every event of a followed queue. */
  readonly eventListeners = new Set<(place: NamedQueue, events: QueueEvent[]) => void>();
  /** Who wants to know that events may have been missed. */
  readonly gapListeners = new Set<() => void>();
  readonly #tick: ReturnType<typeof setInterval>;

  constructor(deps: ObserverDeps) {
    this.#deps = deps;
    const { blocking, redis, log, subscriber } = deps;
    this.events = new EventReader({
      blocking,
      requests: redis,
      log,
      onEvents: (key, events) => {
        this.#onEvents(key, events);
      },
      onGap: () => {
        this.counter.forget();
        for (const listener of this.gapListeners) listener();
        this.#lookAtAll();
      },
      isUrgent: () => this.#watched.size > 0,
    });
    this.counter = new QueueCounter({
      redis,
      directory: deps.directory,
      hearing: (place) => this.events.hearing(createQueueKeys(place).of("events")),
    });
    subscriber.on("message", (channel: string, message: string) => {
      this.#hear(channel, message);
    });
    // What was told while the subscription was away is read once it stands again, which the answer to a ping behind it tells.
    subscriber.on("ready", () => {
      const lookAtAll = (): void => {
        this.#lookAtAll();
      };
      subscriber.ping().then(lookAtAll, lookAtAll);
    });
    this.#tick = setInterval(() => {
      this.#lookAgain();
    }, TICK_MS);
    this.#tick.unref();
  }

  /**
   * Nothing between the returned state and the first news is missed.
   * @throws WireError `not-found` where there is no such job
   */
  async watch(address: JobAddress, listener: (news: JobNews) => void): Promise<Watch> {
    const place = await this.#findQueue(address);
    const key = toKey(place, address.jobId);
    const watched = this.#watched.get(key) ?? this.#begin(key, place, address.jobId);
    const { job } = watched;
    // Before anything is awaited, so that the entry stays.
    const early: JobNews[] = [];
    let deliver = (news: JobNews): void => void early.push(news);
    const relay = (news: JobNews): void => {
      deliver(news);
    };
    job.listeners.add(relay);
    const stop = (): void => {
      job.listeners.delete(relay);
      this.#endIfUnwatched(key, watched);
    };
    try {
      await watched.ready;
      await job.look();
      if (job.latest === undefined) throw notFound(address);
    } catch (thrown) {
      stop();
      throw thrown;
    }
    // All that came so far is in the answer.
    early.length = 0;
    deliver = listener;
    return { job: job.latest, returned: job.returned, isGone: job.isGone, stop };
  }

  /** One look, without watching. Undefined where there is no such job. */
  async look(address: JobAddress): Promise<JobSnapshot | undefined> {
    const place = await this.#findQueue(address);
    const watched = this.#watched.get(toKey(place, address.jobId))?.job;
    const job = watched ?? new ObservedJob(place, address.jobId, this.#jobDeps(place));
    await job.look();
    return job.latest;
  }

  /** Whether states of the job have been numbered before, so that its `seq` tells whether it has changed since. */
  async isKnown(address: JobAddress): Promise<boolean> {
    return (await this.#deps.book.read(address)) !== undefined;
  }

  /** Has the queue's events read. Resolves when each one from now on is heard; returns the undo. */
  follow(place: NamedQueue): Promise<() => void> {
    const key = createQueueKeys(place).of("events");
    this.#streams.set(key, place);
    return this.events.follow(key);
  }

  get watched(): number {
    return this.#watched.size;
  }

  async close(): Promise<void> {
    clearInterval(this.#tick);
    for (const { job, undo } of this.#watched.values()) {
      undo();
      job.close();
    }
    this.#watched.clear();
    await this.events.close();
  }

  async #findQueue(address: JobAddress): Promise<NamedQueue> {
    const place = await this.#deps.directory.find(address.queue);
    if (place === undefined) throw notFound(address);
    return place;
  }

  #begin(key: string, place: NamedQueue, jobId: string): Watched {
    if (this.#watched.size >= WATCHED_AT_ONCE) {
      const message = `This server watches ${WATCHED_AT_ONCE} jobs, which is the most it may. Try again later.`;
      throw new WireError("rate-limited", message, { retryAfterSeconds: 5 });
    }
    const job = new ObservedJob(place, jobId, this.#jobDeps(place));
    const undos: (() => void)[] = [];
    const channel = this.#storeOf(place).keys.jobChannel(jobId);
    const begin = async (): Promise<void> => {
      undos.push(await this.follow(place));
      await this.#subscribe(channel);
    };
    const watched: Watched = {
      job,
      ready: begin(),
      undo: () => {
        const heard = this.#heard.get(channel);
        heard?.delete(watched);
        if (heard?.size === 0) {
          this.#heard.delete(channel);
          this.#deps.subscriber.unsubscribe(channel).catch(() => undefined);
        }
        // What is still on its way is undone when it has come.
        watched.ready
          .catch(() => undefined)
          .finally(() => {
            for (const undo of undos) undo();
          });
      },
    };
    this.#watched.set(key, watched);
    this.#heard.set(channel, (this.#heard.get(channel) ?? new Set()).add(watched));
    return watched;
  }

  /** On a cluster these channels are sharded; what tracked jobs tell is found there by looking. */
  async #subscribe(channel: string): Promise<void> {
    const { subscriber } = this.#deps;
    if (subscriber.isCluster) return;
    try {
      await subscriber.subscribe(channel);
    } catch (thrown) {
      // Redis lets this user hear nothing: looking finds it later.
      if (!coerceError(thrown).message.startsWith("NOPERM")) throw thrown;
    }
  }

  #endIfUnwatched(key: string, watched: Watched): void {
    if (watched.job.listeners.size > 0 || this.#watched.get(key) !== watched) return;
    this.#watched.delete(key);
    watched.undo();
    watched.job.close();
  }

  #jobDeps(place: NamedQueue): ConstructorParameters<typeof ObservedJob>[2] {
    const { redis, book, mapProgress, directory, log } = this.#deps;
    return {
      redis,
      book,
      mapProgress,
      log,
      tracked: this.#storeOf(place),
      nameOf: (queueKey) => directory.nameOf(queueKey),
      workersOnline: (queue) => this.counter.workersOnline(queue),
    };
  }

  /** A worker knows its queue by BullMQ's name, whatever it is called here. */
  #storeOf(place: NamedQueue): ProgressStore {
    const key = `${place.prefix}:${place.name}`;
    const store = this.#stores.get(key) ?? createQueueStore(this.#deps.redis, this.#deps.prefix, place);
    this.#stores.set(key, store);
    return store;
  }

  #onEvents(key: string, events: QueueEvent[]): void {
    const place = this.#streams.get(key);
    if (place === undefined) return;
    for (const { jobId } of events) {
      if (jobId !== undefined) this.#watched.get(toKey(place, jobId))?.job.lookSoon();
      // Of the queue itself: paused or resumed, which is told of each job that waits.
      else for (const { job } of this.#watched.values()) if (job.place.queue === place.queue) job.lookSoon();
    }
    this.counter.hear(place, events);
    for (const listener of this.eventListeners) listener(place, events);
  }

  #hear(channel: string, message: string): void {
    for (const { job } of this.#heard.get(channel) ?? []) {
      try {
        job.hear(JSON.parse(message) as JobSnapshot);
      } catch (thrown) {
        this.#deps.log.warn(
          { channel, cause: coerceError(thrown).message },
          "a message is no snapshot; passing it over",
        );
      }
    }
  }

  #lookAgain(): void {
    const before = Date.now() - (this.#deps.lookAgainMs ?? LOOK_AGAIN_MS);
    for (const { job } of this.#watched.values()) if (job.lookedAt < before) job.lookSoon();
  }

  #lookAtAll(): void {
    for (const { job } of this.#watched.values()) job.lookSoon();
  }
}

function toKey({ queue }: NamedQueue, jobId: string): string {
  return JSON.stringify([queue, jobId]);
}
