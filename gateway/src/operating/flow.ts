import { createQueueKeys, parseQueueKey } from "@headway/shared/bullmq/queue-keys";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { Lists } from "../embedding/lists/lists.ts";
import type { NamedQueue, QueueDirectory } from "../observing/queue-directory.ts";

/** A job's place in a flow. */
interface JobFlow {
  parent?: JobSnapshot;
  /** In the order of their queues and ids, so that each stays in its place. Empty where there are more than are told. */
  children: JobSnapshot[];
  counts: { open: number; processed: number; failed: number };
  /** More children than are told one by one, or children of queues that are not served here. */
  untold: number;
}

interface FlowDeps {
  redis: RedisConnection;
  directory: QueueDirectory;
  lists: Lists;
}

const CHILDREN_TOLD = 200;

export async function readFlow(deps: FlowDeps, place: NamedQueue, jobId: string): Promise<JobFlow> {
  const { redis } = deps;
  const key = createQueueKeys(place).job(jobId);
  const [parentKey, open, processed, ignored, unsuccessful] = await Promise.all([
    redis.hget(key, "parentKey"),
    redis.scard(`${key}:dependencies`),
    redis.hlen(`${key}:processed`),
    redis.hlen(`${key}:failed`),
    redis.zcard(`${key}:unsuccessful`),
  ]);
  const counts = { open, processed, failed: ignored + unsuccessful };
  const total = open + processed + counts.failed;
  const childKeys = total === 0 || total > CHILDREN_TOLD ? [] : await readChildKeys(redis, key);
  const [parents, children] = await Promise.all([
    look(deps, parentKey === null ? [] : [parentKey]),
    look(deps, childKeys),
  ]);
  children.sort(
    (a, b) =>
      (a.queue ?? "").localeCompare(b.queue ?? "", "en") ||
      a.jobId.localeCompare(b.jobId, "en", { numeric: true }),
  );
  return {
    ...(parents[0] && { parent: parents[0] }),
    children,
    counts,
    untold: Math.max(0, total - children.length),
  };
}

async function readChildKeys(redis: RedisConnection, key: string): Promise<string[]> {
  const lists = await Promise.all([
    redis.smembers(`${key}:dependencies`),
    redis.hkeys(`${key}:processed`),
    redis.hkeys(`${key}:failed`),
    redis.zrange(`${key}:unsuccessful`, "0", "-1"),
  ]).catch((thrown: unknown) => {
    // A user of Redis that may not: the counts are told.
    if (thrown instanceof Error && thrown.message.startsWith("NOPERM")) return [];
    throw thrown;
  });
  return [...new Set(lists.flat())];
}

async function look({ directory, lists }: FlowDeps, keys: readonly string[]): Promise<JobSnapshot[]> {
  const jobs = await Promise.all(
    keys.map(async (key) => {
      const parsed = parseQueueKey(key);
      const queue = parsed && directory.nameOf(parsed.prefix);
      const place = queue === undefined ? undefined : await directory.find(queue);
      return place && parsed ? [{ place, jobId: parsed.name }] : [];
    }),
  );
  return lists.look(jobs.flat());
}
