import { parseRoom } from "@headway/shared/protocol/rooms";
import type { HeadwayServer } from "../admit-sockets.ts";
import type { SlowSockets } from "../slow-sockets.ts";
import type { FeedRooms } from "./feed-rooms.ts";
import type { RowLists } from "./row-lists.ts";
import type { JobRooms } from "./job-rooms.ts";

export interface Rooms {
  slow: SlowSockets;
  jobRooms: JobRooms;
  feedRooms: FeedRooms;
  rowLists: RowLists;
}

/** Has the rooms begin with their first member, and end with their last one. */
export function followRooms(io: HeadwayServer, { slow, jobRooms, feedRooms, rowLists }: Rooms): void {
  io.of("/")
    .adapter.on("create-room", (room: string) => {
      const about = parseRoom(room);
      if (about?.kind === "job") jobRooms.enter(about.jobId);
      if (about?.kind === "feed") feedRooms.enter(about.org);
      if (about?.kind === "rows") rowLists.enter(about.org);
    })
    .on("leave-room", (room: string, id: string) => {
      slow.settleLeft(id, room);
      const about = parseRoom(room);
      if (about?.kind === "rows") rowLists.hide(about.org, id);
    })
    .on("delete-room", (room: string) => {
      const about = parseRoom(room);
      if (about?.kind === "job") jobRooms.forget(about.jobId);
      if (about?.kind === "feed") feedRooms.forget(about.org);
      if (about?.kind === "rows") rowLists.forget(about.org);
    });
}
