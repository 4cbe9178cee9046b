import type { Redis } from "ioredis";
import { coerceError } from "@headway/shared/node/coerce-error";
import type { Logger } from "@headway/shared/node/logger";
import type { ServerStatus } from "@headway/shared/protocol/server-events";

/** A message to ourselves this often; as much silence as three of them is an outage. */
const SENTINEL_EVERY_MS = 2_000;
const SILENCE_MS = 3 * SENTINEL_EVERY_MS;
const RESYNC_AGAIN_AFTER_MS = 500;

export interface SubscriptionWatchDeps {
  /** The connection on which updates are heard. */
  subscriber: Redis;
  publish: (channel: string, message: string) => Promise<number>;
  prefix: string;
  log: Logger;
  /** Told of every change: watchers must know when what they see may be old. */
  onStatus: (status: ServerStatus) => void;
  /** Reads again what may have been missed. */
  resync: () => Promise<void>;
}

/**
 * Notices every loss of the subscription: a connection that closes, and one that merely looks alive, which only silence tells
 * (a half-open TCP connection says nothing for minutes). When updates are heard again, everything watched is read again
 * before watchers are told that they are live.
 */
export class SubscriptionWatch {
  readonly #deps: SubscriptionWatchDeps;
  readonly #channel: string;
  #status: ServerStatus = { live: false, reason: "This gateway is starting." };
  #heardAt = Date.now();
  #closed = false;
  /** Counts losses and returns, so that a restoration which was overtaken by the next loss gives up. */
  #turn = 0;
  #sentinel: NodeJS.Timeout | undefined;

  constructor(deps: SubscriptionWatchDeps) {
    this.#deps = deps;
    this.#channel = `${deps.prefix}:sentinel:${crypto.randomUUID()}`;
  }

  get status(): ServerStatus {
    return this.#status;
  }

  /** Resolves once updates are heard for the first time. */
  async start(): Promise<void> {
    const { subscriber } = this.#deps;
    subscriber.on("message", this.#onMessage);
    subscriber.on("close", this.#onClose);
    subscriber.on("ready", this.#onReady);
    this.#sentinel = setInterval(() => {
      this.#sendSentinel();
    }, SENTINEL_EVERY_MS);
    await this.#restore();
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#sentinel);
    const { subscriber } = this.#deps;
    subscriber.off("message", this.#onMessage).off("close", this.#onClose).off("ready", this.#onReady);
  }

  readonly #onMessage = (channel: string): void => {
    if (channel === this.#channel) this.#heardAt = Date.now();
  };

  readonly #onClose = (): void => {
    this.#lose("Redis cannot be reached.");
  };

  readonly #onReady = (): void => {
    void this.#restore();
  };

  #lose(reason: string): void {
    this.#turn += 1;
    if (!this.#closed) this.#setStatus({ live: false, reason });
  }

  async #restore(): Promise<void> {
    const { subscriber, resync, log } = this.#deps;
    const turn = ++this.#turn;
    const isOvertaken = (): boolean => turn !== this.#turn || this.#closed;
    while (!isOvertaken()) {
      try {
        await subscriber.subscribe(this.#channel);
        // Answered on the same connection after all of ioredis' own resubscriptions.
        await subscriber.ping();
        if (isOvertaken()) return;
        await resync();
        if (isOvertaken()) return;
        this.#heardAt = Date.now();
        this.#setStatus({ live: true });
        return;
      } catch (thrown) {
        if (isOvertaken()) return;
        log.warn({ cause: coerceError(thrown).message }, "what was missed cannot be read yet; trying again");
        const jitter = 0.5 + Math.random();
        await new Promise((resolve) => setTimeout(resolve, RESYNC_AGAIN_AFTER_MS * jitter));
      }
    }
  }

  #sendSentinel(): void {
    const { subscriber, publish, log } = this.#deps;
    if (this.#status.live && Date.now() - this.#heardAt > SILENCE_MS) {
      this.#lose("Redis has fallen silent.");
      // A new connection; its `ready` restores.
      subscriber.disconnect(true);
    }
    publish(this.#channel, "").catch((thrown: unknown) => {
      log.debug({ cause: coerceError(thrown).message }, "the sentinel could not be sent");
    });
  }

  #setStatus(next: ServerStatus): void {
    if (next.live === this.#status.live) return;
    this.#status = next;
    this.#deps.log.info(next, next.live ? "updates are heard" : "updates are not heard");
    this.#deps.onStatus(next);
  }
}
