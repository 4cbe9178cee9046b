/** Names of Socket.IO rooms. A room's Redis channel carries the same name behind the installation's prefix. */
export type Room = `job:${string}` | `feed:${string}`;

export function jobRoom(jobId: string): Room {
  return `job:${jobId}`;
}

export function feedRoom(org: string): Room {
  return `feed:${org}`;
}

export function isProgressRoom(room: string): room is Room {
  return room.startsWith("job:") || room.startsWith("feed:");
}
