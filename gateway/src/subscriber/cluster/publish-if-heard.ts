import type { Cluster, Result } from "ioredis";

/** KEYS[1] sharded channel   ARGV 1 message. Returns how many have heard it. */
const PUBLISH_IF_HEARD = `
local counted = redis.pcall('PUBSUB', 'SHARDNUMSUB', KEYS[1])
if not counted.err and counted[2] == 0 then return 0 end
return redis.call('SPUBLISH', KEYS[1], ARGV[1])
`;

declare module "ioredis" {
  interface RedisCommander<Context> {
    headwayPublishIfHeard(channel: string, message: string): Result<number, Context>;
  }
}

/**
 * Teaches a connection to publish as feeds are published (see fenced-write.ts): where the channel has subscribers on the master itself.
 * A sentinel that goes the same way is not heard by a link to a node that has become a replica, where feeds are not heard either.
 */
export function definePublishIfHeard(cluster: Cluster): void {
  cluster.defineCommand("headwayPublishIfHeard", { numberOfKeys: 1, lua: PUBLISH_IF_HEARD });
}
