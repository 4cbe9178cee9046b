import { Worker } from "bullmq";
import { openRedis } from "../node/connect-redis.ts";
import type { RedisAddress } from "../node/find-redis.ts";
import { createLogger } from "../node/logger.ts";
import { QUEUE_NAME, queuePrefix } from "../queue/job-queue.ts";

/** Runs the next job as any BullMQ worker would, telling the queue alone. Resolves once the job has ended with this result. */
export async function runNextJob(
  { address, prefix }: { address: RedisAddress; prefix: string },
  result: Record<string, unknown>,
): Promise<void> {
  const connection = openRedis(address, "blocking", createLogger("test", { LOG_LEVEL: "silent" }));
  const worker = new Worker(QUEUE_NAME, () => Promise.resolve(result), {
    connection,
    prefix: queuePrefix(prefix),
  });
  await new Promise((resolve) => worker.once("completed", resolve));
  await worker.close();
  connection.disconnect();
}
