import type { RedisConnection } from "@headway/shared/node/connect-redis";
import { publishCancellation } from "@headway/shared/progress/cancellations";
import type { JobLife } from "@headway/shared/progress/cancellations";
import type { ProgressKeys } from "@headway/shared/progress/keys";
import type { JobQueue } from "@headway/shared/queue/job-queue";
import { withdrawFromQueue } from "@headway/shared/queue/take-out-of-queue";
import type { Withdrawal } from "@headway/shared/queue/take-out-of-queue";

/**
 * Has a job that is `cancelling` stopped: taken out of the queue where nobody runs it, else its worker is told. To be
 * repeated until it has ended, because what is told may reach nobody, and a handler that reports nothing learns it in no
 * other way.
 * @returns what became of it in the queue
 */
export async function stopJob(
  { redis, queue, keys }: { redis: RedisConnection; queue: JobQueue; keys: ProgressKeys },
  life: JobLife,
): Promise<Withdrawal> {
  const withdrawal = await withdrawFromQueue({ queue, redis }, life.jobId, life.enqueuedAt);
  if (withdrawal === "held") await publishCancellation(redis, keys, life);
  return withdrawal;
}
