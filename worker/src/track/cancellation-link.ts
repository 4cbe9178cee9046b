import type { Cluster, Redis } from "ioredis";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import { holdRejections } from "@headway/shared/node/hold-rejections";
import { hearCancellations } from "@headway/shared/progress/cancellations";
import type { JobLife } from "@headway/shared/progress/cancellations";
import type { ProgressKeys } from "@headway/shared/progress/keys";
import { noop } from "./progress.ts";
import { warnOfTrouble } from "./trouble.ts";

interface Link {
  subscriber: RedisConnection;
  users: number;
}

/** One subscriber for each Redis in a process, also where two copies of this package meet. */
const LINKS = Symbol.for("headway.cancellation-links");

function links(): Map<string, Link> {
  const shared = globalThis as { [LINKS]?: Map<string, Link> | undefined };
  return (shared[LINKS] ??= new Map<string, Link>());
}

/** Hears which lives of a queue's jobs are to be cancelled. @returns the undo, which closes the connection behind the last user */
export function listenForCancellations(
  redis: RedisConnection,
  keys: ProgressKeys,
  onCancel: (life: JobLife) => void,
): () => void {
  const name = nameOf(redis);
  const link = links().get(name) ?? { subscriber: openSubscriber(redis), users: 0 };
  links().set(name, link);
  link.users += 1;
  const hearing = hearCancellations(link.subscriber, keys, onCancel).catch((thrown: unknown) => {
    // The store's refusal of the next state says the same.
    warnOfTrouble(thrown);
    return noop;
  });
  return () => {
    void hearing.then((deafen) => {
      deafen();
    });
    link.users -= 1;
    if (link.users > 0) return;
    links().delete(name);
    link.subscriber.disconnect();
  };
}

function openSubscriber(redis: RedisConnection): RedisConnection {
  const subscriber = redis.isCluster
    ? (redis as Cluster).duplicate()
    : holdRejections(
        (redis as Redis).duplicate({ connectionName: "headway:track", maxRetriesPerRequest: null }),
      );
  subscriber.on("error", noop);
  subscriber.setMaxListeners(0);
  return subscriber;
}

/** Tells servers apart, and users of one. */
function nameOf(redis: RedisConnection): string {
  if (redis.isCluster) {
    const nodes = (redis as { startupNodes?: unknown }).startupNodes;
    return `cluster ${JSON.stringify(nodes, ["host", "port"])}`;
  }
  const { host, port, path, username, sentinels, name } = redis.options as Record<string, unknown>;
  return JSON.stringify([host, port, path, username, sentinels, name]);
}
