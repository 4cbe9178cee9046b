import { describe, expect, it } from "@jest/globals";
import { toFeedChange } from "@headway/shared/progress/feed-change";
import type { FeedChange } from "@headway/shared/progress/feed-change";
import { eventually } from "@headway/shared/testing/eventually";
import { snapshotOf } from "@headway/shared/testing/snapshots";
import { FeedRooms } from "./feed-rooms.ts";

const running = snapshotOf({ org: "acme", jobId: "a", seq: 1 });
const ended = snapshotOf({ org: "acme", jobId: "a", seq: 2, state: "completed" });

function openFeed() {
  const sent: FeedChange[] = [];
  const feeds = new FeedRooms({ broadcast: (_org, changes) => sent.push(...changes) });
  feeds.enter("acme");
  return { feeds, sent };
}

describe("an organisation's feed", () => {
  it("tells everybody the end that the answer to one of them tells", async () => {
    const { feeds, sent } = openFeed();
    feeds.offer("acme", toFeedChange(running));
    await eventually("it is told to run", () => sent.length === 1);
    feeds.answer("acme", [ended]);
    await eventually("its end is told", () => sent.length === 2);
    expect(sent).toEqual([running, ended].map(toFeedChange));
    expect(feeds.running("acme")).toEqual([]);
    feeds.close();
  });

  it("looks after what an answer told to run, until its end is told", () => {
    const { feeds } = openFeed();
    feeds.answer("acme", [running, snapshotOf({ org: "acme", jobId: "b", state: "failed" })]);
    expect(feeds.running("acme")).toEqual(["a"]);
    feeds.offer("acme", toFeedChange(ended));
    expect(feeds.running("acme")).toEqual([]);
    feeds.close();
  });
});
