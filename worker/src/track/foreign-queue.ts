import type { RedisConnection } from "@headway/shared/node/connect-redis";

/** What is used of a job's queue, which in a processor is the worker. BullMQ 5 has `client`, 6 has `getBackend().client`. */
export interface ForeignQueue {
  name: string;
  opts?: { prefix?: unknown };
  toKey: (jobId: string) => string;
  client?: Promise<unknown>;
  getBackend?: () => { client?: Promise<unknown> };
  on?: (event: string, listener: (...given: unknown[]) => void) => unknown;
  once?: (event: string, listener: () => void) => unknown;
}

/** Undefined for a job that has none: of a sandboxed processor, or made by hand. */
export function queueOf(job: object): ForeignQueue | undefined {
  const { queue } = job as { queue?: Partial<ForeignQueue> | null };
  return typeof queue?.name === "string" && typeof queue.toKey === "function"
    ? (queue as ForeignQueue)
    : undefined;
}

/** Where a queue is: BullMQ's prefix, and its name. */
export function placeOf({ name, opts }: ForeignQueue): { prefix: string; name: string } {
  return { name, prefix: typeof opts?.prefix === "string" ? opts.prefix : "bull" };
}

/**
 * The connection on which the worker itself sends its commands, so that what is sent before a job's end arrives before it.
 * Undefined where that is no ioredis: BullMQ 6.7 takes other clients and other databases, too.
 */
export async function connectionOf(queue: ForeignQueue): Promise<RedisConnection | undefined> {
  const client: unknown = await (queue.getBackend ? queue.getBackend().client : queue.client);
  return isIoredis(client) ? client : undefined;
}

/** BullMQ 6.7 hands out ioredis behind a proxy that bears this mark; its adapters of other clients have no `call`. */
function isIoredis(client: unknown): client is RedisConnection {
  if (typeof client !== "object" || client === null) return false;
  const { call, __bullmq_iredis: isProxy } = client as { call?: unknown; __bullmq_iredis?: unknown };
  return isProxy === true || typeof call === "function";
}

/** Whether a worker still holds a job: undefined where Redis does not say. */
export async function holdsLock(
  queue: ForeignQueue,
  jobId: string,
  token: string | undefined,
): Promise<boolean | undefined> {
  try {
    const redis = await connectionOf(queue);
    return redis && (await redis.get(`${queue.toKey(jobId)}:lock`)) === token;
  } catch {
    return undefined;
  }
}
