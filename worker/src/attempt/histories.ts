import { setTimeout } from "node:timers/promises";
import { soon } from "@headway/shared/node/soon";
import type { Logger } from "@headway/shared/node/logger";
import { isStoreUnavailable } from "@headway/shared/store/store-unavailable";

/** How long an attempt waits at most for its history to be kept, in ms: less than anybody sees. */
const WAIT_AT_MOST_MS = 250;
/** How long a write is tried again while MongoDB is away, in ms. */
const TRY_FOR_MS = 5 * 60_000;
const TRY_EVERY_MS = 1_000;
/** Attempts whose history is being written; there is a limit because they are kept in memory while MongoDB is away. */
const MOST_ATTEMPTS = 200;
/** How long what is left may take when the worker closes, in ms. */
const CLOSE_WITHIN_MS = 3_000;

/** Writes the history of one attempt, in the order in which it is told. */
export interface AttemptHistory {
  /** Resolves once this is written, but soon in any case; never rejects. What is not written yet is written when MongoDB is back. */
  add(write: () => Promise<void>): Promise<void>;
}

/**
 * Keeps the histories of a worker's attempts beside their running: history is worth having, but no job waits for it, and none fails for it.
 */
export class Histories {
  readonly #log: Logger;
  /** By attempt, its last write. */
  readonly #underWay = new Map<symbol, Promise<void>>();
  readonly #closing = new AbortController();

  constructor(log: Logger) {
    this.#log = log;
  }

  of(jobId: string): AttemptHistory {
    const attempt = Symbol(jobId);
    return {
      add: (write) => {
        const before = this.#underWay.get(attempt);
        if (before === undefined && this.#underWay.size >= MOST_ATTEMPTS) {
          this.#log.warn({ jobId }, "too much history waits for MongoDB; that of this attempt is left out");
          return Promise.resolve();
        }
        const written = (before ?? Promise.resolve()).then(() => this.#write(jobId, write));
        this.#underWay.set(attempt, written);
        void written.then(() => {
          if (this.#underWay.get(attempt) === written) this.#underWay.delete(attempt);
        });
        return soon(written, WAIT_AT_MOST_MS);
      },
    };
  }

  /** Lets what is under way come to its end, for a short time. */
  async close(): Promise<void> {
    await soon(Promise.all(this.#underWay.values()), CLOSE_WITHIN_MS);
    this.#closing.abort();
  }

  async #write(jobId: string, write: () => Promise<void>): Promise<void> {
    const beganAt = performance.now();
    const { signal } = this.#closing;
    for (let tries = 0; !signal.aborted; tries += 1) {
      try {
        await write();
        return;
      } catch (err) {
        const isHopeless = !isStoreUnavailable(err) || performance.now() - beganAt >= TRY_FOR_MS;
        if (tries === 0 || isHopeless)
          this.#log.warn({ err, jobId, isHopeless }, "the history of a job could not be written");
        if (isHopeless) return;
      }
      await setTimeout(TRY_EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}
