import { describe, expect, it } from "@jest/globals";
import mongoose from "mongoose";
import type { ServerUnderTest } from "./testing/server-under-test.ts";
import { codeOf, until, useServer } from "./testing/server-under-test.ts";

const { MongoServerError } = mongoose.mongo;
type MongoServerError = mongoose.mongo.MongoServerError;

/** How long the removal of expired documents may take: MongoDB looks once a minute. */
const EXPIRY_LIMIT_MS = 130_000;

export function describeIndexes(server: ServerUnderTest): void {
  describe(`indexes and collections with the MongoDB driver on ${server.name}`, () => {
    const at = useServer(server);

    it("refuses a second document with the values of a unique index, and says which", async () => {
      await at.things.createIndex({ jobId: 1, index: 1 }, { unique: true }, {});
      await at.things.insertOne({ jobId: "a", index: 1 });
      const error: unknown = await at.things
        .insertOne({ jobId: "a", index: 1 })
        .catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(MongoServerError);
      expect(error).toMatchObject({
        code: 11000,
        keyPattern: { jobId: 1, index: 1 },
        keyValue: { jobId: "a", index: 1 },
      });
      await at.things.insertOne({ jobId: "a", index: 2 });
      expect(await codeOf(at.things.updateOne({ index: 2 }, { $set: { index: 1 } }))).toBe(11000);
      expect(await at.things.countDocuments()).toBe(2);
    });

    it("lets sparse and partial unique indexes leave documents out", async () => {
      await at.things.createIndex({ email: 1 }, { unique: true, sparse: true }, {});
      await at.things.createIndex({ code: 1 }, { unique: true, partialFilterExpression: { live: true } }, {});
      await at.things.insertMany([{ code: 1 }, { code: 1 }, { code: 1, live: true }]);
      expect(await codeOf(at.things.insertOne({ code: 1, live: true }))).toBe(11000);
      await at.things.insertOne({ email: "x" });
      expect(await codeOf(at.things.insertOne({ email: "x" }))).toBe(11000);
    });

    it("takes null as a value in a unique index that is not sparse", async () => {
      await at.things.createIndex({ email: 1 }, { unique: true }, {});
      await at.things.insertOne({});
      expect(await codeOf(at.things.insertOne({ email: null }))).toBe(11000);
    });

    it("names and lists databases, collections and indexes", async () => {
      await at.things.createIndex({ a: 1, b: -1 }, { name: "mine" }, {});
      expect(await at.things.createIndex({ a: 1, b: -1 }, { name: "mine" }, {})).toBe("mine");
      expect(await codeOf(at.things.createIndex({ a: 1, b: -1 }, { name: "mine", unique: true }, {}))).toBe(
        86,
      );
      expect(await codeOf(at.things.createIndex({ c: 1 }, { name: "mine" }, {}))).toBe(86);
      expect(await codeOf(at.things.createIndex({ a: 1, b: -1 }, { name: "other" }, {}))).toBe(85);
      expect((await at.things.indexes()).map((index) => index.name)).toEqual(["_id_", "mine"]);
      expect((await at.db.listCollections().toArray()).map((entry) => entry.name)).toContain(
        at.things.collectionName,
      );
      const { databases } = await at.client.db("admin").admin().listDatabases();
      expect(databases.map((entry) => entry.name)).toContain(at.db.databaseName);
      await at.things.dropIndex("mine");
      await at.things.drop();
      expect(await at.db.listCollections({ name: at.things.collectionName }).toArray()).toEqual([]);
    });

    it(
      "removes documents when their time is over",
      async () => {
        await at.things.createIndex({ until: 1 }, { expireAfterSeconds: 0 }, {});
        const now = Date.now();
        await at.things.insertMany([
          { k: "past", until: new Date(now - 1000) },
          { k: "future", until: new Date(now + 1e7) },
          { k: "never" },
        ]);
        await expect(
          until(async () => (await at.things.countDocuments()) === 2, EXPIRY_LIMIT_MS),
        ).resolves.toBe(true);
        expect(await at.things.distinct("k")).toEqual(expect.arrayContaining(["future", "never"]));
      },
      EXPIRY_LIMIT_MS + 10_000,
    );

    it("drops a whole database", async () => {
      const other = at.client.db(`${at.db.databaseName}_other`);
      await other.collection("c").insertOne({ a: 1 });
      await other.dropDatabase();
      expect(await other.listCollections().toArray()).toEqual([]);
    });
  });
}
