import type { RedisConnection } from "../node/connect-redis.ts";
import type { ProgressKeys } from "./keys.ts";

/** One life of a job: when it was queued (ms since epoch) tells it from those before and after. */
export interface JobLife {
  jobId: string;
  enqueuedAt: number;
}

/** As it is published: the life, then the job. */
const MESSAGE = /^(\d+) (.+)$/s;

/** Tells whichever worker runs this life of a job to stop. It may reach nobody, and may be repeated. */
export async function publishCancellation(
  redis: RedisConnection,
  keys: ProgressKeys,
  { jobId, enqueuedAt }: JobLife,
): Promise<void> {
  await redis.publish(keys.cancellations, `${enqueuedAt} ${jobId}`);
}

/**
 * Listens for lives that are to be cancelled. What is missed while Redis is away is not lost: the progress store refuses the
 * job's next write, which says the same.
 * @param subscriber a connection for subscriptions
 * @returns the undo
 */
export async function hearCancellations(
  subscriber: RedisConnection,
  keys: ProgressKeys,
  onCancel: (life: JobLife) => void,
): Promise<() => void> {
  const hear = (channel: string, message: string): void => {
    const [, enqueuedAt, jobId] = MESSAGE.exec(message) ?? [];
    if (channel !== keys.cancellations || jobId === undefined) return;
    onCancel({ jobId, enqueuedAt: Number(enqueuedAt) });
  };
  subscriber.on("message", hear);
  await subscriber.subscribe(keys.cancellations);
  return () => subscriber.off("message", hear);
}
