import { setTimeout } from "node:timers/promises";

type Task = () => Promise<void>;

/** Tasks that may wait; there is a limit because they are kept in memory for as long as a database is away. */
const MOST_WAITING = 1_000;

/**
 * Does what must not hold up whoever asks for it: a few tasks at a time, one for each key, the latest. Nothing that goes wrong
 * comes out of here. A task may be left undone, so it must be one that somebody asks for again.
 */
export class BackgroundQueue {
  readonly #concurrency: number;
  readonly #waiting = new Map<string, Task>();
  readonly #underWay = new Map<string, Promise<void>>();
  readonly #onError: (key: string, error: unknown) => void;

  constructor(concurrency: number, onError: (key: string, error: unknown) => void) {
    this.#concurrency = concurrency;
    this.#onError = onError;
  }

  do(key: string, task: Task): void {
    if (this.#waiting.size >= MOST_WAITING && !this.#waiting.has(key)) return;
    this.#waiting.set(key, task);
    this.#startWaiting();
  }

  /** Lets what waits and runs come to its end, for as long as `withinMs`, and does nothing that is left by then. */
  async close(withinMs: number): Promise<void> {
    const over = new AbortController();
    const deadline = setTimeout(withinMs, undefined, { signal: over.signal }).catch(() => undefined);
    await Promise.race([this.#untilIdle(), deadline]);
    over.abort();
    this.#waiting.clear();
  }

  async #untilIdle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay.values());
  }

  #startWaiting(): void {
    for (const [key, task] of this.#waiting) {
      if (this.#underWay.size >= this.#concurrency) return;
      if (this.#underWay.has(key)) continue;
      this.#waiting.delete(key);
      this.#underWay.set(key, this.#run(key, task));
    }
  }

  async #run(key: string, task: Task): Promise<void> {
    try {
      await task();
    } catch (thrown) {
      this.#onError(key, thrown);
    }
    this.#underWay.delete(key);
    this.#startWaiting();
  }
}
