import { describe, expect, it } from "@jest/globals";
import { LagHistogram } from "./lag-histogram.ts";

const NOON = 1_800_000_000_000;

describe("the histogram of lags", () => {
  it("gives percentiles at most a fifth too high, whatever the order", () => {
    const lags = new LagHistogram(NOON);
    for (let lag = 1_000; lag >= 1; lag -= 1) lags.record(lag, NOON);
    const { p50Ms = 0, p99Ms = 0, updates } = lags.read(NOON) ?? {};
    expect(updates).toBe(1_000);
    expect(p50Ms / 500).toBeGreaterThanOrEqual(1);
    expect(p50Ms / 500).toBeLessThan(1.2);
    expect(p99Ms / 990).toBeGreaterThanOrEqual(1);
    expect(p99Ms / 990).toBeLessThan(1.2);
  });

  it("forgets what is older than two minutes, keeps what is younger than one, and has no figure of nothing", () => {
    const lags = new LagHistogram(NOON);
    expect(lags.read(NOON)).toBeUndefined();
    lags.record(5, NOON);
    lags.record(5, NOON + 59_000);
    expect(lags.read(NOON + 118_000)?.updates).toBe(2);
    expect(lags.read(NOON + 121_000 + 60_000)).toBeUndefined();
  });

  it("takes lags below zero and beyond all bounds, and a clock that is set back", () => {
    const lags = new LagHistogram(NOON);
    lags.record(-3_000, NOON);
    lags.record(1e12, NOON);
    expect(lags.read(NOON)).toMatchObject({ p50Ms: 1, updates: 2 });
    expect(lags.read(NOON)?.p99Ms).toBeGreaterThan(60_000);
    lags.record(7, NOON - 3_600_000);
    expect(lags.read(NOON - 3_600_000)?.updates).toBe(1);
  });
});
