import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import mongoose from "mongoose";
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeIndexes } from "./driver-indexes.contract.ts";
import { describeReads } from "./driver-reads.contract.ts";
import { describeWrites } from "./driver-writes.contract.ts";
import type { StandInMessage } from "./main.ts";
import type { StandIn } from "./start-stand-in.ts";
import { startStandIn } from "./start-stand-in.ts";

const { MongoClient } = mongoose.mongo;
type MongoClient = mongoose.mongo.MongoClient;

const PATIENCE_MS = 30_000;

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "headway-mongo-"));
  folders.push(folder);
  return folder;
};
const ignore = (): void => {};

const started: StandIn[] = [];
const start = async (folder: string): Promise<StandIn> => {
  const server = await startStandIn({ folder, log: ignore, sweepEveryMs: 200 });
  started.push(server);
  return server;
};

let standIn: StandIn;
beforeAll(async () => {
  standIn = await start(newFolder());
});
afterAll(async () => {
  for (const server of started) await server.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const realUrl = process.env["MONGO_REAL_URL"] ?? "";
const servers = [
  { name: "the stand-in", url: () => standIn.url },
  ...(realUrl === "" ? [] : [{ name: "a real MongoDB", url: () => realUrl }]),
];
process.stderr.write(
  `The driver's suites run against ${servers.map(({ name }) => name).join(" and ")}` +
    `${realUrl === "" ? "; MONGO_REAL_URL adds a real MongoDB" : ""}\n`,
);
for (const server of servers) {
  describeReads(server);
  describeWrites(server);
  describeIndexes(server);
}

describe("the stand-in's data", () => {
  it("is there again after a restart, indexes included", async () => {
    const folder = newFolder();
    const first = await start(folder);
    await withClient(first.url, PATIENCE_MS, async (client) => {
      const things = client.db("d").collection("c");
      await things.createIndex({ n: 1 }, { unique: true }, {});
      await things.insertMany([{ n: 1 }, { n: 2 }]);
      await things.updateOne({ n: 2 }, { $set: { text: "kept" } });
      await things.deleteOne({ n: 1 });
    });
    await first.stop();
    const second = await start(folder);
    await withClient(second.url, PATIENCE_MS, async (client) => {
      const things = client.db("d").collection("c");
      expect(await things.find({}, { projection: { _id: 0 } }).toArray()).toEqual([{ n: 2, text: "kept" }]);
      await expect(things.insertOne({ n: 2 })).rejects.toMatchObject({ code: 11000 });
    });
  });

  it("has every acknowledged write after the process was killed in the middle of writing", async () => {
    const folder = newFolder();
    const program = fileURLToPath(new URL("../../dist/mongo-wire/main.js", import.meta.url));
    const child = fork(program, [folder], { execArgv: [] });
    const [message] = (await once(child, "message")) as [StandInMessage];
    if ("error" in message) throw new Error(message.error);
    let acknowledged = 0;
    // After its death the driver looks so long for another server.
    const lookingMs = 3_000;
    await withClient(message.url, lookingMs, async (client) => {
      const things = client.db("d").collection<{ _id: number }>("c");
      const exited = once(child, "exit");
      try {
        for (;;) {
          await things.insertOne({ _id: acknowledged });
          acknowledged++;
          if (acknowledged === 200) child.kill("SIGKILL");
        }
      } catch {
        // The killed process cannot answer any more, which is the point.
      }
      await exited;
    });
    const second = await start(folder);
    await withClient(second.url, PATIENCE_MS, async (client) => {
      const count = await client.db("d").collection("c").countDocuments();
      expect(count).toBeGreaterThanOrEqual(acknowledged);
      expect(count).toBeLessThanOrEqual(acknowledged + 1);
    });
  });
});

describe("the stand-in's process", () => {
  it("ends when the launcher that started it goes away", async () => {
    const program = fileURLToPath(new URL("../../dist/mongo-wire/main.js", import.meta.url));
    const child = fork(program, [newFolder()], { execArgv: [] });
    await once(child, "message");
    const exited = once(child, "exit");
    child.disconnect();
    expect((await exited)[0]).toBe(0);
  });
});

describe("the stand-in's transactions", () => {
  it("are refused in the words of a single server, which the driver knows", async () => {
    await withClient(standIn.url, PATIENCE_MS, async (client) => {
      const things = client.db("transactions").collection("c");
      const session = client.startSession();
      session.startTransaction();
      await expect(things.insertOne({ a: 1 }, { session })).rejects.toMatchObject({
        originalError: { code: 20 },
      });
      await session.endSession();
      expect(await things.countDocuments()).toBe(0);
      const commit = client.db("admin").command({ commitTransaction: 1, txnNumber: 1, autocommit: false });
      await expect(commit).rejects.toMatchObject({ code: 20, codeName: "IllegalOperation" });
    });
  });
});

describe("the stand-in's connections", () => {
  it("are closed on bytes that are no MongoDB message, and others go on", async () => {
    const socket = connect(standIn.port, "127.0.0.1");
    const closed = once(socket, "close");
    socket.resume();
    socket.write("GET / HTTP/1.1\r\n\r\n");
    await closed;
    await withClient(standIn.url, PATIENCE_MS, async (client) => {
      expect(await client.db("admin").command({ ping: 1 })).toMatchObject({ ok: 1 });
    });
  });
});

async function withClient(
  url: string,
  lookingMs: number,
  use: (client: MongoClient) => Promise<void>,
): Promise<void> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: lookingMs });
  try {
    await use(client);
  } finally {
    await client.close();
  }
}
