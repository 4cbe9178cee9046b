import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { parseWork } from "./parse-work.ts";

describe("what a handler reports", () => {
  it.each([
    [30, 20, { done: 20, total: 20 }],
    [-3, 20, { done: 0, total: 20 }],
    [7n, 20n, { done: 7, total: 20 }],
    [0, 20, { done: 0, total: 20 }],
    [NaN, 20, undefined],
    [7, NaN, undefined],
    [Infinity, Infinity, undefined],
    [7, 0, undefined],
    [7, -20, undefined],
    ["7", 20, undefined],
    [7, "20", undefined],
    [{}, [], undefined],
    [undefined, null, undefined],
    [10n ** 400n, 20, undefined],
  ])("is made sane or ignored: %p of %p", (done, total, expected) => {
    expect(parseWork(done, total)).toEqual(expected);
  });

  it("is never anything but 0 to all of a finite amount, whatever it was", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true }), fc.anything({ withBigInt: true }), (done, total) => {
        const work = parseWork(done, total);
        if (work === undefined) return;
        expect(Number.isFinite(work.total) && work.done >= 0 && work.done <= work.total).toBe(true);
      }),
    );
  });
});
