import { feedRoom, jobRoom } from "../protocol/rooms.ts";
import type { Room } from "../protocol/rooms.ts";

/** Names of the progress store's Redis keys and channels, behind the installation's prefix. */
export interface ProgressKeys {
  /** Hash with the state of one job. */
  state(jobId: string): string;
  /** Channel on which a room's updates are published. */
  channel(room: Room): string;
  jobChannel(jobId: string): string;
  feedChannel(org: string): string;
  /** The room of a channel, or undefined for a channel of something else. */
  room(channel: string): Room | undefined;
  /** Sorted set of the workers' heartbeats. */
  workers: string;
  /** Channel on which workers hear the ids of jobs that are to be cancelled. */
  cancellations: string;
}

export function createProgressKeys(prefix: string): ProgressKeys {
  const channelPrefix = `${prefix}:on:`;
  const channel = (room: Room): string => channelPrefix + room;
  return {
    state: (jobId) => `${prefix}:state:${jobId}`,
    channel,
    jobChannel: (jobId) => channel(jobRoom(jobId)),
    feedChannel: (org) => channel(feedRoom(org)),
    room: (name) => (name.startsWith(channelPrefix) ? (name.slice(channelPrefix.length) as Room) : undefined),
    workers: `${prefix}:workers`,
    cancellations: `${prefix}:cancellations`,
  };
}
