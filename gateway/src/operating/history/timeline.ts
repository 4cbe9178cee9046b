import { createQueueKeys } from "@headway/shared/bullmq/queue-keys";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { JobHistory, TimelineQuery } from "../../embedding/history/history.ts";
import { addTo, emptyRollUp, mergeRollUps, quantileOf } from "../../embedding/history/roll-ups.ts";
import type { RollUp } from "../../embedding/history/roll-ups.ts";
import type { NamedQueue } from "../../observing/queue-directory.ts";
import { readMergedIds } from "../job-list/merged-sets.ts";
import { toDelay } from "../queues/queue-detail.ts";

/** One step of a queue's time. Durations are in ms, known to a fifth, and absent where no job tells. */
interface TimelinePoint {
  at: number;
  ended: number;
  failed: number;
  wait?: { p50: number; p95: number };
  run?: { p50: number; p95: number };
}

export interface Timeline {
  points: TimelinePoint[];
  /** Whose figures these are: of all jobs that ended, or of those whose records Redis still has. */
  source: "history" | "records";
  /** Of records: so many, the newest, were read at most. */
  read?: number;
}

/** Records that are read where there is no history. */
const MOST_RECORDS = 2_000;

/** How many jobs ended and how long they took, by steps of time. */
export async function readTimeline(
  redis: RedisConnection,
  history: JobHistory | undefined,
  place: NamedQueue,
  query: Omit<TimelineQuery, "queue">,
): Promise<Timeline> {
  const kept = await history?.timeline?.({ queue: place.queue, ...query });
  if (kept !== undefined) return { points: kept.map(toPoint), source: "history" };
  const records = await readRecords(redis, place, query);
  const points = mergeRollUps(records, query.stepMs).map(toPoint);
  return { points, source: "records", read: records.length };
}

async function readRecords(
  redis: RedisConnection,
  place: NamedQueue,
  { since, until }: Omit<TimelineQuery, "queue">,
): Promise<RollUp[]> {
  const sets = ["completed", "failed"] as const;
  const { refs } = await readMergedIds(redis, [place], { sets, limit: MOST_RECORDS, since, until });
  const pipeline = redis.pipeline();
  const keys = createQueueKeys(place);
  for (const { jobId } of refs)
    pipeline.hmget(keys.job(jobId), "timestamp", "processedOn", "finishedOn", "opts", "ats");
  const replies = (await pipeline.exec()) ?? [];
  return refs.map(({ set, score }, at) => {
    const [added, began, ended, opts, starts] = (replies[at]?.[1] ?? []) as (string | null)[];
    const ran = began != null && ended != null ? Math.max(0, Number(ended) - Number(began)) : undefined;
    const isFirst = Number(starts ?? 1) <= 1 && began != null && added != null;
    const rollUp = emptyRollUp(score);
    addTo(rollUp, {
      queue: place.queue,
      endedAt: score,
      isFailed: set === "failed",
      waitMs: isFirst ? Math.max(0, Number(began) - Number(added) - toDelay(opts)) : undefined,
      runMs: ran,
    });
    return rollUp;
  });
}

function toPoint({ at, ended, failed, waits, runs }: RollUp): TimelinePoint {
  const spread = (steps: RollUp["runs"]): { p50: number; p95: number } | undefined => {
    const [p50, p95] = [quantileOf(steps, 0.5), quantileOf(steps, 0.95)];
    return p50 === undefined || p95 === undefined ? undefined : { p50, p95 };
  };
  const [wait, run] = [spread(waits), spread(runs)];
  return { at, ended, failed, ...(wait && { wait }), ...(run && { run }) };
}
