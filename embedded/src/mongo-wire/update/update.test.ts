import { describe, expect, it } from "@jest/globals";
import { Decimal128, Double, Int32, Long, ObjectId } from "bson";
import type { Doc } from "../documents/doc.ts";
import { MongoError } from "../mongo-error.ts";
import { compileFilter } from "../query/filter.ts";
import { compileUpdate } from "./update.ts";

function update(doc: Doc, change: unknown, filter: Doc = {}, arrayFilters?: Doc[]): Doc {
  const details = {};
  expect(compileFilter(filter)(doc, details)).toBe(true);
  const before = structuredClone(Object.keys(doc));
  const result = compileUpdate(change, arrayFilters).apply(doc, details);
  expect(Object.keys(doc)).toEqual(before);
  return result;
}

describe("an update", () => {
  it.each<[Doc, Doc, Doc]>([
    [{ a: 1 }, { $set: { b: 2 } }, { a: 1, b: 2 }],
    [{ a: 1 }, { $set: { "b.c.d": 2 } }, { a: 1, b: { c: { d: 2 } } }],
    [{ a: [1, 2] }, { $set: { "a.1": 9 } }, { a: [1, 9] }],
    [{ a: [1] }, { $set: { "a.3": 9 } }, { a: [1, null, null, 9] }],
    [{}, { $set: { z: 1, y: 2 } }, { y: 2, z: 1 }],
    [{ a: 1, b: 2 }, { $unset: { a: "" } }, { b: 2 }],
    [{ a: [1, 2] }, { $unset: { "a.0": 1 } }, { a: [null, 2] }],
    [{ a: { b: 1 } }, { $unset: { "a.c.d": 1 } }, { a: { b: 1 } }],
    [{ a: new Int32(1) }, { $inc: { a: new Int32(2) } }, { a: new Int32(3) }],
    [{ a: new Int32(1) }, { $inc: { a: new Double(0.5) } }, { a: new Double(1.5) }],
    [{ a: new Int32(2 ** 31 - 1) }, { $inc: { a: new Int32(1) } }, { a: Long.fromNumber(2 ** 31) }],
    [{}, { $inc: { a: new Int32(2) } }, { a: new Int32(2) }],
    [{ a: new Int32(3) }, { $mul: { a: new Int32(2) } }, { a: new Int32(6) }],
    [{}, { $mul: { a: new Int32(2) } }, { a: new Int32(0) }],
    [{ a: 5 }, { $min: { a: 3 } }, { a: 3 }],
    [{ a: 5 }, { $max: { a: 3 } }, { a: 5 }],
    [{}, { $max: { a: 3 } }, { a: 3 }],
    [{ a: 1 }, { $rename: { a: "b.c" } }, { b: { c: 1 } }],
    [{ a: 1 }, { $rename: { x: "y" } }, { a: 1 }],
    [{ a: [1] }, { $push: { a: 2 } }, { a: [1, 2] }],
    [{}, { $push: { a: 2 } }, { a: [2] }],
    [{ a: [1, 4] }, { $push: { a: { $each: [2, 3], $position: 1 } } }, { a: [1, 2, 3, 4] }],
    [{ a: [3] }, { $push: { a: { $each: [1, 2], $sort: 1, $slice: -2 } } }, { a: [2, 3] }],
    [
      { a: [{ n: 2 }] },
      { $push: { a: { $each: [{ n: 1 }], $sort: { n: 1 } } } },
      { a: [{ n: 1 }, { n: 2 }] },
    ],
    [{ a: [1] }, { $addToSet: { a: { $each: [1, 2] } } }, { a: [1, 2] }],
    [{ a: [{ x: 1 }] }, { $addToSet: { a: { x: 1 } } }, { a: [{ x: 1 }] }],
    [{ a: [1, 2, 3] }, { $pop: { a: 1 } }, { a: [1, 2] }],
    [{ a: [1, 2, 3] }, { $pop: { a: -1 } }, { a: [2, 3] }],
    [{ a: [1, 2, 3] }, { $pull: { a: { $gte: 2 } } }, { a: [1] }],
    [{ a: [{ k: 1, v: 1 }, { k: 2 }] }, { $pull: { a: { k: 1 } } }, { a: [{ k: 2 }] }],
    [{ a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
    [{ a: [1, 2, 3] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
    [{ a: 1 }, { $setOnInsert: { b: 1 } }, { a: 1 }],
    [{ _id: 1, a: 1 }, { b: 2 }, { _id: 1, b: 2 }],
    [{ a: [1, 2] }, { $set: { "a.$[]": 0 } }, { a: [0, 0] }],
    [{ a: 1 }, { $set: {} }, { a: 1 }],
  ])("turns %p by %p into %p", (doc, change, expected) => {
    const result = update(doc, change);
    expect(result).toEqual(expected);
    expect(Object.keys(result)).toEqual(Object.keys(expected));
  });

  it("changes with $ the array element that the filter found", () => {
    const doc = {
      items: [
        { k: "a", n: 1 },
        { k: "b", n: 1 },
      ],
    };
    const changed = {
      items: [
        { k: "a", n: 1 },
        { k: "b", n: 5 },
      ],
    };
    expect(update(doc, { $set: { "items.$.n": 5 } }, { "items.k": "b" })).toEqual(changed);
    expect(update(doc, { $set: { "items.$.n": 5 } }, { items: { $elemMatch: { k: "b" } } })).toEqual(changed);
  });

  it("changes with $ the plain value that the filter found in an array", () => {
    expect(update({ marks: [70, 80] }, { $set: { "marks.$": 82 } }, { marks: 80 })).toEqual({
      marks: [70, 82],
    });
    expect(update({ marks: [70, 80] }, { $inc: { "marks.$": 1 } }, { marks: { $gt: 75 } })).toEqual({
      marks: [70, new Int32(81)],
    });
  });

  it("changes with $[name] the elements that the array filter means", () => {
    const result = update({ a: [{ n: 1 }, { n: 5 }] }, { $set: { "a.$[big].n": 0 } }, {}, [
      { "big.n": { $gt: 3 } },
    ]);
    expect(result).toEqual({ a: [{ n: 1 }, { n: 0 }] });
  });

  it("sets the present time with $currentDate", () => {
    const before = Date.now();
    const { at } = update({}, { $currentDate: { at: true } });
    expect((at as Date).getTime()).toBeGreaterThanOrEqual(before);
  });

  it("does not let a field named __proto__ reach the prototype", () => {
    const change = { $set: { "__proto__.polluted": "yes" } };
    const result = update({}, change);
    expect(Object.keys(result)).toEqual(["__proto__"]);
    expect(({} as Doc)["polluted"]).toBeUndefined();
  });

  it("builds the document of an upsert from the filter's equalities and the update", () => {
    const compiled = compileUpdate({ $set: { c: 3 }, $setOnInsert: { d: 4 } }, undefined);
    const filter = { a: 1, "n.x": { $eq: 2 }, b: { $gt: 5 }, $and: [{ e: 5 }] };
    expect(compiled.upsert(filter)).toEqual({ a: 1, n: { x: 2 }, e: 5, c: 3, d: 4 });
    const id = new ObjectId();
    expect(compileUpdate({ b: 1 }, undefined).upsert({ _id: id })).toEqual({ _id: id, b: 1 });
  });

  it.each<[Doc, unknown, number]>([
    [{}, { $foo: { a: 1 } }, 9],
    [{}, { $foo: {} }, 9],
    [{}, { $set: { a: 1 }, b: 1 }, 9],
    [{}, { $set: 5 }, 9],
    [{}, [{ $set: { a: 1 } }], 115],
    [{}, { $bit: { a: { and: 1 } } }, 115],
    [{}, { $set: { a: 1 }, $inc: { a: 1 } }, 40],
    [{}, { $set: { a: 1, "a.b": 1 } }, 40],
    [{ a: "x" }, { $inc: { a: 1 } }, 14],
    [{ a: 1 }, { $inc: { a: "x" } }, 14],
    [{ a: 5 }, { $set: { "a.b": 1 } }, 28],
    [{ a: null }, { $set: { "a.b": 1 } }, 28],
    [{ a: [1] }, { $set: { "a.b": 1 } }, 28],
    [{ _id: 1 }, { $set: { _id: 2 } }, 66],
    [{ _id: 1 }, { _id: 2 }, 66],
    [{ _id: 1 }, { $unset: { _id: 1 } }, 66],
    [{ a: 5 }, { $push: { a: 1 } }, 2],
    [{ a: [1] }, { $push: { a: { $each: [1], $foo: 1 } } }, 2],
    [{ a: [1] }, { $pop: { a: 2 } }, 9],
    [{ a: [1] }, { $set: { "a.$": 1 } }, 2],
    [{ a: [1] }, { $set: { "a.$[x]": 1 } }, 2],
    [{}, { $set: { "": 1 } }, 56],
    [{}, { $set: { "a..b": 1 } }, 56],
    [{}, { $set: { a: { $b: 1 } } }, 52],
    [{}, { $rename: { a: "a.b" } }, 2],
    [{ a: Decimal128.fromString("1") }, { $inc: { a: new Int32(1) } }, 115],
    [{ a: Long.MAX_VALUE }, { $inc: { a: new Int32(1) } }, 115],
  ])("refuses to change %p by %p, with code %d", (doc, change, code) => {
    let refused: unknown;
    try {
      compileUpdate(change, undefined).apply(doc, {});
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(MongoError);
    expect((refused as MongoError).code).toBe(code);
  });
});
