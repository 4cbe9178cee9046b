import { coerceError } from "@headway/shared/node/coerce-error";
import type { Logger } from "@headway/shared/node/logger";
import { toRedisTrouble } from "@headway/shared/node/redis-trouble";
import type { ServerStatus } from "@headway/shared/protocol/server-events";
import type { Subscriber } from "./subscriber.ts";

/** A message to ourselves this often; as much silence as three of them is an outage. */
const SENTINEL_EVERY_MS = 2_000;
const SILENCE_MS = 3 * SENTINEL_EVERY_MS;
const AGAIN_AFTER_MS = 500;
/** How often a Redis that takes no writes is asked whether it does, in ms. */
const ASK_AGAIN_MS = 500;
/** A connection that takes longer to answer is not waited for. */
const HEARD_WITHIN_MS = 1_000;

export interface SubscriptionWatchDeps {
  /** What updates are heard on. */
  subscriber: Subscriber;
  log: Logger;
  /** Told of every change: watchers must know when what they see may be old. */
  onStatus: (status: ServerStatus) => void;
  /** Reads the jobs again that are watched or shown as running; watchers are live when that is done. */
  resync: () => Promise<void>;
  /** Looks for what else may have been missed since `deafSince`, in ms since epoch; watchers do not wait for that. */
  catchUp: (deafSince: number) => Promise<void>;
}

/**
 * Notices every loss of the subscription: a connection that closes, and one that merely looks alive, which only silence tells
 * (a half-open TCP connection says nothing for minutes). When updates are heard again, every job that somebody watches is read
 * again before watchers are told that they are live.
 */
export class SubscriptionWatch {
  readonly #deps: SubscriptionWatchDeps;
  #status: ServerStatus = { live: false, reason: "This gateway is starting." };
  #liveSince = Date.now();
  /** When updates were heard for certain for the last time; undefined once nothing since then is missing any more. */
  #deafSince: number | undefined = Date.now();
  #closed = false;
  #onStarted: (() => void) | undefined;
  #onStartFailed: ((error: Error) => void) | undefined;
  /** Why Redis takes no writes at present, so that there is nothing to be heard. */
  #refusal: Error | undefined;
  #askingAgain: NodeJS.Timeout | undefined;
  /** Counts losses and returns, so that a restoration which was overtaken by the next one gives up. */
  #restorations = 0;
  #epoch = 0;
  #sentinel: NodeJS.Timeout | undefined;

  constructor(deps: SubscriptionWatchDeps) {
    this.#deps = deps;
  }

  get status(): ServerStatus {
    return this.#status;
  }

  /** Differs after each loss, and after each step of the return, of the updates. */
  get epoch(): number {
    return this.#epoch;
  }

  /** Resolves once updates are heard for the first time, or it is closed. Rejects when this user may not hear them. */
  async start(): Promise<void> {
    const { subscriber } = this.#deps;
    subscriber.on("lost", this.#onLost);
    subscriber.on("returned", this.#onReturned);
    this.#sentinel = setInterval(() => {
      this.#sendSentinel();
    }, SENTINEL_EVERY_MS);
    const started = new Promise<void>((resolve, reject) => {
      this.#onStarted = resolve;
      this.#onStartFailed = reject;
    });
    // Overtaken by the next one, if the connections are ready after this.
    void this.#restore();
    await started;
  }

  close(): void {
    this.#closed = true;
    this.#onStarted?.();
    clearInterval(this.#sentinel);
    const { subscriber } = this.#deps;
    subscriber.off("lost", this.#onLost).off("returned", this.#onReturned);
  }

  /**
   * Resolves once everything that was published to jobs' channels before this call has been heard: to true, or to false where updates are not
   * heard now or were not meanwhile.
   */
  async hasHeardAll(): Promise<boolean> {
    if (!this.#status.live) return false;
    const { epoch } = this;
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<false>((resolve) => {
      timer = setTimeout(() => {
        // What has been answered while this process was busy is read first: that is no slowness of the connection.
        setImmediate(resolve, false);
      }, HEARD_WITHIN_MS);
    });
    const answered = this.#deps.subscriber.confirmJobs().then(
      () => epoch === this.epoch,
      () => false,
    );
    const all = await Promise.race([answered, deadline]);
    clearTimeout(timer);
    return all;
  }

  readonly #onLost = (reason: string): void => {
    this.#lose(reason);
  };

  readonly #onReturned = (): void => {
    void this.#restore();
  };

