import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import * as bullmq from "bullmq";
import { openRedis } from "@headway/shared/node/connect-redis";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import { createLogger } from "@headway/shared/node/logger";
import { eventually } from "@headway/shared/testing/eventually";
import { openForeignQueue } from "@headway/shared/testing/foreign-queue";
import type { ForeignQueue } from "@headway/shared/testing/foreign-queue";
import { testRedisUrl } from "@headway/shared/testing/redis-for-tests";
import { QueueCounter } from "./queue-counter.ts";
import { QueueDirectory } from "./queue-directory.ts";

const log = createLogger("test", { LOG_LEVEL: "silent" });

describe("the number of a queue's workers", () => {
  let served: ForeignQueue;
  let left: ForeignQueue;
  const opened: RedisConnection[] = [];

  const open = (url = testRedisUrl()) => {
    const redis = openRedis({ urls: [url], isCluster: false }, "requests", log);
    opened.push(redis);
    const directory = new QueueDirectory({ redis, queues: [served.place, left.place], log });
    const counter = new QueueCounter({ redis, directory, hearing: () => undefined });
    const of = ({ place }: ForeignQueue) => counter.workersOnline({ ...place, queue: place.name });
    return { redis, counter, of };
  };

  beforeEach(async () => {
    [served, left] = await Promise.all([
      openForeignQueue(bullmq, testRedisUrl()),
      openForeignQueue(bullmq, testRedisUrl()),
    ]);
    await left.leave();
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    for (const redis of opened.splice(0)) redis.disconnect();
    await Promise.all([served.close(), left.close()]);
  });

  it("is asked of Redis once in 5 s, for however many jobs of however many queues", async () => {
    const { redis, counter, of } = open();
    await eventually("it has left", async () => {
      counter.forget();
      return (await of(left)) === 0;
    });
    counter.forget();
    const commands = jest.spyOn(redis, "sendCommand");
    const asked = await Promise.all(Array.from({ length: 1_000 }, (_, at) => of(at % 2 ? served : left)));
    expect(asked.slice(0, 2)).toEqual([0, 1]);
    const sent = commands.mock.calls.map(([{ name }]) => name);
    expect(sent).toEqual(["client", "exists"]);
  });

  it("is not known where workers' connections have no names, which their looks for stalled jobs tell", async () => {
    const { of } = open();
    await left.redis.set(`${left.place.prefix}:${left.place.name}:stalled-check`, "1", "PX", 30_000);
    expect(await of(left)).toBeUndefined();
  });

  it("is not known where Redis lists no clients, which is asked again a minute later", async () => {
    const user = `reader-${crypto.randomUUID()}`;
    await left.redis.acl(
      "SETUSER",
      user,
      "on",
      ">word",
      "%R~bull:*",
      "+@read",
      "+@connection",
      "+info",
      "-client|list",
    );
    try {
      const url = new URL(testRedisUrl());
      [url.username, url.password] = [user, "word"];
      const { redis, of } = open(url.toString());
      expect(await of(served)).toBeUndefined();
      const lists = jest.spyOn(redis, "client");
      const startedAt = Date.now();
      for (const [laterMs, times] of [
        [30_000, 0],
        [61_000, 1],
      ] as const) {
        jest.spyOn(Date, "now").mockReturnValue(startedAt + laterMs);
        expect(await of(served)).toBeUndefined();
        expect(lists).toHaveBeenCalledTimes(times);
      }
    } finally {
      await left.redis.acl("DELUSER", user);
    }
  });
});
