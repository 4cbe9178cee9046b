import { describe, expect, it } from "@jest/globals";
import mongoose from "mongoose";
import type { ServerUnderTest } from "./testing/server-under-test.ts";
import { codeOf, useServer } from "./testing/server-under-test.ts";

type Document = mongoose.mongo.BSON.Document;

export function describeReads(server: ServerUnderTest): void {
  describe(`reading with the MongoDB driver on ${server.name}`, () => {
    const at = useServer(server);

    it("keeps every BSON type that an application stores", async () => {
      const { ObjectId, Binary, Decimal128, Long, Timestamp, MinKey, MaxKey, BSONRegExp, Double } =
        mongoose.mongo.BSON;
      const doc = {
        _id: new ObjectId(),
        text: "ü€😀",
        yes: true,
        none: null,
        int: 1,
        double: 1.5,
        long: Long.fromString("9007199254740993"),
        decimal: Decimal128.fromString("1.10"),
        date: new Date(5),
        bytes: new Binary(new Uint8Array([1, 2])),
        regex: new BSONRegExp("^a", "i"),
        stamp: new Timestamp({ t: 1, i: 2 }),
        least: new MinKey(),
        most: new MaxKey(),
        list: [1, ["x"], {}],
        nested: { b: 1, a: { c: [] } },
        wholeDouble: new Double(3),
      };
      await at.things.insertOne(doc);
      const options = { promoteValues: false, promoteLongs: false, bsonRegExp: true };
      const stored = await at.things.findOne({ _id: doc._id }, options);
      expect(stored?.["wholeDouble"]).toEqual(new Double(3));
      expect(Object.keys(stored ?? {})).toEqual(Object.keys(doc));
      expect(stored?.["long"]).toEqual(doc.long);
      expect(stored?.["decimal"]).toEqual(doc.decimal);
      for (const [field, value] of Object.entries(doc)) {
        if (["list", "regex", "nested"].includes(field)) continue;
        expect([field, await at.things.countDocuments({ [field]: value })]).toEqual([field, 1]);
      }
    });

    it("finds, sorts, skips, limits and projects", async () => {
      await at.things.insertMany(
        [3, 1, 2].map((n) => ({ _id: n, n, nested: { a: n, b: "x" }, list: [n, n + 1] })) as Document[],
      );
      expect(await at.things.find({}).sort({ n: 1 }).skip(1).limit(1).toArray()).toMatchObject([{ n: 2 }]);
      expect(
        await at.things
          .find({ n: { $gte: 2 } }, { projection: { n: 1, _id: 0 } })
          .sort({ n: -1 })
          .toArray(),
      ).toEqual([{ n: 3 }, { n: 2 }]);
      expect(await at.things.findOne({ n: 1 }, { projection: { "nested.a": 1 } })).toEqual({
        _id: 1,
        nested: { a: 1 },
      });
      expect(await at.things.findOne({ n: 1 }, { projection: { nested: 0, list: 0 } })).toEqual({
        _id: 1,
        n: 1,
      });
      expect(await at.things.findOne({ n: 1 }, { projection: { list: { $slice: -1 }, n: 1 } })).toEqual({
        _id: 1,
        n: 1,
        list: [2],
      });
      expect(await at.things.distinct("list")).toEqual(expect.arrayContaining([1, 2, 3, 4]));
      expect(await at.things.estimatedDocumentCount()).toBe(3);
    });

    it("sorts missing and null first, and an array by its least or greatest element", async () => {
      await at.things.insertMany([
        { _id: 1, v: 5 },
        { _id: 2 },
        { _id: 3, v: [9, 1] },
        { _id: 4, v: "a" },
        { _id: 5, v: [] },
      ] as unknown as Document[]);
      const ids = async (direction: 1 | -1): Promise<unknown[]> =>
        (await at.things.find().sort({ v: direction, _id: 1 }).toArray()).map((doc) => doc._id);
      expect(await ids(1)).toEqual([5, 2, 3, 1, 4]);
      expect(await ids(-1)).toEqual([4, 3, 1, 2, 5]);
    });

    it("delivers a large result in batches, and forgets a cursor that is closed", async () => {
      await at.things.insertMany(Array.from({ length: 1000 }, (_, n) => ({ n })));
      const seen: number[] = [];
      for await (const doc of at.things.find().sort({ n: 1 }).batchSize(7)) seen.push(doc["n"] as number);
      expect(seen).toEqual(Array.from({ length: 1000 }, (_, n) => n));
      const cursor = at.things.find().batchSize(2);
      await cursor.next();
      const id = cursor.id;
      await cursor.close();
      expect(await codeOf(at.db.command({ getMore: id, collection: at.things.collectionName }))).toBe(43);
    });

    it("groups, counts and shapes with aggregation", async () => {
      await at.things.insertMany(
        [
          ["a", 1],
          ["a", 4],
          ["b", 2],
        ].map(([kind, n]) => ({ kind, n, tags: ["x", kind] })),
      );
      const run = (...pipeline: Document[]): Promise<Document[]> => at.things.aggregate(pipeline).toArray();
      expect(
        await run(
          {
            $group: {
              _id: "$kind",
              total: { $sum: "$n" },
              mean: { $avg: "$n" },
              most: { $max: "$n" },
              count: { $sum: 1 },
            },
          },
          { $sort: { _id: 1 } },
        ),
      ).toEqual([
        { _id: "a", total: 5, mean: 2.5, most: 4, count: 2 },
        { _id: "b", total: 2, mean: 2, most: 2, count: 1 },
      ]);
      expect(await run({ $match: { n: { $gt: 1 } } }, { $count: "many" })).toEqual([{ many: 2 }]);
      expect(await run({ $match: { n: 99 } }, { $count: "many" })).toEqual([]);
      expect(await run({ $unwind: "$tags" }, { $sortByCount: "$tags" }, { $limit: 1 })).toEqual([
        { _id: "x", count: 3 },
      ]);
      expect(
        await run(
          { $match: { kind: "b" } },
          { $project: { _id: 0, twice: { $multiply: ["$n", 2] }, kind: 1 } },
        ),
      ).toEqual([{ kind: "b", twice: 4 }]);
      expect(
        await run({
          $facet: {
            all: [{ $count: "n" }],
            top: [{ $sort: { n: -1 } }, { $limit: 1 }, { $project: { _id: 0, n: 1 } }],
          },
        }),
      ).toEqual([{ all: [{ n: 3 }], top: [{ n: 4 }] }]);
      expect(
        await run(
          { $match: { kind: "b" } },
          { $set: { size: { $cond: [{ $gte: ["$n", 2] }, "big", "small"] } } },
          { $unset: ["_id", "tags"] },
        ),
      ).toEqual([{ kind: "b", n: 2, size: "big" }]);
      expect(await run({ $match: { kind: "b" } }, { $replaceWith: { k: "$kind", gone: "$absent" } })).toEqual(
        [{ k: "b" }],
      );
    });

    it("refuses what it does not know with the server's own codes", async () => {
      const { collectionName } = at.things;
      expect(await codeOf(at.db.command({ noSuchCommand: 1 }))).toBe(59);
      expect(await codeOf(at.db.command({ find: collectionName, noSuchOption: 1 }))).toBe(40415);
      expect(await codeOf(at.things.find({ a: { $foo: 1 } }).toArray())).toBe(2);
      expect(await codeOf(at.things.find({ $foo: 1 } as Document).toArray())).toBe(2);
      expect(await codeOf(at.things.updateOne({}, { $foo: { a: 1 } }))).toBe(9);
      expect(await codeOf(at.things.aggregate([{ $foo: {} }]).toArray())).toBe(40324);
      expect(await codeOf(at.things.aggregate([{ $project: { a: { $foo: 1 } } }]).toArray())).toBeGreaterThan(
        0,
      );
      expect(await codeOf(at.things.dropIndex("absent"))).toBe(27);
      expect(await codeOf(at.db.command({ aggregate: collectionName, pipeline: [] }))).toBe(9);
      expect(await codeOf(at.db.command({ listIndexes: "absent" }))).toBe(26);
      expect(
        await codeOf(at.things.updateOne({}, { $set: { a: 1 }, $inc: { a: 1 } }, { upsert: true })),
      ).toBe(40);
      expect(await codeOf(at.db.command({ insert: collectionName, documents: [] }))).toBeGreaterThan(0);
    });
  });
}
