import type * as bullmq from "bullmq";
import { Redis } from "ioredis";

/** A run of a job by hand: no worker's loop, so that a test decides when it ends and how. */
export interface ForeignRun {
  job: bullmq.Job;
  complete(value: unknown): Promise<void>;
  fail(reason: string): Promise<void>;
}

/** A queue as an application that knows nothing of Headway has it. */
export interface ForeignQueue {
  redis: Redis;
  place: { prefix: string; name: string };
  queue: bullmq.Queue;
  flow: bullmq.FlowProducer;
  /** Takes the next job, as a worker does; its lock lasts half a minute and nobody renews it. */
  take(): Promise<ForeignRun>;
  /** Its worker goes. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

/** @param library BullMQ 5 or 6 */
export async function openForeignQueue(
  library: typeof bullmq,
  url: string,
  place = { prefix: "bull", name: `q-${crypto.randomUUID()}` },
): Promise<ForeignQueue> {
  const { hostname, port } = new URL(url);
  const connection = { host: hostname, port: Number(port), maxRetriesPerRequest: null };
  const options = { connection, prefix: place.prefix };
  const queue = new library.Queue(place.name, options);
  const worker = new library.Worker(place.name, null, { ...options, autorun: false });
  const flow = new library.FlowProducer(options);
  const redis = new Redis(connection);
  await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()]);
  return {
    redis,
    place,
    queue,
    flow,
    take: async () => {
      const token = crypto.randomUUID();
      const job = (await worker.getNextJob(token, { block: false })) as bullmq.Job | undefined;
      if (job === undefined) throw new Error("no job waits");
      return {
        job,
        complete: async (value) => {
          await job.moveToCompleted(value, token, false);
        },
        fail: async (reason) => {
          await job.moveToFailed(new Error(reason), token, false);
        },
      };
    },
    leave: () => worker.close(true),
    close: async () => {
      await Promise.all([worker.close(true), flow.close(), queue.close()]);
      const keys = await redis.keys(`${place.prefix.replace(/[{}]/g, "?")}:${place.name}:*`);
      if (keys.length > 0) await redis.del(...keys);
      redis.disconnect();
    },
  };
}
