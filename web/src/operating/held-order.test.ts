import { describe, expect, it } from "@jest/globals";
import { exactTitle, formatShort } from "./queues/figures.ts";
import { holdOrder } from "./held-order.ts";

describe("an order that is held", () => {
  it("leaves each row where it is, adds what has come at the end, and leaves out what has gone", () => {
    const items = ["new", "c", "a", "b"];
    expect(holdOrder(items, (item) => item, ["a", "gone", "b", "c"])).toEqual(["a", "b", "c", "new"]);
  });
});

describe("a count in a cell", () => {
  it.each([
    [0, "0"],
    [9_999, "9,999"],
    [10_000, "10.0 k"],
    [12_345, "12.3 k"],
    [999_949, "999.9 k"],
    [999_950, "1.0 M"],
  ])("%d reads %s, with the exact one beside it", (count, words) => {
    expect(formatShort(count)).toBe(words);
    expect(exactTitle(count) === undefined).toBe(count < 10_000);
  });
});
