import { Cluster } from "ioredis";
import { clusterNodeOptions, openRedis } from "@headway/shared/node/connect-redis";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { RedisAddress } from "@headway/shared/node/find-redis";
import type { Logger } from "@headway/shared/node/logger";
import type { ProgressKeys } from "@headway/shared/progress/keys";
import { ClusterSubscriber } from "./cluster-subscriber.ts";
import { ServerSubscriber } from "./server-subscriber.ts";
import type { Subscriber } from "./subscriber.ts";

export interface OpenSubscriberDeps {
  /** For requests; it stays the caller's to close. */
  publisher: RedisConnection;
  prefix: string;
  keys: ProgressKeys;
  log: Logger;
}

/** Opens what updates are heard on, as it fits what is at the address. */
export function openSubscriber(
  address: RedisAddress,
  { publisher, prefix, keys, log }: OpenSubscriberDeps,
): Subscriber {
  if (publisher instanceof Cluster) {
    const nodeOptions = clusterNodeOptions(address);
    return new ClusterSubscriber({ cluster: publisher, nodeOptions, keys, prefix, log });
  }
  const redis = openRedis(address, "subscriber", log);
  if (redis instanceof Cluster) throw new TypeError("expected a connection to one server, got a cluster's");
  return new ServerSubscriber(redis, { publisher, prefix });
}
