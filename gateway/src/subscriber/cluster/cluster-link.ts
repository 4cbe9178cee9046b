import { Redis } from "ioredis";
import type { ClusterNodeOptions } from "@headway/shared/node/connect-redis";
import type { ClusterNode } from "./cluster-masters.ts";
import { BatchedConnector } from "../batched-connector.ts";
import { BatchedReader } from "../batched-reader.ts";

export interface ClusterLinkOptions {
  node: ClusterNode;
  /** Who one is to the node, and how to speak to it. */
  options: ClusterNodeOptions;
  /** Whether its channels are sharded ones, which only this node publishes on. */
  isSharded: boolean;
  /** Reads this seldom, in ms, what comes unasked; at once if 0. */
  batchMs: number;
  /** The channel on which this link hears itself. It stays subscribed to as long as the link lives. */
  sentinel: string;
  onMessage: (channel: string, message: string) => void;
  /** Called once, when this link hears no more, or not all that it is subscribed to; never after `close`. */
  onLost: (link: ClusterLink, why: Error) => void;
}

/** Without an answer for this long, in ms, the link is lost: its node takes connections, and does nothing else. */
const SILENT_FOR_MS = 5_000;

/**
 * One connection to one node, with one kind of subscriptions: ioredis leaves subscriber mode when the last of either kind
 * goes, though there be some of the other. It does not outlive its first trouble, and another takes its place.
 */
export class ClusterLink {
  readonly sentinel: string;
  heardAt = Date.now();
  readonly #redis: Redis;
  readonly #isSharded: boolean;
  readonly #reader: BatchedReader | undefined;
  readonly #onLost: (why: Error) => void;
  /** A channel's promise resolves when the node has acknowledged its subscription. */
  readonly #channels = new Map<string, Promise<void>>();
  #closed = false;

  constructor({ node, options, isSharded, batchMs, sentinel, onMessage, onLost }: ClusterLinkOptions) {
    this.sentinel = sentinel;
    this.#isSharded = isSharded;
    this.#onLost = (why) => {
      if (this.#closed) return;
      this.close();
      onLost(this, why);
    };
    this.#redis = new Redis({
      ...options,
      ...node,
      retryStrategy: null,
      maxRetriesPerRequest: null,
      socketTimeout: SILENT_FOR_MS,
      ...(batchMs > 0 && { Connector: BatchedConnector }),
    });
    this.#reader = batchMs > 0 ? new BatchedReader(this.#redis, batchMs) : undefined;
    this.#redis.on(isSharded ? "smessage" : "message", (channel: string, message: string) => {
      if (channel === sentinel) this.heardAt = Date.now();
      else onMessage(channel, message);
    });
    let trouble = new Error("the connection was closed");
    this.#redis.on("error", (error: Error) => {
      trouble = error;
    });
    this.#redis.on("end", () => {
      this.#onLost(trouble);
    });
    // The node has taken a subscription back, because the channel's slot is another node's now.
    this.#redis.on("moved", () => {
      this.#onLost(new Error("slots have moved to another node"));
    });
  }

  /** Resolves when every message published on the channel from now on is heard; rejects when the link is lost before. */
  subscribe(channel: string): Promise<void> {
    const subscribed = this.#channels.get(channel) ?? this.#send(channel);
    this.#channels.set(channel, subscribed);
    return subscribed;
  }

  async unsubscribe(channel: string): Promise<void> {
    if (!this.#channels.delete(channel) || this.#closed) return;
    await (this.#isSharded ? this.#redis.sunsubscribe(channel) : this.#redis.unsubscribe(channel));
  }

  /** Resolves when all that was subscribed to before is heard. */
  async confirm(): Promise<void> {
    await Promise.all([this.subscribe(this.sentinel), this.#answer(() => this.#redis.ping())]);
    this.heardAt = Date.now();
  }

  /** Ends the link for a reason that its owner knows: the owner is told of it as of any other. */
  drop(why: Error): void {
    this.#onLost(why);
  }

  close(): void {
    this.#closed = true;
    this.#redis.disconnect();
  }

  async #send(channel: string): Promise<void> {
    try {
      await this.#answer(() =>
        this.#isSharded ? this.#redis.ssubscribe(channel) : this.#redis.subscribe(channel),
      );
    } catch (thrown) {
      this.#onLost(thrown as Error);
      throw thrown;
    }
  }

  async #answer(ask: () => Promise<unknown>): Promise<void> {
    await (this.#reader ? this.#reader.readNow(ask) : ask());
  }
}
