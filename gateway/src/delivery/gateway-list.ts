import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { GatewayName } from "@headway/shared/protocol/delivery";
import { gatewayName } from "./gateway-answer.ts";

/** A gateway that has not said for this long that it runs is taken off the list, in ms: four times what lies between two beats. */
const FORGET_AFTER_MS = 120_000;
/** Read in one go. */
const READ_AT_MOST = 200;

export type SeenGateway = GatewayName & { seenAt: number };

/**
 * The names of the gateways of an installation, in a sorted set by the time of their last beat. It serves to name a gateway
 * that does not answer; one that stops in order takes itself off.
 */
export class GatewayList {
  readonly #redis: RedisConnection;
  readonly #key: string;

  constructor(redis: RedisConnection, prefix: string) {
    this.#redis = redis;
    this.#key = `${prefix}:gateways`;
  }

  async beat(name: GatewayName): Promise<void> {
    const now = Date.now();
    await this.#redis
      .pipeline()
      .zadd(this.#key, now, JSON.stringify(name))
      .zremrangebyscore(this.#key, "-inf", now - FORGET_AFTER_MS)
      .exec();
  }

  /** Those that were seen last, first. */
  async read(): Promise<SeenGateway[]> {
    const since = Date.now() - FORGET_AFTER_MS;
    const found = await this.#redis.zrevrangebyscore(
      this.#key,
      "+inf",
      since,
      "WITHSCORES",
      "LIMIT",
      0,
      READ_AT_MOST,
    );
    return Array.from({ length: found.length / 2 }, (_, index) => {
      const name = readName(found[2 * index] ?? "");
      return name && { ...name, seenAt: Number(found[2 * index + 1]) };
    }).filter((gateway) => gateway !== undefined);
  }

  async remove(name: GatewayName): Promise<void> {
    await this.#redis.zrem(this.#key, JSON.stringify(name));
  }
}

function readName(member: string): GatewayName | undefined {
  try {
    return gatewayName.safeParse(JSON.parse(member)).data;
  } catch {
    // Another program has written to our key.
    return undefined;
  }
}
