import { afterAll, beforeAll, beforeEach } from "@jest/globals";
import mongoose from "mongoose";
import { randomUUID } from "node:crypto";

const { MongoClient, MongoServerError } = mongoose.mongo;
type Collection = mongoose.mongo.Collection;
type Db = mongoose.mongo.Db;
type MongoClient = mongoose.mongo.MongoClient;

/** What the suites need to know about the server they run against. */
export interface ServerUnderTest {
  /** For the titles. */
  readonly name: string;
  /** Its address, known from `beforeAll` on. */
  readonly url: () => string;
}

export interface Workplace {
  readonly client: MongoClient;
  /** A database of the suite's own. */
  readonly db: Db;
  /** An empty collection of the test's own. */
  readonly things: Collection;
}

/** Connects before the tests; afterwards, drops the database that they worked in. */
export function useServer({ url }: ServerUnderTest): Workplace {
  let client: MongoClient;
  let db: Db;
  let things: Collection;
  beforeAll(async () => {
    client = await new MongoClient(url()).connect();
    db = client.db(`headway_test_${randomUUID().slice(0, 8)}`);
  });
  beforeEach(async () => {
    things = await db.createCollection(`things_${randomUUID().slice(0, 8)}`);
  });
  afterAll(async () => {
    await db.dropDatabase();
    await client.close();
  });
  return {
    get client() {
      return client;
    },
    get db() {
      return db;
    },
    get things() {
      return things;
    },
  };
}

/** The server's error code; anything else that happened is given as it is, for the failed expectation to show. */
export async function codeOf(action: Promise<unknown>): Promise<unknown> {
  const error: unknown = await action.then(
    () => "no error",
    (thrown: unknown) => thrown,
  );
  return error instanceof MongoServerError ? error.code : error;
}

/** Whether the condition comes to hold within the limit. */
export async function until(holds: () => Promise<boolean>, limitMs = 60_000): Promise<boolean> {
  const deadline = Date.now() + limitMs;
  while (Date.now() < deadline) {
    if (await holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}
