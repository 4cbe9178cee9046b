import { parseRoom } from "@headway/shared/protocol/rooms";
import type { HeadwayServer } from "../admit-sockets.ts";
import type { SlowSockets } from "../slow-sockets.ts";
import type { FeedRooms } from "./feed-rooms.ts";
import type { JobRooms } from "./job-rooms.ts";

export interface Rooms {
  slow: SlowSockets;
  jobRooms: JobRooms;
  feedRooms: FeedRooms;
}

/** Has the rooms begin with their first member, and end with their last one. */
export function followRooms(io: HeadwayServer, { slow, jobRooms, feedRooms }: Rooms): void {
  io.of("/")
    .adapter.on("create-room", (room: string) => {
      const about = parseRoom(room);
      if (about?.kind === "job") jobRooms.enter(about.jobId);
      if (about?.kind === "feed") feedRooms.enter(about.org);
    })
    .on("leave-room", (room: string, id: string) => {
      slow.settleLeft(id, room);
    })
    .on("delete-room", (room: string) => {
      const about = parseRoom(room);
      if (about?.kind === "job") jobRooms.forget(about.jobId);
      if (about?.kind === "feed") feedRooms.forget(about.org);
    });
}
