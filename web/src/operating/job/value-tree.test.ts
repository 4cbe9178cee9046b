import { describe, expect, it } from "@jest/globals";
import { sayValue, toCopy, toNode } from "./value-tree.ts";

describe("a tree of a job's data", () => {
  it("has the path of each value as one writes it in code", () => {
    const { children = [] } = toNode("", "", { user: { "e-mail": 1 }, list: [7] });
    expect(children.map(({ path }) => path)).toEqual(["user", "list"]);
    expect(toNode("user", "user", { "e-mail": 1 }).children?.[0]?.path).toBe('user["e-mail"]');
    expect(toNode("list", "list", [7]).children?.[0]?.path).toBe("list[0]");
  });

  it("says each value in a line, and copies texts as they are", () => {
    expect(sayValue(toNode("a", "a", [1]))).toBe("1 item");
    expect(sayValue(toNode("a", "a", {}))).toBe("0 entries");
    expect(sayValue(toNode("a", "a", null))).toBe("null");
    expect([toCopy("two\nlines"), toCopy({ a: 1 })]).toEqual(["two\nlines", '{\n  "a": 1\n}']);
  });
});
