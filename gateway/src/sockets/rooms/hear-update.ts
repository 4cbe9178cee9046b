import type { Logger } from "@headway/shared/node/logger";
import { parseFeedChange } from "@headway/shared/progress/feed-change";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { parseRoom } from "@headway/shared/protocol/rooms";
import type { Room } from "@headway/shared/protocol/rooms";
import type { DeliveryStats } from "../../delivery/delivery-stats.ts";
import type { FeedRooms } from "./feed-rooms.ts";
import type { RowLists } from "./row-lists.ts";
import type { JobRooms } from "./job-rooms.ts";

export interface HearUpdateDeps {
  jobRooms: JobRooms;
  feedRooms: FeedRooms;
  rowLists: RowLists;
  stats: DeliveryStats;
  log: Logger;
}

/**
 * Hands what was published on a room's channel on to the room. Whoever reaches Redis can publish nonsense there: it is told
 * and passed over, since an error in here would end the process.
 */
export function hearUpdate(
  room: Room,
  message: string,
  { jobRooms, feedRooms, rowLists, stats, log }: HearUpdateDeps,
): void {
  stats.heard += 1;
  const about = parseRoom(room);
  if (about?.kind === "job") {
    const snapshot = parseSnapshot(message);
    if (snapshot?.jobId === about.jobId) {
      if (jobRooms.offer(snapshot)) stats.broadcast(snapshot.at);
      return;
    }
  }
  if (about?.kind === "feed") {
    const change = parseFeedChange(message);
    if (change !== undefined) {
      feedRooms.offer(about.org, change);
      rowLists.offer(about.org, change);
      return;
    }
  }
  log.warn(
    { room, characters: message.length },
    "what was published on a room's channel is no update; passed over",
  );
}

function parseSnapshot(message: string): JobSnapshot | undefined {
  try {
    const snapshot = JSON.parse(message) as Partial<JobSnapshot> | null;
    const isOne = typeof snapshot?.jobId === "string" && Number.isSafeInteger(snapshot.seq) && snapshot.stage;
    return isOne ? (snapshot as JobSnapshot) : undefined;
  } catch {
    return undefined;
  }
}
