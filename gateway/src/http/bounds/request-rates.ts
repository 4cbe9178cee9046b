import { WireError } from "@headway/shared/protocol/wire-error";
import type { Identity } from "../../auth/authenticate.ts";
import { TokenBucket } from "../../auth/token-bucket.ts";

/** A bucket that was not touched for this long is full again, and nothing is lost with it, in ms. */
const REFILLED_AFTER_MS = 1_000;

/** Allows so many HTTP requests a second to each identity, in a burst or spread. Holds no identity for longer than 2 s. */
export class RequestRates {
  readonly #perSecond: number;
  #recent = new Map<string, TokenBucket>();
  #older = new Map<string, TokenBucket>();
  #turnedAt = 0;

  constructor(perSecond: number) {
    this.#perSecond = perSecond;
  }

  /** Counts a request. Throws `rate-limited` for one too many. */
  take({ org, sub }: Pick<Identity, "org" | "sub">, now: number): void {
    if (Math.abs(now - this.#turnedAt) > REFILLED_AFTER_MS) {
      this.#older = this.#recent;
      this.#recent = new Map();
      this.#turnedAt = now;
    }
    const name = JSON.stringify([org, sub]);
    const bucket = this.#recent.get(name) ?? this.#older.get(name) ?? new TokenBucket(this.#perSecond, now);
    this.#recent.set(name, bucket);
    if (bucket.take(now)) return;
    const message = `More than ${this.#perSecond} requests of this identity in a second. Wait a second, then slow down.`;
    throw new WireError("rate-limited", message, { retryAfterSeconds: 1 });
  }
}
