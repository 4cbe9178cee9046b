import { keySlot, SLOTS } from "./key-slot.ts";

/** Channels that one feed has on a Redis Cluster. It must not change: gateways and workers of different versions use the same. */
const SHARDS = 64;
/** Slots for each of them. */
const WIDTH = SLOTS / SHARDS;

interface FeedShard {
  /** Stands in the braces of the channel's name. */
  tag: string;
  slot: number;
}

/** For each 64th of the slots, the smallest number that lies in it as a tag. */
const FEED_SHARDS: readonly FeedShard[] = findShards();

export const FEED_SHARD_TAGS: readonly string[] = FEED_SHARDS.map(({ tag }) => tag);

function findShards(): FeedShard[] {
  const found = new Map<number, FeedShard>();
  for (let number = 0; found.size < SHARDS; number += 1) {
    const tag = String(number);
    const slot = keySlot(tag);
    const place = Math.floor(slot / WIDTH);
    if (!found.has(place)) found.set(place, { tag, slot });
  }
  return Array.from({ length: SHARDS }, (_, place) => found.get(place) as FeedShard);
}

/**
 * The tag of a feed's channel that lies with the master of a state: the one of the state's own 64th of the slots, or the next
 * that this master has. Where nothing is known of the masters, or this one has none, it is the first of these.
 *
 * @param masters for each slot, the names of its nodes, the master first
 */
export function pickFeedShard(
  stateKey: string,
  masters: readonly (readonly string[] | undefined)[] | undefined,
): string {
  const slot = keySlot(stateKey);
  const home = Math.floor(slot / WIDTH);
  const master = masters?.[slot]?.[0];
  for (let step = 0; step < SHARDS && master !== undefined; step += 1) {
    const shard = FEED_SHARDS[(home + step) % SHARDS];
    if (shard !== undefined && masters?.[shard.slot]?.[0] === master) return shard.tag;
  }
  return FEED_SHARDS[home]?.tag ?? "0";
}
