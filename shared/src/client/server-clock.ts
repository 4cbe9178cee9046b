/** What an answer of the server tells of its time. All in ms since epoch. */
export interface TimeSample {
  /** The server's time as it answered. */
  at: number;
  /** This machine's time when the answer was asked for, and when it arrived. */
  sentAt: number;
  receivedAt: number;
  /** `at` may be this much less than the server's time was: an HTTP `Date` leaves out up to a second. */
  cutMs?: number;
}

/**
 * The server's time, learned from its answers, on a machine whose own clock may be wrong. The true difference between the two
 * clocks lies between two bounds that each answer narrows: the server answered after it was asked and before it was heard.
 * A machine's own clock that agrees with all answers is taken as right.
 */
export class ServerClock {
  readonly #local: () => number;
  readonly #listeners = new Set<(byMs: number) => void>();
  /** Server's time less this machine's, in ms: the least it can be, the most, and what is taken for it. */
  #least = -Infinity;
  #most = Infinity;
  #ahead = 0;

  /** @param local this machine's time, in ms since epoch */
  constructor(local: () => number = Date.now) {
    this.#local = local;
  }

  /** The server's time, in ms since epoch, as far as it is known. */
  now(): number {
    return this.#local() + this.#ahead;
  }

  /** This machine's time, for a sample. */
  local(): number {
    return this.#local();
  }

  /** Whether any answer has told the time. Without one, this machine's clock is all there is. */
  get isKnown(): boolean {
    return this.#most < Infinity;
  }

  learn({ at, sentAt, receivedAt, cutMs = 0 }: TimeSample): void {
    if (![at, sentAt, receivedAt].every(Number.isFinite)) return;
    this.#narrow(at - receivedAt, Math.max(at - receivedAt, at + cutMs - sentAt));
  }

  /** Calls the listener with how far the server's time has been moved, in ms, when another is taken for it. Returns the undo. */
  onChange(listener: (byMs: number) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #narrow(least: number, most: number): void {
    if (least > this.#most || most < this.#least) {
      // Contradicts what was learned before: a clock has been set since. The latest is true.
      this.#least = least;
      this.#most = most;
    } else {
      this.#least = Math.max(this.#least, least);
      this.#most = Math.min(this.#most, most);
    }
    this.#settle();
  }

  /** What fits the bounds stays, so that times do not jitter. */
  #settle(): void {
    if (this.#fits(this.#ahead)) return;
    const before = this.#ahead;
    this.#ahead = this.#fits(0) ? 0 : (this.#least + this.#most) / 2;
    for (const listener of [...this.#listeners]) listener(this.#ahead - before);
  }

  #fits(ahead: number): boolean {
    return ahead >= this.#least && ahead <= this.#most;
  }
}
