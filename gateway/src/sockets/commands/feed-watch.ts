import { z } from "zod";
import { feedRoom } from "@headway/shared/protocol/rooms";
import { parseInput } from "../../http/input/parse-input.ts";
import { readWhileHearing } from "../../subscriber/read-while-hearing.ts";
import { enterRoom } from "./enter-room.ts";
import type { CommandHandler } from "./watch-context.ts";

export const nothing = z.strictObject({}).optional();

export const watchFeed: CommandHandler<"feed:watch"> = async (
  payload,
  { identity, watcher, feedRooms, jobs, slow, mutex, epoch },
) => {
  parseInput(nothing, payload);
  const room = feedRoom(identity.org);
  return mutex.run(room, () =>
    enterRoom(watcher, room, async () => {
      const told = await readWhileHearing(epoch, () => jobs.readFeed(identity.org));
      feedRooms.answer(identity.org, told.jobs);
      slow.settleFeed(watcher.id, told.jobs);
      return told;
    }),
  );
};
