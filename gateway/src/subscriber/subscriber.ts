import { EventEmitter } from "node:events";

interface SubscriberEvents {
  message: [channel: string, message: string];
  /** Messages may be missed from now on. */
  lost: [reason: string];
  /** There are connections again; `confirm` tells when everything is heard. */
  returned: [];
}

/** How long what is written along with a sentinel stays, in ms. */
export const SENTINEL_KEPT_MS = 10_000;

/** What updates are heard on: one connection to a server, or one to each master of a cluster. It reconnects by itself. */
export abstract class Subscriber extends EventEmitter<SubscriberEvents> {
  /**
   * Resolves when every message published on the channel from now on is heard, however long that takes. Rejects when the channel
   * is unsubscribed from before.
   */
  abstract subscribe(channel: string): Promise<void>;

  /** What is still heard of the channel afterwards is to be ignored. */
  abstract unsubscribe(channel: string): void;

  /** Resolves when all that is subscribed to is heard. Rejects when it was lost on the way. */
  abstract confirm(): Promise<void>;

  /** Resolves when all is heard that was published to channels of jobs before this call, if nothing was lost meanwhile. */
  abstract confirmJobs(): Promise<void>;

  /**
   * Sends a message to this subscriber through everything that updates come through, and writes where they are stored. A
   * connection that merely looks alive is told by silence alone; a server that takes no writes, by the error that this rejects with.
   */
  abstract sendSentinels(): Promise<unknown>;

  /** When the connection that has been silent for longest heard its sentinel last, in ms since epoch. */
  abstract get heardAt(): number;

  /** Makes those connections anew that have heard nothing since `heardBefore` (ms since epoch). */
  abstract reconnect(heardBefore: number): void;

  abstract close(): void;
}
