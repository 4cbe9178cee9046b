import { createQueueKeys } from "@headway/shared/bullmq/queue-keys";
import type { QueueRecord } from "@headway/shared/bullmq/queue-record";
import { readRecordsIn } from "@headway/shared/bullmq/read-record";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { NamedQueue } from "../../observing/queue-directory.ts";

type ToldPlace = "active" | "completed" | "failed";

/** A job, and where its last event says that it is. */
export interface ToldJob {
  place: NamedQueue;
  jobId: string;
  where?: ToldPlace | undefined;
  /** It was not looked at before, so that it may have children. */
  isNew?: boolean;
}

const PLACES: Record<string, ToldPlace> = {
  active: "active",
  progress: "active",
  completed: "completed",
  failed: "failed",
  "retries-exhausted": "failed",
};

/** Undefined after an event that leaves it open in which of its sets the queue has the job. */
export function toToldPlace(event: string): ToldPlace | undefined {
  return Object.hasOwn(PLACES, event) ? PLACES[event] : undefined;
}

/**
 * Reads the records of jobs that are told to be somewhere, with 3 to 5 commands each, all in one transaction, in place of the 23 that
 * look for a job in every set. A job whose record says otherwise, since more has happened, is left out, as is a new one with children.
 */
export async function readAtToldPlaces<Job extends ToldJob>(
  redis: RedisConnection,
  jobs: readonly Job[],
): Promise<Map<Job, QueueRecord>> {
  const together = new Map<string, [Job, ...Job[]]>();
  for (const job of jobs) {
    if (job.where === undefined) continue;
    const key = JSON.stringify([job.place.queue, job.where]);
    const others = together.get(key);
    if (others === undefined) together.set(key, [job]);
    else others.push(job);
  }
  const found = new Map<Job, QueueRecord>();
  await Promise.all(
    [...together.values()].map(async (some) => {
      const [{ place, where = "active" }] = some;
      const listed = some.map(({ jobId, isNew }) => ({ jobId, ...(isNew && { isAlone: true }) }));
      const records = await readRecordsIn(redis, createQueueKeys(place), where, listed);
      const byId = new Map(records.map((record) => [record.jobId, record]));
      for (const job of some) {
        const record = byId.get(job.jobId);
        if (record && isThere(record)) found.set(job, record);
      }
    }),
  );
  return found;
}

function isThere({ place, finishedOn, hasLock }: QueueRecord): boolean {
  return place === "active" ? finishedOn === undefined && hasLock : finishedOn !== undefined;
}
