import { Cluster } from "ioredis";
import type { Redis } from "ioredis";
import { clusterNodeOptions, openRedis } from "@headway/shared/node/connect-redis";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { RedisAddress } from "@headway/shared/node/find-redis";
import type { Logger } from "@headway/shared/node/logger";
import type { ProgressKeys } from "@headway/shared/progress/keys";
import { ClusterSubscriber } from "./cluster/cluster-subscriber.ts";
import { ServerSubscriber } from "./server-subscriber.ts";
import { BatchedConnector } from "./batched-connector.ts";
import type { Subscriber } from "./subscriber.ts";

export interface OpenSubscriberDeps {
  /** For requests; it stays the caller's to close. */
  publisher: RedisConnection;
  prefix: string;
  keys: ProgressKeys;
  /** How seldom feeds are read, in ms: as often as their watchers are told. */
  feedBatchMs: number;
  log: Logger;
}

/** Opens what updates are heard on, as it fits what is at the address. */
export function openSubscriber(address: RedisAddress, deps: OpenSubscriberDeps): Subscriber {
  const { publisher, log } = deps;
  if (publisher instanceof Cluster) {
    return new ClusterSubscriber({ ...deps, cluster: publisher, nodeOptions: clusterNodeOptions(address) });
  }
  const open = (reading: "at once" | "in batches"): Redis => {
    const more = reading === "in batches" ? { Connector: BatchedConnector } : {};
    const redis = openRedis(address, "subscriber", log, more);
    if (redis instanceof Cluster) throw new TypeError("expected a connection to one server, got a cluster's");
    return redis;
  };
  return new ServerSubscriber({ ...deps, open });
}
