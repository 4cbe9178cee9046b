import { describe, expect, it } from "@jest/globals";
import { nextEta, toTimeLeft } from "./time-left.ts";
import { job, NOON } from "../testing/job-entries.ts";

const running = {
  state: "active",
  stage: "generating",
  progress: 40,
  startedAt: NOON - 30_000,
  etaMs: 90_000,
} as const;

describe("the time left", () => {
  it.each([
    [4_000, 75, "Almost done"],
    [4_000, 74, "Less than a minute left"],
    [30_000, 95, "Less than a minute left"],
    [70_000, 40, "About a minute left"],
    [130_000, 40, "About 2 minutes left"],
    [3_700_000, 40, "About an hour left"],
    [8_000_000, 40, "About 2 hours left"],
  ])("of %d ms at %d%% is said as people say it", (ms, progress, words) => {
    expect(toTimeLeft(ms, progress)).toBe(words);
  });

  it("is not said of short jobs, at the beginning, of waiting jobs, or when nobody knows", () => {
    expect(
      nextEta(undefined, job({ ...running, startedAt: NOON - 1_000, etaMs: 4_000 }), NOON),
    ).toBeUndefined();
    expect(nextEta(undefined, job({ ...running, progress: 10 }), NOON)).toBeUndefined();
    expect(nextEta(undefined, job({ ...running, state: "stalled" }), NOON)).toBeUndefined();
    expect(nextEta(undefined, job({ ...running, etaMs: null }), NOON)).toBeUndefined();
    expect(nextEta(undefined, job(running), NOON)?.words).toBe("About 2 minutes left");
  });

  it("is not taken back when the estimate of a job of about 10 s wavers", () => {
    const about10s = { ...running, startedAt: NOON - 6_000 };
    const first = nextEta(undefined, job({ ...about10s, etaMs: 4_100 }), NOON);
    expect(first).toBeDefined();
    expect(nextEta(first, job({ ...about10s, etaMs: 3_900 }), NOON)).toBeDefined();
  });

  it("changes its words at most every 5 s, and does not jump with one slow batch", () => {
    const first = nextEta(undefined, job(running), NOON);
    const soon = nextEta(first, job({ ...running, etaMs: 600_000 }), NOON + 4_000);
    expect(soon?.words).toBe("About 2 minutes left");
    const later = nextEta(first, job({ ...running, etaMs: 600_000 }), NOON + 5_000);
    expect(later?.words).toBe("About 5 minutes left");
  });
});
