import { feedRoom, jobRoom, parseRoom } from "../protocol/rooms.ts";
import type { Room } from "../protocol/rooms.ts";
import { FEED_SHARD_TAGS } from "./feed-shards.ts";

/**
 * Names of the progress store's Redis keys and channels, behind the installation's prefix.
 *
 * What stands in braces decides where a Redis Cluster keeps a name: a job's state and its channel share a slot, so that one
 * script may write the one and publish on the other.
 */
export interface ProgressKeys {
  /** Hash with the state of one job. */
  state(jobId: string): string;
  /** Channel on which a room's updates are published. */
  channel(room: Room): string;
  jobChannel(jobId: string): string;
  feedChannel(org: string): string;
  /** The channel of a feed on the master of the tag's slot, on a cluster (see feed-shards.ts). */
  feedShard(org: string, tag: string): string;
  /** All channels on which a cluster publishes what one server publishes on this one. */
  clusterChannels(channel: string): readonly string[];
  /** The room of a channel, or undefined for a channel of something else. */
  room(channel: string): Room | undefined;
  /** Whether a channel is a job's. On a cluster those are sharded. */
  isJobChannel(channel: string): boolean;
  /** Whether a channel is one of those that only a cluster has: a feed's, and sharded. */
  isFeedShard(channel: string): boolean;
  /** Sorted set of the workers' heartbeats. */
  workers: string;
  /** Set with the names of the kinds that workers announce (see kind-announcements.ts). */
  kinds: string;
  /** What is announced of one kind. */
  kind(name: string): string;
  /** Channel on which workers hear which jobs are to be cancelled (see cancellations.ts). */
  cancellations: string;
  /** Written to find out whether Redis takes writes; nobody reads it. */
  probe: string;
}

export function createProgressKeys(prefix: string): ProgressKeys {
  const jobPrefix = `${prefix}:on:job:{`;
  const feedPrefix = `${prefix}:on:feed:`;
  const shardPrefix = `${prefix}:on:feed-shard:{`;
  const jobChannel = (jobId: string): string => `${jobPrefix}${jobId}}`;
  const feedChannel = (org: string): string => feedPrefix + org;
  const feedShard = (org: string, tag: string): string => `${shardPrefix}${tag}}:${org}`;
  return {
    state: (jobId) => `${prefix}:state:{${jobId}}`,
    channel: (room) => {
      const about = parseRoom(room);
      if (about === undefined)
        throw new TypeError(`expected a room of a job, a feed or rows, got ${JSON.stringify(room)}`);
      return about.kind === "job" ? jobChannel(about.jobId) : feedChannel(about.org);
    },
    jobChannel,
    feedChannel,
    feedShard,
    clusterChannels: (name) => {
      if (!name.startsWith(feedPrefix)) return [name];
      const org = name.slice(feedPrefix.length);
      return [name, ...FEED_SHARD_TAGS.map((tag) => feedShard(org, tag))];
    },
    isJobChannel: (name) => name.startsWith(jobPrefix),
    isFeedShard: (name) => name.startsWith(shardPrefix),
    room: (name) => {
      if (name.startsWith(jobPrefix)) return jobRoom(name.slice(jobPrefix.length, -1));
      // Behind the tag, which is a number.
      if (name.startsWith(shardPrefix))
        return feedRoom(name.slice(name.indexOf("}:", shardPrefix.length) + 2));
      return name.startsWith(feedPrefix) ? feedRoom(name.slice(feedPrefix.length)) : undefined;
    },
    workers: `${prefix}:workers`,
    kinds: `${prefix}:kinds`,
    kind: (name) => `${prefix}:kind:${name}`,
    cancellations: `${prefix}:cancellations`,
    probe: `${prefix}:probe`,
  };
}
