import type * as bullmq from "bullmq";
import { Redis } from "ioredis";
import { parseFeedChange } from "@headway/shared/progress/feed-change";
import type { ProgressStore } from "@headway/shared/progress/progress-store";
import { createQueueStore } from "@headway/shared/progress/queue-store";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { eventually } from "@headway/shared/testing/eventually";

type Processor = (job: bullmq.Job, token?: string, signal?: AbortSignal) => Promise<unknown>;

/** A queue of an application, with workers that are tracked, and what a watcher of it sees. */
export interface TrackedQueue {
  name: string;
  prefix: string;
  connection: { host: string; port: number };
  queue: bullmq.Queue;
  store: ProgressStore;
  redis: Redis;
  /** All states that were published, in their order. */
  seen: JobSnapshot[];
  work(processor: Processor | string, options?: Partial<bullmq.WorkerOptions>): bullmq.Worker;
  /** Waits for a state of a job that has been published. */
  sees(what: string, is: (job: JobSnapshot) => boolean): Promise<JobSnapshot>;
  close(): Promise<void>;
}

/** @param library BullMQ 5 or 6 */
export async function openTrackedQueue(library: typeof bullmq, url: string): Promise<TrackedQueue> {
  const { hostname, port } = new URL(url);
  const connection = { host: hostname, port: Number(port) };
  const name = `q ${crypto.randomUUID()}`;
  const prefix = `test-${crypto.randomUUID()}`;
  const queue = new library.Queue(name, { connection });
  const [redis, subscriber] = [new Redis(connection), new Redis(connection)];
  const store = createQueueStore(redis, prefix, { prefix: "bull", name });
  const seen: JobSnapshot[] = [];
  subscriber.on("message", (_channel: string, message: string) => {
    const change = parseFeedChange(message);
    if (change) seen.push(JSON.parse(change.json) as JobSnapshot);
  });
  await subscriber.subscribe(store.keys.feedChannel(""));
  const workers: bullmq.Worker[] = [];
  return {
    name,
    prefix,
    connection,
    queue,
    store,
    redis,
    seen,
    work: (processor, options = {}) => {
      const worker = new library.Worker(name, processor, { connection, drainDelay: 1, ...options });
      worker.on("error", () => undefined);
      workers.push(worker);
      return worker;
    },
    sees: (what, is) => eventually(what, () => seen.find(is)),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()));
      await queue.obliterate({ force: true });
      await queue.close();
      const keys = await redis.keys(`${prefix}:*`);
      if (keys.length > 0) await redis.del(...keys);
      redis.disconnect();
      subscriber.disconnect();
    },
  };
}
