import { describe, expect, it } from "@jest/globals";
import { JobBoard } from "./job-board.ts";
import { job, NOON } from "@headway/shared/testing/job-entries";

describe("the board of jobs", () => {
  it("drops what is not newer than what it holds", () => {
    const board = new JobBoard(() => NOON);
    board.accept([job({ seq: 5, progress: 50 })]);
    board.accept([job({ seq: 4, progress: 40 }), job({ seq: 5, progress: 30 })]);
    expect(board.find("job-a")?.job.progress).toBe(50);
  });

  it("keeps the very same entry for a repeated list, so that silence is still heard", () => {
    let now = NOON;
    const board = new JobBoard(() => now);
    board.accept([job({ seq: 5 })]);
    const before = board.entries.value;
    now += 20_000;
    board.accept([job({ seq: 5 })]);
    expect(board.entries.value).toBe(before);
    board.accept([job({ seq: 5 })], now);
    expect(board.find("job-a")?.heardAt).toBe(now);
  });

  it("shows whole per cents, and never one that has not been reached", () => {
    const board = new JobBoard(() => NOON);
    board.accept([job({ state: "active", stage: "generating", progress: 66.9 })]);
    expect(board.find("job-a")?.percent).toBe(66);
  });

  it("lets go of what nobody vouches for after updates were missed", () => {
    const board = new JobBoard(() => NOON);
    board.accept(["a", "b", "c"].map((jobId) => job({ jobId, seq: 5 })));
    expect(board.doubtAllBut((jobId) => jobId === "a")).toBe(true);
    expect(board.entries.value).toHaveLength(3);
    // Asked for again, and the same as before.
    board.accept([job({ jobId: "b", seq: 5 })]);
    board.dropDoubtful();
    expect(board.entries.value.map((entry) => entry.job.jobId)).toEqual(["b", "a"]);
    expect(board.doubtAllBut(() => true)).toBe(false);
  });

  it("lists the newest first", () => {
    const board = new JobBoard(() => NOON);
    board.accept([job({ jobId: "old", enqueuedAt: NOON - 1 }), job({ jobId: "new", enqueuedAt: NOON })]);
    expect(board.entries.value.map((entry) => entry.job.jobId)).toEqual(["new", "old"]);
  });

  it("tells of each change with what was before it, until told to stop", () => {
    const board = new JobBoard(() => NOON);
    const heard: [number, number | undefined][] = [];
    const undo = board.onJob((entry, previous) => heard.push([entry.job.seq, previous?.job.seq]));
    board.accept([job({ seq: 1 })]);
    board.accept([job({ seq: 3 })]);
    undo();
    board.accept([job({ seq: 4 })]);
    expect(heard).toEqual([
      [1, undefined],
      [3, 1],
    ]);
  });

  it("holds the percentage through a retry that begins anew", () => {
    const board = new JobBoard(() => NOON);
    board.accept([job({ seq: 1, state: "active", stage: "generating", progress: 66 })]);
    board.accept([job({ seq: 2, state: "active", stage: "starting", progress: 5, attempt: 2 })]);
    expect(board.find("job-a")).toMatchObject({ percent: 66, isCounted: true });
  });

  it("lets the oldest ended jobs go and keeps every running one", () => {
    const board = new JobBoard(() => NOON);
    const ended = Array.from({ length: 1_200 }, (_, index) =>
      job({ jobId: `ended-${index}`, state: "completed", stage: "done", enqueuedAt: NOON + index }),
    );
    board.accept([job({ jobId: "running", enqueuedAt: 0 }), ...ended]);
    expect(board.entries.value).toHaveLength(1_001);
    expect(board.find("running")).toBeDefined();
    expect(board.find("ended-0")).toBeUndefined();
  });
});
