import { describe, expect, it } from "@jest/globals";
import { FEED_SHARD_TAGS, pickFeedShard } from "./feed-shards.ts";
import { createProgressKeys } from "./keys.ts";
import { keySlot, SLOTS } from "./key-slot.ts";

const keys = createProgressKeys("headway");
const jobIds = Array.from({ length: 500 }, (_, at) => `job ${at}`);
const slotOf = (tag: string): number => keySlot(keys.feedShard("acme", tag));

/** As many masters as `count`, with slots in one piece each. */
const inPieces = (count: number): string[][] =>
  Array.from({ length: SLOTS }, (_, slot) => [`master ${Math.floor((slot * count) / SLOTS)}`, "a replica"]);

describe("a feed's channels on a cluster", () => {
  it("lie in each 64th of the slots, under names that do not change", () => {
    expect(FEED_SHARD_TAGS.map((tag) => Math.floor((slotOf(tag) * 64) / SLOTS))).toEqual([
      ...Array(64).keys(),
    ]);
    expect(FEED_SHARD_TAGS.slice(0, 8)).toEqual(["10", "18", "113", "342", "29", "21", "3", "122"]);
  });

  it("lie with the master of each state, of 3 masters and of 32", () => {
    for (const masters of [inPieces(3), inPieces(32)]) {
      for (const jobId of jobIds) {
        const tag = pickFeedShard(keys.state(jobId), masters);
        expect(masters[slotOf(tag)]?.[0]).toBe(masters[keySlot(keys.state(jobId))]?.[0]);
      }
    }
  });

  it("are all in use where nothing is known of the masters", () => {
    const used = new Set(jobIds.map((jobId) => pickFeedShard(keys.state(jobId), [])));
    expect(used.size).toBeGreaterThan(60);
  });

  it("are those of the feed's room, and no other organisation's", () => {
    const channels = keys.clusterChannels(keys.feedChannel("{1}:x"));
    expect(new Set(channels.map((name) => keys.room(name)))).toEqual(new Set(["feed:{1}:x"]));
    expect(channels).toHaveLength(65);
  });
});
