import type { FastifyInstance } from "fastify";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { ProgressKeys } from "@headway/shared/progress/keys";
import { countWorkersOnline } from "@headway/shared/progress/worker-presence";
import type { JobQueue } from "@headway/shared/queue/job-queue";
import { isQueuePaused } from "@headway/shared/queue/queue-look";
import type { QueueCounter } from "../../jobs/queue-counts.ts";

export interface QueueRoutesDeps {
  redis: RedisConnection;
  queue: JobQueue;
  keys: ProgressKeys;
  counter: QueueCounter;
}

/** How the queue is doing: to an operator as a whole, to anybody else what their organisation has in it. */
export function queueRoutes(app: FastifyInstance, { redis, queue, keys, counter }: QueueRoutesDeps): void {
  app.get("/admin/queues", async ({ identity }) => {
    const [counted, paused, workersOnline] = await Promise.all([
      identity.operator === undefined ? counter.of(identity.org) : counter.ofAll(),
      isQueuePaused(redis, queue),
      countWorkersOnline(redis, keys),
    ]);
    return { queues: [{ name: queue.name, ...counted, paused, workersOnline }] };
  });
}
