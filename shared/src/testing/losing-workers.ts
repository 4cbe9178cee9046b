import { Worker } from "bullmq";
import { openRedis } from "../node/connect-redis.ts";
import type { RedisAddress } from "../node/find-redis.ts";
import { createLogger } from "../node/logger.ts";
import { QUEUE_NAME, queuePrefix } from "../queue/job-queue.ts";

/**
 * Workers that take a job and are never heard of again, and beside them BullMQ's own check for stalled jobs, which takes none.
 * Locks are short, so that losing four takes seconds.
 */
export async function openLosingWorkers(
  { address, prefix }: { address: RedisAddress; prefix: string },
  maxStalledCount: number,
): Promise<{ takeAndDie(): Promise<boolean> } & AsyncDisposable> {
  const log = createLogger("test", { LOG_LEVEL: "silent" });
  const connection = openRedis(address, "blocking", log);
  const worker = new Worker(QUEUE_NAME, null, {
    connection,
    prefix: queuePrefix(prefix),
    lockDuration: 400,
    stalledInterval: 200,
    maxStalledCount,
  });
  await worker.startStalledCheckTimer();
  return {
    takeAndDie: async () => Boolean(await worker.getNextJob(crypto.randomUUID(), { block: false })),
    [Symbol.asyncDispose]: async () => {
      await worker.close(true);
      connection.disconnect();
    },
  };
}
