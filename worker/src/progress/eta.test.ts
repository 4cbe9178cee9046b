import { describe, expect, it } from "@jest/globals";
import { createEta } from "./eta.ts";

/** The last estimate after reports of `[done, ms]`, of 100 units in all. */
function after(reports: readonly (readonly [number, number])[]): number | null {
  const eta = createEta();
  let last: number | null = null;
  for (const [done, at] of reports) last = eta.progressed(done, 100, at);
  return last;
}

describe("the estimate of the time left", () => {
  it("waits for three batches and for a second", () => {
    expect(
      after([
        [0, 0],
        [10, 1_000],
        [20, 2_000],
      ]),
    ).toBeNull();
    expect(
      after([
        [0, 0],
        [10, 300],
        [20, 600],
        [30, 900],
      ]),
    ).toBeNull();
    expect(
      after([
        [0, 0],
        [10, 1_000],
        [20, 2_000],
        [30, 3_000],
      ]),
    ).toBe(7_000);
  });

  it("takes what a checkpoint holds for no pace", () => {
    expect(
      after([
        [60, 0],
        [70, 1_000],
        [80, 2_000],
        [90, 3_000],
      ]),
    ).toBe(1_000);
  });

  it("is not misled by batches that are made side by side and end together", () => {
    const reports = [1, 2, 3].flatMap((round) => [
      [round * 20 - 10, round * 2_000] as const,
      [round * 20, round * 2_000 + 5] as const,
    ]);
    expect(after([[0, 0], ...reports])).toBeCloseTo(4_000, -2);
  });

  it("forgets an old pace, and holds little however often it is told", () => {
    const eta = createEta();
    for (let done = 0; done <= 1_000; done += 1) eta.progressed(done, 100_000, done);
    let left: number | null = null;
    for (let step = 1; step <= 60; step += 1)
      left = eta.progressed(1_000 + step, 100_000, 1_000 + step * 1_000);
    expect(left).toBe((100_000 - 1_060) * 1_000);
  });
});