  #lose(reason: string): void {
    this.#restorations += 1;
    this.#epoch += 1;
    this.#deafSince ??= Math.min(Date.now(), this.#deps.subscriber.heardAt);
    if (!this.#closed) this.#setStatus({ live: false, reason });
  }

  async #restore(): Promise<void> {
    const { subscriber, resync, catchUp } = this.#deps;
    const restoration = ++this.#restorations;
    this.#epoch += 1;
    const steps = [
      async () => {
        if (this.#refusal !== undefined) throw this.#refusal;
        await subscriber.confirm();
        // What was read before this may lack what was published before it, and is on no list that is read again.
        this.#epoch += 1;
      },
      resync,
      () => {
        this.#becomeLive();
        return Promise.resolve();
      },
      () => catchUp(this.#deafSince ?? Date.now()),
    ];
    for (const step of steps) if (!(await this.#untilDone(restoration, step))) return;
    this.#deafSince = undefined;
  }

  /** Repeats a step until it succeeds. Resolves to false where the updates are lost, or have returned anew, meanwhile. */
  async #untilDone(restoration: number, step: () => Promise<void>): Promise<boolean> {
    const isOvertaken = (): boolean => restoration !== this.#restorations || this.#closed;
    for (let tries = 1; !isOvertaken(); tries += 1) {
      try {
        await step();
        return !isOvertaken();
      } catch (thrown) {
        if (isOvertaken()) return false;
        const error = coerceError(thrown);
        const { message: cause } = error;
        if (toRedisTrouble(error)?.kind === "configuration") this.#onStartFailed?.(error);
        const level = tries === 1 ? "warn" : "debug";
        this.#deps.log[level]({ cause }, "what was missed cannot be read yet; trying again");
        const jitter = 0.5 + Math.random();
        await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS * jitter));
      }
    }
    return false;
  }

  #becomeLive(): void {
    this.#epoch += 1;
    this.#liveSince = Date.now();
    this.#setStatus({ live: true });
    this.#onStarted?.();
  }

  #sendSentinel(): void {
    const { subscriber, log } = this.#deps;
    const heardBefore = Date.now() - SILENCE_MS;
    if (this.#status.live && Math.max(this.#liveSince, subscriber.heardAt) < heardBefore) {
      this.#lose("Redis has fallen silent.");
      // It tells when it has returned.
      subscriber.reconnect(heardBefore);
    }
    subscriber.sendSentinels().then(
      () => {
        this.#onTaken();
      },
      (thrown: unknown) => {
        const error = coerceError(thrown);
        log.debug({ cause: error.message }, "the sentinel could not be sent");
        // What is silent instead is told by the silence.
        if (toRedisTrouble(error)?.said !== undefined) this.#onRefused(error);
      },
    );
  }

  /**
   * Redis answers, but takes no writes: a server that was demoted, or is full. What is published elsewhere now is not heard here,
   * since the connections that are kept lead to this server.
   */
  #onRefused(error: Error): void {
    if (this.#closed) return;
    const [code = ""] = error.message.split(" ");
    if (this.#refusal === undefined) {
      this.#deps.log.warn({ cause: error.message }, "Redis takes no writes");
      this.#refusal = error;
      this.#lose(`Redis takes no updates at present (${code}).`);
    }
    if (this.#askingAgain !== undefined) return;
    this.#askingAgain = setTimeout(() => {
      this.#askingAgain = undefined;
      if (!this.#closed) this.#sendSentinel();
    }, ASK_AGAIN_MS).unref();
  }

  #onTaken(): void {
    if (this.#refusal === undefined || this.#closed) return;
    this.#refusal = undefined;
    this.#deps.log.info({}, "Redis takes writes again");
    // All of them anew: the address may lead to another server by now. They tell when they have returned.
    this.#deps.subscriber.reconnect(Date.now() + 1);
  }

  #setStatus(next: ServerStatus): void {
    if (next.live === this.#status.live) return;
    this.#status = next;
    this.#deps.log.info(next, next.live ? "updates are heard" : "updates are not heard");
    this.#deps.onStatus(next);
  }
}
