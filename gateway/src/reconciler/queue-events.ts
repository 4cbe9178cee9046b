import { coerceError } from "@headway/shared/node/coerce-error";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { Logger } from "@headway/shared/node/logger";
import { unlessAborted } from "@headway/shared/node/unless-aborted";
import type { JobQueue } from "@headway/shared/queue/job-queue";
import { toResult } from "@headway/shared/queue/queue-record";

const BLOCK_MS = 5_000;
const BATCH = 200;
const RETRY_AFTER_MS = 500;
const START_OF_STREAM = "0-0";

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
  /** Key under which all gateways keep how far the events were read. */
  placeKey: string;
  log: Logger;
  /** Called with the jobs that something happened to, each once a batch, and with its end where the event told one. */
  onJobs: (jobs: ReadonlyMap<string, QueueEnd | undefined>) => Promise<void>;
  /** Called when events may have been missed: everything should be looked at again. */
  onGap: () => void;
}

export interface QueueEventsReader {
  /** Whether all that the queue had told when the reader looked last has been passed on. */
  isCaughtUp: () => boolean;
  close: () => Promise<void>;
}

/**
 * Follows the queue's event stream from one place to the next. BullMQ's own reader begins at "whatever comes now" each time
 * its connection was cut, and loses what came in between; this one remembers where it was, also when no gateway was there:
 * the first one that starts goes on where the last one stopped, or at the beginning of the stream.
 */
export function followQueueEvents(deps: QueueEventsDeps): QueueEventsReader {
  const { redis, log } = deps;
  const closing = new AbortController();
  // A function, because it changes behind the loop's back.
  const isClosed = (): boolean => closing.signal.aborted;
  let isCaughtUp = false;
  const loop = (async () => {
    let lastId: string | undefined;
    let isBegun = false;
    while (!isClosed()) {
      try {
        if (!isBegun) lastId = await findPlace(deps, lastId, closing.signal);
        isBegun = true;
        const read = await readOnce(deps, lastId ?? START_OF_STREAM, closing.signal);
        lastId = read.lastId;
        isCaughtUp = read.isCaughtUp;
      } catch (thrown) {
        if (isClosed()) return;
        log.warn({ cause: coerceError(thrown).message }, "the queue's events cannot be read; trying again");
        isCaughtUp = false;
        isBegun = false;
        await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
      }
    }
  })();
  return {
    isCaughtUp: () => isCaughtUp,
    close: async () => {
      closing.abort();
      redis.disconnect();
      await loop;
    },
  };
}

/**
 * Where to read on, after a start or a failure. Redis may have come back without its data, and the stream then begins anew.
 *
 * No command is waited for beyond the end: a connection that is closed while it waits to connect again leaves its commands
 * unanswered for ever, as ioredis 6.0 drops its timer, and with it whoever would have failed them.
 */
async function findPlace(
  { redis, queue, placeKey, onGap }: QueueEventsDeps,
  lastId: string | undefined,
  closing: AbortSignal,
): Promise<string> {
  const [kept, newest] = await unlessAborted(
    closing,
    Promise.all([redis.get(placeKey), redis.xrevrange(queue.toKey("events"), "+", "-", "COUNT", 1)]),
  );
  // What was trimmed away meanwhile, no event tells any more.
  onGap();
  const place = lastId ?? (kept !== null && STREAM_ID.test(kept) ? kept : START_OF_STREAM);
  const end = newest[0]?.[0];
  return end === undefined || isLater(place, end) ? START_OF_STREAM : place;
}

/** Reads what has come since `lastId` and passes it on. */
async function readOnce(
  deps: QueueEventsDeps,
  lastId: string,
  closing: AbortSignal,
): Promise<{ lastId: string; isCaughtUp: boolean }> {
  const { redis, queue, placeKey, log } = deps;
  const stream = queue.toKey("events");
  const reply = await unlessAborted(
    closing,
    redis.xread("COUNT", BATCH, "BLOCK", BLOCK_MS, "STREAMS", stream, lastId),
  );
  const entries = reply?.[0]?.[1] ?? [];
  const last = entries.at(-1)?.[0];
  if (last === undefined) return { lastId, isCaughtUp: true };
  if (entries.length === BATCH) {
    const [first] = await unlessAborted(closing, redis.xrange(stream, "-", "+", "COUNT", 1));
    // The stream was cut off behind the reader: entries after `lastId` are gone.
    if (first !== undefined && lastId !== START_OF_STREAM && isLater(first[0], lastId)) deps.onGap();
  }
  const jobs = new Map<string, QueueEnd | undefined>();
  for (const [id, fields] of entries) {
    const event = toRecord(fields);
    const { jobId } = event;
    if (!jobId || !TELLING.has(event["event"] ?? "")) continue;
    jobs.set(jobId, toEnd(id, event, log) ?? jobs.get(jobId));
  }
  if (jobs.size > 0) await deps.onJobs(jobs);
  // Not waited for: where it is not kept, the next one begins a little earlier, which does no harm.
  redis.set(placeKey, last).catch((thrown: unknown) => {
    log.debug({ cause: coerceError(thrown).message }, "the place in the queue's events could not be kept");
  });
  return { lastId: last, isCaughtUp: entries.length < BATCH };
}

const STREAM_ID = /^\d+-\d+$/;

/** Compares stream ids, which read `milliseconds-counter`. */
function isLater(id: string, than: string): boolean {
  const [ms = 0, counter = 0] = id.split("-").map(Number);
  const [thanMs = 0, thanCounter = 0] = than.split("-").map(Number);
  return ms > thanMs || (ms === thanMs && counter > thanCounter);
}

function toEnd(id: string, event: Record<string, string | undefined>, log: Logger): QueueEnd | undefined {
  const at = Number(id.split("-")[0]);
  if (event["event"] === "failed") return { at, failedReason: event["failedReason"] ?? "" };
  if (event["event"] !== "completed") return undefined;
  try {
    return { at, result: toResult(JSON.parse(event["returnvalue"] ?? "null")) };
  } catch {
    log.warn(
      { jobId: event["jobId"], event: id },
      "a completed job's result cannot be read from the queue's event; going on without it",
    );
    return { at, result: {} };
  }
}

function toRecord(fields: string[]): Record<string, string | undefined> {
  const record: Record<string, string | undefined> = {};
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [key, value] = [fields[index], fields[index + 1]];
    if (key !== undefined) record[key] = value;
  }
  return record;
}
