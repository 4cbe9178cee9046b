import { describe, expect, it } from "@jest/globals";
import { compareWeeks, STEP_MS, toDays, toLines, toWeek, toWeeksBegin } from "./week.ts";
import type { TimelinePoint } from "./week.ts";

const from = toWeeksBegin(Date.UTC(2026, 2, 18, 14, 30));
const point = (step: number, p50: number): TimelinePoint => ({
  at: from + step * STEP_MS,
  ended: 3,
  failed: 0,
  run: { p50, p95: 2 * p50 },
});

describe("this week beside the last one", () => {
  it("has the step under way last, and each step beside the same one of the week before", () => {
    const week = toWeek([point(3, 1_000), point(31, 2_000)], from);
    expect(week).toHaveLength(28);
    expect(new Date(week.at(-1)?.at ?? 0).toISOString()).toBe("2026-03-18T12:00:00.000Z");
    expect(week[3]).toMatchObject({ now: { run: { p50: 2_000 } }, before: { run: { p50: 1_000 } } });
    expect(week.filter(({ now, before }) => now ?? before)).toHaveLength(1);
  });

  it.each([
    [[1_000, 2_000], "Slower than last week: half within 2.0 s, last week 1.0 s."],
    [[2_000, 1_000], "Faster than last week: half within 1.0 s, last week 2.0 s."],
    [[1_000, 1_200], "About as fast as last week: half within 1.2 s, last week 1.0 s."],
  ] as const)(
    "says of %p in ms which was slower, unless the figures are too coarse",
    ([before, now], words) => {
      expect(compareWeeks(toWeek([point(3, before), point(31, now)], from))).toBe(words);
    },
  );

  it("compares nothing with a week of which nothing is known", () => {
    expect(compareWeeks(toWeek([point(31, 1_000)], from))).toMatch(/^3 jobs have ended this week, and none/);
    expect(compareWeeks(toWeek([], from))).toBe("No job has ended this week.");
  });

  it("names each day at its first step", () => {
    const days = toDays(toWeek([], from), (at) => new Date(at).toISOString().slice(5, 10));
    expect(days[0]).toEqual({ step: 0, name: "03-11" });
    expect(days[1]).toEqual({ step: 1, name: "03-12" });
    expect(days.at(-1)).toEqual({ step: 25, name: "03-18" });
  });

  it("is drawn with gaps where no job ended", () => {
    expect(toLines([50, 100, undefined, 0], 100)).toEqual(["0.5,50.0 1.5,0.0", "3.5,100.0 3.9,100.0"]);
  });
});
