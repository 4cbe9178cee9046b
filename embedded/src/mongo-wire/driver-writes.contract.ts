import { describe, expect, it } from "@jest/globals";
import mongoose from "mongoose";
import type { ServerUnderTest } from "./testing/server-under-test.ts";
import { until, useServer } from "./testing/server-under-test.ts";

const { MongoBulkWriteError } = mongoose.mongo;
type Document = mongoose.mongo.BSON.Document;
type MongoBulkWriteError = mongoose.mongo.MongoBulkWriteError;

export function describeWrites(server: ServerUnderTest): void {
  describe(`writing with the MongoDB driver and mongoose on ${server.name}`, () => {
    const at = useServer(server);

    it("goes on after a failure in an unordered batch, and stops at it in an ordered one", async () => {
      const docs = [1, 1, 2].map((n) => ({ _id: n })) as unknown as Document[];
      const unordered: unknown = await at.things
        .insertMany(docs, { ordered: false })
        .catch((thrown: unknown) => thrown);
      expect(unordered).toBeInstanceOf(MongoBulkWriteError);
      expect((unordered as MongoBulkWriteError).insertedCount).toBe(2);
      expect((unordered as MongoBulkWriteError).writeErrors).toMatchObject([{ index: 1, code: 11000 }]);
      await at.things.deleteMany({});
      const ordered: unknown = await at.things.insertMany(docs).catch((thrown: unknown) => thrown);
      expect((ordered as MongoBulkWriteError).insertedCount).toBe(1);
    });

    it("upserts 10,000 documents by a compound key, and again without adding any", async () => {
      await at.things.createIndex({ jobId: 1, index: 1 }, { unique: true }, {});
      const upserts = (text: string): Parameters<typeof at.things.bulkWrite>[0] =>
        Array.from({ length: 10_000 }, (_, index) => ({
          updateOne: { filter: { jobId: "j", index }, update: { $set: { text } }, upsert: true },
        }));
      const first = await at.things.bulkWrite(upserts("one"), { ordered: false });
      expect(first.upsertedCount).toBe(10_000);
      expect(Object.keys(first.upsertedIds)).toHaveLength(10_000);
      const second = await at.things.bulkWrite(upserts("two"), { ordered: false });
      expect(second).toMatchObject({ upsertedCount: 0, matchedCount: 10_000, modifiedCount: 10_000 });
      expect(await at.things.countDocuments({ text: "two" })).toBe(10_000);
      // Searched one by one, this would be 200 million comparisons; 20 s is generous even on a busy machine.
    });

    it("reports what an update matched, changed and inserted", async () => {
      await at.things.insertMany([{ a: 1 }, { a: 1 }]);
      expect(await at.things.updateMany({ a: 1 }, { $set: { a: 1 } })).toMatchObject({
        matchedCount: 2,
        modifiedCount: 0,
      });
      expect(await at.things.updateMany({ a: 1 }, { $inc: { a: 1 } })).toMatchObject({
        matchedCount: 2,
        modifiedCount: 2,
      });
      const upsert = await at.things.updateOne(
        { a: 9 },
        { $set: { b: 1 }, $setOnInsert: { c: 2 } },
        { upsert: true },
      );
      expect(upsert).toMatchObject({ matchedCount: 0, upsertedCount: 1 });
      expect(await at.things.findOne({ a: 9 })).toMatchObject({
        a: 9,
        b: 1,
        c: 2,
      });
      expect(await at.things.replaceOne({ a: 9 }, { z: 1 })).toMatchObject({ modifiedCount: 1 });
      expect(await at.things.deleteMany({ a: 2 })).toMatchObject({ deletedCount: 2 });
    });

    it("finds and modifies in one step", async () => {
      await at.things.insertMany([
        { _id: 1, n: 1 },
        { _id: 2, n: 2 },
      ] as unknown as Document[]);
      const after = { returnDocument: "after" } as const;
      expect(
        await at.things.findOneAndUpdate({}, { $inc: { n: 10 } }, { ...after, sort: { n: -1 } }),
      ).toEqual({
        _id: 2,
        n: 12,
      });
      expect(await at.things.findOneAndUpdate({ n: 12 }, { $set: { n: 0 } })).toEqual({ _id: 2, n: 12 });
      expect(await at.things.findOneAndUpdate({ n: 99 }, { $set: { m: 1 } })).toBeNull();
      expect(
        await at.things.findOneAndUpdate(
          { n: 99 },
          { $set: { m: 1 } },
          { ...after, upsert: true, projection: { _id: 0 } },
        ),
      ).toEqual({ n: 99, m: 1 });
      expect(
        await at.things.findOneAndReplace({ n: 99 }, { q: 1 }, { ...after, projection: { _id: 0 } }),
      ).toEqual({ q: 1 });
      expect(await at.things.findOneAndDelete({ n: 1 })).toEqual({ _id: 1, n: 1 });
      expect(await at.things.countDocuments()).toBe(2);
    });

    it("updates array elements by $ and by array filters", async () => {
      await at.things.insertOne({
        list: [
          { k: "a", n: 1 },
          { k: "b", n: 5 },
        ],
      });
      await at.things.updateOne({ "list.k": "b" }, { $set: { "list.$.n": 6 } });
      await at.things.updateOne(
        {},
        { $inc: { "list.$[small].n": 1 } },
        { arrayFilters: [{ "small.n": { $lt: 5 } }] },
      );
      expect((await at.things.findOne())?.["list"]).toEqual([
        { k: "a", n: 2 },
        { k: "b", n: 6 },
      ]);
    });

    it("answers nothing to an unacknowledged write, and does it", async () => {
      await at.things.insertOne({ a: 1 }, { writeConcern: { w: 0 } });
      await expect(until(async () => (await at.things.countDocuments({ a: 1 })) === 1)).resolves.toBe(true);
    });

    it("serves mongoose: schemas, indexes, documents, lean reads, populate", async () => {
      const connection = await mongoose
        .createConnection(server.url(), { dbName: at.db.databaseName })
        .asPromise();
      try {
        const Owner = connection.model(
          "Owner",
          new mongoose.Schema({ name: { type: String, unique: true } }),
        );
        const schema = new mongoose.Schema(
          {
            owner: { type: mongoose.Schema.Types.ObjectId, ref: "Owner" },
            tags: [String],
            meta: { type: Map, of: Number },
            n: Number,
          },
          { timestamps: true },
        );
        schema.index({ owner: 1, n: 1 }, { unique: true });
        const Thing = connection.model("Thing", schema);
        await Promise.all([Owner.init(), Thing.init()]);
        const owner = await Owner.create({ name: "Ada" });
        const thing = await Thing.create({ owner: owner._id, tags: ["a"], meta: new Map([["x", 1]]), n: 1 });
        thing.tags.push("b");
        await thing.save();
        const found = await Thing.findById(thing._id).populate<{ owner: { name: string } }>("owner");
        expect(found?.owner.name).toBe("Ada");
        expect([...(found?.tags ?? [])]).toEqual(["a", "b"]);
        await expect(Thing.create({ owner: owner._id, n: 1 })).rejects.toMatchObject({ code: 11000 });
        expect(await Thing.find({ owner: { $in: [owner._id] } }).lean()).toHaveLength(1);
        expect(await Thing.countDocuments({ createdAt: { $lte: new Date() } })).toBe(1);
        expect(await Thing.exists({ _id: thing._id.toHexString() })).not.toBeNull();
      } finally {
        await connection.close();
      }
    });
  });
}
