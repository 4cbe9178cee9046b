/** Names of Socket.IO rooms. A room's Redis channel carries the same name behind the installation's prefix. */
export type Room = `job:${string}` | `feed:${string}` | `rows:${string}`;

export function jobRoom(jobId: string): Room {
  return `job:${jobId}`;
}

export function feedRoom(org: string): Room {
  return `feed:${org}`;
}

/** Its updates are heard on the channel of the feed. */
export function rowsRoom(org: string): Room {
  return `rows:${org}`;
}

/** What a room is about; undefined for rooms of other uses, such as the one that each socket has to itself. */
export function parseRoom(
  room: string,
): { kind: "job"; jobId: string } | { kind: "feed" | "rows"; org: string } | undefined {
  if (room.startsWith("job:")) return { kind: "job", jobId: room.slice("job:".length) };
  if (room.startsWith("feed:")) return { kind: "feed", org: room.slice("feed:".length) };
  if (room.startsWith("rows:")) return { kind: "rows", org: room.slice("rows:".length) };
  return undefined;
}

/** The room that is heard on the same channel. */
export function twinRoom(room: Room): Room | undefined {
  const about = parseRoom(room);
  if (about === undefined || about.kind === "job") return undefined;
  return about.kind === "feed" ? rowsRoom(about.org) : feedRoom(about.org);
}

export function isProgressRoom(room: string): room is Room {
  return parseRoom(room) !== undefined;
}
