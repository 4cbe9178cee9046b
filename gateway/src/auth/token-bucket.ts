/**
 * Allows so many takings a second in the long run, and as many as `burst` at once. Time comes in as an argument: ms since
 * any epoch.
 */
export class TokenBucket {
  readonly #perSecond: number;
  readonly #burst: number;
  #left: number;
  #at: number;

  constructor(perSecond: number, now: number, burst = perSecond) {
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#left = burst;
    this.#at = now;
  }

  take(now: number, amount = 1): boolean {
    // A clock that was set back gives nothing and takes nothing.
    const passedMs = Math.max(0, now - this.#at);
    this.#left = Math.min(this.#burst, this.#left + (passedMs / 1_000) * this.#perSecond);
    this.#at = now;
    if (this.#left < amount) return false;
    this.#left -= amount;
    return true;
  }
}
