import { describe, expect, it } from "@jest/globals";
import { mongo } from "mongoose";
import { isMongoAway } from "./mongo-trouble.ts";

const said = (code: number, errmsg: string): Error => new mongo.MongoServerError({ ok: 0, code, errmsg });

describe("an error of MongoDB", () => {
  it.each([
    [10107, "not primary"],
    [13435, "not primary and secondaryOk=false"],
    [10058, "not primary"],
    [189, "Not primary so we cannot begin or continue a transaction: primary stepped down"],
    [11600, "interrupted at shutdown"],
    [11602, "operation was interrupted because of a change of replica set state"],
    [13436, "node is recovering"],
    [91, "The server is in quiesce mode and will shut down"],
    [50, "operation exceeded time limit"],
    [262, "operation exceeded time limit"],
    [64, "waiting for replication timed out"],
    [133, "Could not find host matching read preference"],
  ])("is an outage: %i, %s", (code, errmsg) => {
    expect(isMongoAway(said(code, errmsg))).toBe(true);
  });

  it("is an outage of the write concern, by the same codes", () => {
    const result = { ok: 1, writeConcernError: { code: 91, errmsg: "shutting down" } };
    expect(isMongoAway(new mongo.MongoWriteConcernError(result as never))).toBe(true);
  });

  it("is an outage when the driver or the server says that it may be sent again", () => {
    const error = new mongo.MongoServerError({ code: 1, errmsg: "x", errorLabels: ["RetryableWriteError"] });
    expect(isMongoAway(error)).toBe(true);
  });

  it("is an outage of a bulk write when what it wraps is one, and only then", () => {
    const bulk = (error: Error): Error => new mongo.MongoBulkWriteError(error, {} as never);
    expect(isMongoAway(bulk(new mongo.MongoNetworkError("connection 7 closed")))).toBe(true);
    expect(isMongoAway(bulk(said(10107, "not primary")))).toBe(true);
    expect(isMongoAway(bulk(said(121, "Document failed validation")))).toBe(false);
  });

  it.each([
    [11000, "E11000 duplicate key error"],
    [121, "Document failed validation"],
    [2, "BadValue"],
  ])("is none: %i, %s", (code, errmsg) => {
    expect(isMongoAway(said(code, errmsg))).toBe(false);
  });

  it("is none when it only has the number of one", () => {
    expect(isMongoAway(Object.assign(new Error("exit"), { code: 91 }))).toBe(false);
  });
});
