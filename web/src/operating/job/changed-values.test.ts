import { describe, expect, it } from "@jest/globals";
import { readJsonText, toChanges } from "./changed-values.ts";

describe("changed data", () => {
  it("is told value by value, with what was there before", () => {
    const before = { order: 1, tags: ["a", "b"], user: { name: "Ada" } };
    const after = { order: 2, tags: ["a"], user: { name: "Ada", age: 36 } };
    expect(toChanges(before, after).changes).toEqual([
      { path: "data.order", before: 1, after: 2 },
      { path: "data.tags[1]", before: "b", after: undefined },
      { path: "data.user.age", before: undefined, after: 36 },
    ]);
    expect(toChanges(before, structuredClone(before)).changes).toEqual([]);
    expect(toChanges([1], { 0: 1 }).changes).toHaveLength(1);
  });

  it("says how many differences it leaves out", () => {
    const list = Array.from({ length: 60 }, (_, at) => at);
    const { changes, untold } = toChanges(
      list,
      list.map((at) => at + 1),
    );
    expect([changes.length, untold]).toEqual([50, 10]);
  });

  it("is refused as long as it is no JSON, with the reason", () => {
    expect(readJsonText('{"a":1}')).toEqual({ value: { a: 1 } });
    expect(readJsonText("{")).toEqual({ problem: expect.stringMatching(/JSON/) });
  });
});
