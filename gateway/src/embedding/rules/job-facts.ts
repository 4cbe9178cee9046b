import { createQueueKeys } from "@headway/shared/bullmq/queue-keys";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { NamedQueue } from "../../observing/queue-directory.ts";
import type { RuleJob } from "./rule-job.ts";

/** A job's log, as it is shown: the newest lines. */
const LOG_LINES = 200;

/** What an application's rules decide by. Undefined where there is no record. Nothing larger than `maxBytes` is loaded. */
export async function readRuleJob(
  redis: RedisConnection,
  place: NamedQueue,
  jobId: string,
  maxBytes: number,
): Promise<RuleJob | undefined> {
  const key = createQueueKeys(place).job(jobId);
  const sized = await unlessOtherwise(
    Promise.all([
      redis.hmget(key, "name", "timestamp", "opts", "atm"),
      redis.hstrlen(key, "data"),
      redis.hstrlen(key, "returnvalue"),
      redis.hstrlen(key, "failedReason"),
    ]),
  );
  if (sized === undefined) return undefined;
  const [fields, dataBytes, valueBytes, reasonBytes] = sized;
  const [name, timestamp, opts, attemptsMade] = fields;
  if (timestamp == null) return undefined;
  const wanted = [
    ...(dataBytes <= maxBytes ? ["data"] : []),
    ...(valueBytes <= maxBytes ? ["returnvalue"] : []),
    ...(reasonBytes > 0 && reasonBytes <= maxBytes ? ["failedReason"] : []),
  ];
  const values = wanted.length === 0 ? [] : await redis.hmget(key, ...wanted);
  const textOf = (field: string) => values[wanted.indexOf(field)];
  const valueOf = (field: string): unknown => readJson(textOf(field));
  const failedReason = textOf("failedReason");
  return {
    id: jobId,
    queue: place.queue,
    name: name ?? "",
    data: valueOf("data"),
    ...(dataBytes > maxBytes && { dataTooLarge: true as const }),
    returnvalue: valueOf("returnvalue"),
    ...(failedReason != null && { failedReason }),
    opts: (readJson(opts) ?? {}) as Record<string, unknown>,
    timestamp: Number(timestamp),
    attemptsMade: Number(attemptsMade ?? 0),
  };
}

export interface JobPapers {
  stacktrace: string[];
  log: string[];
  logCount: number;
}

/** What an operator is shown besides: the stack traces of failed attempts and the last lines of the log. */
export async function readPapers(
  redis: RedisConnection,
  place: NamedQueue,
  jobId: string,
  maxBytes: number,
): Promise<JobPapers> {
  const key = createQueueKeys(place).job(jobId);
  const found = await unlessOtherwise(
    Promise.all([
      redis.hstrlen(key, "stacktrace"),
      redis.lrange(`${key}:logs`, -LOG_LINES, -1),
      redis.llen(`${key}:logs`),
    ]),
  );
  if (found === undefined) return { stacktrace: [], log: [], logCount: 0 };
  const [bytes, log, logCount] = found;
  const traces = bytes > 0 && bytes <= maxBytes ? readJson(await redis.hget(key, "stacktrace")) : [];
  const stacktrace = Array.isArray(traces) ? traces.filter((one) => typeof one === "string") : [];
  return { stacktrace, log, logCount };
}

/** Undefined where a key holds something else than a job: an id such as `42:lock` or `wait` names a key of BullMQ's own. */
async function unlessOtherwise<Value>(asked: Promise<Value>): Promise<Value | undefined> {
  try {
    return await asked;
  } catch (thrown) {
    if (thrown instanceof Error && thrown.message.startsWith("WRONGTYPE")) return undefined;
    throw thrown;
  }
}

/** Undefined for a text that is no JSON: a return value may have been written by anything. */
export function readJson(text: string | null | undefined): unknown {
  if (text == null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
