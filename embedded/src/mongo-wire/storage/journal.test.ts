import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { mkdtempSync, readFileSync, rmSync, writeFileSync, appendFileSync } from "node:fs";
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
        const read = readRecords(all.subarray(0, length));
        expect(read.changes).toEqual(changes.slice(0, whole));
        expect(read.goodBytes).toBe(ends[whole - 1] ?? 0);
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
        expect(readRecords(damaged).changes.length).toBe(Math.floor(at / (records[0]?.length ?? 1)));
      }),
    );
  });

  it("goes on after a torn end and keeps what it cut off beside the file", () => {
    const path = join(folder, "journal.bson");
    writeFileSync(path, Buffer.concat([encodeRecord(put("a")), encodeRecord(put("b")).subarray(0, 9)]));
    const { journal, opened } = Journal.open(path);
    expect(opened).toEqual({ changes: [put("a")], droppedBytes: 9 });
    journal.append([encodeRecord(put("c"))]);
    journal.close();
    expect(readRecords(readFileSync(path)).changes).toEqual([put("a"), put("c")]);
    expect(readFileSync(`${path}.cut-off`).length).toBe(9);
  });
});

describe("databases on a journal", () => {
  const open = (log: (line: string) => void = () => {}): Databases => new Databases(folder, log);
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
    before.close();
    expect(() => open().find("d", "c")?.insert({ _id: "b", n: "x" })).toThrow(/E11000/);
  });

  it("say how much of the journal was no whole record", () => {
    const before = open();
    before.ensure("d", "c").insert({ _id: "a" });
    before.close();
    appendFileSync(join(folder, "journal.bson"), "torn");
    const lines: string[] = [];
    expect(ids(open((line) => lines.push(line)))).toEqual(["a"]);
    expect(lines.join()).toContain("4 bytes");
  });

  it("shrink the journal at the start to what is left of the data", () => {
    const before = open();
    const collection = before.ensure("d", "c");
    for (let index = 0; index < 100; index++) collection.remove(collection.insert({ _id: `x${index}` }));
    before.close();
    open().close();
    expect(readRecords(readFileSync(join(folder, "journal.bson"))).changes).toEqual([
      { op: "create", db: "d", coll: "c" },
    ]);
  });
});
