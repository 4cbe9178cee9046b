import { createQueueKeys } from "@headway/shared/bullmq/queue-keys";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import { createQueueStore } from "@headway/shared/progress/queue-store";
import type { NamedQueue } from "../../observing/queue-directory.ts";
import { readMergedIds } from "../job-list/merged-sets.ts";
import { toDelay } from "../queues/queue-detail.ts";

/** How long jobs of one kind took that were done lately. Times are in ms; absent where too few are known. */
export interface Usual {
  /** Jobs of the kind that were looked at, and how many it takes. */
  jobs: number;
  needed: number;
  wait?: number;
  run?: number;
  /** By the key of the stage; of jobs whose worker tells of stages, for a day after their end. */
  stages: Record<string, number>;
}

const NEEDED = 20;
const WITHIN_MS = 7 * 24 * 60 * 60_000;
/** The newest so many done jobs of the queue are looked at. */
const LOOKED_AT = 1_000;
/** What was found out is good for so long, of so many kinds. */
const SHARED_MS = 10_000;
const MOST_SHARED = 100;

interface Sample {
  jobId: string;
  wait: number | undefined;
  run: number;
}

/** Says what is usual for a kind of job: the medians of those that were done in the last 7 days. */
export class Usuals {
  readonly #redis: RedisConnection;
  readonly #prefix: string;
  readonly #known = new Map<string, { at: number; usual: Promise<Usual> }>();

  constructor(redis: RedisConnection, prefix: string) {
    this.#redis = redis;
    this.#prefix = prefix;
  }

  /** @param now ms since epoch */
  of(place: NamedQueue, kind: string, now: number): Promise<Usual> {
    const key = JSON.stringify([place.queue, kind]);
    const known = this.#known.get(key);
    if (known !== undefined && Date.now() - known.at < SHARED_MS) return known.usual;
    const usual = this.#read(place, kind, now);
    this.#known.delete(key);
    this.#known.set(key, { at: Date.now(), usual });
    usual.catch(() => this.#known.delete(key));
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST_SHARED && oldest !== undefined) this.#known.delete(oldest);
    return usual;
  }

  async #read(place: NamedQueue, kind: string, now: number): Promise<Usual> {
    const samples = await this.#readSamples(place, kind, now);
    const told = { jobs: samples.length, needed: NEEDED };
    if (samples.length < NEEDED) return { ...told, stages: {} };
    const wait = toMedian(samples.flatMap((sample) => sample.wait ?? []));
    const run = toMedian(samples.map((sample) => sample.run));
    return {
      ...told,
      ...(wait !== undefined && { wait }),
      ...(run !== undefined && { run }),
      stages: await this.#readStages(place, samples),
    };
  }

  async #readSamples(place: NamedQueue, kind: string, now: number): Promise<Sample[]> {
    const { refs } = await readMergedIds(this.#redis, [place], {
      sets: ["completed"],
      limit: LOOKED_AT,
      since: now - WITHIN_MS,
    });
    const pipeline = this.#redis.pipeline();
    for (const { jobId } of refs)
      pipeline.hmget(
        createQueueKeys(place).job(jobId),
        "name",
        "timestamp",
        "processedOn",
        "finishedOn",
        "opts",
        "ats",
      );
    const replies = (await pipeline.exec()) ?? [];
    return refs.flatMap(({ jobId }, at): Sample[] => {
      const [name, added, began, ended, opts, starts] = (replies[at]?.[1] ?? []) as (string | null)[];
      if (name !== kind || began == null || ended == null) return [];
      // The record holds the last start alone.
      const isFirst = Number(starts ?? 1) <= 1;
      const wait = isFirst ? Math.max(0, Number(began) - Number(added) - toDelay(opts)) : undefined;
      return [{ jobId, wait, run: Math.max(0, Number(ended) - Number(began)) }];
    });
  }

  async #readStages(place: NamedQueue, samples: readonly Sample[]): Promise<Record<string, number>> {
    const store = createQueueStore(this.#redis, this.#prefix, place);
    const times = new Map<string, number[]>();
    for (const stored of await store.readMany(samples.map(({ jobId }) => jobId)))
      for (const { key, startedAt, endedAt } of stored?.snapshot.stages ?? [])
        if (startedAt !== undefined && endedAt !== undefined)
          times.set(key, [...(times.get(key) ?? []), endedAt - startedAt]);
    return Object.fromEntries(
      [...times].flatMap(([key, all]) => {
        const median = all.length < NEEDED ? undefined : toMedian(all);
        return median === undefined ? [] : [[key, median]];
      }),
    );
  }
}

/** Of an even count, the lower one of the two. Undefined for no values. */
function toMedian(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length / 2) - 1];
}
