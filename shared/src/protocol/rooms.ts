/** Names of Socket.IO rooms. A room's Redis channel carries the same name behind the installation's prefix. */
export type Room = `job:${string}` | `feed:${string}`;

export function jobRoom(jobId: string): Room {
  return `job:${jobId}`;
}

export function feedRoom(org: string): Room {
  return `feed:${org}`;
}

/** What a room is about; undefined for rooms of other uses, such as the one that each socket has to itself. */
export function parseRoom(
  room: string,
): { kind: "job"; jobId: string } | { kind: "feed"; org: string } | undefined {
  if (room.startsWith("job:")) return { kind: "job", jobId: room.slice("job:".length) };
  if (room.startsWith("feed:")) return { kind: "feed", org: room.slice("feed:".length) };
  return undefined;
}

export function isProgressRoom(room: string): room is Room {
  return parseRoom(room) !== undefined;
}
