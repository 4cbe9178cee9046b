import type { Redis } from "ioredis";
import { BatchedReader } from "./batched-reader.ts";
import { WantedChannels } from "./wanted-channels.ts";

export interface ServerLinkOptions {
  /** A connection of its own, of purpose `subscriber`; it is closed with the link. */
  redis: Redis;
  /** The channel on which this link hears itself. */
  sentinel: string;
  /** Reads this seldom, in ms, what comes unasked; at once if 0. */
  batchMs: number;
  onMessage: (channel: string, message: string) => void;
  onLost: () => void;
  /** The connection is there again; `confirm` tells when everything is heard. */
  onReturned: () => void;
}

/** One connection to one server. It reconnects, and subscribes again, by itself. */
export class ServerLink {
  readonly sentinel: string;
  readonly #redis: Redis;
  readonly #reader: BatchedReader | undefined;
  readonly #channels: WantedChannels;
  #heardAt = Date.now();

  constructor({ redis, sentinel, batchMs, onMessage, onLost, onReturned }: ServerLinkOptions) {
    this.sentinel = sentinel;
    this.#redis = redis;
    this.#reader = batchMs > 0 ? new BatchedReader(redis, batchMs) : undefined;
    this.#channels = new WantedChannels({
      isOpen: () => redis.status === "ready",
      subscribe: (channel) => this.#answer(() => redis.subscribe(channel)),
      unsubscribe: (channel) => redis.unsubscribe(channel),
    });
    redis.on("message", (channel: string, message: string) => {
      if (channel === sentinel) this.#heardAt = Date.now();
      else onMessage(channel, message);
    });
    redis.on("close", onLost);
    redis.on("ready", () => {
      // Before the owner asks for confirmation, which is answered after these.
      this.#channels.stepAll();
      onReturned();
    });
  }

  /** When it heard itself last, in ms since epoch. */
  get heardAt(): number {
    return this.#heardAt;
  }

  subscribe(channel: string): Promise<void> {
    return this.#channels.want(channel);
  }

  unsubscribe(channel: string): void {
    this.#channels.letGo(channel);
  }

  /** Resolves when all that was subscribed to before is heard. */
  async confirm(): Promise<void> {
    // In one breath, so that it is one way to Redis and back. Answered on the same connection after all of ioredis' own
    // resubscriptions.
    await this.#answer(() => Promise.all([this.#redis.subscribe(this.sentinel), this.#redis.ping()]));
    this.#heardAt = Date.now();
  }

  /** Resolves when all that was sent on the connection before is read. */
  async catchUp(): Promise<void> {
    await this.#answer(() => this.#redis.ping());
  }

  reconnect(): void {
    this.#redis.disconnect(true);
  }

  close(): void {
    this.#redis.disconnect();
  }

  async #answer(ask: () => Promise<unknown>): Promise<void> {
    await (this.#reader ? this.#reader.readNow(ask) : ask());
  }
}
