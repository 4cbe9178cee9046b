import type { Cluster, Redis } from "ioredis";
import { parseQueueKey } from "./queue-keys.ts";
import type { QueuePlace } from "./queue-keys.ts";

/** A queue that was found and is not shown, and why. */
export interface SkippedQueue extends QueuePlace {
  why: string;
}

export interface FoundQueues {
  queues: QueuePlace[];
  skipped: SkippedQueue[];
}

/** More are not looked for: each one costs a count now and then. */
const MOST_QUEUES = 2_000;
const KEYS_A_STEP = 1_000;
/** As `meta` has them, without the minor: `bullmq:5`. */
const KNOWN_VERSIONS = /^bullmq:[1-6]\./;
const META = ":meta";

/**
 * Finds the queues of a Redis, under one prefix or under all, by the `meta` hash that BullMQ gives each of them.
 *
 * @param isKnown of a queue that was found before: that its `meta` is there is enough
 */
export async function discoverQueues(
  redis: Redis | Cluster,
  prefix?: string,
  isKnown: (place: QueuePlace) => boolean = () => false,
): Promise<FoundQueues> {
  const nodes = "nodes" in redis ? redis.nodes("master") : [redis];
  const places = new Map<string, QueuePlace>();
  for (const node of nodes) {
    let cursor = "0";
    do {
      const match = `${prefix === undefined ? "" : `${escapeGlob(prefix)}:`}*${META}`;
      const [next, keys] = await node.scan(cursor, "MATCH", match, "COUNT", KEYS_A_STEP);
      for (const key of keys) {
        const place = parseQueueKey(key.slice(0, -META.length));
        if (place) places.set(key, place);
      }
      cursor = next;
    } while (cursor !== "0" && places.size < MOST_QUEUES);
  }
  return sort(redis, places, isKnown);
}

async function sort(
  redis: Redis | Cluster,
  places: ReadonlyMap<string, QueuePlace>,
  isKnown: (place: QueuePlace) => boolean,
): Promise<FoundQueues> {
  const found: FoundQueues = { queues: [], skipped: [] };
  const answers = await Promise.all(
    [...places].map(async ([key, place]) => {
      if (isKnown(place)) return { place, version: null, isQueue: true };
      try {
        const [version, maxLenEvents] = await redis.hmget(key, "version", "opts.maxLenEvents");
        return { place, version, isQueue: version != null || maxLenEvents != null };
      } catch (error) {
        return { place, error: error as Error };
      }
    }),
  );
  for (const answer of answers) {
    const { place } = answer;
    // A job may be called `meta`, and anything else may end in it.
    if (answer.error?.message.startsWith("WRONGTYPE") === true || answer.isQueue === false) continue;
    if (answer.error?.message.startsWith("NOPERM") === true)
      found.skipped.push({ ...place, why: "Redis does not let this user read it" });
    else if (answer.error) throw answer.error;
    else if (answer.version != null && !KNOWN_VERSIONS.test(answer.version))
      found.skipped.push({ ...place, why: `its version ${answer.version.slice(0, 40)} is not known` });
    else found.queues.push(place);
  }
  return found;
}

function escapeGlob(text: string): string {
  return text.replace(/[\\*?[\]^-]/g, "\\$&");
}
