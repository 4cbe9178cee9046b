import { describe, expect, it } from "@jest/globals";
import { TEST_KIND } from "../testing/job-drafts.ts";
import { defineJobKind } from "./define-job-kind.ts";

/** A kind whose stage of its own, and end, have these marks. */
const withMarks =
  (from: number, to: number, doneFrom = 100) =>
  () =>
    defineJobKind({
      ...TEST_KIND,
      stages: [
        { key: "queued", label: "Queuing job…", from: 0, to: 0 },
        { key: "starting", label: "Starting…", from: 5, to: 10 },
        { key: "working", label: "Working…", from, to },
        { key: "done", label: "Done", from: doneFrom, to: 100 },
      ],
    });

describe("a kind of job", () => {
  it("is taken whose marks rise to 99 before the end", () => {
    expect(withMarks(10, 99)).not.toThrow();
  });

  it.each([
    [10, 100, /only done may reach 100/],
    [100, 100, /only done may reach 100/],
    [50, 40, /rise from 0 to 100, got 0, 0, 5, 10, 50, 40/],
    [5, 50, /rise from 0 to 100/],
    [NaN, 50, /whole numbers .* got .*NaN/],
    [10, Infinity, /whole numbers/],
    [-10, 50, /whole numbers/],
    [10, 101, /whole numbers/],
    [12.5, 50, /whole numbers/],
  ])("is refused with marks %p to %p before the end", (from, to, expected) => {
    expect(withMarks(from, to)).toThrow(expected);
  });

  it.each([0, -1, NaN, 1.5])("is refused with %p attempts", (attempts) => {
    expect(() => defineJobKind({ ...TEST_KIND, retry: { attempts, backoffMs: 0 } })).toThrow(/attempts/);
  });
});
