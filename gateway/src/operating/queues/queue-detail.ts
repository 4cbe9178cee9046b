import { createQueueKeys } from "@headway/shared/bullmq/queue-keys";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { NamedQueue } from "../../observing/queue-directory.ts";

/** What repeats in a queue: a job scheduler, or a repeatable job of older versions of BullMQ. */
export interface SchedulerRow {
  id: string;
  name: string;
  /** ms since epoch. */
  nextAt: number;
  everyMs?: number;
  pattern?: string;
  /** Time zone of the pattern; the server's own where it is absent. */
  tz?: string;
}

/** A connection on which a worker waits for jobs. */
export interface WorkerRow {
  /** As the worker's `name` option has it; absent without one. */
  name?: string;
  address: string;
  connectedForMs: number;
}

/** The median and the 95th percentile, in ms. */
interface Spread {
  p50: number;
  p95: number;
}

export interface Timings {
  /** The latest ended jobs that were looked at. */
  jobs: number;
  wait?: Spread;
  run?: Spread;
}

/** Schedulers, workers and ended jobs of one queue that are read at most. */
const SCHEDULERS_READ = 100;
const WORKERS_TOLD = 200;
const ENDED_READ = 200;

type Reply = [error: Error | null, value: unknown];

export async function readSchedulers(redis: RedisConnection, place: NamedQueue): Promise<SchedulerRow[]> {
  const key = createQueueKeys(place).job("repeat");
  const flat = await redis.zrange(key, "0", String(SCHEDULERS_READ - 1), "WITHSCORES");
  const ids = flat.filter((_, at) => at % 2 === 0);
  if (ids.length === 0) return [];
  const pipeline = redis.pipeline();
  for (const id of ids) pipeline.hmget(`${key}:${id}`, "name", "every", "pattern", "tz");
  const replies = ((await pipeline.exec()) ?? []) as Reply[];
  return ids.map((id, at) => {
    const [name, every, pattern, tz] = (replies[at]?.[1] ?? []) as (string | null)[];
    // `name:id:endDate:tz:pattern`, of BullMQ before 5.
    const [oldName = id, , , oldTz, ...oldPattern] = id.split(":");
    const legacy = name == null && oldPattern.length > 0;
    return {
      id,
      name: name ?? (legacy ? oldName : id),
      nextAt: Number(flat[at * 2 + 1]),
      ...(every != null && every !== "" && { everyMs: Number(every) }),
      ...((pattern ?? (legacy && oldPattern.join(":"))) && { pattern: pattern ?? oldPattern.join(":") }),
      ...((tz ?? (legacy && oldTz)) && { tz: tz ?? oldTz }),
    };
  });
}

/** Undefined where this user of Redis may not list its connections. */
export async function readWorkers(
  redis: RedisConnection,
  { prefix, name }: NamedQueue,
): Promise<WorkerRow[] | undefined> {
  const nodes = "nodes" in redis ? redis.nodes("master") : [redis];
  const own = `${prefix}:${Buffer.from(name).toString("base64")}`;
  try {
    const lists = await Promise.all(nodes.map((node) => node.client("LIST")));
    return lists
      .map(String)
      .join("\n")
      .split("\n")
      .flatMap((line) => toWorker(line, own) ?? [])
      .slice(0, WORKERS_TOLD);
  } catch {
    // NOPERM, or a service that has no such command.
    return undefined;
  }
}

function toWorker(line: string, own: string): WorkerRow | undefined {
  const fields = new Map(
    line.split(" ").map((part) => [part.split("=")[0], part.slice(part.indexOf("=") + 1)]),
  );
  const client = fields.get("name") ?? "";
  if (client !== own && !client.startsWith(`${own}:w:`)) return undefined;
  const name = client.slice(`${own}:w:`.length);
  return {
    ...(name !== "" && { name }),
    address: fields.get("addr") ?? "",
    connectedForMs: Number(fields.get("age") ?? 0) * 1_000,
  };
}

/** How long the jobs that ended last had waited and run. */
export async function readTimings(redis: RedisConnection, place: NamedQueue): Promise<Timings> {
  const keys = createQueueKeys(place);
  const [done, failed] = await Promise.all(
    (["completed", "failed"] as const).map((set) =>
      redis.zrevrange(keys.of(set), 0, ENDED_READ - 1, "WITHSCORES"),
    ),
  );
  const latest = [...toScored(done ?? []), ...toScored(failed ?? [])]
    .sort((a, b) => b.score - a.score)
    .slice(0, ENDED_READ);
  if (latest.length === 0) return { jobs: 0 };
  const pipeline = redis.pipeline();
  for (const { jobId } of latest)
    pipeline.hmget(keys.job(jobId), "timestamp", "processedOn", "finishedOn", "opts", "ats");
  const replies = ((await pipeline.exec()) ?? []) as Reply[];
  const [waits, runs]: [number[], number[]] = [[], []];
  for (const [, value] of replies) {
    const [timestamp, processedOn, finishedOn, opts, starts] = (value ?? []) as (string | null)[];
    if (timestamp == null || processedOn == null || finishedOn == null) continue;
    runs.push(Math.max(0, Number(finishedOn) - Number(processedOn)));
    // The record holds the last start alone: of a job that was tried again, how long it waited is not known.
    if (Number(starts ?? 1) <= 1)
      waits.push(Math.max(0, Number(processedOn) - Number(timestamp) - toDelay(opts)));
  }
  const [wait, run] = [toSpread(waits), toSpread(runs)];
  return { jobs: latest.length, ...(wait && { wait }), ...(run && { run }) };
}

function toScored(flat: string[]): { jobId: string; score: number }[] {
  return flat.flatMap((jobId, at) => (at % 2 === 0 ? { jobId, score: Number(flat[at + 1]) } : []));
}

/** Undefined for no values. */
function toSpread(values: readonly number[]): Spread | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number | undefined =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  const [p50, p95] = [at(0.5), at(0.95)];
  return p50 === undefined || p95 === undefined ? undefined : { p50, p95 };
}

/** How long a job was to wait from its start on, in ms, by its options as the record has them. */
export function toDelay(opts: string | null | undefined): number {
  try {
    const { delay } = JSON.parse(opts ?? "{}") as { delay?: unknown };
    return typeof delay === "number" && delay > 0 ? delay : 0;
  } catch {
    // Written by something else than BullMQ.
    return 0;
  }
}
