import type { QueuePlace } from "../bullmq/queue-keys.ts";
import type { RedisConnection } from "../node/connect-redis.ts";
import { createProgressStore } from "./progress-store.ts";
import type { ProgressStore } from "./progress-store.ts";

/** Headway's own keys of a host's queues begin with it, unless the host says otherwise. */
export const DEFAULT_PREFIX = "headway";

/**
 * How long the state of a tracked job is kept after its last write, or up to an hour less, in seconds. Its worker writes it anew while the job runs;
 * where no server reads the queue's events, no end is ever written.
 */
const KEEP_OPEN_SECONDS = 24 * 60 * 60;

/** BullMQ's own prefix where none is given. */
const BULLMQ_PREFIX = "bull";

/** The prefix of one queue's progress store. Two queues with one name under two prefixes of BullMQ have one each. */
export function queueStorePrefix(prefix: string, queue: QueuePlace): string {
  const name = queue.prefix === BULLMQ_PREFIX ? queue.name : `${queue.prefix}:${queue.name}`;
  return `${prefix}:q:${encodeURIComponent(name)}`;
}

/** The progress store of the tracked jobs of one queue, for their workers and for servers. */
export function createQueueStore(redis: RedisConnection, prefix: string, queue: QueuePlace): ProgressStore {
  return createProgressStore(redis, queueStorePrefix(prefix, queue), { keepOpenSeconds: KEEP_OPEN_SECONDS });
}
