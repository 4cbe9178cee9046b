import { describe, expect, it } from "@jest/globals";
import { basePathOf } from "./base-path.ts";

describe("the base path", () => {
  it.each([
    ["/", ""],
    ["/index.html", ""],
    ["/headway/", "/headway"],
    ["/headway/index.html", "/headway"],
    ["/tools/headway/", "/tools/headway"],
  ])("of a page at %s is %j", (pathname, expected) => {
    expect(basePathOf({ pathname })).toBe(expected);
  });
});
