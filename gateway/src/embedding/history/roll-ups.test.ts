import { describe, expect, it } from "@jest/globals";
import { addTo, emptyRollUp, mergeRollUps, quantileOf, SPANS } from "./roll-ups.ts";

const run = (runMs: number, isFailed = false) => ({ queue: "q", endedAt: 0, isFailed, waitMs: 10, runMs });

describe("a roll-up of ended jobs", () => {
  it("knows how long most of them took, to a fifth, in a few numbers", () => {
    const rollUp = emptyRollUp(0);
    for (let ms = 1; ms <= 10_000; ms += 1) addTo(rollUp, run(ms, ms > 9_000));
    expect([rollUp.ended, rollUp.failed]).toEqual([10_000, 1_000]);
    for (const share of [0.25, 0.5, 0.95]) {
      const exact = share * 10_000;
      expect(Math.abs((quantileOf(rollUp.runs, share) ?? 0) / exact - 1)).toBeLessThan(0.2);
    }
    expect(JSON.stringify(rollUp).length).toBeLessThan(500);
    expect(quantileOf({}, 0.5)).toBeUndefined();
  });

  it("is summed with those of the same step of time", () => {
    const hours = [0, 1, 5, 6].map((hour) => emptyRollUp(hour * SPANS.hour));
    for (const hour of hours) addTo(hour, run(1_000));
    const merged = mergeRollUps(hours.reverse(), 6 * SPANS.hour);
    expect(merged.map(({ at, ended }) => [at / SPANS.hour, ended])).toEqual([
      [0, 3],
      [6, 1],
    ]);
    expect(Object.values(merged[0]?.runs ?? {})).toEqual([3]);
  });
});
