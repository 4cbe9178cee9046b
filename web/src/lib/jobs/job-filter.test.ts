import { describe, expect, it } from "@jest/globals";
import { matches, sayOmitted, toHistoryQuery } from "./job-filter.ts";
import { toDepths, toLastHour } from "./last-hour.ts";
import { entryOf, NOON } from "@headway/shared/testing/job-entries";

const ANY = { state: "", kind: "", q: "" };

describe("the filter of the jobs list", () => {
  it("finds by state, kind, title and id, in any case", () => {
    const running = entryOf({ state: "active", jobId: "Ab12" });
    const failed = entryOf({ state: "failed" });
    expect([running, failed].map((entry) => matches(entry, { ...ANY, state: "running" }, NOON))).toEqual([
      true,
      false,
    ]);
    expect([running, failed].map((entry) => matches(entry, { ...ANY, state: "failed" }, NOON))).toEqual([
      false,
      true,
    ]);
    expect(matches(running, { ...ANY, q: " SUPPORT " }, NOON)).toBe(true);
    expect(matches(running, { ...ANY, q: "ab1" }, NOON)).toBe(true);
    expect(matches(running, { ...ANY, kind: "another" }, NOON)).toBe(false);
  });

  it("lets a job that has just ended be seen among the running ones for a second", () => {
    const ended = entryOf({ state: "completed" }, entryOf({ state: "active" }));
    const isRunningAt = (now: number) => matches(ended, { ...ANY, state: "running" }, now);
    expect([isRunningAt(NOON + 400), isRunningAt(NOON + 1_000)]).toEqual([true, false]);
  });

  it("asks the history for ended states only, because the running jobs are in the feed", () => {
    expect(toHistoryQuery({ ...ANY, state: "running" })["state"]).toBeUndefined();
    expect(toHistoryQuery({ ...ANY, state: "failed" })["state"]).toBe("failed");
  });

  it("says how many running jobs are left out, where the list is about running ones", () => {
    const said = ["", "running", "failed"].map((state) => sayOmitted(2_155, { ...ANY, state }));
    expect(said).toEqual(["and 2,155 more running", "and 2,155 more running", undefined]);
    expect(sayOmitted(0, ANY)).toBeUndefined();
  });
});

describe("the last hour", () => {
  it("counts each end and the longest wait where they happened, and nothing older", () => {
    const minute = 60_000;
    const slots = toLastHour(
      [
        entryOf({
          state: "completed",
          finishedAt: NOON - minute,
          startedAt: NOON - minute,
          enqueuedAt: NOON - 2 * minute,
        }),
        entryOf({
          state: "failed",
          finishedAt: NOON - minute,
          startedAt: NOON - minute,
          enqueuedAt: NOON - minute - 500,
        }),
        entryOf({ state: "completed", finishedAt: NOON - 61 * minute }),
      ],
      NOON,
    );
    expect(slots).toHaveLength(30);
    expect(slots.at(-2)).toEqual({
      at: NOON - 2 * minute,
      completed: 1,
      failed: 1,
      longestWaitMs: minute,
      depth: 0,
    });
    expect(slots.reduce((total, slot) => total + slot.completed, 0)).toBe(1);
  });

  it("has what ended just now, also where the minutes have just begun to be counted anew", () => {
    const ended = entryOf({ state: "completed", startedAt: NOON, finishedAt: NOON + 3_000 });
    for (const minute of [0, 1]) {
      expect(toLastHour([ended], NOON + minute * 60_000).at(-1)).toMatchObject({ at: NOON, completed: 1 });
    }
  });

  it("counts how many waited at the end of each slot, until they were begun or cancelled", () => {
    const minute = 60_000;
    const waited = { enqueuedAt: NOON - 9 * minute };
    const slots = toLastHour(
      [
        entryOf({ state: "active", ...waited, startedAt: NOON - 5 * minute }),
        entryOf({ state: "cancelled", ...waited, finishedAt: NOON - 3 * minute }),
        entryOf({ state: "queued", ...waited }),
      ],
      NOON,
    );
    expect(slots.slice(-7).map(({ depth }) => depth)).toEqual([0, 3, 3, 2, 1, 1, 1]);
  });

  it("ends at the number that the queue counts as waiting, however many this page knows of", () => {
    const slots = toLastHour([entryOf({ state: "queued", enqueuedAt: NOON - 60_000 })], NOON);
    expect(
      toDepths(slots, 2)
        .slice(-2)
        .map(({ values }) => values),
    ).toEqual([[1], [2]]);
    expect(toDepths(slots, undefined).at(-1)?.values).toEqual([1]);
  });
});
