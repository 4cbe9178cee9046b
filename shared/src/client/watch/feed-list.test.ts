import { describe, expect, it } from "@jest/globals";
import { snapshotOf } from "../../testing/snapshots.ts";
import { createFeedList } from "./feed-list.ts";

const queued = (jobId: string, enqueuedAt: number, seq = 1) =>
  snapshotOf({ jobId, state: "queued", enqueuedAt, seq });
const ended = (jobId: string, enqueuedAt: number, finishedAt: number) =>
  snapshotOf({ jobId, state: "completed", enqueuedAt, finishedAt, at: finishedAt });

describe("running jobs that an answer leaves out", () => {
  const [first, last] = [queued("first", 100), queued("last", 900)];

  it("are counted until updates bring them, each once", () => {
    const list = createFeedList();
    list.beginResync();
    list.endResync([first, last], { running: 2 });
    expect(list.omitted()).toEqual({ running: 2 });

    list.merge([queued("middle", 500)]);
    list.merge([queued("middle", 500, 2)]);
    expect(list.omitted()).toEqual({ running: 1 });
  });

  it("are none of those that are told already, nor of those that are queued later", () => {
    const list = createFeedList();
    list.beginResync();
    list.endResync([first, last], { running: 2 });
    list.merge([queued("first", 100, 2), queued("later", 901)]);
    expect(list.omitted()).toEqual({ running: 2 });
  });

  it("are counted anew by the next answer", () => {
    const list = createFeedList();
    list.beginResync();
    list.endResync([first, last], { running: 2 });
    list.beginResync();
    list.endResync([first, last]);
    expect(list.omitted()).toEqual({ running: 0 });
  });
});

describe("jobs that have ended", () => {
  it("are let go in the order of their ends, so that a long one that has just ended stays", () => {
    const list = createFeedList(2);
    list.merge([ended("short", 500, 600), ended("other", 550, 650), ended("long", 1, 900)]);
    list.merge([]);
    expect(list.jobs().map(({ jobId }) => jobId)).toEqual(["other", "long"]);
  });
});
