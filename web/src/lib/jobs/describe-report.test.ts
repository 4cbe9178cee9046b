import { describe, expect, it } from "@jest/globals";
import { describeReport } from "./describe-report.ts";

describe("a job's report in words", () => {
  it("takes its labels from the fields' names, with what kind of figure each is", () => {
    const report = {
      personas: 10_000,
      nearestDistanceP5: 0.41942,
      responseTimeMedian: 12,
      waitP93: 2,
      distinctWordPairsShare: 0.8754,
      isWhole: true,
      by_hand: "no",
    };
    expect(describeReport(report)).toEqual([
      { label: "Personas", value: "10,000" },
      { label: "Nearest distance (5th percentile)", value: "0.419" },
      { label: "Response time (median)", value: "12" },
      { label: "Wait (93rd percentile)", value: "2" },
      { label: "Distinct word pairs", value: "87.5%" },
      { label: "Is whole", value: "Yes" },
      { label: "By hand", value: "no" },
    ]);
  });

  it("leaves out what has no value, and joins lists", () => {
    const report = { none: null, empty: [], warnings: ["a (2)", "b (1)"], nested: { a: 1 } };
    expect(describeReport(report)).toEqual([
      { label: "Warnings", value: "a (2); b (1)" },
      { label: "Nested", value: '{"a":1}' },
    ]);
  });
});
