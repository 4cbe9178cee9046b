import type { Cluster, Redis } from "ioredis";
import { createQueueKeys } from "./queue-keys.ts";
import type { QueueKeys, QueuePlace } from "./queue-keys.ts";

export interface QueueCounts {
  counts: {
    active: number;
    waiting: number;
    prioritized: number;
    "waiting-children": number;
    delayed: number;
    completed: number;
    failed: number;
  };
  paused: boolean;
  /** Jobs that ended in the last minute and whose records the queue has kept. */
  perMinute: number;
}

/** Commands that are sent in one go. */
const QUEUES_AT_ONCE = 100;

/** Counts many queues from the sizes of BullMQ's own sets. A queue that may not be read is left out. */
export async function countQueues<Place extends QueuePlace>(
  redis: Redis | Cluster,
  places: readonly Place[],
): Promise<Map<Place, QueueCounts>> {
  const found = new Map<Place, QueueCounts>();
  for (let at = 0; at < places.length; at += QUEUES_AT_ONCE) {
    const some = places.slice(at, at + QUEUES_AT_ONCE);
    const counted = await Promise.all(some.map((place) => countQueue(redis, createQueueKeys(place))));
    for (const [index, place] of some.entries()) {
      const counts = counted[index];
      if (counts) found.set(place, counts);
    }
  }
  return found;
}

async function countQueue(redis: Redis | Cluster, keys: QueueKeys): Promise<QueueCounts | undefined> {
  const since = Date.now() - 60_000;
  const pipeline = redis.pipeline();
  for (const list of ["active", "wait", "paused"] as const) pipeline.llen(keys.of(list));
  for (const set of ["prioritized", "waiting-children", "delayed", "completed", "failed"] as const)
    pipeline.zcard(keys.of(set));
  pipeline.hexists(keys.of("meta"), "paused");
  pipeline.zcount(keys.of("completed"), since, "+inf");
  pipeline.zcount(keys.of("failed"), since, "+inf");
  const replies = (await pipeline.exec()) ?? [];
  const refused = replies.find(([error]) => error !== null)?.[0];
  if (refused?.message.startsWith("NOPERM") === true || refused?.message.startsWith("WRONGTYPE") === true)
    return undefined;
  if (refused) throw refused;
  const [active, wait, held, prioritized, children, delayed, completed, failed, paused, done, broken] =
    replies.map(([, value]) => Number(value)) as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
  return {
    counts: {
      active,
      waiting: wait + held,
      prioritized,
      "waiting-children": children,
      delayed,
      completed,
      failed,
    },
    paused: paused === 1,
    perMinute: done + broken,
  };
}

/** How many workers each queue has, by the names that BullMQ gives to their blocking connections; by `prefix:name`. */
export async function countWorkers(redis: Redis | Cluster): Promise<Map<string, number>> {
  const nodes = "nodes" in redis ? redis.nodes("master") : [redis];
  const lists = await Promise.all(nodes.map((node) => node.client("LIST")));
  const found = new Map<string, number>();
  for (const line of lists.map(String).join("\n").split("\n")) {
    const name = / name=(\S+)/.exec(line)?.[1];
    const [, prefix, base64] = /^(.+?):([A-Za-z0-9+/]+={0,2})(:w:.*)?$/.exec(name ?? "") ?? [];
    if (prefix === undefined || base64 === undefined) continue;
    const key = `${prefix}:${Buffer.from(base64, "base64").toString()}`;
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}
