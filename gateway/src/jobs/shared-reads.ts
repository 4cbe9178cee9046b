import { setTimeout } from "node:timers/promises";

interface Reading<Result> {
  /** Resolves when the next one may begin. */
  over: Promise<unknown>;
  next: Promise<Result> | undefined;
}

/**
 * Lets callers share reads: all who ask while one is under way get the next one, which begins when that has ended. A read that
 * began before the question is never shared, since its result may be older than the question.
 */
export class SharedReads<Result> {
  readonly #readings = new Map<string, Reading<Result>>();
  readonly #restMs: number;

  /** @param restMs at least so long after one read has begun, the next one of the same name begins, while there are callers */
  constructor(restMs = 0) {
    this.#restMs = restMs;
  }

  /** @param name which reads are the same */
  read(name: string, read: () => Promise<Result>): Promise<Result> {
    const start = (): Promise<Result> => {
      const running = read();
      const over = Promise.all([
        running.catch(() => undefined),
        this.#restMs > 0 && setTimeout(this.#restMs),
      ]);
      const reading: Reading<Result> = { over, next: undefined };
      this.#readings.set(name, reading);
      void over.then(() => {
        if (this.#readings.get(name) === reading && reading.next === undefined) this.#readings.delete(name);
      });
      return running;
    };
    const under = this.#readings.get(name);
    if (under === undefined) return start();
    under.next ??= under.over.then(start);
    return under.next;
  }
}
