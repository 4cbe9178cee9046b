import { z } from "zod";
import { ROW_LIMITS } from "@headway/shared/protocol/job-row";
import { rowsRoom } from "@headway/shared/protocol/rooms";
import { parseInput } from "../../http/input/parse-input.ts";
import { readWhileHearing } from "../../subscriber/read-while-hearing.ts";
import { enterRoom } from "./enter-room.ts";
import type { CommandHandler } from "./watch-context.ts";

const rowWindow = z.strictObject({
  from: z.int().min(0).max(ROW_LIMITS.listed),
  count: z.int().min(1).max(ROW_LIMITS.windowRows),
});

/** A socket watches one window of the list; another one takes its place. */
export const watchRows: CommandHandler<"rows:watch"> = async (
  payload,
  { identity, watcher, rowLists, slow, mutex, epoch },
) => {
  const window = parseInput(rowWindow, payload);
  const room = rowsRoom(identity.org);
  return mutex.run(room, () =>
    enterRoom(watcher, room, async () => {
      await readWhileHearing(epoch, () => rowLists.ready(identity.org));
      slow.settleRows(watcher.id);
      return rowLists.show(identity.org, watcher.id, window);
    }),
  );
};
