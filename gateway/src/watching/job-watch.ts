import { z } from "zod";
import { jobRoom } from "@headway/shared/protocol/rooms";
import { WireError } from "@headway/shared/protocol/wire-error";
import { parseInput } from "../parse-input.ts";
import { enterRoom } from "./enter-room.ts";
import type { CommandHandler } from "./watch-context.ts";

export const jobReference = z.strictObject({ jobId: z.string().min(1).max(200) });

/** Await the room, then answer with the stored state: nothing published before the answer is missing from it, nothing after it is missed. */
export const watchJob: CommandHandler<"job:watch"> = async (payload, context) => {
  const { jobId } = parseInput(jobReference, payload);
  const { identity, watcher, jobRooms, limits } = context;
  const room = jobRoom(jobId);
  const watched = [...watcher.rooms].filter((name) => name.startsWith("job:")).length;
  if (!watcher.rooms.has(room) && watched >= limits.watchedJobsPerSocket) {
    throw new WireError(
      "rate-limited",
      `This socket watches ${watched} jobs, which is the most it may. Unwatch some first.`,
      { retryAfterSeconds: 1 },
    );
  }
  // Before the room, not after: a job of another organisation must not send a single update here.
  const latest = jobRooms.latest(jobId);
  const known = latest?.org === identity.org ? latest : await context.jobs.findShared(identity.org, jobId);
  const release = watcher.rooms.has(room) ? undefined : jobRooms.holdBack(jobId, watcher.id);
  try {
    return await enterRoom(watcher, room, async () => {
      await jobRooms.current(jobId);
      // Gone from Redis: the history's last word stands until something newer is published.
      jobRooms.offer(known);
      return { job: jobRooms.latest(jobId) ?? known };
    });
  } finally {
    release?.();
  }
};
