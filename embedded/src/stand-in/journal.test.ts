import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Databases } from "./databases.ts";
import type { Change } from "./journal.ts";
import { Journal, encodeRecord, readRecords } from "./journal.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "headway-journal-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const put = (id: string): Change => ({ op: "put", db: "d", coll: "c", doc: { _id: id } });

describe("the journal", () => {
  it("gives back exactly the records that are whole, wherever the file was cut", () => {
    const changes = ["a", "bb", "ccc"].map(put);
    const records = changes.map(encodeRecord);
    const ends = records.map((_, index) => Buffer.concat(records.slice(0, index + 1)).length);
    const all = Buffer.concat(records);
    fc.assert(
      fc.property(fc.nat(all.length), (length) => {
        const whole = ends.filter((end) => end <= length).length;
        expect(readRecords(all.subarray(0, length))).toEqual(changes.slice(0, whole));
      }),
    );
  });

  it("stops before a record whose bytes were changed", () => {
    const records = ["a", "b", "c"].map((id) => encodeRecord(put(id)));
    const bytes = Buffer.concat(records);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Buffer.from(bytes);
        damaged.writeUInt8(damaged.readUInt8(at) ^ change, at);
        expect(readRecords(damaged)).toHaveLength(Math.floor(at / (records[0]?.length ?? 1)));
      }),
    );
  });

  it("goes on after a torn end, and keeps the file as it was beside the new one", () => {
    const path = join(folder, "journal.bson");
    const torn = Buffer.concat([encodeRecord(put("a")), encodeRecord(put("b")).subarray(0, 9)]);
    writeFileSync(path, torn);
    const journal = new Journal(path, (changes) => changes);
    journal.append([encodeRecord(put("c"))]);
    expect(readRecords(readFileSync(path))).toEqual([put("a"), put("c")]);
    expect(readFileSync(`${path}.before`)).toEqual(torn);
  });

  it("refuses a document of more than 16 MiB with MongoDB's code", () => {
    expect(() => encodeRecord(put("x".repeat(17 * 1024 * 1024)))).toThrow(
      expect.objectContaining({ code: 10334 }),
    );
  });
});

describe("databases on a journal", () => {
  const open = (): Databases => new Databases(folder);
  const ids = (databases: Databases): unknown[] =>
    [...(databases.find("d", "c")?.all() ?? [])].map((doc) => doc["_id"]);

  it("hold the same documents in the same order after a restart, without a clean stop", () => {
    const before = open();
    const collection = before.ensure("d", "c");
    for (const id of ["a", "b", "c"]) collection.insert({ _id: id });
    collection.remove({ _id: "b" });
    before.commit();
    expect(ids(open())).toEqual(["a", "c"]);
  });

  it("enforce a unique index after a restart", () => {
    const before = open();
    const collection = before.ensure("d", "c");
    collection.createIndex({ v: 2, key: { n: 1 }, name: "n_1", unique: true });
    collection.insert({ _id: "a", n: "x" });
    before.commit();
    expect(() => open().find("d", "c")?.insert({ _id: "b", n: "x" })).toThrow(/E11000/);
  });

  it("shrink the journal at the start to what is left of the data", () => {
    const before = open();
    const collection = before.ensure("d", "c");
    for (let index = 0; index < 100; index++) collection.insert({ _id: `x${index}` });
    for (const doc of [...collection.all()]) collection.remove(doc);
    before.commit();
    open();
    expect(readRecords(readFileSync(join(folder, "journal.bson")))).toEqual([
      { op: "create", db: "d", coll: "c" },
    ]);
  });
});
