import { setTimeout } from "node:timers/promises";
import { toQueued } from "@headway/shared/jobs/snapshot-transitions";
import { forEachConcurrently } from "@headway/shared/node/for-each-concurrently";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { Logger } from "@headway/shared/node/logger";
import type { ProgressStore, StoredProgress } from "@headway/shared/progress/progress-store";
import { countWorkersOnline } from "@headway/shared/progress/worker-presence";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { JobQueue } from "@headway/shared/queue/job-queue";
import { lookAtQueue } from "@headway/shared/queue/queue-look";
import type { QueueLook } from "@headway/shared/queue/queue-look";
import { toSaidPlace } from "@headway/shared/words/describe-job";

const EVERY_MS = 1_000;
/** Everybody who asks within this time, in ms, is answered from one look: two answers side by side agree. */
const LOOK_LASTS_MS = 500;
/** Jobs brought up to date in one round; of more, each round takes the next ones. */
const PER_ROUND = 500;
const WRITTEN_AT_ONCE = 32;

export interface QueuePlacesDeps {
  redis: RedisConnection;
  queue: JobQueue;
  progress: ProgressStore;
  log: Logger;
}

/** The jobs that somebody looks at through this gateway. */
export interface LookedAt {
  /** Waiting jobs that are watched one by one. */
  watched: () => string[];
  /** Jobs that the watchers of lists were told of, and whose end they were not. */
  listed: () => Iterable<string>;
}

interface Look extends QueueLook {
  workersOnline: number;
}

/**
 * Keeps current what a waiting job's snapshot says of its queue: its place, whether the queue is paused, how many workers there
 * are. Only of jobs that somebody looks at: a thousand that wait unseen cost nothing. Of those that are only listed, a place
 * far back is told again when it would be said in other words.
 */
export class QueuePlaces {
  readonly #deps: QueuePlacesDeps;
  readonly #closing = new AbortController();
  #looking: { at: number; look: Promise<Look> } | undefined;
  #round: Promise<void> | undefined;
  #offset = 0;

  constructor(deps: QueuePlacesDeps) {
    this.#deps = deps;
  }

  start(lookedAt: LookedAt): void {
    this.#round = this.#goRound(lookedAt);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#round;
  }

  /** Brings those that wait up to date before they are told; what has changed meanwhile stays as it was given. */
  async bringUpToDate(stored: readonly StoredProgress[]): Promise<Map<string, JobSnapshot>> {
    const fresh = new Map<string, JobSnapshot>();
    const waiting = stored.filter(({ snapshot }) => snapshot.state === "queued");
    if (waiting.length === 0) return fresh;
    const look = await this.#look();
    await forEachConcurrently(waiting, WRITTEN_AT_ONCE, async (one) => {
      const snapshot = await this.#write(one, look, false);
      if (snapshot !== undefined) fresh.set(snapshot.jobId, snapshot);
    });
    return fresh;
  }

  /** A function, because it changes behind the round's back. */
  #isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  async #goRound(lookedAt: LookedAt): Promise<void> {
    const { signal } = this.#closing;
    while (!this.#isClosed()) {
      try {
        await setTimeout(EVERY_MS, undefined, { signal });
        await this.#followPlaces(lookedAt);
      } catch (err) {
        // An outage is told by those who are told of it; the next round follows.
        if (!this.#isClosed()) this.#deps.log.debug({ err }, "places in the queue could not be looked at");
      }
    }
  }

  async #followPlaces({ watched, listed }: LookedAt): Promise<void> {
    const exact = new Set(watched());
    const lookedAt = new Set([...exact, ...listed()]);
    if (lookedAt.size === 0) return;
    const look = await this.#look();
    // Those of one round stand side by side in the queue, from the next one to be taken on.
    const placeOf = (jobId: string): number => look.ahead.get(jobId) ?? Infinity;
    const seen = [...lookedAt]
      .filter((jobId) => look.ahead.has(jobId))
      .sort((a, b) => placeOf(a) - placeOf(b));
    if (this.#offset >= seen.length) this.#offset = 0;
    const ofThisRound = seen.slice(this.#offset, this.#offset + PER_ROUND);
    this.#offset += PER_ROUND;
    const stored = await this.#deps.progress.readMany(ofThisRound);
    await forEachConcurrently(stored, WRITTEN_AT_ONCE, async (one) => {
      if (one?.snapshot.state !== "queued") return;
      await this.#write(one, look, !exact.has(one.snapshot.jobId));
    });
  }

  /** @param isRough whether a place that would be said in the same words may stay */
  async #write(
    { snapshot, run }: StoredProgress,
    look: Look,
    isRough: boolean,
  ): Promise<JobSnapshot | undefined> {
    const { ahead, isPaused, workersOnline } = look;
    const queuePosition = ahead.get(snapshot.jobId);
    if (queuePosition === undefined) return undefined;
    const before = snapshot.queuePosition ?? 0;
    const isSamePlace = isRough
      ? toSaidPlace(before) === toSaidPlace(queuePosition)
      : before === queuePosition;
    const isSameQueue = (snapshot.paused ?? false) === isPaused && snapshot.workersOnline === workersOnline;
    if (isSamePlace && isSameQueue) return undefined;
    const draft = toQueued(snapshot, { queuePosition, workersOnline, isPaused });
    return (await this.#deps.progress.write(draft, { run, ifSeq: snapshot.seq })).snapshot;
  }

  #look(): Promise<Look> {
    const now = performance.now();
    if (this.#looking === undefined || now - this.#looking.at > LOOK_LASTS_MS) {
      this.#looking = { at: now, look: this.#lookAnew() };
    }
    return this.#looking.look;
  }

  async #lookAnew(): Promise<Look> {
    const { redis, queue, progress } = this.#deps;
    const [look, workersOnline] = await Promise.all([
      lookAtQueue(redis, queue),
      countWorkersOnline(redis, progress.keys),
    ]);
    return { ...look, workersOnline };
  }
}
