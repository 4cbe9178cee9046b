import { describe, expect, it } from "@jest/globals";
import { describeReport } from "./describe-report.ts";

describe("a job's report in words", () => {
  it("takes its labels from the fields' names and its numbers as they are read", () => {
    const report = {
      personas: 10_000,
      nearestDistanceP5: 0.41942,
      distinct2: 0.5,
      isWhole: true,
      by_hand: "no",
    };
    expect(describeReport(report)).toEqual([
      { label: "Personas", value: "10,000" },
      { label: "Nearest distance p5", value: "0.419" },
      { label: "Distinct2", value: "0.5" },
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
