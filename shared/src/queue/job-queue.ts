import { Queue } from "bullmq";
import type { RedisConnection } from "../node/connect-redis.ts";
import type { Logger } from "../node/logger.ts";

/** The one queue that all kinds of jobs share; a job's name there is its kind. */
export const QUEUE_NAME = "jobs";

/** How long the queue keeps its own record of an ended job, in seconds. Snapshots and history do not depend on it. */
export const KEEP_COMPLETED_SECONDS = 24 * 60 * 60;
export const KEEP_FAILED_SECONDS = 7 * 24 * 60 * 60;

/** What the queue holds of a job; the payload is checked against the kind's schema by whoever runs it. */
export interface QueuedJob {
  org: string;
  title: string;
  payload: unknown;
}

export type JobQueue = Queue<QueuedJob, Record<string, unknown>>;

/** BullMQ's own keys, apart from those of the progress store. In braces, because its scripts want them all in one slot of a cluster. */
export function queuePrefix(prefix: string): string {
  return `{${prefix}:queue}`;
}

/** @param redis a connection for requests; it stays the caller's to close */
export function openJobQueue(redis: RedisConnection, prefix: string, log: Logger): JobQueue {
  const queue: JobQueue = new Queue(QUEUE_NAME, {
    connection: redis,
    prefix: queuePrefix(prefix),
    defaultJobOptions: {
      removeOnComplete: { age: KEEP_COMPLETED_SECONDS },
      removeOnFail: { age: KEEP_FAILED_SECONDS },
    },
  });
  queue.on("error", (error) => {
    log.debug({ cause: error.message }, "the queue's connection has trouble");
  });
  return queue;
}
