import type { Observation } from "@headway/shared/bullmq/observe-job";
import { observeJob, observeRemoval } from "@headway/shared/bullmq/observe-job";
import type { ObserveOptions } from "@headway/shared/bullmq/observe-job";
import type { QueueKeys } from "@headway/shared/bullmq/queue-keys";
import type { QueueRecord } from "@headway/shared/bullmq/queue-record";
import type { RedisConnection } from "@headway/shared/node/connect-redis";

/** The queue's stream is read back so far, in events; it holds about 10,000. */
const EVENTS_A_PAGE = 200;
const PAGES = 50;
/** A larger return value, in characters, is not kept. */
const LONGEST_VALUE = 1024 * 1024;

export interface LastWord {
  observation: Observation;
  /** JSON of what it returned. */
  returned?: string;
}

/**
 * How a job ended whose record is gone: by what the queue's stream says, or by the queue being gone whole. Undefined where
 * nothing tells.
 *
 * @param before what was seen of the job last, and the record that it was seen in
 */
export async function findLastWord(
  redis: RedisConnection,
  keys: QueueKeys,
  before: { observation: Observation; record: QueueRecord | undefined },
  options: ObserveOptions,
): Promise<LastWord | undefined> {
  const { observation, record } = before;
  const told = await findLastEvent(redis, keys.of("events"), observation.draft.jobId);
  if (told === undefined) {
    const isObliterated = (await redis.exists(keys.of("events"), keys.of("meta"))) === 0;
    return isObliterated ? { observation: observeRemoval(observation, Date.now()) } : undefined;
  }
  if (told.event === "removed") return { observation: observeRemoval(observation, told.at) };
  if (told.event !== "completed" && told.event !== "failed") return undefined;
  const { memo, draft } = observation;
  const last: QueueRecord = {
    ...(record ?? {
      jobId: draft.jobId,
      name: draft.kind,
      timestamp: memo.timestamp,
      attemptsStarted: memo.started,
      attempts: memo.madeBefore + draft.maxAttempts,
      hasLock: false,
      isPaused: false,
    }),
    place: told.event,
    attemptsMade: memo.madeBefore + Math.max(1, draft.attempt),
    finishedOn: told.at,
    readAt: told.at,
    ...(told.failedReason !== undefined && { failedReason: told.failedReason }),
  };
  const { returned } = told;
  const isKept = returned !== undefined && returned.length <= LONGEST_VALUE;
  return { observation: observeJob(last, observation, options), ...(isKept && { returned }) };
}

interface LastEvent {
  event: string;
  failedReason: string | undefined;
  returned: string | undefined;
  at: number;
}

/** Undefined where the stream says nothing of how the present life of the id ended. */
async function findLastEvent(
  redis: RedisConnection,
  key: string,
  jobId: string,
): Promise<LastEvent | undefined> {
  let to = "+";
  for (let page = 0; page < PAGES; page += 1) {
    const entries = await redis.xrevrange(key, to, "-", "COUNT", EVENTS_A_PAGE);
    for (const [id, flat] of entries) {
      const fields = Object.fromEntries(
        flat.flatMap((field, at) => (at % 2 === 0 ? [[field, flat[at + 1] ?? ""] as const] : [])),
      );
      if (fields["jobId"] !== jobId) continue;
      const { event = "", failedReason, returnvalue: returned } = fields;
      if (event === "completed" || event === "failed" || event === "removed")
        return { event, failedReason, returned, at: Number.parseInt(id, 10) };
      // Whatever came before this is of an earlier life.
      if (event === "added") return undefined;
    }
    const oldest = entries.at(-1)?.[0];
    if (oldest === undefined || entries.length < EVENTS_A_PAGE) return undefined;
    to = `(${oldest}`;
  }
  return undefined;
}
