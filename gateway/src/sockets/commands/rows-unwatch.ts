import { rowsRoom } from "@headway/shared/protocol/rooms";
import { parseInput } from "../../http/input/parse-input.ts";
import { nothing } from "./feed-watch.ts";
import type { CommandHandler } from "./watch-context.ts";

export const unwatchRows: CommandHandler<"rows:unwatch"> = async (payload, { identity, watcher, mutex }) => {
  parseInput(nothing, payload);
  const room = rowsRoom(identity.org);
  await mutex.run(room, async () => {
    await watcher.leave(room);
  });
  return {};
};
