import { z } from "zod";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { jobRoom, parseRoom } from "@headway/shared/protocol/rooms";
import { WireError } from "@headway/shared/protocol/wire-error";
import { notFound } from "../../jobs/job-lookup.ts";
import { parseInput } from "../../http/input/parse-input.ts";
import { enterRoom } from "./enter-room.ts";
import type { CommandHandler, WatchContext } from "./watch-context.ts";

export const jobReference = z.strictObject({ jobId: z.string().min(1).max(200) });

/** Await the room, then answer with the stored state: nothing published before the answer is missing from it, nothing after it is missed. */
export const watchJob: CommandHandler<"job:watch"> = async (payload, context) => {
  const { jobId } = parseInput(jobReference, payload);
  return context.mutex.run(jobRoom(jobId), () => admit(jobId, context));
};

/** Counts what the socket watches, and what it is about to. */
async function admit(jobId: string, context: WatchContext): Promise<{ job: JobSnapshot }> {
  const { watcher, jobRooms, limits, entering } = context;
  const room = jobRoom(jobId);
  const isIn = watcher.rooms.has(room);
  const watched = new Set([...watcher.rooms, ...entering].filter((name) => parseRoom(name)?.kind === "job"))
    .size;
  if (!isIn && !entering.has(room) && watched >= limits.watchedJobsPerSocket) {
    throw new WireError(
      "rate-limited",
      `This socket watches ${watched} jobs, which is the most it may. Unwatch some first.`,
      { retryAfterSeconds: 1 },
    );
  }
  entering.add(room);
  const release = isIn ? () => undefined : jobRooms.holdBack(jobId, watcher.id);
  try {
    return await watch(jobId, context, release);
  } finally {
    entering.delete(room);
    release();
  }
}

/**
 * Whose the job is mutex out once its state is read, which is once the room is heard: read before, it would have to be read
 * again. Until then the socket is held back from all that goes to the room, and out it goes if the job is not its own.
 */
async function watch(
  jobId: string,
  context: WatchContext,
  release: () => void,
): Promise<{ job: JobSnapshot }> {
  const { identity, watcher, jobs, jobRooms, slow } = context;
  return enterRoom(watcher, jobRoom(jobId), async () => {
    if ((await jobRooms.current(jobId)) === undefined) {
      // Gone from Redis: the history's last word stands until something newer is published.
      const kept = await jobs.findKept(jobId);
      if (kept !== undefined) jobRooms.offer(kept);
    }
    const job = jobRooms.latest(jobId);
    if (job?.org !== identity.org) throw notFound(jobId);
    // In the same breath: what comes from here on is not in the answer.
    release();
    slow.settleJob(watcher.id, job);
    return { job };
  });
}
