import { describe, expect, it } from "@jest/globals";
import { foldLog } from "./fold-log.ts";

describe("a job's log", () => {
  it("says once, and how often, what was said again and again, and nothing else", () => {
    const busy = "The provider is busy; waiting 2 s.";
    const lines = ["Begins.", busy, busy, busy, "Goes on.", busy].map((message, at) => ({ message, at }));
    expect(foldLog(lines)).toEqual([
      { message: "Begins.", times: 1, at: 0, lastAt: 0 },
      { message: busy, times: 3, at: 1, lastAt: 3 },
      { message: "Goes on.", times: 1, at: 4, lastAt: 4 },
      { message: busy, times: 1, at: 5, lastAt: 5 },
    ]);
    expect(foldLog([])).toEqual([]);
  });
});
