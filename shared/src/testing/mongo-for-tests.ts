import { createConnection } from "mongoose";
import type { Connection } from "mongoose";

/** The MongoDB that the test run has brought up. */
export function testMongoUrl(): string {
  const url = process.env["MONGO_URL"];
  if (!url)
    throw new Error("MONGO_URL is not set: run the tests with `npm test`, which brings its own MongoDB");
  return url;
}

/** A database of this test's own; disposing drops it. */
export async function openTestMongo(): Promise<{ mongo: Connection; url: string } & AsyncDisposable> {
  const url = new URL(testMongoUrl());
  url.pathname = `/test-${crypto.randomUUID()}`;
  const mongo = await createConnection(url.href, {
    bufferCommands: false,
    autoIndex: false,
    autoCreate: false,
  }).asPromise();
  return {
    mongo,
    url: url.href,
    [Symbol.asyncDispose]: async () => {
      await mongo.dropDatabase();
      await mongo.close();
    },
  };
}
