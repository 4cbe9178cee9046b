import { createQueueKeys } from "@headway/shared/bullmq/queue-keys";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { CountedQueue } from "../../observing/queue-counter.ts";
import type { NamedQueue } from "../../observing/queue-directory.ts";
import { toDelay } from "./queue-detail.ts";

type Reply = [error: Error | null, value: unknown];

interface Known {
  countNumber: number;
  /** When the next job began to wait; ms since epoch. Undefined where none waits. */
  since: number | undefined;
}

/**
 * Since when the next job of each queue has waited for a worker. A job that was delayed waits from its due time on, and one that
 * is tried again from its last start on. A queue is asked once after each count of it.
 */
export class OldestWaits {
  readonly #redis: RedisConnection;
  #known = new Map<string, Known>();

  constructor(redis: RedisConnection) {
    this.#redis = redis;
  }

  /**
   * How long, in ms, by the queue's public name; none where no job waits.
   *
   * @param now Redis' clock; ms since epoch
   */
  async of(queues: readonly CountedQueue[], now: number): Promise<Map<string, number>> {
    const known = await Promise.all(
      queues.map(async (queue): Promise<[string, Known]> => {
        const before = this.#known.get(queue.queue);
        const { countNumber, counts } = queue;
        if (before?.countNumber === countNumber) return [queue.queue, before];
        const isWaiting = counts.waiting + counts.prioritized > 0;
        return [
          queue.queue,
          { countNumber, since: isWaiting ? await readSince(this.#redis, queue) : undefined },
        ];
      }),
    );
    this.#known = new Map(known);
    return new Map(
      known.flatMap(([queue, { since }]) => (since === undefined ? [] : [[queue, Math.max(0, now - since)]])),
    );
  }
}

async function readSince(redis: RedisConnection, place: NamedQueue): Promise<number | undefined> {
  const keys = createQueueKeys(place);
  // Workers take from the end.
  const heads = await exec(redis, (pipeline) => {
    pipeline.lrange(keys.of("wait"), -1, -1);
    pipeline.lrange(keys.of("paused"), -1, -1);
    pipeline.zrange(keys.of("prioritized"), "0", "0");
  });
  const ids = heads.flatMap(([, value]) => (Array.isArray(value) ? (value as string[]) : []));
  // The marker that older versions of BullMQ put into the list is no job.
  const jobIds = ids.filter((id) => !id.startsWith("0:"));
  if (jobIds.length === 0) return undefined;
  const records = await exec(redis, (pipeline) => {
    for (const jobId of jobIds) pipeline.hmget(keys.job(jobId), "timestamp", "opts", "processedOn");
  });
  const since = records.flatMap(([, value]) => {
    const [timestamp, opts, processedOn] = (value ?? []) as (string | null)[];
    if (timestamp == null) return [];
    return [Math.max(Number(timestamp) + toDelay(opts), Number(processedOn ?? 0))];
  });
  return since.length === 0 ? undefined : Math.min(...since);
}

type Pipeline = ReturnType<RedisConnection["pipeline"]>;

async function exec(redis: RedisConnection, fill: (pipeline: Pipeline) => void): Promise<Reply[]> {
  const pipeline = redis.pipeline();
  fill(pipeline);
  return (await pipeline.exec()) ?? [];
}
