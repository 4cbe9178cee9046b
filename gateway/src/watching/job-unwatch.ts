import { jobRoom } from "@headway/shared/protocol/rooms";
import { parseInput } from "../parse-input.ts";
import { jobReference } from "./job-watch.ts";
import type { CommandHandler } from "./watch-context.ts";

export const unwatchJob: CommandHandler<"job:unwatch"> = async (payload, { watcher }) => {
  const { jobId } = parseInput(jobReference, payload);
  await watcher.leave(jobRoom(jobId));
  return {};
};
