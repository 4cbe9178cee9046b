import type { ServerClock } from "@headway/shared/client/server-clock";
import { readTokenClaims } from "@headway/shared/client/token-claims";
import { isTokenOf, type Identity } from "./contract.ts";

/** How long the tab that was heard last has before the others are asked, too. */
const ONE_ASKED_MS = 1_000;
/** How long all of them have before the last token is used again. */
const ALL_ASKED_MS = 3_000;

/** Has a token ready for each attempt to connect. Tabs renew them; the hub only asks. */
export class TokenDesk {
  readonly #identity: Identity;
  readonly #clock: Pick<ServerClock, "now" | "isKnown">;
  #unused: string | undefined;
  #last: string | undefined;
  #waiting: ((token: string) => void)[] = [];

  /** @param clock tells which tokens have expired */
  constructor(identity: Identity, clock: Pick<ServerClock, "now" | "isKnown">) {
    this.#identity = identity;
    this.#clock = clock;
  }

  /** Takes a token that a tab handed over. False, keeping nothing, when it is not this person's. */
  accept(token: string): boolean {
    if (!isTokenOf(this.#identity, token)) return false;
    this.#last = token;
    // Handed to those who wait, or kept for the next who asks.
    this.#unused = this.#waiting.length > 0 ? undefined : token;
    for (const resolve of this.#waiting.splice(0)) resolve(token);
    return true;
  }

  /**
   * A token that has not been used yet, or one that a tab gives when asked. Where no tab answers, the last one while it is
   * valid; without that it stays pending until one does.
   *
   * @param tabs functions that ask one tab each; the one to ask first is first
   */
  get(tabs: (() => void)[]): Promise<string> {
    // Before the gateway has told its time, a token is not thrown away for what this machine's clock says.
    if (this.#unused !== undefined && (!this.#clock.isKnown || this.#isValid(this.#unused))) {
      const token = this.#unused;
      this.#unused = undefined;
      return Promise.resolve(token);
    }
    return new Promise((resolve) => {
      const askOthers = setTimeout(() => {
        for (const ask of tabs.slice(1)) ask();
      }, ONE_ASKED_MS);
      const settle = setTimeout(() => {
        if (this.#last !== undefined && this.#isValid(this.#last)) this.accept(this.#last);
      }, ALL_ASKED_MS);
      this.#waiting.push((token) => {
        clearTimeout(askOthers);
        clearTimeout(settle);
        resolve(token);
      });
      tabs[0]?.();
    });
  }

  #isValid(token: string): boolean {
    return (readTokenClaims(token)?.exp ?? 0) * 1_000 > this.#clock.now();
  }
}
