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

export interface SubscriptionWatch {
  readonly status: ServerStatus;
  /** Resolves once updates are heard for the first time. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/**
 * Notices every loss of the subscription: a connection that closes, and one that merely looks alive, which only silence tells
 * (a half-open TCP connection says nothing for minutes). When updates are heard again, everything watched is read again
 * before watchers are told that they are live.
 */
export function followSubscription(deps: SubscriptionWatchDeps): SubscriptionWatch {
  const { subscriber, log } = deps;
  const channel = `${deps.prefix}:sentinel:${crypto.randomUUID()}`;
  let status: ServerStatus = { live: false, reason: "This gateway is starting." };
  let heardAt = Date.now();
  let closed = false;
  let attempt = 0;

  const setStatus = (next: ServerStatus): void => {
    if (next.live === status.live) return;
    status = next;
    log.info(next, next.live ? "updates are heard" : "updates are not heard");
    deps.onStatus(next);
  };

  const lose = (reason: string): void => {
    attempt += 1;
    if (!closed) setStatus({ live: false, reason });
  };

  const restore = async (): Promise<void> => {
    const mine = ++attempt;
    for (;;) {
      try {
        await subscriber.subscribe(channel);
        // Answered on the same connection after all of ioredis' own resubscriptions.
        await subscriber.ping();
        if (mine !== attempt || closed) return;
        await deps.resync();
        if (mine === attempt) {
          heardAt = Date.now();
          setStatus({ live: true });
        }
        return;
      } catch (thrown) {
        if (mine !== attempt || closed) return;
        log.warn({ cause: coerceError(thrown).message }, "what was missed cannot be read yet; trying again");
        await new Promise((resolve) => setTimeout(resolve, RESYNC_AGAIN_AFTER_MS * (0.5 + Math.random())));
      }
    }
  };

  const onMessage = (heard: string): void => {
    if (heard === channel) heardAt = Date.now();
  };
  const onClose = (): void => {
    lose("Redis cannot be reached.");
  };
  const onReady = (): void => void restore();
  subscriber.on("message", onMessage);
  subscriber.on("close", onClose);
  subscriber.on("ready", onReady);
  const ready = restore();

  const sentinel = setInterval(() => {
    if (status.live && Date.now() - heardAt > SILENCE_MS) {
      lose("Redis has fallen silent.");
      // A new connection; its `ready` restores.
      subscriber.disconnect(true);
    }
    deps.publish(channel, "").catch((thrown: unknown) => {
      log.debug({ cause: coerceError(thrown).message }, "the sentinel could not be sent");
    });
  }, SENTINEL_EVERY_MS);

  return {
    get status() {
      return status;
    },
    ready,
    close: () => {
      closed = true;
      clearInterval(sentinel);
      subscriber.off("message", onMessage).off("close", onClose).off("ready", onReady);
      return Promise.resolve();
    },
  };
}
