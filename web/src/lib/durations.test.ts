import { describe, expect, it } from "@jest/globals";
import { toAge, toDuration, toDurationSoFar } from "./durations.ts";
import { NOON } from "./testing/jobs.ts";

describe("a time span", () => {
  it.each([
    [0, "0.0 s"],
    [20, "< 0.1 s"],
    [420, "0.4 s"],
    [12_400, "12 s"],
    [185_000, "3 min 05 s"],
    [7_800_000, "2 h 10 min"],
    [-5, "0.0 s"],
  ])("of %d ms is %p", (ms, words) => {
    expect(toDuration(ms)).toBe(words);
  });

  it.each([
    [0, "under 1 s"],
    [999, "under 1 s"],
    [1_000, "1 s"],
    [1_999, "1 s"],
    [12_900, "12 s"],
    [60_000, "1 min 00 s"],
    [-5, "under 1 s"],
  ])("of %d ms so far is %p", (ms, words) => {
    expect(toDurationSoFar(ms)).toBe(words);
  });

  it.each([
    [3_000, "just now"],
    [42_000, "42 s ago"],
    [240_000, "4 min ago"],
    [10_900_000, "3 h ago"],
    [90_000_000, "1 day ago"],
    [200_000_000, "2 days ago"],
    [-1_000, "just now"],
  ])("since %d ms is %p", (ms, words) => {
    expect(toAge(NOON - ms, NOON)).toBe(words);
  });
});
