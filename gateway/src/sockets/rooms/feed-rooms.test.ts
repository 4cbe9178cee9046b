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

  it("is told no older state after a newer one, be it the end, nor after a next life's", async () => {
    const { feeds, sent } = openFeed();
    feeds.offer("acme", toFeedChange(ended));
    await eventually("its end is told", () => sent.length === 1);
    // What was read before the end and comes after it, for everybody and for one of them.
    feeds.offer("acme", toFeedChange(running));
    feeds.answer("acme", [running]);
    expect(feeds.running("acme")).toEqual([]);
    const again = snapshotOf({ org: "acme", jobId: "a", seq: 3 });
    // An answer to one of them keeps it from nobody else.
    feeds.answer("acme", [again]);
    expect(feeds.running("acme")).toEqual(["a"]);
    feeds.offer("acme", toFeedChange(again));
    feeds.offer("acme", toFeedChange(ended));
    await eventually("its next life is told", () => sent.length === 2);
    expect(sent).toEqual([ended, again].map(toFeedChange));
    feeds.close();
  });

  it("remembers the latest ends only", () => {
    const { feeds } = openFeed();
    for (let job = 0; job <= 1_000; job += 1)
      feeds.offer("acme", toFeedChange(snapshotOf({ jobId: `j${job}`, seq: 2, state: "completed" })));
    for (const jobId of ["j0", "j1"]) feeds.offer("acme", toFeedChange(snapshotOf({ jobId, seq: 1 })));
    expect(feeds.running("acme")).toEqual(["j0"]);
    feeds.close();
  });
});
