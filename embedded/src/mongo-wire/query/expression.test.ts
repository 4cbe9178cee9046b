import { describe, expect, it } from "@jest/globals";
import { Decimal128, Int32, Long } from "bson";
import { MongoError } from "../mongo-error.ts";
import { compileExpression } from "./expression.ts";

const doc = {
  n: new Int32(5),
  none: null,
  text: "héllo",
  list: [1, 2, 3],
  items: [{ p: 2, q: 3 }, { q: 4 }],
  when: new Date("2024-02-29T13:05:06.007Z"),
  long: Long.fromString("9007199254740993"),
  decimal: Decimal128.fromString("1.5"),
};

describe("an expression", () => {
  it.each<[unknown, unknown]>([
    ["$text", "héllo"],
    ["$items.p", [2]],
    ["$absent", undefined],
    ["$long", doc.long],
    [{ a: "$n", b: "$absent" }, { a: doc.n }],
    [
      ["$text", "$absent"],
      ["héllo", null],
    ],
    [{ $literal: "$n" }, "$n"],
    [{ $add: ["$n", 1] }, 6],
    [{ $add: ["$n", "$absent"] }, null],
    [{ $mod: [-5, 3] }, -2],
    [{ $round: [2.5] }, 2],
    [{ $eq: ["$n", 5] }, true],
    [{ $eq: ["$absent", null] }, false],
    [{ $lt: [5, "a"] }, true],
    [{ $cond: ["$none", 1, 2] }, 2],
    [{ $cond: { if: "", then: 1, else: 2 } }, 1],
    [{ $ifNull: ["$absent", "$none", "x"] }, "x"],
    [{ $size: "$list" }, 3],
    [{ $arrayElemAt: ["$list", -1] }, 3],
    [{ $filter: { input: "$list", as: "x", cond: { $gt: ["$$x", 1] } } }, [2, 3]],
    [{ $reduce: { input: "$list", initialValue: 0, in: { $add: ["$$value", "$$this"] } } }, 6],
    [{ $concat: ["a", "$none"] }, null],
    [{ $strLenCP: "$text" }, 5],
    [{ $dateToString: { date: "$when", format: "%Y-%m-%d" } }, "2024-02-29"],
  ])("%p gives %p", (expression, expected) => {
    expect(compileExpression(expression)(doc)).toEqual(expected);
  });

  it.each<[unknown, number]>([
    [{ $foo: 1 }, 168],
    [{ $toUpper: "$text" }, 168],
    [{ $add: [1, { $foo: 2 }] }, 168],
    [{ $add: [1], $subtract: [2] }, 168],
    ["$$unknown", 2],
    [{ $size: "$absent" }, 17124],
    [{ $mod: ["$n", 0] }, 16610],
    [{ $divide: ["$n", 0] }, 2],
    [{ $concat: ["a", 5] }, 2],
    [{ $eq: [1] }, 2],
    [{ $add: ["$long", 1] }, 115],
    [{ $add: ["$decimal", 1] }, 115],
  ])("%p is refused with code %d", (expression, code) => {
    let refused: unknown;
    try {
      compileExpression(expression)(doc);
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(MongoError);
    expect((refused as MongoError).code).toBe(code);
  });
});
