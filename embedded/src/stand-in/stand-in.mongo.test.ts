import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import mongoose from "mongoose";
import { once } from "node:events";
import { connect } from "node:net";
import type { StartedStandIn } from "./testing/start-stand-in.ts";
import { codeOf, newFolder, startStandIn, stopStandIns, withThings } from "./testing/start-stand-in.ts";

const { MongoClient } = mongoose.mongo;
type Collection = mongoose.mongo.Collection;
type Db = mongoose.mongo.Db;
type Document = mongoose.mongo.BSON.Document;

let standIn: StartedStandIn;
beforeAll(async () => {
  standIn = await startStandIn(newFolder());
});
afterAll(stopStandIns);

describe("what is outside the stand-in's list", () => {
  it.each<[string, number, (things: Collection, db: Db) => Promise<unknown>]>([
    ["an unknown command", 59, (_things, db) => db.command({ noSuchCommand: 1 })],
    ["findAndModify", 59, (things) => things.findOneAndUpdate({}, { $set: { n: 2 } })],
    ["an upsert", 115, (things) => things.updateOne({ n: 9 }, { $set: { n: 9 } }, { upsert: true })],
    ["a replacement", 115, (things) => things.replaceOne({ n: 1 }, { m: 1 })],
    ["an update operator", 115, (things) => things.updateOne({ n: 1 }, { $mul: { n: 2 } })],
    [
      "a modifier of $push",
      115,
      (things) => things.updateOne({ n: 1 }, { $push: { l: { $each: [1], $sort: 1 } } } as Document),
    ],
    [
      "array filters",
      115,
      (things) => things.updateOne({}, { $set: { "l.$[x]": 1 } }, { arrayFilters: [{ x: 1 }] }),
    ],
    ["a pipeline as an update", 115, (things) => things.updateOne({}, [{ $set: { n: 2 } }])],
    ["a filter operator", 115, (things) => things.find({ n: { $mod: [2, 0] } }).toArray()],
    ["a filter operator at the top", 115, (things) => things.find({ $nor: [{ n: 1 }] }).toArray()],
    ["a bare regular expression", 115, (things) => things.find({ n: /a/ }).toArray()],
    ["an aggregation", 115, (things) => things.aggregate([{ $group: { _id: "$n" } }]).toArray()],
    [
      "an option that changes the answer",
      115,
      (things) => things.find({}, { collation: { locale: "de" } }).toArray(),
    ],
    ["a hint", 115, (things) => things.find({}, { hint: "_id_" }).toArray()],
    ["an index of another kind", 67, (things) => things.createIndex({ n: "text" }, {}, {})],
    ["an index option", 115, (things) => things.createIndex({ n: 1 }, { sparse: true }, {})],
  ])("is refused with MongoDB's own code: %s", async (_what, code, ask) => {
    await withThings(standIn.url, async (things, db) => {
      await things.insertOne({ n: 1 });
      expect(await codeOf(ask(things, db))).toBe(code);
    });
  });

  it("is refused in words that name it and the way out", async () => {
    await withThings(standIn.url, async (things) => {
      await expect(things.find({ n: { $mod: [2, 0] } }).toArray()).rejects.toThrow(/'\$mod'.*set MONGO_URL/);
    });
  });

  it("are transactions, too", async () => {
    await withThings(standIn.url, async (things) => {
      const client = new MongoClient(standIn.url);
      const session = client.startSession();
      session.startTransaction();
      await expect(client.db("d").collection("t").insertOne({ a: 1 }, { session })).rejects.toThrow();
      await session.endSession();
      await client.close();
      expect(await things.countDocuments({ a: 1 })).toBe(0);
    });
  });
});

describe("the stand-in's data and process", () => {
  it("has its data again after a restart, indexes included", async () => {
    const folder = newFolder();
    const first = await startStandIn(folder);
    await withThings(first.url, async (things) => {
      await things.createIndex({ n: 1 }, { unique: true }, {});
      await things.insertMany([{ n: 1 }, { n: 2 }]);
      await things.updateOne({ n: 2 }, { $set: { text: "kept" } });
      await things.deleteOne({ n: 1 });
    });
    first.child.kill("SIGINT");
    expect((await once(first.child, "exit"))[0]).toBe(0);
    const second = await startStandIn(folder);
    await withThings(second.url, async (things) => {
      expect(await things.find({}, { projection: { _id: 0 } }).toArray()).toEqual([{ n: 2, text: "kept" }]);
      await expect(things.insertOne({ n: 2 })).rejects.toMatchObject({ code: 11000 });
    });
  });

  it("has every acknowledged write after the process was killed in the middle of writing", async () => {
    const folder = newFolder();
    const first = await startStandIn(folder);
    let acknowledged = 0;
    await withThings(first.url, async (things) => {
      const exited = once(first.child, "exit");
      try {
        for (;;) {
          await things.insertOne({ n: acknowledged });
          acknowledged += 1;
          if (acknowledged === 200) first.child.kill("SIGKILL");
        }
      } catch {
        // The killed process cannot answer any more, which is the point.
      }
      await exited;
    });
    const second = await startStandIn(folder);
    await withThings(second.url, async (things) => {
      const count = await things.countDocuments();
      expect(count).toBeGreaterThanOrEqual(acknowledged);
      expect(count).toBeLessThanOrEqual(acknowledged + 1);
    });
  });

  it("closes a connection that sends no MongoDB message, and serves the others", async () => {
    const socket = connect(standIn.port, "127.0.0.1");
    const closed = once(socket, "close");
    socket.resume();
    socket.write("GET / HTTP/1.1\r\n\r\n");
    await closed;
    await withThings(standIn.url, async (_things, db) => {
      expect(await db.command({ ping: 1 })).toMatchObject({ ok: 1 });
    });
  });
});
