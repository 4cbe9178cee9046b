import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { NOON } from "../testing/job-entries.ts";
import { toAge, toDuration, toDurationSoFar, toWait } from "./durations.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe("a time span", () => {
  it.each([
    [0, "0.0 s"],
    [20, "< 0.1 s"],
    [50, "0.1 s"],
    [420, "0.4 s"],
    [9_949, "9.9 s"],
    [9_950, "10 s"],
    [12_400, "12 s"],
    [59_499, "59 s"],
    [59_500, "1 min 00 s"],
    [59_600, "1 min 00 s"],
    [119_600, "2 min 00 s"],
    [120_000, "2 min 00 s"],
    [185_000, "3 min 05 s"],
    [3_599_499, "59 min 59 s"],
    [3_599_500, "1 h 00 min"],
    [7_199_999, "2 h 00 min"],
    [7_800_000, "2 h 10 min"],
    [DAY - 30_001, "23 h 59 min"],
    [DAY - 30_000, "1 d 00 h"],
    [3 * DAY + 4 * HOUR, "3 d 04 h"],
    [2_400 * DAY, "2,400 d 00 h"],
    [-5, "0.0 s"],
    [NaN, "0.0 s"],
  ])("of %d ms is %p", (ms, words) => {
    expect(toDuration(ms)).toBe(words);
  });

  it.each([
    [0, "under 1 s"],
    [999, "under 1 s"],
    [1_000, "1 s"],
    [1_999, "1 s"],
    [12_900, "12 s"],
    [59_999, "59 s"],
    [60_000, "1 min 00 s"],
    [7_199_999, "1 h 59 min"],
    [DAY - 1, "23 h 59 min"],
    [-5, "under 1 s"],
  ])("of %d ms so far is %p", (ms, words) => {
    expect(toDurationSoFar(ms)).toBe(words);
  });

  it.each([
    [1, "1 s"],
    [8_000, "8 s"],
    [59_001, "1 min 00 s"],
    [120_000, "2 min 00 s"],
    [7_202_000, "2 h 01 min"],
    [0, "0 s"],
  ])("of %d ms to come is %p", (ms, words) => {
    expect(toWait(ms)).toBe(words);
  });

  it.each([
    [3_000, "just now"],
    [42_000, "42 s ago"],
    [59_999, "59 s ago"],
    [240_000, "4 min ago"],
    [3_599_999, "59 min ago"],
    [10_900_000, "3 h ago"],
    [DAY - 1, "23 h ago"],
    [90_000_000, "1 day ago"],
    [200_000_000, "2 days ago"],
    [-1_000, "just now"],
  ])("since %d ms is %p", (ms, words) => {
    expect(toAge(NOON - ms, NOON)).toBe(words);
  });
});

const UNITS: Record<string, number> = { s: SECOND, min: MINUTE, h: HOUR, d: DAY };
/** As many of a unit as make the next one. */
const FULL: Record<string, number> = { s: 60, min: 60, h: 24, d: Infinity };

/** The span that words stand for, in ms, and whether every unit in it is below the next one. */
function read(words: string): { ms: number; fits: boolean } {
  const parts = [...words.matchAll(/([\d.,]+) (s|min|h|d)\b/g)].map(
    ([, figure = "", unit = ""]) => [Number(figure.replaceAll(",", "")), unit] as const,
  );
  return {
    ms:
      words.startsWith("under") || words.startsWith("<")
        ? 0
        : parts.reduce((sum, [figure, unit]) => sum + figure * (UNITS[unit] ?? NaN), 0),
    fits: parts.length > 0 && parts.every(([figure, unit]) => figure < (FULL[unit] ?? NaN)),
  };
}

/** Spans around the edges at which rounding reaches the next unit, and any others up to some years. */
const spans = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(10 * SECOND, MINUTE, 2 * MINUTE, HOUR, 2 * HOUR, DAY, 2 * DAY),
      fc.double({ min: -40_000, max: 40_000, noNaN: true }),
    )
    .map(([edge, off]) => edge + off),
  fc.double({ min: 0, max: 2_000 * DAY, noNaN: true }),
);

describe.each([
  ["what it took", toDuration],
  ["what it has taken so far", toDurationSoFar],
  ["what is to come", toWait],
])("%s, for any span", (_, say) => {
  it("has no unit that makes the next one, and no tenths beyond ten seconds", () => {
    fc.assert(
      fc.property(spans, (ms) => {
        const words = say(ms);
        expect({ words, ...read(words) }).toMatchObject({ fits: true });
        expect(words).not.toMatch(/\b60 s|\b60 min|\b24 h|\d\d\.\d s/);
      }),
      { numRuns: 2_000 },
    );
  });

  it("never reads shorter than a shorter one, and is within its smaller unit of what is so", () => {
    fc.assert(
      fc.property(spans, spans, (one, other) => {
        const [short, long] = [Math.min(one, other), Math.max(one, other)];
        expect(read(say(short)).ms).toBeLessThanOrEqual(read(say(long)).ms);
        const smaller = long < 59 * MINUTE ? SECOND : long < 23 * HOUR ? MINUTE : HOUR;
        expect(Math.abs(read(say(long)).ms - Math.max(0, long))).toBeLessThanOrEqual(smaller);
      }),
      { numRuns: 2_000 },
    );
  });
});
