import { Worker } from "bullmq";
import { openRedis } from "../node/connect-redis.ts";
import type { RedisAddress } from "../node/find-redis.ts";
import { createLogger } from "../node/logger.ts";
import { QUEUE_NAME, queuePrefix } from "../queue/job-queue.ts";

interface Installation {
  address: RedisAddress;
  prefix: string;
}

/** Takes the next job as any BullMQ worker would and leaves it running, with nobody to renew its lock. */
export async function takeNextJob({ address, prefix }: Installation): Promise<void> {
  const connection = openRedis(address, "blocking", createLogger("test", { LOG_LEVEL: "silent" }));
  const worker = new Worker(QUEUE_NAME, null, {
    connection,
    prefix: queuePrefix(prefix),
    autorun: false,
  });
  await worker.getNextJob(crypto.randomUUID());
  await worker.close(true);
  connection.disconnect();
}

/** Runs the next job as any BullMQ worker would, telling the queue alone. Resolves once the job has ended with this result. */
export async function runNextJob({ address, prefix }: Installation, result: unknown): Promise<void> {
  const connection = openRedis(address, "blocking", createLogger("test", { LOG_LEVEL: "silent" }));
  const worker = new Worker(QUEUE_NAME, () => Promise.resolve(result), {
    connection,
    prefix: queuePrefix(prefix),
  });
  await new Promise((resolve) => worker.once("completed", resolve));
  await worker.close();
  connection.disconnect();
}
