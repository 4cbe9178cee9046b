import { createQueueKeys, parseQueueKey } from "@headway/shared/bullmq/queue-keys";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { Lists } from "../../embedding/lists/lists.ts";
import type { NamedQueue, QueueDirectory } from "../../observing/queue-directory.ts";

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
/** Of a larger group none is listed. */
const MOST_READ = 50_000;

/** What many children are folded to. */
export const CHILD_GROUPS = ["done", "open", "failed"] as const;
type ChildGroup = (typeof CHILD_GROUPS)[number];

/** @param of the group of children to list; without one all are listed, or none where there are too many */
export async function readFlow(
  deps: FlowDeps,
  place: NamedQueue,
  jobId: string,
  of?: ChildGroup,
): Promise<JobFlow> {
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
  const sizes = { done: processed, open, failed: counts.failed };
  const total = of === undefined ? open + processed + counts.failed : sizes[of];
  const isListed = total > 0 && total <= (of === undefined ? CHILDREN_TOLD : MOST_READ);
  const keys = isListed ? await readChildKeys(redis, key, of === undefined ? CHILD_GROUPS : [of]) : [];
  const childKeys = keys.sort(compareIds).slice(0, CHILDREN_TOLD);
  const [parents, children] = await Promise.all([
    look(deps, parentKey === null ? [] : [parentKey]),
    look(deps, childKeys),
  ]);
  children.sort((a, b) => (a.queue ?? "").localeCompare(b.queue ?? "", "en") || compareIds(a.jobId, b.jobId));
  return {
    ...(parents[0] && { parent: parents[0] }),
    children,
    counts,
    untold: Math.max(0, total - children.length),
  };
}

function compareIds(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}

async function readChildKeys(
  redis: RedisConnection,
  key: string,
  groups: readonly ChildGroup[],
): Promise<string[]> {
  const readers: Record<ChildGroup, () => Promise<string[]>[]> = {
    done: () => [redis.hkeys(`${key}:processed`)],
    open: () => [redis.smembers(`${key}:dependencies`)],
    failed: () => [redis.hkeys(`${key}:failed`), redis.zrange(`${key}:unsuccessful`, "0", "-1")],
  };
  const lists = await Promise.all(groups.flatMap((group) => readers[group]())).catch((thrown: unknown) => {
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
  const seen = await lists.look(jobs.flat(), await lists.now());
  return seen.map(({ job }) => job);
}
