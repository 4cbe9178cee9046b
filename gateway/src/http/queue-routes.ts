import type { FastifyInstance } from "fastify";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { ProgressKeys } from "@headway/shared/progress/keys";
import { countWorkersOnline } from "@headway/shared/progress/worker-presence";
import type { JobQueue } from "@headway/shared/queue/job-queue";
import { isQueuePaused } from "@headway/shared/queue/queue-look";

export interface QueueRoutesDeps {
  redis: RedisConnection;
  queue: JobQueue;
  keys: ProgressKeys;
}

const THROUGHPUT_MINUTES = 60;

/** How the queue as a whole is doing. */
export function queueRoutes(app: FastifyInstance, { redis, queue, keys }: QueueRoutesDeps): void {
  app.get("/admin/queues", async () => {
    const [counts, isPaused, workersOnline, completed, failed] = await Promise.all([
      queue.getJobCounts("waiting", "active", "delayed", "completed", "failed"),
      isQueuePaused(redis, queue),
      countWorkersOnline(redis, keys),
      queue.getMetrics("completed", 0, THROUGHPUT_MINUTES - 1),
      queue.getMetrics("failed", 0, THROUGHPUT_MINUTES - 1),
    ]);
    return {
      queues: [
        {
          name: queue.name,
          counts,
          paused: isPaused,
          workersOnline,
          /** Jobs a minute, the latest minute first. */
          throughput: { completedPerMinute: completed.data, failedPerMinute: failed.data },
        },
      ],
    };
  });
}
