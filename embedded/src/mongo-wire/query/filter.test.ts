import { describe, expect, it } from "@jest/globals";
import { BSONRegExp, Decimal128, Double, Int32, Long, ObjectId } from "bson";
import type { Doc } from "../documents/doc.ts";
import { MongoError } from "../mongo-error.ts";
import { compileFilter } from "./filter.ts";

const id = new ObjectId();
const doc: Doc = {
  _id: id,
  n: new Int32(5),
  text: "Hello",
  nothing: null,
  tags: ["red", "blue"],
  numbers: [1, 7, 12],
  empty: [],
  nested: { a: { b: "deep" } },
  items: [{ k: "x", v: 1 }, { k: "y", v: 2, list: [5, 6] }, "loose"],
  grid: [[1, 2], [3]],
  nan: new Double(NaN),
  when: new Date(1000),
};

describe("a filter", () => {
  it.each<[Doc]>([
    [{}],
    [{ _id: new ObjectId(id.toHexString()) }],
    [{ n: 5 }],
    [{ n: new Double(5) }],
    [{ n: Long.fromNumber(5) }],
    [{ n: Decimal128.fromString("5.0") }],
    [{ nothing: null }],
    [{ absent: null }],
    [{ "n.below": null }],
    [{ tags: "red" }],
    [{ tags: ["red", "blue"] }],
    [{ numbers: { $gt: 10 } }],
    [{ numbers: { $gt: 6, $lt: 2 } }],
    [{ numbers: { $elemMatch: { $gt: 6, $lt: 10 } } }],
    [{ "nested.a.b": "deep" }],
    [{ nested: { a: { b: "deep" } } }],
    [{ "items.k": "y" }],
    [{ "items.1.k": "y" }],
    [{ "items.list": 6 }],
    [{ items: { $elemMatch: { k: "y", v: 2 } } }],
    [{ items: "loose" }],
    [{ "grid.0": [1, 2] }],
    [{ grid: [3] }],
    [{ n: { $in: [1, 5] } }],
    [{ text: { $in: [new BSONRegExp("^hel", "i")] } }],
    [{ absent: { $in: [null] } }],
    [{ n: { $nin: [1] } }],
    [{ n: { $ne: 6 } }],
    [{ absent: { $ne: 6 } }],
    [{ absent: { $exists: false } }],
    [{ nothing: { $exists: true } }],
    [{ "empty.a": { $exists: false } }],
    [{ text: new BSONRegExp("^hello$", "i") }],
    [{ text: { $regex: "^HELLO", $options: "i" } }],
    [{ text: { $not: new BSONRegExp("^h") } }],
    [{ n: { $not: { $gt: 5 } } }],
    [{ absent: { $not: { $gt: 5 } } }],
    [{ tags: { $size: 2 } }],
    [{ tags: { $all: ["blue", "red"] } }],
    [{ items: { $all: [{ $elemMatch: { k: "x" } }, { $elemMatch: { k: "y" } }] } }],
    [{ n: { $mod: [2, 1] } }],
    [{ n: { $type: "int" } }],
    [{ n: { $type: "number" } }],
    [{ tags: { $type: "array" } }],
    [{ tags: { $type: "string" } }],
    [{ _id: { $type: 7 } }],
    [{ nan: { $gte: new Double(NaN) } }],
    [{ when: { $lt: new Date(2000) } }],
    [{ $and: [{ n: 5 }, { text: "Hello" }] }],
    [{ $or: [{ n: 6 }, { text: "Hello" }] }],
    [{ $nor: [{ n: 6 }, { text: "hello" }] }],
    [{ $expr: { $gt: ["$n", 4] } }],
    [{ $expr: { $eq: [{ $size: "$tags" }, 2] } }],
    [{ nothing: { $gte: null } }],
  ])("finds the document by %p", (filter) => {
    expect(compileFilter(filter)(doc)).toBe(true);
  });

  it.each<[Doc]>([
    [{ _id: new ObjectId() }],
    [{ _id: id.toHexString() }],
    [{ n: "5" }],
    [{ n: { $gt: "4" } }],
    [{ text: { $gt: 1 } }],
    [{ "empty.a": null }],
    [{ tags: ["blue", "red"] }],
    [{ nested: { a: {} } }],
    [{ items: { $elemMatch: { k: "x", v: 2 } } }],
    [{ "items.k": { $ne: "y" } }],
    [{ n: { $ne: 5 } }],
    [{ tags: { $nin: ["red"] } }],
    [{ nothing: { $exists: false } }],
    [{ tags: { $size: 1 } }],
    [{ tags: { $all: [] } }],
    [{ n: { $type: "double" } }],
    [{ "grid.0": 1 }],
    [{ nan: { $lt: 5 } }],
    [{ absent: { $lt: 5 } }],
    [{ constructor: { $exists: true } }],
    [{ $expr: { $eq: ["$absent", null] } }],
  ])("does not find the document by %p", (filter) => {
    expect(compileFilter(filter)(doc)).toBe(false);
  });

  it.each<[Doc, number]>([
    [{ n: { $foo: 1 } }, 2],
    [{ $foo: 1 }, 2],
    [{ $where: "true" }, 115],
    [{ n: { $bitsAllSet: 1 } }, 115],
    [{ $or: [] }, 2],
    [{ $and: { n: 1 } }, 2],
    [{ n: { $in: 5 } }, 2],
    [{ n: { $in: [{ $gt: 1 }] } }, 2],
    [{ n: { $size: -1 } }, 9],
    [{ n: { $mod: [0, 1] } }, 2],
    [{ n: { $not: 5 } }, 2],
    [{ n: { $type: "integer" } }, 2],
    [{ n: { $regex: "(" } }, 2],
    [{ n: { $regex: "a++" } }, 115],
    [{ n: { $options: "i" } }, 2],
    [{ $expr: { $foo: 1 } }, 168],
  ])("refuses %p with code %d", (filter, code) => {
    expect(codeOf(() => compileFilter(filter))).toBe(code);
  });
});

function codeOf(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error instanceof MongoError ? error.code : error;
  }
  return "no error";
}
