import { coerceError } from "@headway/shared/node/coerce-error";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { Logger } from "@headway/shared/node/logger";
import { unlessAborted } from "@headway/shared/node/unless-aborted";
import type { JobQueue } from "@headway/shared/queue/job-queue";

const BLOCK_MS = 5_000;
const BATCH = 200;
const RETRY_AFTER_MS = 500;

/** Events that change where a job stands. `active` and `progress` are left out: of those its worker tells. */
const TELLING = new Set([
  "completed",
  "failed",
  "delayed",
  "stalled",
  "waiting",
  "retries-exhausted",
  "removed",
]);

/**
 * How a job ended, as an event tells it: all there is of a job that the queue does not keep. `at`: when, by Redis' clock,
 * in ms since epoch.
 */
export type QueueEnd = { at: number } & ({ result: Record<string, unknown> } | { failedReason: string });

export interface QueueEventsDeps {
  /** A connection of its own, of purpose `blocking`. */
  redis: RedisConnection;
  queue: JobQueue;
  log: Logger;
  /** Called with the jobs that something happened to, each once a batch, and with its end where the event told one. */
  onJobs: (jobs: ReadonlyMap<string, QueueEnd | undefined>) => Promise<void>;
  /** Called when events may have been missed: everything should be looked at again. */
  onGap: () => void;
}

/**
 * Follows the queue's event stream from one place to the next. BullMQ's own reader begins at "whatever comes now" each time
 * its connection was cut, and loses what came in between; this one remembers where it was.
 */
export function followQueueEvents(deps: QueueEventsDeps): { close: () => Promise<void> } {
  const { redis, log } = deps;
  const closing = new AbortController();
  // A function, because it changes behind the loop's back.
  const isClosed = (): boolean => closing.signal.aborted;
  const loop = (async () => {
    let lastId: string | undefined;
    while (!isClosed()) {
      try {
        lastId = await readOnce(deps, lastId, closing.signal);
      } catch (thrown) {
        if (isClosed()) return;
        log.warn({ cause: coerceError(thrown).message }, "the queue's events cannot be read; trying again");
        // Redis may have come back without its data, and the stream then begins anew.
        lastId = undefined;
        await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
      }
    }
  })();
  return {
    close: async () => {
      closing.abort();
      redis.disconnect();
      await loop;
    },
  };
}

/**
 * Reads what has come since `lastId`, or finds out where to begin. Returns where the next read begins.
 *
 * No command is waited for beyond the end: a connection that is closed while it waits to connect again leaves its commands
 * unanswered for ever, as ioredis 6.0 drops its timer, and with it whoever would have failed them.
 */
async function readOnce(
  deps: QueueEventsDeps,
  lastId: string | undefined,
  closing: AbortSignal,
): Promise<string> {
  const { redis, queue } = deps;
  const stream = queue.toKey("events");
  if (lastId === undefined) {
    const newest = await unlessAborted(closing, redis.xrevrange(stream, "+", "-", "COUNT", 1));
    deps.onGap();
    return newest[0]?.[0] ?? "0-0";
  }
  const reply = await unlessAborted(
    closing,
    redis.xread("COUNT", BATCH, "BLOCK", BLOCK_MS, "STREAMS", stream, lastId),
  );
  const entries = reply?.[0]?.[1] ?? [];
  const last = entries.at(-1)?.[0];
  if (last === undefined) return lastId;
  if (entries.length === BATCH) {
    const [first] = await unlessAborted(closing, redis.xrange(stream, "-", "+", "COUNT", 1));
    // The stream was cut off behind the reader: entries after `lastId` are gone.
    if (first !== undefined && lastId !== "0-0" && isLater(first[0], lastId)) deps.onGap();
  }
  const jobs = new Map<string, QueueEnd | undefined>();
  for (const [id, fields] of entries) {
    const event = toRecord(fields);
    if (event["jobId"] === undefined || !TELLING.has(event["event"] ?? "")) continue;
    jobs.set(event["jobId"], toEnd(id, event) ?? jobs.get(event["jobId"]));
  }
  if (jobs.size > 0) await deps.onJobs(jobs);
  return last;
}

/** Compares stream ids, which read `milliseconds-counter`. */
function isLater(id: string, than: string): boolean {
  const [ms = 0, counter = 0] = id.split("-").map(Number);
  const [thanMs = 0, thanCounter = 0] = than.split("-").map(Number);
  return ms > thanMs || (ms === thanMs && counter > thanCounter);
}

function toEnd(id: string, event: Record<string, string | undefined>): QueueEnd | undefined {
  const at = Number(id.split("-")[0]);
  if (event["event"] === "failed") return { at, failedReason: event["failedReason"] ?? "" };
  if (event["event"] !== "completed") return undefined;
  const result: unknown = JSON.parse(event["returnvalue"] ?? "null");
  return {
    at,
    result: typeof result === "object" && result !== null ? (result as Record<string, unknown>) : {},
  };
}

function toRecord(fields: string[]): Record<string, string | undefined> {
  const record: Record<string, string | undefined> = {};
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [key, value] = [fields[index], fields[index + 1]];
    if (key !== undefined) record[key] = value;
  }
  return record;
}
