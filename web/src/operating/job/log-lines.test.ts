import { describe, expect, it } from "@jest/globals";
import { appendLines, foldLines, levelOf } from "./log-lines.ts";

describe("the level of a log's line", () => {
  it.each([
    ["ERROR cannot read", "error"],
    ["2026-11-28T21:40:04.120Z [warn] slow", "warning"],
    ['{"level":"error","msg":"x"}', "error"],
    ['{"time":1795902004,"level":40,"msg":"x"}', "warning"],
    ["Warning: low memory", "warning"],
    ["0 errors, 3 warnings", undefined],
    ["the error of yesterday", undefined],
    ['{"level":30}', undefined],
  ])("of %p is %p", (line, level) => {
    expect(levelOf(line)).toBe(level);
  });
});

describe("a log that is followed", () => {
  it("grows by the lines that are new", () => {
    const state = appendLines({ from: 10, lines: ["a", "b"] }, 11, ["b", "c"]);
    expect(state).toEqual({ from: 10, lines: ["a", "b", "c"] });
  });

  it("begins anew where lines are missing in between", () => {
    expect(appendLines({ from: 0, lines: ["a"] }, 5, ["f"])).toEqual({ from: 5, lines: ["f"] });
  });

  it("keeps its last 5,000 lines, and says how many stand before them", () => {
    const lines = Array.from({ length: 5_100 }, (_, at) => String(at));
    const state = appendLines({ from: 0, lines: [] }, 0, lines);
    expect([state.from, state.lines.length, state.lines[0]]).toEqual([100, 5_000, "100"]);
  });

  it("folds equal lines that follow each other", () => {
    expect(foldLines(["a", "a", "b", "a"], 7)).toEqual([
      { number: 7, text: "a", times: 2 },
      { number: 9, text: "b", times: 1 },
      { number: 10, text: "a", times: 1 },
    ]);
  });
});
