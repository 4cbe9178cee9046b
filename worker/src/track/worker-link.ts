import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { ProgressStore } from "@headway/shared/progress/progress-store";
import { createQueueStore } from "@headway/shared/progress/queue-store";
import { AttemptAbortedError } from "../attempt/attempt-aborted.ts";
import { listenForCancellations } from "./cancellation-link.ts";
import { connectionOf, placeOf } from "./foreign-queue.ts";
import type { ForeignQueue } from "./foreign-queue.ts";
import { defineHidden, noop } from "./progress.ts";

/** A job that is being run. */
interface TrackedRun {
  /** When its life began, ms since epoch. */
  life: () => number;
  abort: (reason: unknown) => void;
}

/** What the tracked jobs of one worker share. */
export interface WorkerLink {
  runs: Map<string, TrackedRun>;
  /** By prefix and connection; undefined where the worker's connection is no ioredis. */
  stores: Map<string, Map<unknown, Promise<ProgressStore | undefined>>>;
  undo: (() => void)[];
  isClosed: boolean;
}

const LINK = Symbol.for("headway.worker-link");

/** Listens to each worker once, however many functions of it are tracked. */
export function linkOf(queue: ForeignQueue): WorkerLink {
  const found = (queue as { [LINK]?: WorkerLink })[LINK];
  if (found) return found;
  const link: WorkerLink = { runs: new Map(), stores: new Map(), undo: [], isClosed: false };
  defineHidden(queue, LINK, link);
  queue.on?.("lockRenewalFailed", (jobIds) => {
    // BullMQ lets the processor run on; another worker may have the job by now.
    for (const jobId of jobIds as string[])
      link.runs
        .get(jobId)
        ?.abort(new AttemptAbortedError("overtaken", "the lock on this job could not be renewed"));
  });
  queue.on?.("closing", () => {
    for (const run of link.runs.values())
      run.abort(new AttemptAbortedError("worker-stopping", "this worker is shutting down"));
  });
  queue.once?.("closed", () => {
    link.isClosed = true;
    for (const undo of link.undo.splice(0)) undo();
  });
  return link;
}

/** The queue's progress store. Resolves to undefined where there can be none. */
export function storeOf(
  link: WorkerLink,
  queue: ForeignQueue,
  { prefix, connection }: { prefix: string; connection: RedisConnection | undefined },
): Promise<ProgressStore | undefined> {
  const byConnection = link.stores.get(prefix) ?? new Map<unknown, Promise<ProgressStore | undefined>>();
  link.stores.set(prefix, byConnection);
  const found = byConnection.get(connection);
  if (found) return found;
  const opened = openStore(link, queue, { prefix, connection });
  byConnection.set(connection, opened);
  // Another job may find the connection there.
  opened.catch(() => byConnection.delete(connection));
  return opened;
}

async function openStore(
  link: WorkerLink,
  queue: ForeignQueue,
  { prefix, connection }: { prefix: string; connection: RedisConnection | undefined },
): Promise<ProgressStore | undefined> {
  const redis = connection ?? (await connectionOf(queue));
  if (redis === undefined) return undefined;
  const store = createQueueStore(redis, prefix, placeOf(queue));
  const deafen = link.isClosed
    ? noop
    : listenForCancellations(redis, store.keys, ({ jobId, enqueuedAt }) => {
        const run = link.runs.get(jobId);
        // A message that comes late may mean a life that is over: the job has been run again since.
        if (run === undefined || run.life() > enqueuedAt) return;
        run.abort(new AttemptAbortedError("cancelled", "somebody has cancelled this job"));
      });
  link.undo.push(deafen);
  return store;
}
