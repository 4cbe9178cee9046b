import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import mongoose from "mongoose";
import { randomUUID } from "node:crypto";
import { waitFor } from "../processes/deadline.ts";
import type { StartedStandIn } from "./testing/start-stand-in.ts";
import { codeOf, newFolder, startStandIn, stopStandIns } from "./testing/start-stand-in.ts";

const { MongoClient, MongoBulkWriteError } = mongoose.mongo;
type Collection = mongoose.mongo.Collection;
type Db = mongoose.mongo.Db;
type Document = mongoose.mongo.BSON.Document;
type MongoClient = mongoose.mongo.MongoClient;

const PATIENCE_MS = 60_000;

let standIn: StartedStandIn;
beforeAll(async () => {
  standIn = await startStandIn(newFolder());
});
afterAll(stopStandIns);

const realUrl = process.env["MONGO_REAL_URL"] ?? "";
const servers = [
  { name: "the stand-in", url: () => standIn.url },
  ...(realUrl === "" ? [] : [{ name: "a real MongoDB (MONGO_REAL_URL)", url: () => realUrl }]),
];

describe.each(servers)("the driver on $name", ({ url }) => {
  let client: MongoClient;
  let db: Db;
  let things: Collection;
  beforeAll(async () => {
    client = await new MongoClient(url()).connect();
    db = client.db(`headway_test_${randomUUID().slice(0, 8)}`);
  });
  beforeEach(() => {
    things = db.collection(`things_${randomUUID().slice(0, 8)}`);
  });
  afterAll(async () => {
    await db.dropDatabase();
    await client.close();
  });

  it("keeps every BSON type that the product stores", async () => {
    const { ObjectId, Long, Double } = mongoose.mongo.BSON;
    const doc = {
      _id: new ObjectId(),
      text: "ü€😀",
      yes: true,
      none: null,
      int: 1,
      double: 1.5,
      long: Long.fromString("9007199254740993"),
      date: new Date(5),
      list: [1, ["x"], {}],
      nested: { b: 1, a: { c: [] } },
      ms: new Double(1_700_000_000_000),
    };
    await things.insertOne(doc);
    const stored = await things.findOne({ _id: doc._id }, { promoteLongs: false });
    expect(stored).toMatchObject({ ...doc, ms: 1_700_000_000_000 });
    expect(Object.keys(stored ?? {})).toEqual(Object.keys(doc));
    for (const field of ["text", "yes", "none", "int", "double", "date"] as const)
      expect([field, await things.countDocuments({ [field]: doc[field] })]).toEqual([field, 1]);
  });

  it("finds, sorts, skips, limits and projects", async () => {
    await things.insertMany(
      [3, 1, 2].map((n) => ({ _id: n, n, nested: { a: n, b: "x" }, list: [n, n + 1] })) as Document[],
    );
    expect(await things.find({}).sort({ n: -1 }).limit(1).toArray()).toMatchObject([{ n: 3 }]);
    const projection = { n: 1, _id: 0 };
    expect(
      await things
        .find({ n: { $gte: 2 } }, { projection })
        .sort({ n: -1 })
        .toArray(),
    ).toEqual([{ n: 3 }, { n: 2 }]);
    expect(await things.findOne({ n: 1 }, { projection: { "nested.a": 1 } })).toEqual({
      _id: 1,
      nested: { a: 1 },
    });
    expect(await things.findOne({ n: 1 }, { projection: { nested: 0, list: 0 } })).toEqual({ _id: 1, n: 1 });
    expect(await things.countDocuments()).toBe(3);
    expect(await things.countDocuments({ n: 99 })).toBe(0);
    expect(await things.countDocuments({ n: { $gt: 1 } }, { limit: 1 })).toBe(1);
  });

  it("takes each filter of the list, nested, on lists and on what is not there", async () => {
    await things.insertMany([
      { _id: 1, k: "a", tags: ["x", "y"], items: [{ run: 1, at: 5 }], at: new Date(10) },
      {
        _id: 2,
        k: "b",
        tags: [],
        items: [
          { run: 1, at: 6 },
          { run: 2, at: 5 },
        ],
      },
    ] as unknown as Document[]);
    const ids = async (filter: Document): Promise<unknown[]> =>
      (await things.find(filter).sort({ _id: 1 }).toArray()).map(({ _id }) => _id);
    expect(await ids({ tags: "x" })).toEqual([1]);
    expect(await ids({ at: { $exists: false } })).toEqual([2]);
    expect(await ids({ at: null })).toEqual([2]);
    expect(await ids({ at: { $lte: new Date(10) } })).toEqual([1]);
    expect(await ids({ at: { $lt: new Date(10) } })).toEqual([]);
    expect(await ids({ k: { $lt: "b" } })).toEqual([1]);
    expect(await ids({ k: { $gt: 1 } })).toEqual([]);
    expect(await ids({ k: { $in: ["a", "c"] } })).toEqual([1]);
    expect(await ids({ items: { $elemMatch: { run: 1, at: 5 } } })).toEqual([1]);
    expect(await ids({ items: { $not: { $elemMatch: { run: 1, at: 5 } } } })).toEqual([2]);
    expect(await ids({ _id: { $in: [2, 7] }, k: { $in: ["a", "b"] } })).toEqual([2]);
    expect(await ids({ "items.run": 2 })).toEqual([2]);
    expect(await ids({ k: { $regex: "^B", $options: "i" } })).toEqual([2]);
    expect(await ids({ $and: [{}, { $or: [{ k: "a" }, { _id: { $gte: 2 } }] }] })).toEqual([1, 2]);
  });

  it("updates by each operator of the list, and says what it matched and changed", async () => {
    await things.insertMany([{ a: 1, log: [1] }, { a: 1 }]);
    const counts = (matchedCount: number, modifiedCount: number): unknown =>
      expect.objectContaining({ matchedCount, modifiedCount });
    expect(await things.updateMany({ a: 1 }, { $set: { a: 1 } })).toEqual(counts(2, 0));
    expect(await things.updateMany({ a: 1 }, { $inc: { a: 1 } })).toEqual(counts(2, 2));
    expect(await things.updateOne({ a: 9 }, { $set: { b: 1 } })).toEqual(counts(0, 0));
    await things.updateOne({ log: 1 }, {
      $set: { "deep.er": "x" },
      $push: { log: { $each: [2, 3], $slice: -2 } },
    } as Document);
    await things.updateOne({ log: 2 }, { $push: { log: 4 }, $unset: { a: 1 } } as Document);
    expect(await things.findOne({ log: 4 }, { projection: { _id: 0 } })).toEqual({
      log: [2, 3, 4],
      deep: { er: "x" },
    });
    await things.insertOne({ key: "j", items: [{ run: 1 }, { run: 2 }] });
    const found = { key: "j", items: { $elemMatch: { run: 2 } } };
    await things.updateOne(found, { $set: { "items.$.end": 7, "items.$.outcome": "completed" } });
    expect((await things.findOne({ key: "j" }))?.["items"]).toEqual([
      { run: 1 },
      { run: 2, end: 7, outcome: "completed" },
    ]);
    expect(await codeOf(things.updateOne({ key: "j" }, { $set: { _id: 1 } }))).toBe(66);
    expect(await things.deleteMany({ key: "j" })).toMatchObject({ deletedCount: 1 });
  });

  it("goes on after a failure in an unordered batch, and stops at it in an ordered one", async () => {
    const docs = [1, 1, 2].map((n) => ({ _id: n })) as unknown as Document[];
    const failed = async (ordered: boolean): Promise<unknown> =>
      await things.insertMany(docs, { ordered }).catch((thrown: unknown) => thrown);
    const unordered = await failed(false);
    expect(unordered).toBeInstanceOf(MongoBulkWriteError);
    expect(unordered).toMatchObject({ insertedCount: 2, writeErrors: [{ index: 1, code: 11000 }] });
    await things.deleteMany({});
    expect(await failed(true)).toMatchObject({ insertedCount: 1 });
  });

  it("refuses a second document with the values of a unique index, and says which", async () => {
    await things.createIndex({ jobId: 1, index: 1 }, { unique: true }, {});
    await things.insertOne({ jobId: "a", index: 1 });
    const thrown: unknown = await things.insertOne({ jobId: "a", index: 1 }).catch((error: unknown) => error);
    expect(thrown).toMatchObject({
      code: 11000,
      keyPattern: { jobId: 1, index: 1 },
      keyValue: { jobId: "a", index: 1 },
    });
    await things.insertOne({ jobId: "a", index: 2 });
    expect(await codeOf(things.updateOne({ index: 2 }, { $set: { index: 1 } }))).toBe(11000);
    expect(await things.countDocuments()).toBe(2);
  });

  it("lets a partial unique index leave documents out, and takes null as a value elsewhere", async () => {
    const partialFilterExpression = { key: { $exists: true } };
    await things.createIndex({ org: 1, key: 1 }, { unique: true, partialFilterExpression }, {});
    await things.insertMany([{ org: "o" }, { org: "o" }, { org: "o", key: "k" }]);
    expect(await codeOf(things.insertOne({ org: "o", key: "k" }))).toBe(11000);
    expect(await things.countDocuments({ org: "o" })).toBe(3);
    await things.createIndex({ email: 1 }, {}, {});
    expect(await codeOf(things.createIndex({ email: 1 }, { unique: true }, {}))).not.toBe("no error");
  });

  it("names and lists indexes, and takes the same one again", async () => {
    await things.createIndex({ a: 1, b: -1 }, { name: "mine" }, {});
    expect(await things.createIndex({ a: 1, b: -1 }, { name: "mine" }, {})).toBe("mine");
    expect(await codeOf(things.createIndex({ a: 1, b: -1 }, { name: "mine", unique: true }, {}))).toBe(86);
    expect(await codeOf(things.createIndex({ c: 1 }, { name: "mine" }, {}))).toBe(86);
    expect(await codeOf(things.createIndex({ a: 1, b: -1 }, { name: "other" }, {}))).toBe(85);
    expect((await things.indexes()).map(({ name }) => name)).toEqual(["_id_", "mine"]);
  });

  it("delivers a large result in batches, and forgets a cursor that is closed", async () => {
    await things.insertMany(Array.from({ length: 1_000 }, (_, n) => ({ n })));
    const seen: unknown[] = [];
    for await (const doc of things.find().sort({ n: 1 }).batchSize(7)) seen.push(doc["n"]);
    expect(seen).toEqual(Array.from({ length: 1_000 }, (_, n) => n));
    const cursor = things.find().batchSize(2);
    await cursor.next();
    const id = cursor.id;
    await cursor.close();
    expect(await codeOf(db.command({ getMore: id, collection: things.collectionName }))).toBe(43);
  });

  it("removes documents when their time is over", async () => {
    await things.createIndex({ until: 1 }, { expireAfterSeconds: 0 }, {});
    const now = Date.now();
    await things.insertMany([
      { k: "past", until: new Date(now - 1_000) },
      { k: "future", until: new Date(now + 1e7) },
      { k: "never" },
    ]);
    const isGone = await waitFor(
      async () => (await things.countDocuments({ k: "past" })) === 0 || undefined,
      // MongoDB looks once a minute.
      130_000,
    );
    expect(isGone).toBe(true);
    expect(await things.countDocuments({ k: { $in: ["future", "never"] } })).toBe(2);
  });

  it("answers nothing to an unacknowledged write, and does it", async () => {
    await things.insertOne({ a: 1 }, { writeConcern: { w: 0 } });
    const isDone = await waitFor(
      async () => (await things.countDocuments({ a: 1 })) === 1 || undefined,
      PATIENCE_MS,
    );
    expect(isDone).toBe(true);
  });
});
