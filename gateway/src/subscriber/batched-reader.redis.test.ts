import { describe, expect, it } from "@jest/globals";
import { Redis } from "ioredis";
import { eventually } from "@headway/shared/testing/eventually";
import { mastersOf, openTestRedis } from "@headway/shared/testing/redis-for-tests";
import { BatchedConnector } from "./batched-connector.ts";
import { BatchedReader } from "./batched-reader.ts";

const KILOBYTE = "x".repeat(1_024);

/** A subscription that is read in batches, and a connection to publish with. */
async function openBatched(batchMs: number) {
  const test = await openTestRedis();
  const [publisher] = mastersOf(test.redis);
  if (publisher === undefined) throw new Error("expected a server to publish with, got none");
  const { host, port } = publisher.options;
  const redis = new Redis({
    ...(host !== undefined && { host }),
    ...(port !== undefined && { port }),
    maxRetriesPerRequest: null,
    Connector: BatchedConnector,
  });
  const reader = new BatchedReader(redis, batchMs);
  const channel = `${test.prefix}:batches`;
  let turn = 0;
  const turns = setInterval(() => (turn += 1), 1);
  /** In which turn of the event loop each message was heard. */
  const heard: number[] = [];
  redis.on("message", () => heard.push(turn));
  await reader.readNow(() => redis.subscribe(channel));
  return {
    redis,
    reader,
    heard,
    publish: () => publisher.publish(channel, KILOBYTE),
    [Symbol.asyncDispose]: async () => {
      clearInterval(turns);
      redis.disconnect();
      await test[Symbol.asyncDispose]();
    },
  };
}

describe("a connection that is read in batches", () => {
  it("hears the first message at once, and what comes meanwhile in one go", async () => {
    await using batches = await openBatched(1_000);
    const { redis, heard, publish } = batches;
    await eventually("the connection rests", () => redis.stream.isPaused());
    await eventually("it has rested", () => !redis.stream.isPaused());
    await publish();
    await eventually("the first is heard", () => heard.length === 1);
    const startedAt = performance.now();
    for (let published = 0; published < 100; published += 1) await publish();
    const publishedAfterMs = performance.now() - startedAt;
    const heardMeanwhile = heard.length - 1;
    await eventually("the others are heard", () => heard.length === 101);
    // On a machine so slow that a batch is over before all are published, there is nothing to be told of it.
    expect([publishedAfterMs < 900, heardMeanwhile]).toEqual([true, 0]);
    expect(new Set(heard.slice(1)).size).toBeLessThanOrEqual(2);
  });

  it("leaves what comes meanwhile to the kernel, but for one piece of it", async () => {
    await using batches = await openBatched(60_000);
    const { redis, heard, publish } = batches;
    await eventually("the connection rests", () => redis.stream.isPaused());
    const before = redis.stream.bytesRead;
    for (let published = 0; published < 64; published += 1) await publish();
    const read = redis.stream.bytesRead - before;
    expect(read).toBeLessThan(4 * KILOBYTE.length);
    expect(heard).toHaveLength(0);
  });

  it("answers whoever asks without a pause, and rests again afterwards", async () => {
    await using batches = await openBatched(60_000);
    const { redis, reader, heard, publish } = batches;
    await eventually("the connection rests", () => redis.stream.isPaused());
    await publish();
    expect(heard).toHaveLength(0);
    await reader.readNow(() => redis.ping());
    expect(heard).toHaveLength(1);
    await eventually("the connection rests again", () => redis.stream.isPaused());
  });

  it("reads what it is asked for also when it was cut off while it rested", async () => {
    await using batches = await openBatched(60_000);
    const { redis, reader, heard, publish } = batches;
    await eventually("the connection rests", () => redis.stream.isPaused());
    const cut = redis.stream;
    cut.destroy();
    await eventually("there is another", () => redis.stream !== cut && redis.status === "ready");
    await reader.readNow(async () => {
      // Answered after all of ioredis' own resubscriptions.
      await redis.ping();
      await publish();
      await eventually("it is heard", () => heard.length === 1);
    });
  });
});
