import type { Redis } from "ioredis";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import { Subscriber } from "./subscriber.ts";

/** Hears on one connection to one server. It reconnects, and subscribes again, by itself. */
export class ServerSubscriber extends Subscriber {
  readonly #redis: Redis;
  readonly #publisher: RedisConnection;
  readonly #sentinel: string;
  #heardAt = Date.now();

  /** @param redis a connection of its own, of purpose `subscriber`; it is closed with this */
  constructor(redis: Redis, { publisher, prefix }: { publisher: RedisConnection; prefix: string }) {
    super();
    this.#redis = redis;
    this.#publisher = publisher;
    this.#sentinel = `${prefix}:sentinel:${crypto.randomUUID()}`;
    redis.on("message", (channel: string, message: string) => {
      if (channel === this.#sentinel) this.#heardAt = Date.now();
      else this.emit("message", channel, message);
    });
    redis.on("close", () => this.emit("lost", "Redis cannot be reached."));
    redis.on("ready", () => this.emit("returned"));
  }

  // Commands go out in order on one connection, so that leaving and entering a channel again in one breath ends subscribed.
  async subscribe(channel: string): Promise<void> {
    await this.#redis.subscribe(channel);
  }

  async unsubscribe(channel: string): Promise<void> {
    await this.#redis.unsubscribe(channel);
  }

  async confirm(): Promise<void> {
    await this.#redis.subscribe(this.#sentinel);
    // Answered on the same connection after all of ioredis' own resubscriptions.
    await this.#redis.ping();
    this.#heardAt = Date.now();
  }

  sendSentinels(): Promise<unknown> {
    return this.#publisher.publish(this.#sentinel, "");
  }

  get heardAt(): number {
    return this.#heardAt;
  }

  reconnect(): void {
    this.#redis.disconnect(true);
  }

  close(): void {
    this.#redis.disconnect();
  }
}
