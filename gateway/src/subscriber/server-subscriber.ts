import type { Redis } from "ioredis";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { ProgressKeys } from "@headway/shared/progress/keys";
import { ServerLink } from "./server-link.ts";
import { SENTINEL_KEPT_MS, Subscriber } from "./subscriber.ts";

export interface ServerSubscriberDeps {
  /** Opens a connection of purpose `subscriber`. */
  open: (reading: "at once" | "in batches") => Redis;
  /** For requests; it stays the caller's to close. */
  publisher: RedisConnection;
  keys: ProgressKeys;
  prefix: string;
  /** How seldom feeds are read, in ms. */
  feedBatchMs: number;
}

/** Hears on one server: jobs' channels on a connection that is read at once, all others on one that is read in batches. */
export class ServerSubscriber extends Subscriber {
  readonly #publisher: RedisConnection;
  readonly #keys: ProgressKeys;
  readonly #jobs: ServerLink;
  readonly #feeds: ServerLink;

  constructor({ open, publisher, keys, prefix, feedBatchMs }: ServerSubscriberDeps) {
    super();
    this.#publisher = publisher;
    this.#keys = keys;
    const link = (redis: Redis, batchMs: number): ServerLink =>
      new ServerLink({
        redis,
        sentinel: `${prefix}:sentinel:${crypto.randomUUID()}`,
        batchMs,
        onMessage: (channel, message) => this.emit("message", channel, message),
        onLost: () => this.emit("lost", "Redis cannot be reached."),
        onReturned: () => this.emit("returned"),
      });
    this.#jobs = link(open("at once"), 0);
    this.#feeds = link(open("in batches"), feedBatchMs);
  }

  subscribe(channel: string): Promise<void> {
    return this.#linkOf(channel).subscribe(channel);
  }

  unsubscribe(channel: string): void {
    this.#linkOf(channel).unsubscribe(channel);
  }

  async confirm(): Promise<void> {
    await Promise.all(this.#links.map((link) => link.confirm()));
  }

  confirmJobs(): Promise<void> {
    return this.#jobs.catchUp();
  }

  async sendSentinels(): Promise<void> {
    const sent = this.#publisher.pipeline();
    for (const { sentinel } of this.#links) sent.publish(sentinel, "");
    sent.set(this.#keys.probe, "", "PX", SENTINEL_KEPT_MS);
    for (const [error] of (await sent.exec()) ?? []) if (error !== null) throw error;
  }

  get heardAt(): number {
    return Math.min(...this.#links.map(({ heardAt }) => heardAt));
  }

  reconnect(heardBefore: number): void {
    for (const link of this.#links) if (link.heardAt < heardBefore) link.reconnect();
  }

  close(): void {
    for (const link of this.#links) link.close();
  }

  get #links(): ServerLink[] {
    return [this.#jobs, this.#feeds];
  }

  #linkOf(channel: string): ServerLink {
    return this.#keys.isJobChannel(channel) ? this.#jobs : this.#feeds;
  }
}
