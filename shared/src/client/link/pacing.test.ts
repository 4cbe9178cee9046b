import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { backOffMs } from "./back-off.ts";
import { createRateWindow } from "./rate-window.ts";

describe("back-off", () => {
  it("doubles from 250 ms to at most 10 s, half of it chance", () => {
    expect([0, 1, 2, 3, 4, 5, 1_000].map((failures) => backOffMs(failures, 0))).toEqual([
      250, 500, 1_000, 2_000, 4_000, 5_000, 5_000,
    ]);
    expect([0, 5].map((failures) => backOffMs(failures, 0.9999))).toEqual([500, 10_000]);
  });
});

describe("the rate window", () => {
  it("never lets more through in any window than the limit, and always lets through in the end", () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(pauses, fc.integer({ min: 1, max: 10 }), (waits, limit) => {
        const rate = createRateWindow(limit, 1_000);
        const sentAt: number[] = [];
        let now = 0;
        for (const wait of waits) {
          now += wait;
          now += rate.delayMs(now);
          expect(rate.delayMs(now)).toBe(0);
          rate.note(now);
          sentAt.push(now);
        }
        for (const start of sentAt) {
          const within = sentAt.filter((at) => at >= start && at < start + 1_000);
          expect(within.length).toBeLessThanOrEqual(limit);
        }
      }),
    );
  });

  it("is not held up by a clock that was set back", () => {
    const rate = createRateWindow(1, 1_000);
    rate.note(1_000_000);
    expect(rate.delayMs(500)).toBe(0);
  });
});
