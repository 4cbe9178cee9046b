import { jobRoom } from "@headway/shared/protocol/rooms";
import { parseInput } from "../../http/input/parse-input.ts";
import { jobReference } from "./job-watch.ts";
import type { CommandHandler } from "./watch-context.ts";

export const unwatchJob: CommandHandler<"job:unwatch"> = async (payload, { watcher, mutex }) => {
  const { jobId } = parseInput(jobReference, payload);
  const room = jobRoom(jobId);
  await mutex.run(room, async () => {
    await watcher.leave(room);
  });
  return {};
};
