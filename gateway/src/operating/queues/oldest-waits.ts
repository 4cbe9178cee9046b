import { createQueueKeys } from "@headway/shared/bullmq/queue-keys";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { NamedQueue } from "../../observing/queue-directory.ts";
import { toDelay } from "./queue-detail.ts";

type Reply = [error: Error | null, value: unknown];

/**
 * How long the next job of each of these queues has waited for a worker, in ms, by the queue's public name. A job that was
 * delayed waits from its due time on, and one that is tried again from its last start on.
 *
 * @param now Redis' clock; ms since epoch
 */
export async function readOldestWaits(
  redis: RedisConnection,
  places: readonly NamedQueue[],
  now: number,
): Promise<Map<string, number>> {
  const waits = await Promise.all(places.map((place) => readOldestWait(redis, place, now)));
  return new Map(
    places.flatMap(({ queue }, at) => {
      const wait = waits[at];
      return wait === undefined ? [] : [[queue, wait] as const];
    }),
  );
}

async function readOldestWait(
  redis: RedisConnection,
  place: NamedQueue,
  now: number,
): Promise<number | undefined> {
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
  return since.length === 0 ? undefined : Math.max(0, now - Math.min(...since));
}

type Pipeline = ReturnType<RedisConnection["pipeline"]>;

async function exec(redis: RedisConnection, fill: (pipeline: Pipeline) => void): Promise<Reply[]> {
  const pipeline = redis.pipeline();
  fill(pipeline);
  return (await pipeline.exec()) ?? [];
}
