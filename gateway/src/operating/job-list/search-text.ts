import { createQueueKeys } from "@headway/shared/bullmq/queue-keys";
import type { QueueRecord } from "@headway/shared/bullmq/queue-record";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { NamedQueue } from "../../observing/queue-directory.ts";
import { redact, redactLine } from "../redaction.ts";

/** Larger data is not searched, in bytes. */
const DATA_SEARCHED = 16 * 1024;

/**
 * Which of these jobs have a text in their id, name, failure or data, in any case. Literal: nothing in it is a pattern. What
 * would be hidden of the data is not found by it either.
 */
export async function matchesText(
  redis: RedisConnection,
  jobs: readonly { place: NamedQueue; record: QueueRecord }[],
  q: string,
): Promise<boolean[]> {
  const wanted = q.toLowerCase();
  const matches = jobs.map(({ record: { jobId, name, failedReason = "" } }) =>
    [jobId, name, redactLine(failedReason)].some((text) => text.toLowerCase().includes(wanted)),
  );
  const rest = jobs.flatMap((job, at) => (matches[at] ? [] : { ...job, at }));
  if (rest.length === 0) return matches;
  const sizes = redis.pipeline();
  for (const { place, record } of rest) sizes.hstrlen(createQueueKeys(place).job(record.jobId), "data");
  const sized = (await sizes.exec()) ?? [];
  const small = rest.filter((_, at) => Number(sized[at]?.[1] ?? 0) <= DATA_SEARCHED);
  const values = redis.pipeline();
  for (const { place, record } of small) values.hget(createQueueKeys(place).job(record.jobId), "data");
  const found = small.length === 0 ? [] : ((await values.exec()) ?? []);
  for (const [index, { at }] of small.entries()) {
    const data = found[index]?.[1];
    matches[at] = typeof data === "string" && hasText(data, wanted);
  }
  return matches;
}

function hasText(json: string, wanted: string): boolean {
  if (!json.toLowerCase().includes(wanted)) return false;
  try {
    return JSON.stringify(redact(JSON.parse(json)))
      .toLowerCase()
      .includes(wanted);
  } catch {
    // No JSON that could be redacted: not shown, and so not found.
    return false;
  }
}
